<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** Why an order was shown what it was shown, for the shop's owner; kept for 30 days. */
#[Group('orders')]
final class TraceTest extends TestCase
{
	private FunnelShop $shop;
	private OfferDesk $desk;

	protected function setUp(): void
	{
		$this->shop = (new FunnelShop())->course();
		$this->desk = new OfferDesk();
	}

	protected function tearDown(): void
	{
		$this->desk->clear();
	}

	public function testTheOwnerReadsWhyAnOfferWasShownAndWhyAnotherWasNot(): void
	{
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$downsell = $this->shop->sold('downsell');
		$downsell->set_stock_status('outofstock');
		$downsell->save();
		$this->shop->decline($order, $offer);
		self::assertSame(['upsell' => '', 'downsell' => 'out_of_stock'], $this->trace($order));
	}

	public function testACardThatWasNotKeptIsTheReasonWhereTheShopHasNoOtherWay(): void
	{
		$this->shop->gateway->hasToken = false;
		$order = $this->shop->order();
		FunnelShop::whileClosed(fn() => $this->shop->arrive($order));
		self::assertSame(['upsell' => 'cannot_charge'], $this->trace($order));
	}

	public function testAConditionIsTheReasonInWords(): void
	{
		$this->shop->meant('upsell', ['type' => 'country', 'not' => false, 'values' => ['DE'], 'from' => '', 'to' => '']);
		$order = $this->shop->order();
		$this->shop->arrive($order);
		self::assertSame(['upsell' => 'if_country', 'downsell' => ''], $this->trace($order));
		$steps = OfferDesk::data($this->desk->ask('GET', "/encore/v1/orders/{$order->get_id()}/trace"))['steps'] ?? [];
		self::assertSame('A condition of the offer did not hold. It looks at the country or state.', is_array($steps) && is_array($steps[0]) ? $steps[0]['text'] : '');
	}

	public function testAfterThirtyDaysItIsForgotten(): void
	{
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$table = FunnelShop::db()->prefix . 'encore_traces';
		FunnelShop::db()->update($table, ['considered_at' => gmdate('Y-m-d H:i:s', time() - 29 * DAY_IN_SECONDS)], ['order_id' => $order->get_id()]);
		do_action('action_scheduler_ensure_recurring_actions');
		self::assertCount(1, $this->trace($order));
		FunnelShop::db()->update($table, ['considered_at' => gmdate('Y-m-d H:i:s', time() - 31 * DAY_IN_SECONDS)], ['order_id' => $order->get_id()]);
		do_action('action_scheduler_ensure_recurring_actions');
		self::assertSame([], $this->trace($order));
	}

	/** @return array<string, string> reason by step, as an administrator reads them */
	private function trace(\WC_Order $order): array
	{
		$data = OfferDesk::data($this->desk->as('administrator')->ask('GET', "/encore/v1/orders/{$order->get_id()}/trace"));
		$reasons = [];
		foreach (is_array($data['steps'] ?? null) ? $data['steps'] : [] as $step) {
			self::assertIsArray($step);
			self::assertIsString($step['step']);
			self::assertIsString($step['reason']);
			self::assertIsString($step['text']);
			self::assertNotSame('', $step['text']);
			$reasons[$step['step']] = $step['reason'];
		}
		return $reasons;
	}
}
