<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Domain\Acceptance\CartPresentation;
use Encore\Domain\Offer\Placement;
use Encore\WooCommerce\Cart\TriedOrders;
use Encore\WordPress\Database\CartPresentationTable;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\Tables;
use Encore\WordPress\RandomUuids;
use PHPUnit\Framework\TestCase;

/** The offer that follows an addition to the cart, as its script asks for it. Rules L1, L4, L6, L8, L9, L13, R6, R9, R12, R14, S7. */
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

	public function test_L4_L6_L8_it_is_shown_with_its_price_and_joins_the_cart_at_it(): void
	{
		$this->shopper->add($this->main);
		$answer = $this->ask();
		self::assertSame($this->offer, $answer->int('offer.id'));
		self::assertStringContainsString('Add to my cart: $20.00', $answer->text('offer.html'));
		self::assertStringContainsString('$40.00</del>', $answer->text('offer.html'));
		self::assertStringContainsString('A &lt;b&gt;strap&lt;/b&gt;', $answer->text('offer.html'));
		$this->shopper->answer($this->offer);
		self::assertSame(200, $this->shopper->status);
		self::assertSame('2000', $this->shopper->cart()->item($this->extra)->text('prices.price'));
		self::assertNull($this->ask()->at('offer'));
	}

	public function test_R12_the_price_in_the_dialog_is_that_in_the_cart_with_three_decimals_and_tax(): void
	{
		$this->shop->oddPrices(3);
		$main = $this->shop->product('Lamp', '10', ['tax_status' => 'taxable'])->get_id();
		$extra = $this->shop->product('Bulb', '10.005', ['tax_status' => 'taxable'])->get_id();
		$offer = $this->shop->offer($extra, $main, ['placement' => 'added_to_cart', 'price' => ['type' => 'percent', 'value' => '33.33']]);
		$this->shopper->add($main);
		$html = $this->ask()->text('offer.html');
		$line = $this->shopper->answer($offer)->item($extra);
		$paid = $line->int('totals.line_subtotal') + $line->int('totals.line_subtotal_tax');
		self::assertGreaterThan(0, $line->int('totals.line_subtotal_tax'));
		self::assertStringContainsString('Add to my cart: $' . number_format($paid / 1000, 3), $html);
	}

	public function test_R6_what_sold_out_while_the_dialog_stood_open_is_told_and_does_not_join(): void
	{
		$this->shopper->add($this->main);
		self::assertSame($this->offer, $this->ask()->int('offer.id'));
		$strap = BumpShop::read($this->extra);
		$strap->set_stock_status('outofstock');
		$strap->save();
		$said = $this->shopper->answer($this->offer);
		self::assertSame([409, 'encore_offer_gone', 'This offer is no longer available. Your order stays as it was.'], [$this->shopper->status, $said->at('code'), $said->at('message')]);
		$cart = $this->shopper->cart();
		self::assertSame([[$this->main], '30000'], [$cart->each('items', 'id'), $cart->total()]);
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
			$this->shopper->payByRefusedCard();
			$this->shopper->add($this->main);
			self::assertNull($this->ask()->at('offer'), "After try {$try}.");
			$this->shopper->answer($this->offer);
			self::assertSame(409, $this->shopper->status);
		}
		$this->shopper->pay()->order();
		$this->shopper->add($this->main);
		self::assertSame($this->offer, $this->ask()->int('offer.id'), 'A new cart.');
	}

	public function test_L9_what_was_declined_stays_away_from_a_guest_who_logs_in(): void
	{
		$this->shopper->add($this->main);
		self::assertSame($this->offer, $this->ask()->int('offer.id'));
		$this->shopper->encore('/added-offers/declines', ['offer' => $this->offer]);
		$this->shopper->logIn(BumpShop::customer('guest-' . wp_generate_password(6, false)));
		$page = $this->shopper->page((string) wp_parse_url((string) get_permalink($this->main), PHP_URL_PATH));
		self::assertSame(1, preg_match('/id="encore-added-offer"[^>]* data-nonce="([^"]+)"/', $page, $nonce));
		$this->shopper->add($this->main);
		$answer = $this->shopper->encore('/added-offers', (object) [], ['X-WP-Nonce' => $nonce[1] ?? '']);
		self::assertSame([200, null], [$this->shopper->status, $answer->at('offer')], (string) $answer);
		self::assertSame(2, $this->shopper->cart()->item($this->main)->int('quantity'), 'It is the same cart.');
	}

	public function test_L9_what_an_account_declined_stays_away_on_its_other_devices_until_it_has_paid(): void
	{
		$name = 'devices-' . wp_generate_password(6, false);
		$account = BumpShop::customer($name);
		$this->shopper->logIn($account);
		$this->shopper->add($this->main);
		self::assertSame($this->offer, $this->askAsAccount($this->shopper)->int('offer.id'));
		$this->askAsAccount($this->shopper, '/added-offers/declines', ['offer' => $this->offer]);
		$this->shopper->payByRefusedCard();
		$other = new BumpShopper('');
		$other->add($this->main);
		$other->logIn($account);
		$other->add($this->main);
		self::assertNull($this->askAsAccount($other)->at('offer'), 'A cart that was a guest’s took the place of the account’s.');
		$other->answer($this->offer);
		self::assertSame(409, $other->status);
		$other->payByRefusedCard();
		self::assertSame(1, preg_match('~href="([^"]*customer-logout[^"]*)"~', $other->page('/my-account/'), $logout));
		$other->page((string) str_replace(home_url(), '', html_entity_decode($logout[1] ?? '')));
		$third = new BumpShopper('');
		$third->logIn($account);
		$third->add($this->main);
		self::assertNull($this->askAsAccount($third)->at('offer'), 'The session went with the logout.');
		$third->pay(['billing_address' => ['email' => "{$name}@example.com"] + BumpShopper::ADDRESS + ['phone' => '5551234567']])->order();
		wp_cache_flush();
		self::assertFalse(get_user_option('encore_orders', $account));
		$third->add($this->main);
		self::assertSame($this->offer, $this->askAsAccount($third)->int('offer.id'), 'A new cart.');
	}

	public function test_L9_what_a_guest_tried_to_pay_is_not_carried_to_the_devices_of_the_account_that_comes_next(): void
	{
		$account = BumpShop::customer('next-' . wp_generate_password(6, false));
		$this->shopper->add($this->main);
		$this->shopper->payByRefusedCard();
		$guests = BumpShop::lastOrder()->get_id();
		$this->shopper->logIn($account);
		$this->shopper->add($this->main);
		$this->shopper->payByRefusedCard();
		wp_cache_flush();
		$own = BumpShop::lastOrder()->get_id();
		self::assertNotSame($guests, $own);
		self::assertSame([$own], TriedOrders::kept($account)['orders']);
	}

	public function test_L9_what_an_account_tried_to_pay_is_remembered_for_a_month(): void
	{
		wc_load_cart();
		$account = BumpShop::customer('month-' . wp_generate_password(6, false));
		wp_set_current_user($account);
		TriedOrders::add(7, true);
		self::assertSame([7], TriedOrders::all());
		TriedOrders::clear(false);
		self::assertSame([7], TriedOrders::all(), 'A browser’s session has ended.');
		update_user_option($account, TriedOrders::OPTION, ['orders' => [7], 'at' => time() - 31 * DAY_IN_SECONDS]);
		self::assertSame([], TriedOrders::all());
		wp_set_current_user(0);
		TriedOrders::add(8, true);
		self::assertSame([8], TriedOrders::all(), 'A guest’s stand in the session.');
		TriedOrders::clear(true);
		self::assertSame([], TriedOrders::all());
	}

	public function testOfTwoCartsOfOneShopperTheStricterAnswerCounts(): void
	{
		$now = new \DateTimeImmutable();
		$connection = Connection::toWordPress();
		$carts = new CartPresentationTable($connection, new Tables($connection), new RandomUuids());
		[$guest, $account] = [uniqid('guest'), uniqid('account')];
		foreach ([[$guest, 1], [$guest, 2], [$guest, 3], [$account, 2], [$account, 3], [$account, 4]] as [$cart, $offer]) {
			$carts->showOnce($cart, $offer, Placement::AddedToCart, $now);
		}
		$carts->decline($guest, 2, $now);
		$carts->decline($account, 3, $now);
		$carts->move($guest, $account, $now);
		self::assertSame([], $carts->ofCart($guest, []));
		$states = array_map(static fn(CartPresentation $one): string => $one->state->value, $carts->ofCart($account, []));
		ksort($states);
		self::assertSame([1 => 'shown', 2 => 'declined', 3 => 'declined', 4 => 'shown'], $states);
	}

	public function test_L9_what_was_declined_is_not_lost_when_the_database_refuses_to_move_it(): void
	{
		$now = new \DateTimeImmutable();
		$connection = Connection::toWordPress();
		$carts = new CartPresentationTable($connection, new Tables($connection), new RandomUuids());
		[$guest, $account] = [uniqid('guest'), uniqid('account')];
		foreach ([1, 2] as $offer) {
			$carts->showOnce($guest, $offer, Placement::AddedToCart, $now);
		}
		$carts->decline($guest, 2, $now);
		$refuse = static fn(string $query): string => str_contains($query, 'SET scope') ? 'UPDATE no_such_table SET a = 1' : $query;
		add_filter('query', $refuse);
		$carts->move($guest, $account, $now);
		remove_filter('query', $refuse);
		self::assertSame([], $carts->ofCart($guest, []));
		self::assertSame([1 => 'shown', 2 => 'declined'], array_map(static fn(CartPresentation $one): string => $one->state->value, $carts->ofCart($account, [])));
	}

	public function testWhatIsPaidInAnotherOrderThanTheFirstTryKeepsItsPlace(): void
	{
		$this->shopper->add($this->main);
		$this->ask();
		$this->shopper->answer($this->offer);
		$this->shopper->payByRefusedCard();
		$this->shopper->add($this->main);
		$order = $this->shopper->pay()->order()->get_id();
		$db = BumpShop::database();
		$found = $db->get_col((string) $db->prepare('SELECT CONCAT(placement, %s, state) FROM %i WHERE order_id = %d', ' ', "{$db->prefix}encore_presentations", $order));
		self::assertSame(['added_to_cart accepted'], $found);
	}

	public function testWhatIsPaidInAnotherOrderIsRememberedBesideWhatIsDeclinedThere(): void
	{
		$bump = $this->shop->offer($this->shop->product('Bag', '30')->get_id(), $this->main);
		$this->shopper->add($this->main);
		$this->ask();
		$this->shopper->answer($this->offer);
		$this->shopper->payByRefusedCard();
		$this->shopper->add($this->main);
		wp_set_current_user(0);
		$this->shopper->encore('/presentations', ['offers' => [$bump]], ['X-WP-Nonce' => wp_create_nonce('wp_rest')]);
		$order = $this->shopper->pay()->order()->get_id();
		self::assertEqualsCanonicalizing(
			[['offer_id' => $this->offer, 'state' => 'accepted'], ['offer_id' => $bump, 'state' => 'declined']],
			$this->shop->presentations($order),
		);
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

	/** @param array<string, mixed> $body */
	private function askAsAccount(BumpShopper $shopper, string $path = '/added-offers', array $body = []): BumpAnswer
	{
		$page = $shopper->page((string) wp_parse_url((string) get_permalink($this->main), PHP_URL_PATH));
		self::assertSame(1, preg_match('/id="encore-added-offer"[^>]* data-nonce="([^"]+)"/', $page, $nonce));
		$answer = $shopper->encore($path, (object) $body, ['X-WP-Nonce' => $nonce[1] ?? '']);
		self::assertSame(200, $shopper->status, (string) $answer);
		return $answer;
	}

	private function ask(): BumpAnswer
	{
		return $this->shopper->encore('/added-offers', (object) []);
	}
}
