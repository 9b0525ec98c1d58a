<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Ports\ShopSettings;
use Encore\WooCommerce\Cart\CartLine;
use Encore\WordPress\StoredSettings;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

/** No cart keeps more bumps than the owner allows at the checkout, whichever way they came into it; and what goes is named. Rules L6, R14, S2. */
final class BumpLimitTest extends TestCase
{
	private const ENOUGH = 'is no longer part of your order, which has as many of these offers as it can have.';

	private BumpShop $shop;
	private BumpShopper $shopper;
	private int $main;

	/** @var list<int> */
	private array $offers;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shopper = new BumpShopper();
		$this->main = $this->shop->product('Course', '97')->get_id();
		$this->offers = array_map(fn(string $name): int => $this->shop->offer($this->shop->product($name, '20')->get_id(), $this->main), ['Lamp', 'Mug', 'Pen', 'Bag']);
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
	}

	public function test_R14_what_the_carts_undo_brings_back_needs_a_place_left(): void
	{
		[$lamp, $mug, $pen] = $this->offers;
		$this->take($this->main, $lamp, $mug);
		$key = $this->lineOf('Lamp');
		$removed = $this->follow('remove_item', $key, $this->shopper->page(BumpShop::classicCart()));
		$this->shopper->answer($pen);
		self::assertSame(200, $this->shopper->status);
		$shown = $this->shopper->cart();
		self::assertStringContainsString('“Lamp” ' . self::ENOUGH, $this->follow('undo_item', $key, $removed));
		self::assertSame([['Course', 'Mug', 'Pen'], '11700'], [$this->names(), $this->shopper->cart()->total()]);
		self::assertSame('117.00', $this->shopper->payAsShown($shown)->order()->get_total());
	}

	public function test_R14_where_one_is_left_it_is_back(): void
	{
		[$lamp, $mug] = $this->offers;
		$this->take($this->main, $lamp, $mug);
		$key = $this->lineOf('Lamp');
		$this->follow('undo_item', $key, $this->follow('remove_item', $key, $this->shopper->page(BumpShop::classicCart())));
		self::assertSame([['Course', 'Mug', 'Lamp'], '11700'], [$this->names(), $this->shopper->cart()->total()]);
	}

	public function test_R14_what_it_stood_in_for_is_back_in_its_place(): void
	{
		[$lamp, $mug] = $this->offers;
		$basic = $this->shop->product('Basic', '60');
		$deluxe = $this->shop->product('Deluxe', '100')->get_id();
		$part = ['product_id' => $this->shop->product('Strap', '5')->get_id(), 'quantity' => 1];
		foreach (['“Deluxe” is' => [], '“Deluxe”, “Strap” are' => [$part]] as $gone => $bundle) {
			$upgrade = $this->shop->offer($deluxe, $basic->get_id(), ['joins' => 'replace', 'price' => ['type' => 'fixed', 'value' => '80'], 'bundle' => $bundle]);
			$cart = $this->shop->cart();
			$kept = $cart->add_to_cart($basic->get_id(), 2);
			$cart->add_to_cart($this->main);
			self::assertSame([200, 200], array_map(fn(int $offer): int => $this->shop->tick($offer), [$upgrade, $lamp]));
			$cart->cart_context = 'shortcode';
			$key = CartLine::ofOffer($cart, $upgrade)->key ?? '';
			$cart->remove_cart_item($key);
			self::assertSame(200, $this->shop->tick($mug));
			$cart->cart_context = 'shortcode';
			wc_clear_notices();
			$cart->restore_cart_item($key);
			self::assertSame('237.00', wc_format_decimal($cart->get_total('edit'), 2));
			self::assertSame(2, $cart->get_cart_item((string) $kept)['quantity'] ?? 0);
			self::assertSame(
				[$gone . substr(self::ENOUGH, 2) . ' “Basic” is back in ' . ($bundle === [] ? 'its' : 'their') . ' place.'],
				array_column(wc_get_notices('notice'), 'notice'),
			);
		}
	}

	#[TestWith(['it ended'])]
	#[TestWith(['one is the limit now'])]
	public function test_R14_of_two_upgrades_that_stand_in_for_a_piece_each_the_one_that_goes_gives_its_own_back(string $because): void
	{
		$basic = $this->shop->product('Basic', '60')->get_id();
		[$first, $second] = array_map(
			fn(string $name): int => $this->shop->offer($this->shop->product($name, '100')->get_id(), $basic, ['joins' => 'replace', 'price' => ['type' => 'fixed', 'value' => '80']]),
			['Deluxe', 'Royal'],
		);
		$this->take($basic, $first);
		$this->take($basic, $second);
		self::assertSame(['Deluxe', 'Royal'], $this->names());
		$because === 'it ended'
			? $this->shop->change($second, ['enabled' => false])
			: $this->shop->set(StoredSettings::OPTION, [ShopSettings::MOST_BUMPS => 1]);
		$cart = $this->shopper->cart();
		self::assertSame([['Deluxe', 'Basic'], '14000'], [$this->names(), $cart->total()]);
		self::assertStringContainsString('“Basic” is back in its place.', (string) wp_json_encode($cart->each('errors', 'message'), JSON_UNESCAPED_UNICODE));
		self::assertSame('140.00', $this->shopper->payAsShown($this->shopper->cart())->order()->get_total());
	}

	public function test_R14_joined_with_the_cart_of_an_account_what_was_ticked_now_stays(): void
	{
		[$lamp, $mug, $pen, $bag] = $this->offers;
		$customer = BumpShop::customer("joins{$lamp}");
		$this->atHome($customer, $this->main, $lamp, $mug);
		$other = $this->shop->product('Other course', '50')->get_id();
		$this->shop->change($pen, ['trigger' => ['type' => 'products', 'ids' => [$other]]]);
		$beside = $this->shop->offer($this->shop->product('Shade', '10')->get_id(), $other, ['placement' => 'cart']);
		$this->take($other, $pen, $beside);
		$this->arrive($customer);
		self::assertStringContainsString('“Mug” ' . self::ENOUGH, $this->shopper->page(BumpShop::classicCart()));
		$cart = $this->shopper->cart();
		self::assertSame([['Other course', 'Pen', 'Shade', 'Course', 'Lamp'], '17200'], [$this->names(), $cart->total()]);
		$this->shopper->answer($bag);
		self::assertSame(409, $this->shopper->status);
		self::assertSame('172.00', $this->shopper->payAsShown($cart)->order()->get_total());
	}

	public function test_L6_joined_while_paying_what_was_seen_is_paid(): void
	{
		[$lamp, $mug, $pen, $bag] = $this->offers;
		$customer = BumpShop::customer("pays{$lamp}");
		$this->atHome($customer, $this->main, $lamp, $mug);
		$this->take($this->main, $pen, $bag);
		$shown = $this->shopper->cart();
		$this->arrive($customer);
		$order = $this->shopper->payAsShown($shown)->order();
		self::assertSame([['Course', 'Pen', 'Bag'], '117.00'], [array_values(array_map(static fn(\WC_Order_Item $item): string => $item->get_name(), $order->get_items())), $order->get_total()]);
	}

	public function test_R14_the_same_offer_in_both_carts_is_one_line(): void
	{
		[$parent, $cups] = $this->shop->variable('Cup', ['Sand' => ['regular_price' => '20'], 'Ocean' => ['regular_price' => '24']]);
		$offer = $this->shop->offer($parent, $this->main);
		$upgrade = $this->shop->offer($this->shop->product('Deluxe', '100')->get_id(), $this->main, ['joins' => 'replace']);
		$customer = BumpShop::customer("twice{$offer}");
		$home = new BumpShopper();
		$home->logIn($customer);
		$home->add($this->main, 3);
		$home->extend(['offer_id' => $offer, 'accepted' => true, 'variation_id' => $cups['Sand'], 'quantity' => 1]);
		$home->answer($upgrade);
		self::assertSame(200, $home->status);
		$this->shopper->add($this->main);
		$this->shopper->extend(['offer_id' => $offer, 'accepted' => true, 'variation_id' => $cups['Ocean'], 'quantity' => 1]);
		$before = $this->shopper->answer($upgrade);
		$this->arrive($customer);
		$page = html_entity_decode($this->shopper->page(BumpShop::classicCart()));
		foreach (['“Cup – Sand”', '“Deluxe”'] as $name) {
			self::assertStringContainsString("{$name} was taken out of your order: its offer was in it twice, and can be taken only once.", $page);
		}
		$cart = $this->shopper->cart();
		self::assertSame([$before->each('items', 'id'), [1, 1], $before->total()], [$cart->each('items', 'id'), $cart->each('items', 'quantity'), $cart->total()]);
	}

	public function test_R14_an_upgrade_of_what_is_sold_alone_stays_when_both_carts_have_it(): void
	{
		$product = $this->shop->product('Basic', '55', ['sold_individually' => true]);
		$basic = $product->get_id();
		$deluxe = $this->shop->product('Deluxe', '100', ['sold_individually' => true])->get_id();
		$upgrade = $this->shop->offer($deluxe, $basic, ['joins' => 'replace', 'price' => ['type' => 'fixed', 'value' => '80']]);
		$customer = BumpShop::customer("alone{$upgrade}");
		$this->atHome($customer, $basic, $upgrade);
		// What each line stands in for cost something else: WooCommerce sees two lines.
		$product->set_regular_price('60');
		$product->save();
		$this->take($basic, $upgrade);
		$this->arrive($customer);
		$cart = $this->shopper->cart();
		self::assertSame([['Deluxe'], [1], '8000'], [$cart->each('items', 'name'), $cart->each('items', 'quantity'), $cart->total()]);
		$this->shop->change($upgrade, ['enabled' => false]);
		$cart = $this->shopper->cart();
		self::assertSame([['Basic'], [1], '6000'], [$cart->each('items', 'name'), $cart->each('items', 'quantity'), $cart->total()]);
		self::assertSame('60.00', $this->shopper->payAsShown($cart)->order()->get_total());
	}

	public function test_R14_an_upgrade_that_ended_gives_back_once_what_both_carts_had(): void
	{
		$basic = $this->shop->product('Basic', '60')->get_id();
		$standard = $this->shop->product('Standard', '70')->get_id();
		$upgrade = $this->shop->offer($this->shop->product('Deluxe', '100')->get_id(), $basic, ['joins' => 'replace', 'trigger' => ['type' => 'products', 'ids' => [$basic, $standard]]]);
		foreach ([[$basic, 3, ['Basic'], [2]], [$standard, 1, ['Standard', 'Basic'], [1, 2]]] as [$atHome, $pieces, $names, $quantities]) {
			$customer = BumpShop::customer("ended{$upgrade}-{$atHome}");
			$home = new BumpShopper();
			$home->logIn($customer);
			$home->add($atHome, $pieces);
			$home->answer($upgrade);
			self::assertSame(200, $home->status);
			$this->shopper = new BumpShopper();
			$this->shopper->add($basic, 2);
			$this->shopper->answer($upgrade);
			$this->shop->change($upgrade, ['enabled' => false]);
			$this->arrive($customer);
			$told = html_entity_decode($this->shopper->page(BumpShop::classicCart()));
			$cart = $this->shopper->cart();
			self::assertSame([$names, $quantities], [$cart->each('items', 'name'), $cart->each('items', 'quantity')]);
			self::assertSame([1, 0], [substr_count($told, 'no longer part of your order'), substr_count($told, 'twice')]);
			$this->shop->change($upgrade, ['enabled' => true]);
		}
	}

	public function test_R14_one_piece_is_back_of_what_is_sold_alone(): void
	{
		$basic = $this->shop->product('Basic', '60', ['sold_individually' => true])->get_id();
		$upgrade = $this->shop->offer($this->shop->product('Deluxe', '100')->get_id(), $basic, ['joins' => 'replace', 'price' => ['type' => 'fixed', 'value' => '80']]);
		$this->take($basic, $upgrade);
		$this->shopper->add($basic);
		self::assertSame(['Deluxe', 'Basic'], $this->names());
		$cart = $this->shopper->answer($upgrade, false);
		self::assertSame([['Basic'], [1], '6000'], [$cart->each('items', 'name'), $cart->each('items', 'quantity'), $cart->total()]);
		self::assertSame('60.00', $this->shopper->payAsShown($cart)->order()->get_total());
	}

	public function test_R14_a_bundle_in_both_carts_stays_whole_its_main_part_first(): void
	{
		$shade = $this->shop->product('Shade', '10')->get_id();
		$bundle = $this->shop->offer($this->shop->product('Torch', '30')->get_id(), $this->main, ['joins' => 'replace', 'bundle' => [['product_id' => $shade, 'quantity' => 1]]]);
		$customer = BumpShop::customer("bundle{$bundle}");
		$home = new BumpShopper();
		$home->logIn($customer);
		$home->add($this->main, 3);
		$home->answer($bundle);
		self::assertSame(200, $home->status);
		$this->take($this->main, $bundle);
		$before = $this->shopper->cart();
		$this->arrive($customer);
		$cart = $this->shopper->cart();
		self::assertSame([['Torch', 'Shade'], $before->each('items', 'quantity'), $before->total()], [$cart->each('items', 'name'), $cart->each('items', 'quantity'), $cart->total()]);
		self::assertSame(wc_format_decimal((int) $cart->total() / 100, 2), $this->shopper->payAsShown($cart)->order()->get_total());
	}

	public function test_R14_an_offer_that_is_not_whole_takes_no_place(): void
	{
		$shade = $this->shop->product('Shade', '10')->get_id();
		$bundle = $this->shop->offer($this->shop->product('Torch', '30')->get_id(), $this->main, ['bundle' => [['product_id' => $shade, 'quantity' => 1]]]);
		[$lamp] = $this->offers;
		$cart = $this->shop->cart();
		$cart->add_to_cart($this->main);
		self::assertSame([200, 200], array_map(fn(int $offer): int => $this->shop->tick($offer), [$bundle, $lamp]));
		$this->shop->set(StoredSettings::OPTION, [ShopSettings::MOST_BUMPS => 1]);
		// As another plugin may do it.
		unset($cart->cart_contents[CartLine::ofOffer($cart, $bundle, $shade)->key ?? '']);
		$cart->calculate_totals();
		self::assertSame([0, $lamp], array_map(static fn(CartLine $line): int => $line->offer(), CartLine::all($cart)));
	}

	public function test_R14_what_left_while_another_page_was_made_is_told_in_sight(): void
	{
		[$lamp, $mug] = $this->offers;
		$shop = (string) wp_parse_url((string) get_permalink(wc_get_page_id('shop')), PHP_URL_PATH);
		foreach (['/cart/', BumpShop::classicCart()] as $next) {
			$this->shopper = new BumpShopper();
			$this->take($this->main, $lamp, $mug);
			$this->shop->set(StoredSettings::OPTION, [ShopSettings::MOST_BUMPS => 1]);
			$pages = array_map(fn(string $path): string => html_entity_decode((string) preg_replace('~<script.*?</script>~s', '', $this->shopper->page($path))), [$shop, $next]);
			self::assertSame(1, substr_count(implode('', $pages), '“Mug” ' . self::ENOUGH), $next);
			$this->shop->set(StoredSettings::OPTION, [ShopSettings::MOST_BUMPS => 2]);
		}
	}

	public function test_R14_the_cart_block_says_it_also_where_other_blocks_of_the_page_ask_for_the_cart_first(): void
	{
		[$lamp, $mug] = $this->offers;
		$course = BumpShop::read($this->main);
		$course->set_props(['cross_sell_ids' => [$this->shop->product('Chair', '5')->get_id()]]);
		$course->save();
		$this->take($this->main, $lamp, $mug);
		$this->shop->set(StoredSettings::OPTION, [ShopSettings::MOST_BUMPS => 1]);
		$page = urldecode($this->shopper->page('/cart/'));
		self::assertStringContainsString('wp-block-woocommerce-product-button', $page);
		$ofBlocks = (string) strstr($page, 'wc-settings-js-before');
		self::assertStringContainsString('"message":"\u201cMug\u201d ' . self::ENOUGH . '"', $ofBlocks);
	}

	public function testACartWithoutAnOfferIsJoinedAsWooCommerceJoinsIt(): void
	{
		$customer = BumpShop::customer("plain{$this->main}");
		$this->atHome($customer, $this->main);
		$this->shopper->add($this->shop->product('Another course', '50')->get_id());
		$this->arrive($customer);
		self::assertSame(['Course', 'Another course'], $this->names());
	}

	public function test_S2_where_the_owner_allows_less_the_last_ones_go(): void
	{
		[$lamp, $mug] = $this->offers;
		$this->take($this->main, $lamp, $mug);
		$this->shop->set(StoredSettings::OPTION, [ShopSettings::MOST_BUMPS => 1]);
		$cart = $this->shopper->cart();
		self::assertSame([['Course', 'Lamp'], ['“Mug” ' . self::ENOUGH]], [$cart->each('items', 'name'), $cart->each('errors', 'message')]);
		self::assertSame([], $this->shopper->cart()->at('errors'), 'it is said once');
	}

	private function take(int $product, int ...$offers): void
	{
		$this->shopper->add($product);
		foreach ($offers as $offer) {
			$this->shopper->answer($offer);
			self::assertSame(200, $this->shopper->status);
		}
	}

	/** On another device, some days ago. */
	private function atHome(int $customer, int $product, int ...$offers): void
	{
		$guest = $this->shopper;
		$this->shopper = new BumpShopper();
		$this->shopper->logIn($customer);
		$this->take($product, ...$offers);
		$this->shopper = $guest;
	}

	/** The guest logs in: WooCommerce joins the two carts. */
	private function arrive(int $customer): void
	{
		update_user_meta($customer, '_woocommerce_load_saved_cart_after_login', 1);
		$this->shopper->logIn($customer);
	}

	/** A link of the classic cart. @return string the page after it */
	private function follow(string $does, string $key, string $page): string
	{
		self::assertSame(1, preg_match("~href=\"[^\"]*\\?([^\"]*{$does}={$key}[^\"]*)\"~", $page, $link), $does);
		return $this->shopper->page(BumpShop::classicCart() . '?removed_item=1&' . html_entity_decode($link[1] ?? ''));
	}

	private function lineOf(string $name): string
	{
		foreach ($this->shopper->cart()->list('items') as $item) {
			if ($item->text('name') === $name) {
				return $item->text('key');
			}
		}
		self::fail($name);
	}

	/** @return list<mixed> */
	private function names(): array
	{
		return $this->shopper->cart()->each('items', 'name');
	}
}
