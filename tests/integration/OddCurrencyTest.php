<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeResult;
use Encore\Domain\Money;
use Encore\Plugin\Ledger;
use Encore\Plugin\ShopBase;
use Encore\Tests\Integration\Plugins\CurrencySwitcher;
use Encore\WooCommerce\Orders\LinkedOrders;
use Encore\WooCommerce\Orders\OrderDecimals;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;

/** Currencies without and with three decimals, and one that a shopper switches to and from. Rules R12, L6. */
#[Group('orders')]
final class OddCurrencyTest extends OddOrderCase
{
	/** @return array<string, array{string, string, string, list<array{string, bool}>, string, int, int}> currency, decimals, tax inside, rates, price; charged, and a third of it, in its smallest unit */
	public static function currencies(): array
	{
		return [
			'yen, tax on top' => ['JPY', '0', 'no', [['10', false]], '1305', 1436, 479],
			'yen, compound tax inside' => ['JPY', '0', 'yes', [['5', false], ['9.975', true]], '1305', 1305, 435],
			'dinar, compound tax on top' => ['KWD', '3', 'no', [['5', false], ['9.975', true]], '4.475', 5168, 1723],
			'dinar, tax inside' => ['KWD', '3', 'yes', [['5', false]], '4.475', 4475, 1492],
		];
	}

	/** @param list<array{string, bool}> $rates */
	#[DataProvider('currencies')]
	public function test_R12_from_the_coupon_of_the_order_to_the_last_part_of_a_refund(string $currency, string $decimals, string $inside, array $rates, string $price, int $charged, int $third): void
	{
		$this->options(['woocommerce_currency' => $currency, 'woocommerce_price_num_decimals' => $decimals]);
		$this->taxes($rates, $inside);
		$unit = 10 ** (int) $decimals;
		$this->sells((string) (7777 / $unit), $price);
		$coupon = new \WC_Coupon();
		$coupon->set_props(['code' => uniqid('tenth'), 'discount_type' => 'percent', 'amount' => '10']);
		$coupon->save();
		$order = $this->paid(static function (\WC_Order $order) use ($coupon): void {
			$order->apply_coupon($coupon);
		});
		[[$first]] = $this->books($order);
		self::assertIsInt($first);
		$this->shop->arrive($order);
		self::assertStringContainsString(number_format($charged / $unit, (int) $decimals), $this->shop->open($order)['price_text'], 'What is shown is what is charged.');

		self::assertSame('settled', $this->accept($order));

		self::assertSame([[$first, 0], [$charged, 0]], $this->books($order));
		$after = $this->shop->reread($order);
		self::assertSame($first + $charged, (int) round((float) $after->get_total() * $unit));
		$after->calculate_totals(true);
		self::assertSame($first + $charged, (int) round((float) $this->shop->reread($order)->get_total() * $unit), 'Recalculated it is the same.');

		[$line] = $this->shop->added($order);
		$part = number_format($third / $unit, (int) $decimals, '.', '');
		self::refund($order, $part, [$line->get_id() => ['qty' => 0, 'refund_total' => $part, 'refund_tax' => []]]);
		self::assertSame([[$first, 0], [$charged, $third]], $this->books($order));
		self::refund($order, $this->shop->reread($order)->get_remaining_refund_amount());
		self::assertSame([[$first, $first], [$charged, $charged]], $this->books($order));

		$mails = new FunnelMails();
		$other = $this->paid();
		$before = $other->get_total();
		$this->shop->arrive($other);
		self::assertSame('settled', $this->accept($other));
		self::assertSame('undone', self::takenBack($other));
		self::assertSame($before, $this->shop->reread($other)->get_total());
		self::assertSame([$charged, $charged], $this->books($other)[1]);
		$mails->answered();
		$mails->stop();
		self::assertStringContainsString(number_format($charged / $unit, (int) $decimals), FunnelMails::text($mails->about('Taken back')[0]['message'] ?? ''));
	}

	public function test_R12_L6_who_has_switched_is_offered_pays_and_takes_back_in_the_orders_currency_wherever_it_is_settled(): void
	{
		$dinar = new CurrencySwitcher('KWD', 3, 0.30711);
		$this->sells('100', '64.99');
		$order = null;
		$dinar->during(function () use (&$order): void {
			$order = $this->shop->order(0, self::BERLIN);
			$this->shop->arrive($order);
			self::assertStringContainsString('19.959', $this->shop->open($order)['price_text']);
			$this->shop->gateway->answer = $this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::unknown();
			self::assertSame('unknown', $this->accept($order));
		});
		assert($order instanceof \WC_Order);
		self::assertSame(['19.959', 'KWD'], [$this->shop->charge()->amount->toDecimal(), $this->shop->charge()->amount->currency]);

		$this->lookAgain($order);

		self::assertSame(['50.670 KWD', []], [$this->total($order), $this->shop->gateway->refunds], 'The schedule knows nothing of a switched currency.');
		self::assertCount(1, $this->shop->added($order));
		self::assertSame('undone', self::takenBack($order));
		self::assertSame('30.711 KWD', $this->total($order));
		self::assertSame(['19.959'], array_values(array_map(static fn($refund): string => $refund->amount->toDecimal(), $this->shop->gateway->refunds)));
	}

	public function test_R12_switched_between_the_order_and_the_offer_or_the_click_nothing_is_offered_or_charged(): void
	{
		$yen = new CurrencySwitcher('JPY', 0, 149.0);
		$this->sells('100', '64.99');
		$order = $this->shop->order();
		$yen->during(fn() => self::assertSame('', $this->shop->arrive($order)));
		self::assertSame('other_currency', $this->reason($order));

		$order = $this->shop->order(0, self::BERLIN);
		$this->shop->arrive($order);
		$yen->during(fn() => self::assertSame('cannot_charge', $this->accept($order)));
		self::assertSame([], $this->shop->gateway->charges);
		self::assertSame('settled', $this->accept($order), 'Switched back, it is as it was shown.');
		self::assertSame('64.99', $this->shop->charge()->amount->toDecimal());
	}

	public function test_R12_an_amount_that_the_owner_wrote_is_no_price_in_another_currency(): void
	{
		$this->shop->course();
		(new CurrencySwitcher('JPY', 0, 149.0))->during(function (): void {
			$order = $this->shop->order();
			self::assertSame('', $this->shop->arrive($order));
			self::assertSame('other_price', $this->reason($order));
		});
	}

	public function test_R12_a_linked_order_of_another_currency_is_made_to_its_last_digit_by_the_schedule(): void
	{
		$this->sells('100', '64.99');
		$order = null;
		(new CurrencySwitcher('KWD', 3, 0.30711))->during(function () use (&$order): void {
			$order = FunnelShop::finished($this->shop->order(0, self::BERLIN));
			$this->shop->arrive($order);
			$this->shop->gateway->answer = $this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::unknown();
			self::assertSame('unknown', $this->accept($order));
		});
		assert($order instanceof \WC_Order);
		$this->lookAgain($order);
		[$linked] = LinkedOrders::allOf($this->shop->reread($order));
		self::assertSame(['19.959 KWD', true], [$this->total($linked), $linked->is_paid()]);
		self::assertSame([], $this->shop->gateway->refunds);
	}

	/** To its last digit: WooCommerce rounds what it reads, too, to what the shop shows. */
	private function total(\WC_Order $order): string
	{
		$order = OrderDecimals::keep(new Money(0, 'KWD', 3), fn(): \WC_Order => $this->shop->reread($order));
		return number_format((float) $order->get_total('edit'), 3) . " {$order->get_currency()}";
	}

	/** The schedule, which has no shopper's session, finds it paid. */
	private function lookAgain(\WC_Order $order): void
	{
		$this->shop->gateway->lookup = null;
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_acceptances', ['check_at' => '2020-01-01 00:00:00'], ['order_id' => $order->get_id()]);
		do_action('encore_reconcile');
	}

	private static function takenBack(\WC_Order $order): string
	{
		$ledger = new Ledger(new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'));
		return $ledger->giveBack->begin($ledger->acceptances->ofOrder($order->get_id())[0])->state->value;
	}
}
