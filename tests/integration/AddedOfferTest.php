<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\TestCase;

/** The offer that follows an addition to the cart, as its script asks for it. Rules L1, L6, L9, L13, R9, S7. */
final class AddedOfferTest extends TestCase
{
	private BumpShop $shop;
	private BumpShopper $shopper;
	private int $main;
	private int $extra;
	private int $offer;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shopper = new BumpShopper('');
		$this->main = $this->shop->product('Camera', '300')->get_id();
		$this->extra = $this->shop->product('Strap', '40')->get_id();
		$this->offer = $this->shop->offer($this->extra, $this->main, ['placement' => 'added_to_cart', 'headline' => 'A <b>strap</b>']);
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
	}

	public function test_L6_it_is_shown_with_its_price_and_joins_the_cart_at_it(): void
	{
		$this->shopper->add($this->main);
		$answer = $this->ask();
		self::assertSame($this->offer, $answer->int('offer.id'));
		self::assertStringContainsString('Add to my cart: $20.00', $answer->text('offer.html'));
		self::assertStringContainsString('A &lt;b&gt;strap&lt;/b&gt;', $answer->text('offer.html'));
		$this->shopper->answer($this->offer);
		self::assertSame(200, $this->shopper->status);
		self::assertSame('2000', $this->shopper->cart()->item($this->extra)->text('prices.price'));
		self::assertNull($this->ask()->at('offer'));
	}

	public function test_L9_it_comes_once_and_what_was_declined_cannot_be_taken(): void
	{
		$this->shopper->add($this->main);
		$this->shopper->answer($this->offer);
		self::assertSame(409, $this->shopper->status, 'It was never shown.');
		self::assertSame($this->offer, $this->ask()->int('offer.id'));
		self::assertNull($this->ask()->at('offer'), 'A second tab, a reload.');
		$this->shopper->encore('/added-offers/declines', ['offer' => $this->offer]);
		self::assertSame(200, $this->shopper->status);
		$this->shopper->answer($this->offer);
		self::assertSame(409, $this->shopper->status);
		self::assertCount(1, $this->shopper->cart()->list('items'));
	}

	public function test_R9_a_page_cannot_say_that_it_was_shown(): void
	{
		wp_set_current_user(0);
		$this->shopper->add($this->main);
		$said = $this->shopper->encore('/presentations', ['offers' => [$this->offer]], ['X-WP-Nonce' => wp_create_nonce('wp_rest')]);
		self::assertSame([200, []], [$this->shopper->status, $said->at('offers')], (string) $said);
		$this->shopper->answer($this->offer);
		self::assertSame(409, $this->shopper->status);
	}

	public function test_R14_without_what_called_it_up_it_goes(): void
	{
		$this->shopper->add($this->main);
		$this->ask();
		$this->shopper->answer($this->offer);
		$this->shopper->store('POST', '/cart/remove-item', ['key' => $this->shopper->cart()->item($this->main)->text('key')]);
		self::assertSame([], $this->shopper->cart()->list('items'));
	}

	public function testTheOrderRemembersWhatWasAnswered(): void
	{
		$this->shopper->add($this->main);
		$this->ask();
		$this->shopper->answer($this->offer);
		self::assertSame(200, $this->shopper->status);
		$order = $this->shopper->pay()->order()->get_id();
		self::assertEquals([['offer_id' => $this->offer, 'state' => 'accepted']], $this->shop->presentations($order));
		$this->shopper->add($this->main);
		self::assertSame($this->offer, $this->ask()->int('offer.id'), 'A new cart.');
	}

	public function test_L9_what_was_declined_stays_away_when_payments_fail_and_the_cart_changes(): void
	{
		$this->shopper->add($this->main);
		$this->ask();
		$this->shopper->encore('/added-offers/declines', ['offer' => $this->offer]);
		foreach ([1, 2] as $try) {
			$card = ['encore_sandbox_number' => '4000000000000002', 'encore_sandbox_expiry' => '12 / 40', 'encore_sandbox_cvc' => '123'];
			$data = array_map(static fn(string $key, string $value): array => compact('key', 'value'), array_keys($card), $card);
			$this->shopper->pay(['payment_method' => 'encore_sandbox', 'payment_data' => $data]);
			self::assertNotSame(200, $this->shopper->status);
			$this->shopper->add($this->main);
			self::assertNull($this->ask()->at('offer'), "After try {$try}.");
			$this->shopper->answer($this->offer);
			self::assertSame(409, $this->shopper->status);
		}
		$this->shopper->pay()->order();
		$this->shopper->add($this->main);
		self::assertSame($this->offer, $this->ask()->int('offer.id'), 'A new cart.');
	}

	public function test_S7_nobody_else_can_ask_or_decline(): void
	{
		$this->shopper->add($this->main);
		foreach ([['Sec-Fetch-Site' => 'cross-site'], ['Content-Type' => 'application/x-www-form-urlencoded']] as $headers) {
			$this->shopper->encore('/added-offers', [], $headers);
			self::assertSame(403, $this->shopper->status);
		}
		$stranger = new BumpShopper('');
		$stranger->encore('/added-offers', (object) []);
		self::assertSame(403, $stranger->status);
		self::assertSame($this->offer, $this->ask()->int('offer.id'), 'Nothing was used up.');
	}

	public function testWhoIsLoggedInKeepsTheCartWhateverAnOldPageSends(): void
	{
		$this->shopper->logIn(BumpShop::customer('added-' . wp_generate_password(6, false)));
		$this->shopper->add($this->main);
		$this->shopper->encore('/added-offers', (object) []);
		self::assertSame(403, $this->shopper->status);
		self::assertCount(1, $this->shopper->cart()->list('items'));
	}

	public function testPagesCarryTheScriptOnlyWhereSomethingCanBeAdded(): void
	{
		$product = (string) wp_parse_url((string) get_permalink($this->main), PHP_URL_PATH);
		self::assertStringContainsString('id="encore-added-offer"', $this->shopper->page($product));
		self::assertStringNotContainsString('encore-added-offer', $this->shopper->page('/checkout/'));
		self::assertStringNotContainsString('encore-added-offer', $this->shopper->page('/my-account/'));
		self::assertStringContainsString('id="encore-added-offer"', $this->shopper->form($product, ['add-to-cart' => $this->main, 'quantity' => 1]));
		self::assertTrue($this->shopper->hasCookie('encore_added'));
		$this->shop->change($this->offer, ['enabled' => false]);
		self::assertStringNotContainsString('encore-added-offer', $this->shopper->page($product));
	}

	private function ask(): BumpAnswer
	{
		return $this->shopper->encore('/added-offers', (object) []);
	}
}
