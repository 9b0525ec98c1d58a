<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use EncoreSandbox\Webhook;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/**
 * What is done at the sandbox's provider: it tells the shop over HTTP, signed, and the shop's books follow its own.
 * Rules S9, R15.
 */
#[Group('orders')]
final class SandboxWebhookTest extends TestCase
{
	public function test_R15_a_refund_and_a_dispute_at_the_provider_come_to_the_order_by_its_webhook(): void
	{
		$desk = new RefundBooks();
		$refund = $desk->provider->post('/dashboard/refunds', ['payment' => $desk->payments[1], 'amount' => 5000]);
		self::assertSame([201, 200], [$refund->status, $refund->body['webhook'] ?? null]);
		self::assertSame([0, 5000], $desk->books());
		wp_cache_flush();
		self::assertSame(244.0, (float) $desk->fresh()->get_remaining_refund_amount());
		$desk->refund(['amount' => '147']);
		self::assertSame(5000 + 14700, array_sum(array_map(static fn(mixed $back): int => is_int($back) ? $back : 0, $desk->books())), 'What is left of both charges, and no more.');

		$dispute = $desk->provider->post('/dashboard/disputes', ['payment' => $desk->payments[1]]);
		self::assertSame([201, 200], [$dispute->status, $dispute->body['webhook'] ?? null]);
		$db = FunnelShop::db();
		self::assertSame('needs_review', $db->get_var((string) $db->prepare('SELECT state FROM %i WHERE order_id = %d', "{$db->prefix}encore_acceptances", $desk->order->get_id())));
		self::assertSame(200, $desk->provider->post('/dashboard/disputes', ['payment' => $desk->payments[0]])->body['webhook'] ?? null, 'The order\'s own payment is not ours.');
	}

	public function test_S9_an_event_that_is_not_signed_with_the_secret_or_is_old_is_not_believed(): void
	{
		$webhook = new Webhook('secret');
		$body = (string) wp_json_encode(['type' => 'other', 'payment' => ['id' => 'pay_1', 'amount_refunded' => 1, 'currency' => 'USD']]);
		$sign = static fn(string $secret, int $time): string => "t={$time},v1=" . hash_hmac('sha256', "{$time}.{$body}", $secret);
		self::assertSame(200, $webhook->receive($body, $sign('secret', 1000), 1000));
		self::assertSame(400, $webhook->receive($body, $sign('guess', 1000), 1000));
		self::assertSame(400, $webhook->receive($body . ' ', $sign('secret', 1000), 1000));
		self::assertSame(400, $webhook->receive($body, $sign('secret', 1000), 1301));
		self::assertSame(400, $webhook->receive($body, '', 1000));
		self::assertSame(400, (new Webhook(''))->receive($body, $sign('', 1000), 1000), 'A shop without a secret believes nobody.');
	}
}
