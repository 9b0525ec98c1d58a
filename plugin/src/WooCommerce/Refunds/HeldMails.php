<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

/**
 * A refund, and an order that is made paid, is mailed once it is kept: what the database takes back has told nobody, and
 * nobody waits for a mail server with it.
 */
final class HeldMails
{
	/** What WooCommerce mails of a refund. */
	public const REFUNDS = ['woocommerce_order_fully_refunded', 'woocommerce_order_partially_refunded'];

	/** How WooCommerce mails: at once, or later. */
	private const MAILERS = ['send_transactional_email', 'queue_transactional_email'];

	/** @return list<string> what WooCommerce may mail of an order whose payment is complete, whatever its status is then */
	public static function paid(): array
	{
		$statuses = array_map(static fn(string $status): string => (string) preg_replace('/^wc-/', '', $status), array_keys(wc_get_order_statuses()));
		return array_merge(...array_map(self::ofStatus(...), $statuses));
	}

	/** @return list<string> */
	public static function ofStatus(string $status): array
	{
		return ["woocommerce_order_status_pending_to_{$status}", "woocommerce_order_status_{$status}"];
	}

	/** Whether WooCommerce mails at this action. */
	public static function isMailed(string $action): bool
	{
		return array_filter(self::MAILERS, static fn(string $mailer): bool => has_action($action, [\WC_Emails::class, $mailer]) !== false) !== [];
	}

	/** @param callable(): void $work a refund; what throws mails nothing */
	public static function during(callable $work): void
	{
		self::send(self::hold(self::REFUNDS, $work));
	}

	/**
	 * @param list<string>      $actions
	 * @param callable(): mixed $work
	 * @return list<array{string, array<mixed>}> what is not mailed yet
	 */
	public static function hold(array $actions, callable $work): array
	{
		/** @var list<array{string, array<mixed>}> $held */
		$held = [];
		$hold = static function (mixed ...$arguments) use (&$held): void {
			$held[] = [(string) current_filter(), $arguments];
		};
		$replaced = [];
		foreach ($actions as $action) {
			foreach (self::MAILERS as $mailer) {
				if (remove_action($action, [\WC_Emails::class, $mailer])) {
					$replaced[] = [$action, [\WC_Emails::class, $mailer]];
					add_action($action, $hold, 10, 10);
				}
			}
		}
		try {
			$work();
		} finally {
			foreach ($replaced as [$action, $mailer]) {
				remove_action($action, $hold);
				add_action($action, $mailer, 10, 10);
			}
		}
		return $held;
	}

	/** @param list<array{string, array<mixed>}> $held */
	public static function send(array $held): void
	{
		foreach ($held as [$action, $arguments]) {
			\WC_Emails::send_queued_transactional_email($action, $arguments);
		}
	}
}
