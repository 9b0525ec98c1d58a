<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Logbook\LogEntry;

/** What was logged of Encore in this shop. */
interface Logbook
{
	/** @return list<LogEntry> the newest first */
	public function newest(int $limit): array;

	/** @return bool whether anything is logged, where it can be read from here */
	public function isReadable(): bool;

	/** @return string where the shop shows its logs */
	public function address(): string;
}
