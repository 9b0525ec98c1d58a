<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\WooCommerce\Refunds\RefundRecord;
use PHPUnit\Framework\Assert;

/** An order of 97 whose upsell of 197 was a charge of its own, and an owner who refunds it. */
final class RefundDesk
{
	public readonly FunnelShop $shop;
	public readonly RefundGateway $gateway;
	public readonly \WC_Order $order;

	public function __construct()
	{
		$this->shop = new FunnelShop();
		$this->gateway = RefundGateway::installed();
		$this->order = $this->shop->course()->order();
		$this->shop->arrive($this->order);
		Assert::assertSame('settled', $this->shop->accept($this->order, $this->shop->open($this->order))->text('state'));
	}

	/** @return \ArrayObject<int, RefundRequest> what was sent, and never answered */
	public function unknown(): \ArrayObject
	{
		/** @var \ArrayObject<int, RefundRequest> $sent */
		$sent = new \ArrayObject();
		$this->shop->gateway->refundAnswer = static function (RefundRequest $request) use ($sent): RefundResult {
			$sent[] = $request;
			throw new \RuntimeException('time-out');
		};
		$this->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::unknown();
		return $sent;
	}

	/** @return array<string, mixed> */
	public function upsell(string $amount = '197'): array
	{
		[$item] = $this->shop->added($this->order);
		return ['amount' => $amount, 'line_items' => [$item->get_id() => ['qty' => 1, 'refund_total' => $amount, 'refund_tax' => []]]];
	}

	/** All of an order's accepted item, paid back, as its owner does it. */
	public static function refundAdded(FunnelShop $shop, \WC_Order $order): \WC_Order_Refund|\WP_Error
	{
		$lines = [];
		foreach ($shop->added($order) as $item) {
			$lines[$item->get_id()] = ['qty' => $item->get_quantity(), 'refund_total' => $item->get_total(), 'refund_tax' => []];
		}
		return wc_create_refund([
			'order_id' => $order->get_id(),
			'amount' => (string) array_sum(array_column($lines, 'refund_total')),
			'line_items' => $lines,
			'refund_payment' => true,
		]);
	}

	/** @return array<string, mixed> */
	public function all(): array
	{
		$lines = [];
		foreach ($this->fresh()->get_items() as $item) {
			$lines[$item->get_id()] = ['qty' => 1, 'refund_total' => $item instanceof \WC_Order_Item_Product ? $item->get_total() : '0', 'refund_tax' => []];
		}
		return ['amount' => '294', 'line_items' => $lines];
	}

	/** @param array<string, mixed> $args */
	public function refund(array $args): \WC_Order_Refund|\WP_Error
	{
		$made = wc_create_refund($args + ['order_id' => $this->order->get_id(), 'refund_payment' => true, 'reason' => 'Test']);
		Assert::assertTrue($made instanceof \WC_Order_Refund || is_wp_error($made));
		return $made;
	}

	/** @param array<string, mixed> $args */
	public function fails(array $args): string
	{
		$made = $this->refund($args);
		Assert::assertInstanceOf(\WP_Error::class, $made);
		return $made->get_error_message();
	}

	public function fresh(): \WC_Order
	{
		RefundRecord::forget($this->order->get_id());
		return $this->shop->reread($this->order);
	}

	/** @return list<\WC_Order_Refund> the newest first */
	public function refunds(): array
	{
		return array_values($this->fresh()->get_refunds());
	}

	/** @return list<float> */
	public function lineTotals(\WC_Order_Refund $refund): array
	{
		return array_values(array_map(static fn(\WC_Order_Item $item): float => $item instanceof \WC_Order_Item_Product ? (float) $item->get_total() : 0.0, $refund->get_items()));
	}

	/** @return list<int> what the saved card's charges paid back */
	public function paidBack(): array
	{
		return array_values(array_map(static fn(RefundRequest $one): int => $one->amount->amount, $this->shop->gateway->refunds));
	}

	public function attempt(string $column): string
	{
		$db = FunnelShop::db();
		return (string) $db->get_var($db->prepare(
			'SELECT r.%i FROM %i r JOIN %i a ON a.uuid = r.acceptance WHERE a.order_id = %d ORDER BY r.id DESC',
			$column,
			"{$db->prefix}encore_refunds",
			"{$db->prefix}encore_acceptances",
			$this->order->get_id(),
		));
	}

	/** Of the item's charge. */
	public function acceptance(string $column): string
	{
		$db = FunnelShop::db();
		return (string) $db->get_var((string) $db->prepare('SELECT %i FROM %i WHERE order_id = %d', $column, "{$db->prefix}encore_acceptances", $this->order->get_id()));
	}

	/** All refund attempts were begun then. */
	public function begun(string $when): void
	{
		$db = FunnelShop::db();
		$db->query((string) $db->prepare('UPDATE %i SET begun_at = %s', "{$db->prefix}encore_refunds", gmdate('Y-m-d H:i:s', (int) strtotime($when))));
	}

	public function notes(): string
	{
		return implode("\n", array_map(
			static fn(\stdClass $note): string => is_string($note->content) ? $note->content : '',
			wc_get_order_notes(['order_id' => $this->order->get_id()]),
		));
	}
}
