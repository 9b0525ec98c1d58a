<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\TestCase;

/** Several products at one price in the cart and the order: all of them or none, whatever a shopper does. Rules L6, L10, R6, R12, R14. */
final class BundleInCartTest extends TestCase
{
	private BumpShop $shop;
	private BumpShopper $shopper;
	private int $main;
	private \WC_Product $candle;
	private \WC_Product $matches;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shopper = new BumpShopper();
		$this->main = $this->shop->product('Course', '97')->get_id();
		$this->candle = $this->shop->product('Candle', '20');
		$this->matches = $this->shop->product('Matches', '5');
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
	}

	public function test_L6_one_tick_is_a_line_for_each_part_to_the_cent(): void
	{
		$offer = $this->bundle(['headline' => 'Cosy evening']);
		$bump = $this->shopper->add($this->main)->bump();
		self::assertSame(
			['Cosy evening', 'Contains Candle and Matches × 3. You save $15.00.', '$20.00', '$35.00', false],
			array_map($bump->at(...), ['headline', 'contents', 'price_text', 'regular_price_text', 'accepted']),
		);
		foreach ([1, 2] as $ignored) {
			$cart = $this->shopper->answer($offer);
			self::assertSame([[$this->main, $this->candle->get_id(), $this->matches->get_id()], [1, 1, 3]], [$cart->each('items', 'id'), $cart->each('items', 'quantity')]);
			self::assertSame(['11700', '1143', '857'], [$cart->total(), ...array_map(static fn(BumpAnswer $one): string => $one->text('totals.line_subtotal'), array_slice($cart->list('items'), 1))]);
			self::assertSame([true, '$20.00'], [$cart->bump()->at('accepted'), $cart->bump()->at('price_text')]);
		}
		self::assertSame('12200', $this->shopper->add($this->matches->get_id())->total(), 'bought by itself it is a line at its own price');
		$order = $this->shopper->payAsShown($this->shopper->cart())->order();
		self::assertSame(['122.00', [['offer_id' => (string) $offer, 'state' => 'accepted']]], [$order->get_total(), $this->shop->presentations($order->get_id())]);
		self::assertSame([['Candle', '', '11.43'], ['Matches', '1', '8.57']], self::parts($order));
	}

	public function test_R14_a_part_goes_with_the_others_and_never_stays_at_the_price_of_all(): void
	{
		$offer = $this->bundle();
		$this->shopper->add($this->main);
		foreach ([$this->candle, $this->matches] as $part) {
			$key = $this->shopper->answer($offer)->item($part->get_id())->text('key');
			$this->shopper->store('POST', '/cart/update-item', ['key' => $key, 'quantity' => 7]);
			self::assertSame('11700', $this->shopper->cart()->total(), 'its pieces are not the shopper’s to change');
			$cart = $this->shopper->store('POST', '/cart/remove-item', ['key' => $key]);
			self::assertSame(['9700', false], [$cart->total(), $cart->bump()->at('accepted')]);
		}
		self::assertSame(['“Candle” is no longer part of your order: it belonged to “Take this too”, which is sold only as a whole.'], $cart->each('errors', 'message'));
		$cart = $this->shopper->answer($offer);
		self::assertSame('9700', $this->shopper->answer($offer, false)->total());
		$this->shopper->answer($offer);
		$cart = $this->shopper->store('POST', '/cart/remove-item', ['key' => $cart->item($this->main)->text('key')]);
		self::assertSame([], $cart->at('items'));
		self::assertSame(['“Candle”, “Matches” are no longer part of your order: their offer has ended, or does not go with this cart any more.'], $cart->each('errors', 'message'));
	}

	public function test_R14_one_press_takes_out_all_of_three_and_says_nothing_of_our_own(): void
	{
		$saucer = $this->shop->product('Saucer', '4')->get_id();
		$offer = $this->bundle(['bundle' => [['product_id' => $this->matches->get_id(), 'quantity' => 3], ['product_id' => $saucer, 'quantity' => 1]]]);
		$this->shopper->add($this->main);
		$key = $this->shopper->answer($offer)->item($this->candle->get_id())->text('key');
		$cart = $this->shopper->store('POST', '/cart/remove-item', ['key' => $key]);
		self::assertSame([[$this->main], []], [$cart->each('items', 'id'), $cart->list('errors')]);
	}

	public function test_R6_R14_half_of_it_is_never_added_nor_paid(): void
	{
		$offer = $this->bundle();
		$this->shopper->add($this->main);
		$this->stock($this->matches, 3);
		$this->shopper->add($this->matches->get_id());
		self::assertNull($this->shopper->cart()->at('extensions.encore.bumps.0'), 'one of three lies in the cart already');
		$refused = $this->shopper->answer($offer);
		self::assertSame([409, 'encore_offer_gone'], [$this->shopper->status, $refused->at('code')]);
		$this->stock($this->matches, 4);
		$cart = $this->shopper->answer($offer);
		self::assertSame('12200', $cart->total());
		$this->matches->set_status('draft');
		$this->matches->save();
		$stopped = $this->shopper->payAsShown($cart);
		self::assertSame(409, $this->shopper->status, (string) $stopped);
		self::assertSame('9700', $this->shopper->cart()->total());
	}

	/** A plugin of the shop’s says no to one part while the others are added. */
	public function test_R14_what_the_shop_refuses_is_refused_whole(): void
	{
		$offer = $this->bundle(['joins' => 'replace']);
		$cart = $this->shop->cart();
		$key = $cart->add_to_cart($this->main, 2);
		$refuse = fn(mixed $quantity, mixed $product): mixed => $product === $this->matches->get_id() ? 0 : $quantity;
		add_filter('woocommerce_add_to_cart_quantity', $refuse, 10, 2);
		self::assertSame(409, $this->shop->tick($offer));
		remove_filter('woocommerce_add_to_cart_quantity', $refuse, 10);
		self::assertSame([$key], array_keys($cart->get_cart()));
		self::assertSame(200, $this->shop->tick($offer));
		self::assertSame([$this->candle->get_id() => 2, $this->matches->get_id() => 6], $cart->get_cart_item_quantities());
		self::assertSame('40.00', wc_format_decimal($cart->get_total('edit'), 2), 'one for each piece that it stands in for');
		self::assertSame(200, $this->shop->tick($offer, ['accepted' => false]));
		self::assertSame([$this->main => 2], $cart->get_cart_item_quantities());
	}

	public function test_R14_undone_in_the_classic_cart_all_of_it_comes_back(): void
	{
		$offer = $this->bundle();
		$cart = $this->shop->cart();
		$cart->add_to_cart($this->main);
		$this->shop->tick($offer);
		[, $candle, $matches] = array_keys($cart->get_cart());
		self::assertSame('', apply_filters('woocommerce_cart_item_remove_link', '<a>×</a>', $matches), 'it has no button of its own');
		self::assertSame('<a>×</a>', apply_filters('woocommerce_cart_item_remove_link', '<a>×</a>', $candle));
		[$whole, $part] = [$cart->get_cart_item($candle), $cart->get_cart_item($matches)];
		self::assertSame(['“Take this too”', '“Matches”'], [apply_filters('woocommerce_cart_item_removed_title', '“Candle”', $whole), apply_filters('woocommerce_cart_item_removed_title', '“Matches”', $part)]);
		$cart->remove_cart_item($candle);
		self::assertCount(1, $cart->get_cart());
		$cart->restore_cart_item($candle);
		self::assertSame('117.00', wc_format_decimal($cart->get_total('edit'), 2));
		$lines = array_map(static fn(mixed $line): string => is_array($line) ? wc_get_formatted_cart_item_data($line, true) : '', $cart->get_cart());
		self::assertSame(['', "With: Matches × 3\nTogether: $20.00\n", "Part of: Take this too\n"], array_values($lines));
	}

	public function test_R14_the_notice_of_the_classic_cart_names_all_of_it_and_its_undo_brings_all_back(): void
	{
		$offer = $this->bundle(['headline' => 'Cosy <b>evening</b>']);
		$this->shopper->add($this->main);
		$key = $this->shopper->answer($offer)->item($this->candle->get_id())->text('key');
		$follow = function (string $page, string $does) use ($key): string {
			self::assertSame(1, preg_match("~href=\"[^\"]*\\?([^\"]*{$does}={$key}[^\"]*)\"~", $page, $link), $does);
			return $this->shopper->page(BumpShop::classicCart() . '?removed_item=1&' . html_entity_decode($link[1] ?? ''));
		};
		$page = $follow($this->shopper->page(BumpShop::classicCart()), 'remove_item');
		self::assertStringContainsString('“Cosy &lt;b&gt;evening&lt;/b&gt;” removed.', $page);
		self::assertCount(1, $this->shopper->cart()->list('items'));
		$follow($page, 'undo_item');
		self::assertSame([$this->main, $this->candle->get_id(), $this->matches->get_id()], $this->shopper->cart()->each('items', 'id'));
		self::assertSame('11700', $this->shopper->cart()->total());
	}

	public function test_L10_the_thank_you_page_and_mails_say_what_goes_together(): void
	{
		$this->candle->set_name("Ann's <b>Candle</b>");
		$this->candle->save();
		$offer = $this->bundle();
		$this->shopper->add($this->main);
		$order = $this->shopper->payAsShown($this->shopper->answer($offer))->order();
		$mail = WC()->mailer()->get_emails()['WC_Email_Customer_Processing_Order'] ?? null;
		self::assertInstanceOf(\WC_Email::class, $mail);
		$mail->object = $order;
		$mail->email_type = 'plain';
		foreach ([$this->shopper->page(str_replace(home_url(), '', $order->get_checkout_order_received_url())), $mail->get_content_html(), $mail->get_content()] as $text) {
			$text = FunnelMails::text($text);
			self::assertMatchesRegularExpression("/Course.*Candle.*Together with Matches × 3\\..*Matches.*Together with Ann's Candle\\./s", $text);
			self::assertSame(2, substr_count($text, 'Together with'), $text);
		}
	}

	public function test_R12_each_part_has_its_own_tax(): void
	{
		$this->shop->set('woocommerce_calc_taxes', 'yes');
		$this->shop->set('woocommerce_prices_include_tax', 'yes');
		$this->shop->set('woocommerce_tax_display_cart', 'incl');
		$rates = [];
		foreach (['zero-rate' => '19', 'reduced-rate' => '7'] as $class => $rate) {
			$rates[] = (int) \WC_Tax::_insert_tax_rate(['tax_rate_country' => '', 'tax_rate' => $rate, 'tax_rate_name' => 'Tax', 'tax_rate_priority' => 1, 'tax_rate_compound' => 0, 'tax_rate_shipping' => 0, 'tax_rate_class' => $class]);
		}
		$this->candle->set_props(['tax_status' => 'taxable', 'tax_class' => 'zero-rate']);
		$this->candle->save();
		$this->matches->set_props(['tax_status' => 'taxable', 'tax_class' => 'reduced-rate']);
		$this->matches->save();
		try {
			$offer = $this->bundle();
			self::assertSame('$20.00', $this->shopper->add($this->main)->bump()->at('price_text'));
			$cart = $this->shopper->answer($offer);
			self::assertSame(['11700', '$20.00'], [$cart->total(), $cart->bump()->at('price_text')]);
			self::assertContains(['Together', '$20.00'], array_map(
				static fn(BumpAnswer $row): array => [$row->text('key'), $row->text('value')],
				$cart->item($this->candle->get_id())->list('item_data'),
			));
			$order = $this->shopper->payAsShown($cart)->order();
			self::assertSame([['Candle', '', '11.43'], ['Matches', '1', '8.57']], self::parts($order));
			self::assertSame(['1.82', '0.56'], array_map(static fn(\WC_Order_Item_Product $item): string => wc_format_decimal($item->get_total_tax(), 2), self::lines($order)));
		} finally {
			array_map(\WC_Tax::_delete_tax_rate(...), $rates);
			\WC_Cache_Helper::invalidate_cache_group('taxes');
		}
	}

	public function test_L6_where_taxes_are_rounded_at_the_subtotal_the_price_stays_what_is_paid(): void
	{
		foreach (['woocommerce_calc_taxes' => 'yes', 'woocommerce_prices_include_tax' => 'yes', 'woocommerce_tax_display_cart' => 'incl', 'woocommerce_tax_round_at_subtotal' => 'yes'] as $option => $value) {
			$this->shop->set($option, $value);
		}
		$rate = (int) \WC_Tax::_insert_tax_rate(['tax_rate_country' => '', 'tax_rate' => '20', 'tax_rate_name' => 'Tax', 'tax_rate_priority' => 1, 'tax_rate_compound' => 0, 'tax_rate_shipping' => 0, 'tax_rate_class' => 'reduced-rate']);
		foreach ([$this->candle, $this->matches] as $product) {
			$product->set_props(['tax_status' => 'taxable', 'tax_class' => 'reduced-rate', 'regular_price' => '19.98']);
			$product->save();
		}
		try {
			// Half the price of one: 9.99, net 8.325.
			$offer = $this->shop->offer($this->candle->get_id(), $this->main);
			$before = $this->shopper->add($this->main);
			self::assertSame('$9.99', $before->bump()->at('price_text'));
			$after = $this->shopper->answer($offer);
			self::assertSame(['$9.99', '10699'], [$after->bump()->at('price_text'), $after->total()]);
		} finally {
			\WC_Tax::_delete_tax_rate($rate);
			\WC_Cache_Helper::invalidate_cache_group('taxes');
		}
	}

	public function test_L6_beside_a_product_it_is_one_box_where_it_is_sold_only_together(): void
	{
		$offer = $this->bundle(['placement' => 'product', 'whole' => true]);
		$path = (string) wp_parse_url((string) get_permalink($this->main), PHP_URL_PATH);
		$page = $this->shopper->page($path);
		self::assertStringContainsString('Contains Candle and Matches × 3. You save $15.00.', $page);
		self::assertSame(1, substr_count($page, 'type="checkbox" name="encore_product_offers[]"'));
		foreach (["{$offer}:{$this->matches->get_id()}" => '9700', (string) $offer => '21400', "{$offer}:{$this->candle->get_id()}" => '31100'] as $ticked => $total) {
			$this->shopper->form($path, ['add-to-cart' => $this->main, 'encore_product_offers' => [(string) $ticked]]);
			self::assertSame($total, $this->shopper->cart()->total(), (string) $ticked);
		}
	}

	public function test_L6_the_dialog_takes_all_of_it_and_says_what_it_is(): void
	{
		$offer = $this->bundle(['placement' => 'added_to_cart', 'headline' => '']);
		$this->shopper->add($this->main);
		$shown = $this->shopper->encore('/added-offers', new \stdClass())->text('offer.html');
		self::assertStringContainsString('Contains Candle and Matches × 3. You save $15.00.', $shown);
		self::assertStringContainsString('“Candle + Matches” is in your cart', $shown);
		self::assertSame('11700', $this->shopper->answer($offer)->total());
	}

	public function test_A6_the_classic_checkout_says_what_is_in_it_and_charges_what_is_ticked(): void
	{
		$offer = $this->bundle();
		$this->shopper->add($this->main);
		$page = $this->shopper->page('/classic-checkout/');
		self::assertStringContainsString('Contains Candle and Matches × 3. You save $15.00.', $page);
		$fields = $this->shopper->fields($page, [$offer]);
		self::assertStringContainsString('The new total is', $this->shopper->form('/?wc-ajax=checkout', $fields));
		$fields['encore_in_total'] = BumpShopper::inTotal($this->shopper->page('/classic-checkout/'));
		$this->shopper->form('/?wc-ajax=checkout', $fields);
		self::assertSame(['117.00', [['Candle', '', '11.43'], ['Matches', '1', '8.57']]], [BumpShop::lastOrder()->get_total(), self::parts(BumpShop::lastOrder())]);
	}

	/** @param array<string, mixed> $settings */
	private function bundle(array $settings = []): int
	{
		return $this->shop->offer($this->candle->get_id(), $this->main, $settings + [
			'bundle' => [['product_id' => $this->matches->get_id(), 'quantity' => 3]],
			'price' => ['type' => 'fixed', 'value' => '20.00'],
		]);
	}

	private function stock(\WC_Product $product, int $pieces): void
	{
		$product->set_props(['manage_stock' => true, 'stock_quantity' => $pieces]);
		$product->save();
	}

	/** @return list<array{string, string, string}> name, mark and total with tax of what an offer added */
	private static function parts(\WC_Order $order): array
	{
		return array_map(static fn(\WC_Order_Item_Product $item): array => [
			$item->get_name(),
			is_string($item->get_meta('_encore_part')) ? $item->get_meta('_encore_part') : '',
			wc_format_decimal((float) $item->get_total() + (float) $item->get_total_tax(), 2),
		], self::lines($order));
	}

	/** @return list<\WC_Order_Item_Product> */
	private static function lines(\WC_Order $order): array
	{
		return array_values(array_filter($order->get_items(), static fn(\WC_Order_Item $item): bool => $item instanceof \WC_Order_Item_Product && $item->get_meta('_encore_offer') !== ''));
	}
}
