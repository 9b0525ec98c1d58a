<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\TestCase;

/** What a shopper's request may say of a bump (rules S2, S9, S15). Rules L6, R17, R21. */
final class BumpGuardTest extends TestCase
{
	private const NONSENSE = [null, [], '', 'x', '1', -1, 0, 1.5, true, false, PHP_INT_MAX, ['a' => 1], [[]], '<script>', "' OR 1=1 --", 999999999];

	private BumpShop $shop;
	private BumpShopper $shopper;
	private int $offer;
	private string $nonce;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shopper = new BumpShopper();
		$main = $this->shop->product('Course', '97')->get_id();
		$this->offer = $this->shop->offer($this->shop->product('Workbook', '40')->get_id(), $main);
		$this->shopper->add($main);
		wp_set_current_user(0);
		$this->nonce = wp_create_nonce('wp_rest');
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
	}

	public function test_S2_a_price_or_any_unknown_name_is_refused(): void
	{
		foreach (['price' => 1, 'total' => '0', 'discount' => 100, 'pieces' => 5, 'x' => 'y'] as $name => $value) {
			$answer = $this->shopper->extend(['offer_id' => $this->offer, 'accepted' => true, $name => $value]);
			self::assertSame([400, 'encore_unknown_field'], [$this->shopper->status, $answer->at('code')], $name);
			$answer = $this->shopper->encore('/presentations', ['offers' => [$this->offer], $name => $value], ['X-WP-Nonce' => $this->nonce]);
			self::assertSame(400, $this->shopper->status, $name);
		}
		self::assertSame('9700', $this->shopper->cart()->total());
	}

	/** A tick that the cart has lost, and an untick that it has: neither order is the one on the screen. */
	public function test_R21_L6_an_order_other_than_the_one_on_the_screen_is_not_placed(): void
	{
		$ticked = $this->shopper->answer($this->offer);
		$unticked = $this->shopper->answer($this->offer, false);
		$stopped = $this->shopper->payAsShown($ticked);
		self::assertSame([409, 'encore_order_changed'], [$this->shopper->status, $stopped->at('code')], (string) $stopped);
		self::assertSame('9700', $stopped->at('data.cart.totals.total_price'));
		self::assertSame('11700', $this->shopper->answer($this->offer)->total());
		$stopped = $this->shopper->payAsShown($unticked);
		self::assertSame([409, 'encore_order_changed'], [$this->shopper->status, $stopped->at('code')], (string) $stopped);
		$this->shopper->payAsShown(new BumpAnswer($stopped->at('data.cart')));
		self::assertSame(200, $this->shopper->status);
	}

	public function test_S15_what_the_page_says_it_shows_survives_nonsense(): void
	{
		foreach (['x', '-1', '1;2', '1,2', "0' OR '1", '99999999999999999999:1x1', ',', '1:1x1,', '1:x', ':', '1:1x1e5'] as $shown) {
			$this->shopper->pay(['payment_method' => 'no-such'], $shown);
			self::assertSame(400, $this->shopper->status, $shown);
		}
	}

	public function test_S15_the_answer_survives_nonsense(): void
	{
		$bodies = [...self::NONSENSE, ['offer_id' => $this->offer], ['accepted' => true]];
		foreach (self::NONSENSE as $value) {
			$bodies[] = ['offer_id' => $value, 'accepted' => true];
			$bodies[] = ['offer_id' => $this->offer, 'accepted' => is_bool($value) ? null : $value];
		}
		foreach ($bodies as $body) {
			$this->shopper->extend($body);
			self::assertContains($this->shopper->status, [400, 409], (string) wp_json_encode($body));
		}
		self::assertSame('9700', $this->shopper->cart()->total());
	}

	public function test_S15_the_places_survive_nonsense(): void
	{
		foreach (['x', '-1', '1;2', '0,0,0,0,0,0,0,0,0,0,0', '99999999999999999999', "0' OR '1", '0,', ','] as $places) {
			$this->shopper->places = $places;
			self::assertSame([], $this->shopper->cart()->at('extensions.encore.bumps'), $places);
		}
		$this->shopper->places = '999999999,0';
		$cart = $this->shopper->cart();
		self::assertSame([[1], [$this->offer]], [$cart->each('extensions.encore.bumps', 'place'), $cart->each('extensions.encore.bumps', 'offer_id')]);
	}

	public function test_S15_presentations_survive_nonsense(): void
	{
		foreach ([...self::NONSENSE, array_fill(0, 11, 1)] as $value) {
			$this->shopper->encore('/presentations', ['offers' => $value], ['X-WP-Nonce' => $this->nonce]);
			self::assertContains($this->shopper->status, [200, 400], (string) wp_json_encode($value));
			$this->shopper->encore('/presentations', $value, ['X-WP-Nonce' => $this->nonce]);
			self::assertSame(400, $this->shopper->status, (string) wp_json_encode($value));
		}
	}

	public function test_S9_a_nonce_alone_writes_nothing_down_and_a_cart_alone_neither(): void
	{
		$stranger = new BumpShopper();
		$stranger->encore('/presentations', ['offers' => [$this->offer]], ['X-WP-Nonce' => $this->nonce]);
		self::assertSame(403, $stranger->status);
		foreach ([[], ['X-WP-Nonce' => 'forged']] as $headers) {
			$this->shopper->encore('/presentations', ['offers' => [$this->offer]], $headers);
			self::assertSame(403, $this->shopper->status);
		}
	}

	public function test_R17_an_error_of_ours_leaves_the_cart_at_the_shops_price(): void
	{
		$this->shopper->answer($this->offer);
		$breaks = WPMU_PLUGIN_DIR . '/encore-test-breaks.php';
		file_put_contents($breaks, '<?php add_filter("query", fn($sql) => str_contains($sql, "encore_index") ? "SELECT nothing FROM nowhere" : $sql);');
		try {
			$cart = $this->shopper->cart();
			self::assertSame(200, $this->shopper->status);
			self::assertSame([], $cart->at('extensions.encore.bumps'));
			$paid = $this->shopper->pay();
			self::assertSame([409, 'encore_offer_gone'], [$this->shopper->status, $paid->at('code')], 'nobody pays what was not shown');
			$paid = $this->shopper->pay();
			self::assertSame(200, $this->shopper->status, (string) $paid);
			self::assertSame('97.00', $paid->order()->get_total());
		} finally {
			unlink($breaks);
		}
	}
}
