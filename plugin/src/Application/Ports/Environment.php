<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Health\PageResponse;
use Encore\Application\Health\ScheduledWork;

/** What Encore runs on: its tables, what is compiled, its schedule, its page. Looked at, never changed. */
interface Environment
{
	/** @return list<string> tables that are not there */
	public function missingTables(): array;

	public function areTablesCurrent(): bool;

	/** @return int offers and funnels of which the shop shows something else than what is saved */
	public function stale(): int;

	public function hasFunnels(): bool;

	/** @return list<ScheduledWork> the first of them looks after money that is under way */
	public function schedule(): array;

	public function offerPage(): PageResponse;

	public function hasPageCache(): bool;

	/** @return array<string, string> of what a supporter asks, by name; no person, no secret */
	public function facts(): array;
}
