<?php

declare(strict_types=1);

namespace Encore\Application\Deletion;

use Encore\Application\Ports\ShortMemory;
use Encore\Application\Ports\StoredData;
use Encore\Domain\Refusal;

/**
 * Everything of Encore's goes, for good: only once whoever asks has saved the record of all that was charged, and
 * writes which shop is meant; never while money is under way.
 */
final class DeleteAllData
{
	/** A record that was saved longer ago may lie on somebody else's desk. */
	private const SAVED_SECONDS = 3600;
	private const AT_ONCE_SECONDS = 20;

	/** @param string $phrase what has to be written: the shop's own address, so that nobody takes one shop for another */
	public function __construct(
		private readonly StoredData $data,
		private readonly ShortMemory $memory,
		public readonly string $phrase,
	) {
	}

	/** @param string $mark of the money in the record that this person was sent to its end */
	public function saved(int $person, string $mark): void
	{
		$this->memory->keep(self::place($person), ['mark' => $mark], self::SAVED_SECONDS);
	}

	/** Whether this person has a record of all that was charged by now; nothing needs none. */
	public function hasSaved(int $person): bool
	{
		return $this->isSaved($person, $this->data->moneyMark());
	}

	/**
	 * @return bool whether all of it is gone; if not, to be asked for once more
	 * @throws Refusal
	 */
	public function run(int $person, string $written): bool
	{
		if (strtolower(trim($written)) !== $this->phrase) {
			throw Refusal::because('removal_not_confirmed');
		}
		$mark = $this->data->moneyMark();
		if (!$this->isSaved($person, $mark)) {
			throw Refusal::because('removal_not_saved');
		}
		if ($this->data->underWay()->isAny() || !$this->data->deleteLedger($mark)) {
			throw Refusal::because('removal_under_way');
		}
		return $this->data->deleteRest(self::AT_ONCE_SECONDS);
	}

	private function isSaved(int $person, string $mark): bool
	{
		return $mark === '' || ($this->memory->recall(self::place($person))['mark'] ?? '') === $mark;
	}

	private static function place(int $person): string
	{
		return "record saved by {$person}";
	}
}
