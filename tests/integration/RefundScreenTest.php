<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** The owner's order screen, over HTTP, with Encore and without it; the provider's books say what moved. Rules R15, R19. */
#[Group('orders')]
final class RefundScreenTest extends TestCase
{
	private RefundBooks $desk;

	protected function setUp(): void
	{
		$this->desk = new RefundBooks();
		self::assertSame([0, 0], $this->desk->books());
	}

	protected function tearDown(): void
	{
		$this->activate(true);
	}

	public function test_R15_the_order_screen_refunds_both_lines_by_their_charges(): void
	{
		self::assertStringContainsString('"success":true', $this->press('294', $this->desk->line('main') + $this->desk->line('upsell'), true));

		self::assertSame([9700, 19700], $this->desk->books());
		self::assertSame('refunded', $this->desk->fresh()->get_status());
	}

	public function test_R15_the_order_screen_says_what_was_not_paid_back(): void
	{
		$this->desk->provider->post('/refunds', ['payment' => $this->desk->payments[0], 'amount' => 9700], wp_generate_uuid4());

		$answer = $this->press('294', $this->desk->line('main') + $this->desk->line('upsell'), true);

		self::assertStringContainsString('Only $197.00 was paid back', $answer);
		self::assertSame('97.00', $this->desk->fresh()->get_remaining_refund_amount());
	}

	public function test_R19_switched_off_the_order_stays_true_is_refunded_by_hand_and_goes_on_afterwards(): void
	{
		$this->activate(false);
		self::assertStringContainsString('"success":false', $this->press('197', $this->desk->line('upsell'), true), 'The order\'s own payment has not as much.');
		self::assertSame([0, 0], $this->desk->books());
		self::assertStringContainsString('"success":true', $this->press('197', $this->desk->line('upsell'), false));
		$order = $this->desk->fresh();
		self::assertSame(['294.00', '97.00', 2], [$order->get_total(), $order->get_remaining_refund_amount(), count($order->get_items())]);

		$this->activate(true);
		self::assertStringContainsString('"success":true', $this->press('97', [], true));

		self::assertSame([9700, 0], $this->desk->books());
		self::assertSame('refunded', $this->desk->fresh()->get_status());
	}

	public function test_R19_what_the_order_paid_for_the_item_meanwhile_is_not_paid_twice(): void
	{
		$this->activate(false);
		self::assertStringContainsString('"success":true', $this->press('90', $this->desk->line('upsell', '90'), true));
		self::assertSame([9000, 0], $this->desk->books());

		$this->activate(true);
		self::assertStringContainsString('"success":true', $this->press('204', [], true));

		self::assertSame([9700, 19700], $this->desk->books());
	}

	/**
	 * As the screen's button "Refund via" does, or the one for a refund by hand.
	 *
	 * @param array<int, array{qty: int, refund_total: string, refund_tax: array<int, string>}> $lines
	 */
	private function press(string $amount, array $lines, bool $byGateway): string
	{
		$ends = time() + HOUR_IN_SECONDS;
		$token = \WP_Session_Tokens::get_instance(1)->create($ends);
		$cookie = wp_generate_auth_cookie(1, $ends, 'logged_in', $token);
		$_COOKIE[LOGGED_IN_COOKIE] = $cookie;
		wp_set_current_user(1);
		$nonce = wp_create_nonce('order-item');
		wp_set_current_user(0);
		unset($_COOKIE[LOGGED_IN_COOKIE]);
		$reply = wp_remote_post((string) getenv('ENCORE_STORE_URL') . '/wp-admin/admin-ajax.php', [
			'timeout' => 30,
			'cookies' => [
				new \WP_Http_Cookie(['name' => LOGGED_IN_COOKIE, 'value' => $cookie]),
				new \WP_Http_Cookie(['name' => AUTH_COOKIE, 'value' => wp_generate_auth_cookie(1, $ends, 'auth', $token)]),
			],
			'body' => [
				'action' => 'woocommerce_refund_line_items',
				'order_id' => $this->desk->order->get_id(),
				'refund_amount' => $amount,
				'refunded_amount' => $this->desk->fresh()->get_total_refunded(),
				'line_item_qtys' => (string) wp_json_encode((object) array_map(static fn(array $line): int => $line['qty'], $lines)),
				'line_item_totals' => (string) wp_json_encode((object) array_map(static fn(array $line): string => $line['refund_total'], $lines)),
				'line_item_tax_totals' => '{}',
				'api_refund' => $byGateway ? 'true' : 'false',
				'restock_refunded_items' => 'true',
				'security' => $nonce,
			],
		]);
		self::assertSame(200, wp_remote_retrieve_response_code($reply));
		return html_entity_decode((string) json_encode(json_decode(wp_remote_retrieve_body($reply), true), JSON_UNESCAPED_UNICODE));
	}

	private function activate(bool $isActive): void
	{
		$others = array_values(array_diff(array_filter((array) get_option('active_plugins'), is_string(...)), ['encore/encore.php']));
		update_option('active_plugins', $isActive ? [...$others, 'encore/encore.php'] : $others);
	}
}
