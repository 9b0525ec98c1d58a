<?php

declare(strict_types=1);

namespace Encore\Application\Mail;

/** A mail that is owed could not be written down; what it tells of was not written either. */
final class NotOwed extends \RuntimeException
{
	public static function because(\Throwable $error): self
	{
		return new self($error->getMessage(), 0, $error);
	}
}
