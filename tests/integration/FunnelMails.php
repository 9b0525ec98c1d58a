<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/** Catches what the shop mails, and lets the moments come at which it does. */
final class FunnelMails
{
	/** @var list<array{to: string, subject: string, message: string}> */
	public array $all = [];

	public bool $arrive = true;

	private readonly \Closure $catch;

	public function __construct()
	{
		// What other tests owe, and what they left under way, is theirs.
		$this->answered();
		FunnelShop::db()->query((string) FunnelShop::db()->prepare('UPDATE %i SET check_at = NULL', FunnelShop::db()->prefix . 'encore_acceptances'));
		FunnelShop::db()->query((string) FunnelShop::db()->prepare("UPDATE %i SET state = 'off', due_at = NULL", FunnelShop::db()->prefix . 'encore_mails'));
		$this->catch = function (mixed $sent, mixed $mail): bool {
			$mail = is_array($mail) ? $mail : [];
			$text = static fn(string $name): string => is_string($mail[$name] ?? null) ? $mail[$name] : '';
			$this->all[] = ['to' => $text('to'), 'subject' => $text('subject'), 'message' => $text('message')];
			return $this->arrive;
		};
		add_filter('pre_wp_mail', $this->catch, 99, 2);
	}

	public function stop(): void
	{
		remove_filter('pre_wp_mail', $this->catch, 99);
	}

	/** The answer of a request is out. */
	public function answered(): void
	{
		FunnelHooks::run('shutdown', 50);
	}

	/** The shopper sees the thank-you page. */
	public function thanked(FunnelShop $shop, \WC_Order $order): void
	{
		$shop->arrive($order);
		$here = static fn(): bool => true;
		set_query_var('order-received', (string) $order->get_id());
		add_filter('woocommerce_is_order_received_page', $here);
		try {
			FunnelHooks::run('template_redirect', 30);
		} finally {
			remove_filter('woocommerce_is_order_received_page', $here);
			set_query_var('order-received', '');
		}
		$this->answered();
	}

	/** The shopper takes the item back, and the answer is out. */
	public function takenBack(FunnelShop $shop, \WC_Order $order): FunnelAnswer
	{
		$db = FunnelShop::db();
		$uuid = (string) $db->get_var((string) $db->prepare('SELECT uuid FROM %i WHERE order_id = %d ORDER BY id LIMIT 1', "{$db->prefix}encore_acceptances", $order->get_id()));
		$answer = $shop->ask('POST', "/acceptances/{$uuid}/undo", ['key' => $order->get_order_key()]);
		$this->answered();
		return $answer;
	}

	/** @return list<array{to: string, subject: string, message: string}> whose subject has these words */
	public function about(string $words): array
	{
		return array_values(array_filter($this->all, static fn(array $mail): bool => str_contains($mail['subject'], $words)));
	}

	/**
	 * What a mail's screen writes. Not by a new mailer: that one would hang on WooCommerce's hooks beside the old one.
	 *
	 * @param array<string, string> $settings
	 */
	public static function set(string $id, array $settings): void
	{
		update_option("woocommerce_{$id}_settings", $settings);
		$email = WC()->mailer()->get_emails()[$id];
		$email->init_settings();
		$email->enabled = (string) $email->get_option('enabled');
		$email->email_type = (string) $email->get_option('email_type');
	}

	/** As a reader sees it. */
	public static function text(string $html): string
	{
		$body = (string) preg_replace('#<style.*?</style>#s', '', $html);
		return trim((string) preg_replace('/\s+/u', ' ', html_entity_decode(wp_strip_all_tags($body))));
	}

	/** @param string $to shop or shopper */
	public static function row(int $orderId, string $to, string $column): string
	{
		$db = FunnelShop::db();
		return (string) $db->get_var((string) $db->prepare('SELECT %i FROM %i WHERE order_id = %d AND recipient = %s ORDER BY id LIMIT 1', $column, "{$db->prefix}encore_mails", $orderId, $to));
	}

	/** @param array<string, scalar|null> $values */
	public static function change(int $orderId, array $values): void
	{
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_mails', $values, ['order_id' => $orderId]);
	}
}
