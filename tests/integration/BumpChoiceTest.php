<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\TestCase;

/** A variation and a quantity that the shopper chooses before payment. Rules L1, L6, R6, R14. */
final class BumpChoiceTest extends TestCase
{
	private BumpShop $shop;
	private BumpShopper $shopper;
	private int $main;
	private int $offer;
	private int $cup;

	/** @var array<string, int> */
	private array $cups;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shopper = new BumpShopper();
		$this->main = $this->shop->product('Course', '97')->get_id();
		[$this->cup, $this->cups] = $this->shop->variable('Cup', ['Sand' => ['regular_price' => '20'], 'Ocean' => ['regular_price' => '24', 'manage_stock' => true, 'stock_quantity' => 3], 'Moss' => ['regular_price' => '20', 'stock_status' => 'outofstock']]);
		$this->offer = $this->shop->offer($this->cup, $this->main, [
			'most' => 4,
			'headline' => '',
			'price' => ['type' => 'percent', 'value' => '0', 'breaks' => [['from' => 2, 'value' => '25']]],
		]);
		$this->shopper->add($this->main);
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
	}

	public function test_L1_the_box_shows_what_may_be_chosen_with_the_price_of_each_and_nothing_is_chosen(): void
	{
		$bump = $this->shopper->cart()->bump();
		self::assertSame(
			['Cup', 'from $20.00', '', false, 'Colour', 'Choose first: Colour', 0, 1],
			[$bump->at('headline'), $bump->at('price_text'), $bump->at('regular_price_text'), $bump->at('accepted'), $bump->at('choice.label'), $bump->at('choice.prompt'), $bump->at('choice.variation_id'), $bump->at('choice.quantity')],
		);
		self::assertSame([['Sand', 'Ocean', 'Moss'], ['$20.00', '$24.00', ''], [false, false, true]], [$bump->each('choice.options', 'name'), $bump->each('choice.options', 'price_text'), $bump->each('choice.options', 'sold_out')]);
		self::assertSame([['$20.00', '$30.00', '$45.00', '$60.00'], ['$24.00', '$36.00', '$54.00']], [$bump->each('choice.costs.0.prices', 'text'), $bump->each('choice.costs.1.prices', 'text')]);
		self::assertSame('2 for $30.00, save 25%', $bump->at('choice.costs.0.note'));
		$this->assertRefused('encore_choice_missing', ['accepted' => true]);
		$this->assertRefused('encore_choice_missing', ['accepted' => true, 'variation_id' => 0, 'quantity' => 1]);
	}

	public function test_P1_many_variations_at_many_prices_leave_the_answer_small(): void
	{
		$colours = [];
		foreach (range(1, 40) as $number) {
			$colours["C{$number}"] = ['regular_price' => (string) (20 + $number)];
		}
		[$cup, $cups] = $this->shop->variable('Bowl', $colours);
		$this->shop->change($this->offer, ['product_id' => $cup, 'most' => 99]);
		$bump = $this->shopper->cart()->bump();
		self::assertLessThan(40_000, strlen((string) $bump));
		self::assertSame(40, count($bump->list('choice.costs')));
		$bump = $this->shopper->extend(['offer_id' => $this->offer, 'accepted' => true, 'variation_id' => $cups['C2'], 'quantity' => 50])->bump();
		self::assertLessThan(50_000, strlen((string) $bump));
		self::assertCount(99, $bump->list('choice.costs.1.prices'), 'all of what is chosen');
		self::assertSame([5, '$787.50', '2 for $31.50, save 25%'], [count($bump->list('choice.costs.0.prices')), $bump->at('choice.costs.0.held.text'), $bump->at('choice.costs.0.note')]);
	}

	public function test_L6_R14_another_choice_changes_the_one_line_and_its_price_and_the_order_has_it(): void
	{
		$other = $this->shop->product('Other', '1')->get_id();
		$cart = $this->choose('Sand', 1);
		self::assertSame('11700', $cart->total());
		$this->shopper->add($other);
		foreach ([1, 2] as $ignored) {
			$cart = $this->choose('Ocean', 2);
			self::assertSame([[$this->main, $this->cups['Ocean'], $other], [1, 2, 1], '13400'], [$cart->each('items', 'id'), $cart->each('items', 'quantity'), $cart->total()]);
		}
		$bump = $cart->bump();
		self::assertSame([true, $this->cups['Ocean'], 2, '$36.00', '$48.00'], [$bump->at('accepted'), $bump->at('choice.variation_id'), $bump->at('choice.quantity'), $bump->at('price_text'), $bump->at('regular_price_text')]);
		$order = $this->shopper->payAsShown($cart)->order();
		$line = BumpShop::line($order);
		self::assertSame(['134.00', $this->cups['Ocean'], 2, 36.0, 'Ocean'], [$order->get_total(), $line?->get_variation_id(), $line?->get_quantity(), (float) $line?->get_total(), $line?->get_meta('colour')]);
		wp_cache_flush();
		self::assertSame(1, BumpShop::read($this->cups['Ocean'])->get_stock_quantity());
	}

	public function test_R6_what_cannot_be_chosen_is_refused_and_the_line_stays_as_it_was(): void
	{
		$this->choose('Ocean', 2);
		$this->assertRefused('encore_choice_gone', ['accepted' => true, 'variation_id' => $this->cups['Moss'], 'quantity' => 1]);
		$this->assertRefused('encore_choice_gone', ['accepted' => true, 'variation_id' => $this->cups['Ocean'], 'quantity' => 4]);
		$this->assertRefused('encore_not_a_choice', ['accepted' => true, 'variation_id' => $this->main, 'quantity' => 1]);
		$this->assertRefused('encore_not_a_choice', ['accepted' => true, 'variation_id' => $this->cups['Sand'], 'quantity' => 5]);
		$this->assertRefused('encore_not_a_choice', ['accepted' => true, 'variation_id' => $this->cups['Sand'], 'quantity' => 0]);
		$this->assertRefused('encore_invalid_field', ['accepted' => true, 'variation_id' => '1 OR 1', 'quantity' => 1], 400);
		$this->assertRefused('encore_invalid_field', ['accepted' => true, 'variation_id' => $this->cups['Sand']], 400);
		$cart = $this->shopper->cart();
		self::assertSame([[$this->main, $this->cups['Ocean']], '13300'], [$cart->each('items', 'id'), $cart->total()]);
		self::assertSame('9700', $this->shopper->answer($this->offer, false)->total());
	}

	/** What a filter of the shop's throws is neither a line lost nor one more. */
	public function test_R6_an_error_while_it_changes_leaves_the_line_as_it_was(): void
	{
		$throw = static fn(): mixed => throw new \TypeError('A filter of the shop’s.');
		$cart = $this->shop->cart();
		$cart->add_to_cart($this->main);
		$tick = fn(string $colour, int $quantity): int => $this->shop->tick($this->offer, ['accepted' => true, 'variation_id' => $this->cups[$colour], 'quantity' => $quantity]);
		self::assertSame(200, $tick('Sand', 1));
		$before = [array_keys($cart->get_cart()), $cart->get_total('edit')];
		add_filter('woocommerce_add_to_cart_quantity', $throw);
		try {
			self::assertSame(409, $tick('Ocean', 2));
			self::assertSame($before, [array_keys($cart->get_cart()), $cart->get_total('edit')]);
		} finally {
			remove_filter('woocommerce_add_to_cart_quantity', $throw);
		}
	}

	public function test_L6_the_last_ones_sold_elsewhere_are_not_paid(): void
	{
		$cart = $this->choose('Ocean', 2);
		wc_update_product_stock($this->cups['Ocean'], 1);
		$this->shopper->payAsShown($cart);
		self::assertSame(409, $this->shopper->status);
		self::assertSame('12100', $this->choose('Ocean', 1)->total());
	}

	public function test_L6_what_another_tab_has_chosen_since_is_not_paid(): void
	{
		[$cup, $cups] = $this->shop->variable('Bowl', ['Sand' => ['regular_price' => '20'], 'Plum' => ['regular_price' => '20']]);
		$this->shop->change($this->offer, ['product_id' => $cup]);
		$here = $this->shopper->extend(['offer_id' => $this->offer, 'accepted' => true, 'variation_id' => $cups['Sand'], 'quantity' => 1]);
		self::assertSame('$20.00', $here->bump()->at('price_text'));
		$this->shopper->extend(['offer_id' => $this->offer, 'accepted' => true, 'variation_id' => $cups['Plum'], 'quantity' => 1]);
		$stopped = $this->shopper->payAsShown($here);
		self::assertSame([409, 'encore_order_changed'], [$this->shopper->status, $stopped->at('code')]);
	}

	public function test_R14_its_quantity_is_the_shoppers_in_the_cart_too_within_the_owners_limit(): void
	{
		$key = $this->choose('Sand', 1)->item($this->cups['Sand'])->text('key');
		$cart = $this->shopper->store('POST', '/cart/update-item', ['key' => $key, 'quantity' => 3]);
		self::assertSame(['14200', 4], [$cart->total(), $cart->item($this->cups['Sand'])->at('quantity_limits.maximum')]);
		self::assertSame([3, '$45.00'], [$cart->bump()->at('choice.quantity'), $cart->bump()->at('price_text')]);
		$this->shopper->store('POST', '/cart/update-item', ['key' => $key, 'quantity' => 5]);
		self::assertSame(400, $this->shopper->status);
		self::assertSame('14200', $this->shopper->cart()->total());
		$this->shop->change($this->offer, ['most' => 2]);
		self::assertSame('12700', $this->shopper->cart()->total(), 'its owner allows two now');
	}

	public function test_R14_without_its_trigger_it_leaves_and_a_variation_that_is_gone_too(): void
	{
		$this->choose('Sand', 2);
		wp_trash_post($this->cups['Sand']);
		self::assertSame('9700', $this->shopper->cart()->total());
		$cart = $this->choose('Ocean', 2);
		$cart = $this->shopper->store('POST', '/cart/remove-item', ['key' => $cart->item($this->main)->text('key')]);
		self::assertSame([], $cart->at('items'));
	}

	public function test_R14_an_upgrade_in_colours_keeps_what_it_stands_for(): void
	{
		$this->shop->change($this->offer, ['joins' => 'replace', 'most' => 0]);
		self::assertSame('2000', $this->choose('Sand', 1)->total());
		$cart = $this->choose('Ocean', 1);
		self::assertSame([[$this->cups['Ocean']], '2400'], [$cart->each('items', 'id'), $cart->total()]);
		self::assertSame([[$this->main], '9700'], [$this->shopper->answer($this->offer, false)->each('items', 'id'), $this->shopper->cart()->total()]);
	}

	/** As many as there are of something else is not the shopper's to say: a form sends the offer's own number. */
	public function test_R14_a_choice_that_follows_is_not_put_in_anew_with_every_look(): void
	{
		$this->shop->change($this->offer, ['follows' => true, 'most' => 0]);
		$cart = $this->shop->cart();
		$cart->add_to_cart($this->main, 3);
		$answer = ['accepted' => true, 'variation_id' => $this->cups['Sand'], 'quantity' => 1];
		self::assertSame(200, $this->shop->tick($this->offer, $answer));
		$before = did_action('woocommerce_add_to_cart');
		self::assertSame([200, 200], [$this->shop->tick($this->offer, $answer), $this->shop->tick($this->offer, $answer)]);
		self::assertSame([$before, [3, 3]], [did_action('woocommerce_add_to_cart'), array_values($cart->get_cart_item_quantities())]);
		self::assertSame(200, $this->shop->tick($this->offer, ['variation_id' => $this->cups['Ocean']] + $answer));
		self::assertSame([$this->main, $this->cups['Ocean']], array_keys($cart->get_cart_item_quantities()));
	}

	private function choose(string $colour, int $quantity): BumpAnswer
	{
		return $this->shopper->extend(['offer_id' => $this->offer, 'accepted' => true, 'variation_id' => $this->cups[$colour], 'quantity' => $quantity]);
	}

	/** @param array<string, mixed> $data */
	private function assertRefused(string $code, array $data, int $status = 0): void
	{
		$refused = $this->shopper->extend(['offer_id' => $this->offer] + $data);
		self::assertSame([$status ?: 409, $code], [$this->shopper->status, $refused->at('code')], (string) $refused);
	}
}
