<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WooCommerce\Refunds\RefundRecord;
use EncoreSandbox\Provider;
use PHPUnit\Framework\Assert;

/** An order of 97 and an upsell of 197, both paid with the sandbox's card, beside the books of its provider. */
final class RefundBooks
{
	public readonly FunnelShop $shop;
	public readonly Provider $provider;
	public readonly \WC_Order $order;

	/** @var array{string, string} payments: of the order, and of its upsell */
	public readonly array $payments;

	public function __construct()
	{
		$this->shop = new FunnelShop();
		$this->provider = new Provider((string) getenv('ENCORE_PROVIDER'), 15.0);
		$this->order = CardOrder::of($this->shop->course(), $this->provider);
		$this->shop->arrive($this->order);
		Assert::assertSame('settled', $this->shop->accept($this->order, $this->shop->open($this->order))->text('state'));
		[$upsell] = $this->shop->added($this->order);
		$acceptance = $upsell->get_meta('_encore_acceptance');
		$second = $this->provider->all('/payments', ['encore_acceptance' => is_string($acceptance) ? $acceptance : ''])[0]['id'] ?? '';
		$this->payments = [$this->order->get_transaction_id(), is_string($second) ? $second : ''];
		Assert::assertSame([0, 0], $this->books());
	}

	/** @return array{mixed, mixed} what was paid back of each payment */
	public function books(): array
	{
		return [
			$this->provider->get("/payments/{$this->payments[0]}")->body['amount_refunded'] ?? null,
			$this->provider->get("/payments/{$this->payments[1]}")->body['amount_refunded'] ?? null,
		];
	}

	/** @return array<string, mixed> */
	public function upsell(): array
	{
		$lines = [];
		foreach ($this->line('upsell') as $id => $line) {
			$lines[] = ['id' => $id, 'quantity' => $line['qty'], 'refund_total' => 197];
		}
		return ['amount' => '197', 'line_items' => $lines];
	}

	/** @return array<int, array{qty: int, refund_total: string, refund_tax: array<int, string>}> */
	public function line(string $part, ?string $amount = null): array
	{
		foreach ($this->fresh()->get_items() as $item) {
			if ($item instanceof \WC_Order_Item_Product && $item->get_product_id() === $this->shop->products[$part]) {
				return [$item->get_id() => ['qty' => $amount === null ? 1 : 0, 'refund_total' => $amount ?? (string) $item->get_total(), 'refund_tax' => []]];
			}
		}
		Assert::fail("There is no {$part}.");
	}

	/** @param array<string, mixed> $body */
	public function ask(array $body, int $user): int
	{
		wp_set_current_user($user);
		$request = new \WP_REST_Request('POST', "/wc/v3/orders/{$this->order->get_id()}/refunds");
		$request->set_body_params($body);
		$status = rest_do_request($request)->get_status();
		wp_set_current_user(0);
		return $status;
	}

	/** @param array<string, mixed> $args */
	public function refund(array $args): void
	{
		$made = wc_create_refund($args + ['order_id' => $this->order->get_id(), 'refund_payment' => true]);
		Assert::assertInstanceOf(\WC_Order_Refund::class, $made, is_wp_error($made) ? $made->get_error_message() : '');
	}

	/** The server may have written it meanwhile. */
	public function fresh(): \WC_Order
	{
		RefundRecord::forget($this->order->get_id());
		return $this->shop->reread($this->order);
	}
}
