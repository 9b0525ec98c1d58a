<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

/** What an owner reads in the order's notes of a question that somebody has about a charge at the provider. */
final class DisputeWords
{
	public const WON = 'won';
	public const LOST = 'lost';
	/** The bank asks no more. */
	public const CLOSED = 'closed';
	/** The provider looks at the charge itself. */
	public const REVIEW = 'review';
	public const REVIEWED = 'reviewed';
	public const REFUND_FAILED = 'refund_failed';
	/** The bank asks while the owner has something else of the charge to decide. */
	public const ANOTHER = 'another';

	/**
	 * @param string $what    one of the codes above; nothing is said of another one
	 * @param string $dispute the provider's name of the dispute, the review or the refund
	 */
	public static function of(string $what, string $transaction, string $dispute): string
	{
		/* translators: 1: the payment provider's transaction, 2: its name of the dispute. */
		$words = match ($what) {
			self::WON => __('Dispute %2$s of transaction %1$s was decided in your favor: the money is yours.', 'encore'),
			/* translators: 1: the payment provider's transaction, 2: its name of the dispute. */
			self::LOST => __('Dispute %2$s of transaction %1$s was lost or accepted: the customer has the money back.', 'encore'),
			/* translators: 1: the payment provider's transaction, 2: its name of the dispute. */
			self::CLOSED => __('Dispute %2$s of transaction %1$s was closed.', 'encore'),
			/* translators: 1: the payment provider's transaction, 2: its name of the review. */
			self::REVIEW => __('The payment provider holds transaction %1$s to be risky and asks you to look at it there: review %2$s.', 'encore'),
			/* translators: 1: the payment provider's transaction, 2: its name of the review. */
			self::REVIEWED => __('Review %2$s of transaction %1$s was closed at the payment provider.', 'encore'),
			/* translators: 1: the payment provider's transaction, 2: its name of the refund. */
			self::REFUND_FAILED => __('Refund %2$s of transaction %1$s has failed: the customer did not get the money, and you have it back. Please pay it back in another way if it is due.', 'encore'),
			/* translators: 1: the payment provider's transaction, 2: its name of the dispute. */
			self::ANOTHER => __('Dispute %2$s of transaction %1$s: the customer’s bank asks for the money too. Please answer at the payment provider in time.', 'encore'),
			default => '',
		};
		return $words === '' ? '' : sprintf($words, $transaction, $dispute);
	}
}
