<?php

declare(strict_types=1);

namespace EncoreSandbox;

/** The provider has not taken the payment, and no money moved; the message is for the shopper. */
final class PaymentRefused extends \RuntimeException
{
	public function __construct(string $message, public readonly bool $declined)
	{
		parent::__construct($message);
	}
}
