<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Review\DecideReview;
use Encore\Domain\Acceptance\Decision;
use Encore\Domain\Refusal;
use Encore\Plugin\Ledger;
use Encore\Plugin\ShopBase;
use Encore\WooCommerce\Refunds\RefundRecord;
use Encore\WordPress\StoredSettings;
use Encore\WordPress\SystemClock;

/** A course with a kept card, an order of it that was completed by hand, and its offer, accepted as a linked order. */
abstract class LinkedChargeCase extends PayLinkCase
{
	protected RefundGateway $gateway;

	protected function setUp(): void
	{
		$this->gateway = RefundGateway::installed();
		$this->shop = (new FunnelShop())->course()->stock('upsell', 5);
	}

	protected function tearDown(): void
	{
		parent::tearDown();
		update_option(StoredSettings::OPTION, []);
	}

	/** An order of 97 that was completed by hand, and its shopper on the way to the offer. */
	protected function finished(): \WC_Order
	{
		$order = FunnelShop::finished($this->shop->order());
		$this->shop->arrive($order);
		return $order;
	}

	/** @return array{\WC_Order, array<string, string>} */
	protected function settled(): array
	{
		$order = $this->finished();
		$offer = $this->shop->open($order);
		$answer = $this->shop->accept($order, $offer);
		self::assertSame('settled', $answer->text('state'), $answer->json());
		return [$order, $offer];
	}

	protected function look(\WC_Order $order): void
	{
		FunnelShop::db()->update($this->table(), ['check_at' => '2020-01-01 00:00:00'], ['order_id' => $order->get_id()]);
		do_action('encore_reconcile');
	}

	/** @return list<int> what the saved card's charges paid back */
	protected function paidBack(): array
	{
		return array_values(array_map(static fn(\Encore\Application\Charging\RefundRequest $one): int => $one->amount->amount, $this->shop->gateway->refunds));
	}

	protected function pieces(): int
	{
		wp_cache_flush();
		return (int) $this->shop->sold('upsell')->get_stock_quantity('edit');
	}

	protected function fresh(\WC_Order $order): \WC_Order
	{
		$linked = $this->linked($order);
		RefundRecord::forget($linked->get_id());
		return $this->shop->reread($linked);
	}

	protected function notes(\WC_Order $order): string
	{
		return (string) wp_json_encode(array_column(wc_get_order_notes(['order_id' => $order->get_id()]), 'content'));
	}

	protected function ledger(): Ledger
	{
		return new Ledger(new ShopBase(dirname(__DIR__, 2) . '/plugin/encore.php', 'test'));
	}

	protected function decide(\WC_Order $order, Decision $decision): void
	{
		$ledger = $this->ledger();
		try {
			(new DecideReview($ledger->acceptances, $ledger->refunds, $ledger->orders, $ledger->gateway, $ledger->providerRefunds, new SystemClock()))
				->decide($this->row($order, 'uuid'), (int) $this->row($order, 'version'), $decision);
		} catch (Refusal $refusal) {
			self::fail($refusal->reason);
		}
	}
}
