<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Logbook\LogEntry;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Logbook;
use Encore\Rest\Schema\LogSchema;

/** GET log: the last errors, for the shop's owner. */
final class LogController extends Controller
{
	private const ENTRIES = 100;

	public function __construct(
		Log $log,
		private readonly Logbook $book,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		return [new Route('/log', 'GET', OwnedPostRules::allow(...), $this->entries(...), [], LogSchema::schema(...))];
	}

	/** @return array<string, mixed> */
	private function entries(): array
	{
		return [
			'entries' => array_map(static fn(LogEntry $entry): array => $entry->toArray(), $this->book->newest(self::ENTRIES)),
			'is_readable' => $this->book->isReadable(),
			'url' => $this->book->address(),
		];
	}
}
