<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Walkthrough\PaymentCourse;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Offer\Part;
use Encore\Domain\Refusal;
use Encore\Plugin\Ledger;
use Encore\Plugin\ShopBase;
use Encore\WooCommerce\Walkthrough\WalkedOrder;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** An owner plays a funnel as a shopper: nothing is written, charged or sent, and all of it is as it would be. Rules L6, S7. */
#[Group('orders')]
final class WalkthroughTest extends TestCase
{
	private FunnelShop $shop;
	private ?\WC_Shipping_Zone $zone = null;
	private int $rate = 0;

	/** @var array<string, mixed> */
	private array $options = [];

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
	}

	protected function tearDown(): void
	{
		wp_set_current_user(0);
		$this->zone?->delete();
		$this->rate === 0 || \WC_Tax::_delete_tax_rate($this->rate);
		array_map(update_option(...), array_keys($this->options), $this->options);
		\WC_Cache_Helper::invalidate_cache_group('taxes');
		\WC_Cache_Helper::get_transient_version('shipping', true);
	}

	public function testNothingIsWrittenSentOrAskedOfAGateway(): void
	{
		$order = $this->shop->course()->stock('upsell', 3)->stock('downsell', 3)->order();
		$sent = [];
		$mail = static function (mixed $mail) use (&$sent): bool {
			$sent[] = 'mail';
			return true;
		};
		$call = static function (mixed $answer, mixed $arguments, mixed $url) use (&$sent): mixed {
			$sent[] = $url;
			return $answer;
		};
		add_filter('pre_wp_mail', $mail);
		add_filter('pre_http_request', $call, 10, 3);
		try {
			// What WordPress writes by itself in the first request of somebody is not ours.
			(new PlayedShopper())->begin($order->get_id());
			self::keepSession();
			$before = self::tables();
			foreach (PaymentCourse::cases() as $course) {
				$this->playAll($order->get_id(), $course);
				$this->playAll(0, $course);
			}
			self::keepSession();
			self::assertSame($before, self::tables());
		} finally {
			remove_filter('pre_wp_mail', $mail);
			remove_filter('pre_http_request', $call);
		}
		self::assertSame([], $sent);
		self::assertSame([[], []], [$this->shop->gateway->charges, $this->shop->gateway->refunds]);
	}

	/** Another plugin may have its way with any order that it meets. */
	public function testAPastOrderKeepsItsRowsWhateverIsDoneToTheOneThatIsPlayed(): void
	{
		$order = $this->sentAndTaxed();
		$before = self::tables();
		$walked = WalkedOrder::like($order->get_id());
		$walked->calculate_totals();
		$walked->update_taxes();
		$walked->remove_order_items('line_item');
		$walked->remove_order_items();
		self::assertSame([0, $order->get_id(), false], [$walked->add_order_note('Played'), $walked->save(), $walked->delete(true)]);
		self::assertSame($before, self::tables());
	}

	/** @return array<string, array{list<string>}> */
	public static function answers(): array
	{
		return ['upsell' => [['accept']], 'downsell' => [['decline', 'accept']], 'neither' => [['decline', 'decline']]];
	}

	/** @param list<string> $answers */
	#[DataProvider('answers')]
	public function test_L6_it_is_what_a_real_order_gets_to_the_minor_unit(array $answers): void
	{
		$order = $this->sentAndTaxed();
		$played = new PlayedShopper();
		self::assertNotNull($played->begin($order->get_id()));
		$this->shop->cookie($order);
		wp_set_current_user(0);
		$this->shop->arrive($order);
		foreach ($answers as $answer) {
			wp_set_current_user(0);
			$open = $this->shop->open($order);
			$real = $answer === 'accept' ? $this->shop->accept($order, $open) : $this->shop->decline($order, $open);
			self::assertSame(200, $real->status, $real->json());
			wp_set_current_user(1);
			$view = $played->funnel->views->of($played->order(), $played->open() ?? self::fail('Nothing is open.'));
			self::assertSame([$open['price_text'], $open['tax_text'], $open['accept_label'], $open['regular_price_text']], [$view?->priceText, $view?->taxText, $view?->acceptLabel, (string) $view?->regularPriceText]);
			$answer === 'accept' ? $played->accept() : $played->decline();
			$played = $played->later();
		}
		$base = new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test');
		$insight = $played->insight();
		self::assertSame(PlayedShopper::told(...$base->presentations->ofOrder($order->get_id())), PlayedShopper::told(...$insight->shown));
		self::assertSame(PlayedShopper::told(...(new Ledger($base))->acceptances->ofOrder($order->get_id())), PlayedShopper::told(...$insight->accepted));
		self::assertSame($this->shop->reread($order)->get_total(), $insight->total()->toDecimal());
		self::assertNotSame('0.00', $insight->shown[0]->quote->tax()->toDecimal());
		self::assertSame('7.00', $insight->shown[0]->quote->shipping?->net->toDecimal());

		// Played once more after what it was shown: as it was before.
		$again = new PlayedShopper();
		$first = $again->begin($order->get_id());
		self::assertSame([$insight->shown[0]->offerId, $insight->shown[0]->quote->toArray()], [$first?->offerId, $first?->quote->toArray()]);

		// The same cart, invented.
		$first = $again->begin(0, items: [new Part($this->shop->products['main'], 1)], place: 'DE', postcode: '10115');
		self::assertSame([$insight->shown[0]->offerId, $insight->shown[0]->quote->toArray()], [$first?->offerId, $first?->quote->toArray()]);
		self::assertSame($insight->bought->total->toDecimal(), $again->insight()->bought->total->toDecimal());
	}

	public function testThePaymentGoesAsTheOwnerHasChosen(): void
	{
		$order = $this->shop->course()->order();
		$played = new PlayedShopper();

		$played->begin($order->get_id(), PaymentCourse::Declined);
		self::assertSame(['declined', 'declined_final'], [$played->accept(), $played->later()->accept()]);

		$played->begin($order->get_id(), PaymentCourse::Lost);
		self::assertSame('unknown', $played->accept());
		self::assertSame(AcceptanceState::Unknown, $played->later()->insight()->accepted[0]->state);

		foreach ([PaymentCourse::Asks, PaymentCourse::Link] as $course) {
			$played = new PlayedShopper();
			$played->begin($order->get_id(), $course);
			self::assertContains($played->accept(), ['requires_action', 'awaits_payment']);
			$played = $played->later();
			self::assertStringContainsString('at=payment', $played->insight()->accepted[0]->actionUrl);
			$played->funnel->payment->answer($played->order(), true);
			self::assertSame(AcceptanceState::Settled, $played->later()->insight()->accepted[0]->state);
			self::assertNull($played->funnel->payment->waiting($played->order()));
		}
	}

	public function testWhatWasTakenCanBeTakenBack(): void
	{
		$played = new PlayedShopper();
		$played->begin($this->shop->course()->order()->get_id());
		self::assertSame('settled', $played->accept());
		$played = $played->later();
		$played->thanked();
		self::assertSame(['Upsell'], $played->funnel->added->of($played->order()->id)[0]->names);
		$played->funnel->undo->undo($played->order(), $played->insight()->accepted[0]->uuid);
		$insight = $played->later()->insight();
		self::assertSame([AcceptanceState::Undone, 'refunded', '0.00'], [$insight->accepted[0]->state, $insight->refunds[0]->outcome, $insight->added()->toDecimal()]);
	}

	/** @return array<string, array{string}> */
	public static function laterPaid(): array
	{
		return ['on delivery' => ['cod'], 'by bank transfer' => ['bacs']];
	}

	#[DataProvider('laterPaid')]
	public function testAPastOrderThatIsPaidLaterIsPaidLaterHereToo(string $gateway): void
	{
		$order = $this->shop->course()->toBePaid($gateway);
		$there = $this->shop->reread($order)->get_status();
		$played = new PlayedShopper();
		self::assertSame(PaymentWay::Offline, $played->begin($order->get_id(), PaymentCourse::Declined)?->way);
		self::assertSame('settled', $played->accept());
		$insight = $played->later()->insight();
		self::assertSame([[], '294.00'], [$insight->charges, $insight->total()->toDecimal()]);
		self::assertSame([$there, 1], [$this->shop->reread($order)->get_status(), count($this->shop->reread($order)->get_items())]);
	}

	public function testAPastOrderIsPlayedAsItWasWhateverBecameOfIt(): void
	{
		$order = $this->shop->course()->order();
		wc_create_refund(['order_id' => $order->get_id(), 'amount' => '97', 'line_items' => []]);
		FunnelShop::finished($this->shop->reread($order));
		$played = new PlayedShopper();
		self::assertSame(PaymentWay::Charge, $played->begin($order->get_id())?->way);
		self::assertSame('settled', $played->accept());
		self::assertSame('294.00', $played->later()->insight()->total()->toDecimal());
		self::assertSame(['completed', '97.00'], [$this->shop->reread($order)->get_status(), $this->shop->reread($order)->get_total()]);
	}

	public function testWhatCannotBeBoughtIsSaidAndLeavesTheWalkthroughAsItWas(): void
	{
		$order = $this->shop->course()->order();
		$played = new PlayedShopper();
		$open = $played->begin($order->get_id());
		$this->shop->stock('upsell', 1);
		$refused = [];
		foreach ([[0, [new Part($this->shop->products['upsell'], 2)]], [0, []], [999_999_999, []], [$this->shop->products['main'], []]] as [$orderId, $items]) {
			try {
				$played->begin($orderId, items: $items);
			} catch (Refusal $refusal) {
				$refused[] = $refusal->reason;
			}
		}
		self::assertSame(['out_of_stock', 'product_missing', 'not_found', 'not_found'], $refused);
		self::assertSame($open?->uuid, $played->later()->open()?->uuid);
	}

	public function testWhyNothingIsShownIsTold(): void
	{
		$this->shop->course();
		foreach (['upsell', 'downsell'] as $step) {
			$this->shop->meant($step, ['type' => 'country', 'not' => false, 'values' => ['FR'], 'from' => '', 'to' => '']);
		}
		$played = new PlayedShopper();
		self::assertNull($played->begin($this->shop->order()->get_id()));
		self::assertSame(['if_country', 'if_country'], array_column($played->insight()->trace, 'reason'));
	}

	public function test_S7_it_is_its_owners_alone_and_no_shopper_can_use_it(): void
	{
		$order = $this->shop->course()->order();
		$played = new PlayedShopper();
		$played->begin($order->get_id());
		[$walk, $open] = [$played->order(), $played->open()];
		self::assertInstanceOf(Presentation::class, $open);

		// On the shopper's routes there is no such order, and in a walkthrough none of the shop's.
		$answer = ['presentation' => $open->uuid, 'consent_version' => '0123456789abcdef'];
		foreach ([0, 1] as $user) {
			wp_set_current_user($user);
			self::assertSame(404, $this->shop->ask('POST', "/orders/{$walk->id}/acceptances", $answer + ['key' => $walk->key])->status);
			self::assertSame(404, $this->shop->ask('GET', "/orders/{$walk->id}/offer", ['key' => $walk->key])->status);
		}
		self::assertSame(404, $this->shop->ask('GET', "/walkthrough/orders/{$order->get_id()}/offer", ['key' => $order->get_order_key()])->status);
		self::assertSame(404, $this->shop->ask('POST', "/walkthrough/orders/{$order->get_id()}/acceptances", $answer + ['key' => $order->get_order_key()])->status);
		self::assertSame(404, $this->shop->ask('GET', "/walkthrough/orders/{$walk->id}/offer", ['key' => 'walk_' . str_repeat('0', 32)])->status);

		foreach (['anonymous' => 401, 'customer' => 403, 'editor' => 403, 'shop_manager' => 404] as $role => $status) {
			(new OfferDesk())->as($role);
			self::assertSame($status, $this->shop->ask('GET', "/walkthrough/orders/{$walk->id}/offer", ['key' => $walk->key])->status, $role);
			try {
				$played->funnel->gate->order($walk->id, $walk->key);
				self::fail("{$role} plays the walkthrough of another.");
			} catch (Refusal $refusal) {
				self::assertSame('not_found', $refusal->reason);
			}
		}
		wp_set_current_user(1);
		self::assertSame($open->uuid, $played->later()->open()?->uuid);
	}

	private function playAll(int $orderId, PaymentCourse $course): void
	{
		$played = new PlayedShopper();
		$played->begin($orderId, $course, [new Part($this->shop->products['main'], 2)], 'US:CA', '94105');
		$played->decline();
		$played = $played->later();
		$played->accept();
		$played = $played->later();
		$played->funnel->payment->answer($played->order(), true);
		$played->thanked();
		foreach ($played->insight()->accepted as $one) {
			$one->state === AcceptanceState::Settled && $played->funnel->undo->undo($played->order(), $one->uuid);
		}
		self::assertNotSame([], $played->later()->insight()->trace);
	}

	/** What WooCommerce does at the end of a request. */
	private static function keepSession(): void
	{
		$session = WC()->session;
		$session instanceof \WC_Session_Handler && $session->save_data();
	}

	/** A shop with tax and rates of shipping, whose offers are sent. */
	private function sentAndTaxed(): \WC_Order
	{
		foreach (['woocommerce_calc_taxes' => 'yes', 'woocommerce_default_country' => 'DE', 'woocommerce_tax_based_on' => 'shipping', 'woocommerce_ship_to_countries' => ''] as $option => $value) {
			$this->options[$option] = get_option($option);
			update_option($option, $value);
		}
		$this->rate = (int) \WC_Tax::_insert_tax_rate(['tax_rate_country' => 'DE', 'tax_rate' => '19', 'tax_rate_name' => 'VAT', 'tax_rate_priority' => 1, 'tax_rate_shipping' => 1, 'tax_rate_class' => '']);
		\WC_Cache_Helper::invalidate_cache_group('taxes');
		$this->zone = new \WC_Shipping_Zone();
		$this->zone->add_location('DE', 'country');
		$this->zone->save();
		$instance = $this->zone->add_shipping_method('flat_rate');
		$this->options["woocommerce_flat_rate_{$instance}_settings"] = [];
		update_option("woocommerce_flat_rate_{$instance}_settings", ['title' => 'Parcel', 'tax_status' => 'taxable', 'cost' => '7']);
		\WC_Cache_Helper::get_transient_version('shipping', true);
		foreach (['main' => '100', 'upsell' => '64.90', 'downsell' => '33.33'] as $part => $price) {
			$this->shop->product($part, $price, ['tax_status' => 'taxable', 'virtual' => false]);
		}
		$this->shop->offer('upsell', 'upsell', ['percent', '15'], 2, more: ['shipping' => ['type' => 'rates', 'amount' => '0']]);
		$this->shop->offer('downsell', 'downsell', ['percent', '30'], more: ['shipping' => ['type' => 'rates', 'amount' => '0']]);
		$this->shop->funnel();
		$order = $this->shop->order(0, ['country' => 'DE', 'state' => '', 'postcode' => '10115', 'city' => 'Berlin'], paid: false);
		$parcel = new \WC_Order_Item_Shipping();
		$parcel->set_method_id('flat_rate');
		$parcel->set_instance_id((string) $instance);
		$parcel->set_total('7');
		$order->add_item($parcel);
		$order->calculate_totals();
		$order->payment_complete('tx_first');
		return $this->shop->reread($order);
	}

	/** @return array<string, string> what every table of the shop holds, but for the walkthrough itself */
	private static function tables(): array
	{
		$db = FunnelShop::db();
		$held = [];
		foreach ($db->get_col('SHOW TABLES') as $table) {
			$rows = $db->get_results((string) $db->prepare('SELECT * FROM %i', $table), ARRAY_A);
			$rows = array_filter(is_array($rows) ? $rows : [], static fn(mixed $row): bool => !is_array($row) || !is_string($row['option_name'] ?? null) || !str_contains($row['option_name'], 'encore_known_walkthrough_'));
			$held[(string) $table] = count($rows) . ' ' . md5((string) wp_json_encode(array_values($rows)));
		}
		return $held;
	}
}
