<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

/** What came of a refund. The message is for the shop's owner; it may be empty. */
final class RefundResult
{
	private function __construct(
		public readonly RefundStatus $status,
		public readonly string $refundId,
		public readonly string $message,
	) {
	}

	public static function refunded(string $refundId): self
	{
		return new self(RefundStatus::Refunded, $refundId, '');
	}

	/** Only where the provider says that no money moved. */
	public static function refused(string $message): self
	{
		return new self(RefundStatus::Refused, '', $message);
	}

	public static function unknown(string $message = ''): self
	{
		return new self(RefundStatus::Unknown, '', $message);
	}

	/** Only where the provider was asked, answered, and has no such refund. */
	public static function notFound(): self
	{
		return new self(RefundStatus::NotFound, '', '');
	}
}
