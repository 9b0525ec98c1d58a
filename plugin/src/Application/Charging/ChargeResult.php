<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

use Encore\Domain\Money;

/** What came of a charge. The message is for the shopper; it may be empty. */
final class ChargeResult
{
	private function __construct(
		public readonly ChargeStatus $status,
		public readonly ?string $transactionId,
		public readonly string $message,
		public readonly string $actionUrl = '',
		public readonly ?Money $paidBack = null,
	) {
	}

	/** @param Money|null $paidBack all that the provider has paid back of it so far, whoever asked for that; null where it does not say */
	public static function paid(string $transactionId, ?Money $paidBack = null): self
	{
		return new self(ChargeStatus::Paid, $transactionId, '', paidBack: $paidBack);
	}

	/** Only where the provider says that no money moved. */
	public static function declined(string $message): self
	{
		return new self(ChargeStatus::Declined, null, $message);
	}

	public static function unknown(string $message = ''): self
	{
		return new self(ChargeStatus::Unknown, null, $message);
	}

	/**
	 * The shopper has to confirm, and no money moved yet.
	 *
	 * @param string $actionUrl the provider's page for that, which leads back to the request's return address
	 */
	public static function requiresAction(string $transactionId, string $actionUrl): self
	{
		return new self(ChargeStatus::RequiresAction, $transactionId, '', $actionUrl);
	}

	/** Only where the provider was asked, answered, and has no such charge; an outage is "unknown". */
	public static function notFound(): self
	{
		return new self(ChargeStatus::NotFound, null, '');
	}
}
