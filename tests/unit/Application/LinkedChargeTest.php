<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Answer\OfferOutcome;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\SavedToken;
use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\Funnel\QuoteOffer;
use Encore\Application\Payment\PaymentWays;
use Encore\Application\Payment\ShownCard;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Refusal;
use Encore\Tests\Unit\Application\Histories\PriceWords;
use PHPUnit\Framework\Attributes\DataProvider;

/** Where the order itself takes no line, and nothing is wrong with selling more after it: the same charge, as a linked order. */
final class LinkedChargeTest extends FunnelCase
{
	private const WORK = 31;
	private const SHIPPED = 32;

	private ChargeResult $answer;

	protected function setUp(): void
	{
		parent::setUp();
		$this->shop->sell(30, 19700);
		$this->shop->sell(self::WORK, 19700, needsWork: true);
		$this->shop->sell(self::SHIPPED, 19700, needsShipping: true, needsWork: true);
		$this->orders->stock(30, 5);
		$this->answer = ChargeResult::paid('ch_1');
		$this->shop->addFunnel(new CompiledFunnel(
			FunnelSettings::toFunnel(9, ['first' => 'upsell', 'steps' => ['upsell' => ['offer_id' => 20, 'accepted' => '', 'declined' => '']]]),
			[20 => $this->shop->offer(20, ['product_id' => 30, 'placement' => 'post_purchase'])],
		));
	}

	/** @return array<string, array{array<string, mixed>, int, string, string}> facts of the order, product, what gateways can do, the way and why */
	public static function orders(): array
	{
		return [
			'processing' => [[], self::WORK, 'card link', 'charge '],
			'finished by hand' => [['whyLinked' => 'finished', 'isCompleted' => true], 30, 'card link', 'linked finished'],
			'in a paid status of the shop’s own' => [['whyLinked' => 'finished'], self::WORK, 'card link', 'linked finished'],
			'fulfilled' => [['whyLinked' => 'fulfilled'], 30, 'card link', 'linked fulfilled'],
			'completed by its payment' => [['isCompleted' => true], 30, 'card link', 'charge '],
			'completed by its payment, for what needs work' => [['isCompleted' => true], self::WORK, 'card link', 'linked needs_work'],
			'always' => [['whyLinked' => 'always_linked'], 30, 'card link', 'linked always_linked'],
			'no card, a payment page' => [['whyLinked' => 'finished'], 30, 'link', 'pay_link finished'],
			'no card, no payment page' => [['whyLinked' => 'finished'], 30, '', 'none finished'],
			'no card, no payment page, and it would join' => [[], 30, '', 'none cannot_charge'],
			'on delivery' => [['offline' => 'cod'], 30, 'card link', 'offline '],
			'on delivery, always' => [['offline' => 'cod', 'whyLinked' => 'always_linked'], 30, 'card link', 'pay_link always_linked'],
			'free, whatever card was kept' => [['isFree' => true], self::WORK, 'card link', 'pay_link free_order'],
			'free, and sent' => [['isFree' => true, 'whyLinked' => 'fulfilled', 'isCompleted' => true], 30, 'card link', 'pay_link free_order'],
			'free, no payment page' => [['isFree' => true], 30, 'card', 'none free_order'],
			'refunded, and finished' => [['keptOut' => 'refunded', 'whyLinked' => 'finished'], 30, 'card link', 'none refunded'],
			'unpaid' => [['keptOut' => 'not_paid', 'whyLinked' => 'finished'], 30, 'card link', 'none not_paid'],
		];
	}

	/** @param array<string, mixed> $facts */
	#[DataProvider('orders')]
	public function test_R13_how_it_is_paid_for_and_why(array $facts, int $product, string $can, string $expected): void
	{
		$adapters = $this->adapters($can);
		$chosen = (new PaymentWays($adapters, new ShownCard($adapters, $this->shop), $this->shop))->of($this->order($facts), [$product]);
		self::assertSame($expected, ($chosen->way->value ?? 'none') . " {$chosen->reason}");
	}

	public function test_R13_what_is_shipped_is_not_sold_once_its_order_was_sent(): void
	{
		$offer = $this->shop->offer(21, ['product_id' => self::SHIPPED, 'placement' => 'post_purchase']);
		$why = function (array $facts) use ($offer): string {
			try {
				(new QuoteOffer($this->shop, $this->orders))->forOrder($this->order($facts), $offer);
				return '';
			} catch (Refusal $refusal) {
				return $refusal->reason;
			}
		};
		self::assertSame(
			['needs_shipment', 'sent_already', 'sent_already', '', ''],
			[
				$why([]),
				$why(['isShipped' => true, 'isCompleted' => true, 'whyLinked' => 'finished']),
				$why(['isShipped' => true, 'whyLinked' => 'fulfilled']),
				$why(['isShipped' => true, 'whyLinked' => 'finished']),
				$why(['isShipped' => true, 'whyLinked' => 'always_linked']),
			],
		);
	}

	public function test_R1_it_is_charged_once_as_one_order_and_the_first_stays_as_it_is(): void
	{
		$order = $this->order(['whyLinked' => 'finished']);
		self::assertSame(['settled', OfferOutcome::ORDERED], [$this->accept($order)->state, $this->accept($order)->reason()]);
		$only = $this->only();
		self::assertSame([PaymentWay::LinkedCharge, 'ch_1', 1, 4], [$only->way, $only->transactionId, $this->orders->ownOrders($only), $this->orders->stockOf(30)]);
		self::assertSame(0, $this->orders->added(55, FakeShop::usd(0))->amount);
		self::assertSame(['9 upsell 20 shown_finished'], array_map(
			static fn(array $entry): string => "{$entry['funnel_id']} {$entry['step']} {$entry['offer_id']} {$entry['reason']}",
			$this->funnel->traces->ofOrder(55),
		));
	}

	public function test_L6_an_order_that_was_finished_meanwhile_asks_again_for_a_yes(): void
	{
		$this->funnel->arrive->offerFor($this->order([]));
		try {
			$this->accept($this->order(['whyLinked' => 'finished', 'isCompleted' => true]));
			self::fail('It was charged.');
		} catch (Refusal $refusal) {
			self::assertSame(['consent_changed', []], [$refusal->reason, $this->acceptances->ofOrder(55)]);
		}
		self::assertSame(PaymentWay::LinkedCharge, $this->presentations->ofOrder(55)[0]->way);
	}

	public function test_R8_a_declined_card_may_try_once_more_and_a_bank_may_ask(): void
	{
		$order = $this->order(['whyLinked' => 'finished']);
		$this->answer = ChargeResult::declined('No.');
		self::assertSame('declined', $this->accept($order)->state);
		$this->answer = ChargeResult::requiresAction('ch_1', 'https://bank.example');
		self::assertSame('https://bank.example', $this->accept($order)->confirmUrl());
		$this->answer = ChargeResult::paid('ch_1');
		self::assertSame('settled', $this->funnel->answer->resume($order, $this->only())->state);
		self::assertSame(1, $this->orders->ownOrders($this->only()));
	}

	public function test_R5_where_nothing_more_may_be_sold_by_then_the_money_goes_back(): void
	{
		$order = $this->order(['whyLinked' => 'finished']);
		$this->answer = ChargeResult::requiresAction('ch_1', 'https://bank.example');
		$this->accept($order);
		$this->orders->close(55);
		$this->answer = ChargeResult::paid('ch_1');
		$this->funnel->answer->resume($order, $this->only());
		self::assertSame([AcceptanceState::Undone, 0, 5], [$this->only()->state, $this->orders->ownOrders($this->only()), $this->orders->stockOf(30)]);
		self::assertCount(1, $this->refunds->ofAcceptance($this->only()->uuid));
	}

	public function test_R15_what_its_provider_pays_back_is_its_orders_to_record(): void
	{
		$this->accept($this->order(['whyLinked' => 'finished']));
		self::assertSame(RefundAttempt::FOUND, RefundAttempt::foundFor($this->only()));
	}

	/** @param array<mixed> $facts */
	private function order(array $facts): PlacedOrder
	{
		/** @var array{keptOut?: string, isShipped?: bool, isCompleted?: bool, offline?: string, whyLinked?: string, isFree?: bool} $facts */
		$order = new PlacedOrder(
			55,
			'key',
			0,
			'USD',
			new Basket([10], []),
			$facts['isShipped'] ?? false,
			'/thanks',
			$facts['keptOut'] ?? '',
			$facts['isCompleted'] ?? false,
			$facts['offline'] ?? '',
			whyLinked: $facts['whyLinked'] ?? '',
			isFree: $facts['isFree'] ?? false,
		);
		$this->orders->place($order);
		return $order;
	}

	private function accept(PlacedOrder $order): OfferOutcome
	{
		$this->presentations->ofOrder(55) !== [] || $this->funnel->arrive->offerFor($order);
		$shown = $this->presentations->ofOrder(55)[0];
		return $this->funnel->answer->accept($order, $shown->uuid, Consent::version(PriceWords::of($shown)), 'en_US');
	}

	private function only(): Acceptance
	{
		$all = $this->acceptances->ofOrder(55);
		self::assertCount(1, $all);
		return $all[0];
	}

	protected function adapters(string $can = 'card'): ChargeAdapters
	{
		$adapter = $this->createStub(ChargeAdapter::class);
		$adapter->method('id')->willReturn('fake');
		$adapter->method('isIdempotent')->willReturn(true);
		$adapter->method('savedToken')->willReturn(new SavedToken('pm_1', 'visa', '4242'));
		$adapter->method('charge')->willReturnCallback(fn(): ChargeResult => $this->answer);
		$adapter->method('lookup')->willReturnCallback(fn(): ChargeResult => $this->answer);
		$adapter->method('refund')->willReturn(RefundResult::refunded('re_1'));
		$adapters = $this->createStub(ChargeAdapters::class);
		$adapters->method('adapterFor')->willReturn(str_contains($can, 'card') ? $adapter : null);
		$adapters->method('adapter')->willReturnCallback(static fn(string $gateway): ?ChargeAdapter => $gateway === ChargeAdapters::PAY_LINK && !str_contains($can, 'link') ? null : $adapter);
		return $adapters;
	}
}
