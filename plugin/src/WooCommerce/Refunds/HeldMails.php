<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

/** A refund is mailed once it is kept: what the database takes back has told nobody, and nobody waits for a mail server with it. */
final class HeldMails
{
	private const ACTIONS = ['woocommerce_order_fully_refunded', 'woocommerce_order_partially_refunded'];

	/** How WooCommerce mails: at once, or later. */
	private const MAILERS = ['send_transactional_email', 'queue_transactional_email'];

	/** @param callable(): void $work what throws mails nothing */
	public static function during(callable $work): void
	{
		/** @var list<array{string, array<mixed>}> $held */
		$held = [];
		$hold = static function (mixed ...$arguments) use (&$held): void {
			$held[] = [(string) current_filter(), $arguments];
		};
		$replaced = [];
		foreach (self::ACTIONS as $action) {
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
		foreach ($held as [$action, $arguments]) {
			\WC_Emails::send_queued_transactional_email($action, $arguments);
		}
	}
}
