<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Refusal;

/** How often somebody may send what writes. Reading is never limited. */
interface RequestLimit
{
	public const REFUSED = 'too_many_requests';

	/** After so many seconds it may be asked again. */
	public const SECONDS = 60;

	/**
	 * @param string $who an order with its browser's cookie, or a cart; never an address, which many share and anybody may claim
	 * @throws Refusal too_many_requests
	 */
	public function count(string $who): void;
}
