<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** S16 and L14: what a person may read of, what is forgotten, and what stays of captured money. */
#[Group('orders')]
final class PrivacyTest extends TestCase
{
	private FunnelShop $shop;
	private string $email;

	protected function setUp(): void
	{
		$this->shop = (new FunnelShop())->course();
		$this->email = 'ada-' . wp_generate_password(8, false) . '@example.com';
	}

	public function test_S16_L14_the_export_tells_what_was_offered_answered_agreed_to_and_charged(): void
	{
		$order = $this->accepted();
		$text = $this->exported();
		foreach (['Offer upsell', 'Upsell × 1, for $197.00', 'accepted', '$197.00 charged, transaction tx_', 'E-mail to you', 'Language en_US', '197.00 USD', "Order {$order->get_order_number()}"] as $part) {
			self::assertStringContainsString($part, $text);
		}
		foreach (FunnelShop::consents($order) as $consent) {
			self::assertIsString($consent['text']);
			self::assertStringContainsString($consent['text'], $text);
			self::assertIsString($consent['version']);
			self::assertStringContainsString($consent['version'], $text);
		}
		self::assertCount(2, FunnelShop::consents($order), 'of the offer and of the card');
		self::assertStringNotContainsString('Offer', $this->exported('somebody-else@example.com'));
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_acceptances', ['state' => 'needs_review'], ['order_id' => $order->get_id()]);
		self::assertStringNotContainsStringIgnoringCase('please', $this->exported(), 'What an owner is asked to do is not the person’s.');
	}

	public function test_S16_what_came_to_nothing_is_forgotten_the_rest_of_today_stays_open(): void
	{
		$order = $this->declined();
		self::assertSame([true, true], $this->erase());
		self::assertCount(2, $this->shop->presentations($order), 'It may still be open.');
		self::longAgo($order, isCardKept: true);
		$this->erase();
		self::assertSame(['consents' => ['card']], array_map(static fn(array $rows): array => array_column($rows, 'kind'), self::rows($order)), 'It leads to a card that is kept still.');
		self::longAgo($order);
		self::assertSame([true, false], $this->erase());
		self::assertSame([], self::rows($order));
		self::assertStringNotContainsString('Offer upsell', $this->exported());
	}

	public function test_S16_the_record_of_captured_money_stays_and_names_nobody(): void
	{
		$order = $this->accepted();
		self::longAgo($order);
		self::assertStringContainsString('stays on record', (string) wp_json_encode(self::answer('eraser', $this->email)['messages']));
		self::assertSame(['acceptances' => 1, 'attempts' => 1, 'consents' => 1, 'presentations' => 1], array_map(count(...), self::rows($order)));
		self::assertSame(['card', 'offer'], array_column(FunnelShop::consents($order), 'kind'));

		\WC_Privacy_Erasers::remove_order_personal_data($this->shop->reread($order));
		$anonymous = $this->shop->reread($order);
		self::assertNotSame($this->email, $anonymous->get_billing_email());
		self::assertSame(0, $anonymous->get_customer_id());
		$kept = (string) wp_json_encode(self::rows($order));
		foreach ([$this->email, 'Ada', 'Lane', 'Market Street', '127.0.0.1'] as $personal) {
			self::assertStringNotContainsString($personal, $kept);
		}
	}

	public function test_S16_an_order_that_WooCommerce_makes_anonymous_is_forgotten_too(): void
	{
		$order = $this->declined();
		self::longAgo($order);
		\WC_Privacy_Erasers::remove_order_personal_data($this->shop->reread($order));
		self::assertSame([], self::rows($order));
	}

	public function test_S16_the_cart_of_an_account_is_forgotten(): void
	{
		$user = wp_insert_user(['user_login' => $this->email, 'user_email' => $this->email, 'user_pass' => 'x']);
		self::assertIsInt($user);
		$db = FunnelShop::db();
		$scope = 'cart:' . hash_hmac('sha256', (string) $user, wp_salt('auth'));
		$db->insert("{$db->prefix}encore_presentations", ['uuid' => wp_generate_uuid4(), 'scope' => $scope, 'offer_id' => 1, 'placement' => 'checkout', 'state' => 'shown', 'quote' => '', 'shown_at' => '2026-01-01 00:00:00']);
		self::assertSame([true, false], $this->erase(), 'It says so, of an account without orders too.');
		self::assertSame([false, false], $this->erase());
		self::assertSame('0', $db->get_var((string) $db->prepare('SELECT COUNT(*) FROM %i WHERE scope = %s', "{$db->prefix}encore_presentations", $scope)));
	}

	public function test_S16_the_orders_that_an_account_tried_to_pay_are_told_and_forgotten(): void
	{
		$user = wp_insert_user(['user_login' => $this->email, 'user_email' => $this->email, 'user_pass' => 'x']);
		self::assertIsInt($user);
		self::assertSame('', $this->exported());
		$order = $this->shop->order();
		update_user_option($user, 'encore_orders', ['orders' => [$order->get_id()], 'at' => 1767225600]);
		self::assertSame("Orders you tried to pay {$order->get_order_number()}\nTime 2026-01-01 00:00:00 UTC\n", $this->exported());
		self::assertSame([true, false], $this->erase(), 'It says what it has removed, though none of these orders is the account’s.');
		self::assertFalse(get_user_option('encore_orders', $user));
		self::assertSame('', $this->exported());
		self::assertSame([false, false], $this->erase());
	}

	public function test_S16_the_owner_is_given_words_for_the_policy_and_both_tools(): void
	{
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		require_once ABSPATH . 'wp-admin/includes/class-wp-privacy-policy-content.php';
		self::assertSame('encore', array_key_first((array) apply_filters('wp_privacy_personal_data_erasers', ['woocommerce-customer-orders' => []])), 'before the order is nobody’s');
		set_current_screen('dashboard');
		global $wp_actions;
		$wp_actions = ['admin_init' => 1] + (is_array($wp_actions) ? $wp_actions : []);
		FunnelHooks::run('admin_init', 10);
		$policies = array_column(\WP_Privacy_Policy_Content::get_suggested_policy_text(), 'policy_text', 'plugin_name');
		set_current_screen('front');
		self::assertIsString($policies['Encore'] ?? null);
		self::assertStringContainsString('the record of what was charged', $policies['Encore']);
	}

	private function order(): \WC_Order
	{
		$order = $this->shop->order(0, ['email' => $this->email], false);
		$this->shop->pressed($order);
		$order->payment_complete('tx_first');
		$this->shop->arrive($order);
		return $order;
	}

	private function accepted(): \WC_Order
	{
		$order = $this->order();
		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		return $order;
	}

	private function declined(): \WC_Order
	{
		$order = $this->order();
		$this->shop->decline($order, $this->shop->open($order));
		$this->shop->decline($order, $this->shop->open($order));
		return $order;
	}

	/** Everything of it was two days ago, its mails are out, and so is its card. */
	private static function longAgo(\WC_Order $order, bool $isCardKept = false): void
	{
		$db = FunnelShop::db();
		$db->update("{$db->prefix}encore_consents", ['is_over' => $isCardKept ? 0 : 1], ['order_id' => $order->get_id(), 'kind' => 'card']);
		$db->query((string) $db->prepare('UPDATE %i SET shown_at = %s WHERE order_id = %d', "{$db->prefix}encore_presentations", gmdate('Y-m-d H:i:s', time() - 2 * DAY_IN_SECONDS), $order->get_id()));
		$db->query((string) $db->prepare('UPDATE %i SET due_at = NULL WHERE order_id = %d', "{$db->prefix}encore_mails", $order->get_id()));
	}

	private function exported(string $email = ''): string
	{
		$text = '';
		foreach ((array) self::answer('exporter', $email ?: $this->email)['data'] as $item) {
			foreach (is_array($item) && is_array($item['data']) ? $item['data'] : [] as $line) {
				$text .= implode(' ', array_map(strval(...), array_filter((array) $line, is_string(...)))) . "\n";
			}
		}
		return $text;
	}

	/** @return array{bool, bool} whether something was removed, and whether something stays */
	private function erase(): array
	{
		$answer = self::answer('eraser', $this->email);
		return [$answer['items_removed'] === true, $answer['items_retained'] === true];
	}

	/** @return array<mixed> */
	private static function answer(string $tool, string $email): array
	{
		$tools = apply_filters("wp_privacy_personal_data_{$tool}s", []);
		$ours = is_array($tools) && is_array($tools['encore'] ?? null) ? $tools['encore']['callback'] : null;
		self::assertIsCallable($ours);
		$answer = $ours($email, 1);
		self::assertIsArray($answer);
		self::assertTrue($answer['done']);
		return $answer;
	}

	/** @return array<string, list<array<mixed>>> rows that lead to the order, by table; none that is empty */
	private static function rows(\WC_Order $order): array
	{
		$db = FunnelShop::db();
		$found = [];
		foreach (['acceptances', 'attempts', 'consents', 'mails', 'presentations', 'refunds', 'traces'] as $table) {
			$sql = in_array($table, ['attempts', 'refunds'], true)
				? 'SELECT t.* FROM %i t JOIN %i a ON a.uuid = t.acceptance WHERE a.order_id = %d'
				: 'SELECT t.* FROM %i t, (SELECT COUNT(*) FROM %i) a WHERE t.order_id = %d';
			$rows = $db->get_results((string) $db->prepare($sql, "{$db->prefix}encore_{$table}", "{$db->prefix}encore_acceptances", $order->get_id()), ARRAY_A);
			$found[$table] = is_array($rows) ? array_values(array_filter($rows, is_array(...))) : [];
		}
		return array_filter($found);
	}
}
