<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Deletion\DeleteAllData;
use Encore\Application\Deletion\UnderWay;
use Encore\Application\Ports\ShortMemory;
use Encore\Application\Ports\StoredData;
use Encore\Domain\Refusal;
use PHPUnit\Framework\TestCase;

/** S9: everything goes only where its owner means it, and nobody's money is under way. */
final class DeleteAllDataTest extends TestCase
{
	private const SHOP = 'shop.example';
	private const OWNER = 7;

	private string $mark = 'two charges';
	private UnderWay $open;
	private bool $isKept = false;

	/** @var list<string> what was taken away, in order */
	private array $gone = [];

	private DeleteAllData $delete;

	protected function setUp(): void
	{
		$this->open = new UnderWay(0, 0, 0, 0);
		$this->delete = new DeleteAllData($this->data(), $this->memory(), self::SHOP);
	}

	public function test_S9_all_goes_once_the_record_is_saved_and_the_shop_is_named(): void
	{
		$this->delete->saved(self::OWNER, $this->mark);
		self::assertTrue($this->delete->run(self::OWNER, ' Shop.Example '));
		self::assertSame(['ledger of two charges', 'rest'], $this->gone);
	}

	public function test_S9_another_shops_name_deletes_nothing(): void
	{
		$this->delete->saved(self::OWNER, $this->mark);
		foreach (['', 'delete', 'staging.shop.example', 'shop.example.org'] as $written) {
			self::assertSame('removal_not_confirmed', $this->refused($written));
		}
	}

	public function test_S9_without_a_record_nothing_goes(): void
	{
		self::assertFalse($this->delete->hasSaved(self::OWNER));
		self::assertSame('removal_not_saved', $this->refused(self::SHOP));
	}

	public function test_S9_a_record_of_somebody_else_is_none(): void
	{
		$this->delete->saved(self::OWNER + 1, $this->mark);
		self::assertSame('removal_not_saved', $this->refused(self::SHOP));
	}

	public function test_S9_a_record_from_before_a_charge_is_none(): void
	{
		$this->delete->saved(self::OWNER, $this->mark);
		self::assertTrue($this->delete->hasSaved(self::OWNER));
		$this->mark = 'three charges';
		self::assertFalse($this->delete->hasSaved(self::OWNER));
		self::assertSame('removal_not_saved', $this->refused(self::SHOP));
	}

	public function testWhereNothingWasChargedThereIsNothingToSave(): void
	{
		$this->mark = '';
		self::assertTrue($this->delete->hasSaved(self::OWNER));
		self::assertTrue($this->delete->run(self::OWNER, self::SHOP));
	}

	public function testWhatIsUnderWayKeepsEverything(): void
	{
		$this->delete->saved(self::OWNER, $this->mark);
		foreach ([new UnderWay(1, 0, 0, 0), new UnderWay(0, 1, 0, 0), new UnderWay(0, 0, 1, 0), new UnderWay(0, 0, 0, 1)] as $open) {
			$this->open = $open;
			self::assertSame('removal_under_way', $this->refused(self::SHOP));
		}
	}

	/** R2: somebody accepts between the look and the deletion. */
	public function test_R2_what_begins_in_between_keeps_everything(): void
	{
		$this->delete->saved(self::OWNER, $this->mark);
		$this->isKept = true;
		self::assertSame('removal_under_way', $this->refused(self::SHOP));
	}

	private function refused(string $written): string
	{
		try {
			$this->delete->run(self::OWNER, $written);
		} catch (Refusal $refusal) {
			self::assertSame([], $this->gone);
			return $refusal->reason;
		}
		self::fail('It was deleted.');
	}

	private function memory(): ShortMemory
	{
		return new class implements ShortMemory {
			/** @var array<string, array<string, string>> */
			private array $kept = [];

			public function recall(string $name): ?array
			{
				return $this->kept[$name] ?? null;
			}

			public function keep(string $name, array $what, int $seconds): void
			{
				TestCase::assertSame(3600, $seconds);
				$this->kept[$name] = $what;
			}
		};
	}

	private function data(): StoredData
	{
		$shop = ['mark' => fn(): string => $this->mark, 'open' => fn(): UnderWay => $this->open, 'kept' => fn(): bool => $this->isKept, 'gone' => function (string $what): void {
			$this->gone[] = $what;
		}];
		return new class (...$shop) implements StoredData {
			/**
			 * @param \Closure(): string     $mark
			 * @param \Closure(): UnderWay   $open
			 * @param \Closure(): bool       $kept
			 * @param \Closure(string): void $gone
			 */
			public function __construct(private readonly \Closure $mark, private readonly \Closure $open, private readonly \Closure $kept, private readonly \Closure $gone)
			{
			}

			public function counts(): array
			{
				return ['offers' => 1, 'funnels' => 1, 'charges' => 2];
			}

			public function underWay(): UnderWay
			{
				return ($this->open)();
			}

			public function moneyMark(): string
			{
				return ($this->mark)();
			}

			public function deleteLedger(string $mark): bool
			{
				if (($this->kept)()) {
					return false;
				}
				($this->gone)("ledger of {$mark}");
				return true;
			}

			public function deleteRest(int $seconds): bool
			{
				($this->gone)('rest');
				return true;
			}
		};
	}
}
