<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** Lets one request at a time write an order, all of its work or nothing. */
interface OneWriter
{
	/** @param callable(): void $work must read the order itself, after it was let in; asked for again inside, it is let in */
	public function run(int $orderId, callable $work): void;

	/** @param callable(): void $work done once what is being written is kept; never where it is taken back */
	public function afterwards(callable $work): void;
}
