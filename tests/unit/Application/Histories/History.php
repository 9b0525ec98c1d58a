<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application\Histories;

use Encore\Application\Charging\ChargeResult;
use Encore\Application\OfferOutcome;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Refusal;

/**
 * Two tabs of one shopper, by chance: their requests take turns at every port, are cut off there, fail there and are
 * made again, while the shop around them changes. The same seed is the same history.
 */
final class History
{
	private const TURNS = 90;

	/** @var array<int, \Fiber<mixed, mixed, mixed, mixed>> requests under way, by tab */
	private array $requests = [];

	/** @var array<int, list<Presentation>> what each tab has seen, as it saw it */
	private array $seen = [[], []];

	/** @var list<string> */
	private array $told = [];

	/** @var array<string, int> how often each thing happened */
	public array $counts = ['requests' => 0, 'cut off' => 0, 'failed at a port' => 0, 'charges' => 0];

	private readonly Shop $shop;
	private readonly Promises $promises;

	public function __construct(private readonly int $seed)
	{
		mt_srand($seed);
		$this->shop = new Shop();
		$this->promises = new Promises($this->shop);
	}

	/** @return string what broke, with the way there; empty when every promise was kept */
	public function broken(): string
	{
		for ($turn = 0; $turn < self::TURNS; ++$turn) {
			$this->turn();
			$broken = $this->promises->broken();
			if ($broken !== '') {
				return $this->tell($broken);
			}
		}
		foreach (array_keys($this->requests) as $tab) {
			$this->goOn($tab, 1000);
		}
		// What is open is passed; what is paid is settled.
		$this->shop->arrive->offerFor($this->shop->order);
		$this->shop->arrive->offerFor($this->shop->order);
		$this->counts['charges'] = count($this->shop->charges->captured());
		$broken = $this->promises->brokenAtRest();
		return $broken === '' ? '' : $this->tell($broken);
	}

	private function turn(): void
	{
		$tab = mt_rand(0, 1);
		if (mt_rand(1, 12) === 1) {
			$this->changeShop();
		} elseif (!isset($this->requests[$tab])) {
			$this->ask($tab);
		} else {
			$this->goOnOrFail($tab);
		}
	}

	private function goOnOrFail(int $tab): void
	{
		$chance = mt_rand(1, 40);
		if ($chance === 1) {
			unset($this->requests[$tab]);
			++$this->counts['cut off'];
			$this->told[] = "tab {$tab}: cut off";
		} elseif ($chance === 2) {
			++$this->counts['failed at a port'];
			$this->told[] = "tab {$tab}: the port fails";
			$request = $this->requests[$tab];
			$this->run($tab, static fn(): mixed => $request->throw(new \RuntimeException('A port failed.')));
		} else {
			$this->goOn($tab, mt_rand(1, 6));
		}
	}

	private function goOn(int $tab, int $steps): void
	{
		while ($steps-- > 0 && isset($this->requests[$tab])) {
			$request = $this->requests[$tab];
			$this->run($tab, static fn(): mixed => $request->resume());
		}
	}

	private function ask(int $tab): void
	{
		++$this->counts['requests'];
		$seen = $this->seen[$tab];
		// Mostly what is on the page now, sometimes what Back brings.
		$shown = $seen === [] ? null : $seen[mt_rand(1, 5) === 1 ? mt_rand(0, count($seen) - 1) : count($seen) - 1];
		$chance = mt_rand(1, 20);
		[$name, $work] = match (true) {
			$chance === 1 || $this->shop->presentations->ofOrder($this->shop->order->id) === []
				=> ['arrives', fn(): ?Presentation => $this->shop->arrive->offerFor($this->shop->order)],
			$shown === null || $chance < 5 => ['looks', fn(): OfferOutcome => $this->shop->answer->open($this->shop->order)],
			$chance < 10 => ["declines {$shown->uuid}", fn(): OfferOutcome => $this->shop->answer->decline($this->shop->order, $shown->uuid)],
			default => ["accepts {$shown->uuid} for {$shown->quote->total()->amount}", function () use ($shown): OfferOutcome {
				$this->promises->pressed($shown);
				return $this->shop->answer->accept($this->shop->order, $shown->uuid, Consent::version(PriceWords::of($shown)), 'en_US');
			}],
		};
		$this->told[] = "tab {$tab}: {$name}";
		$this->requests[$tab] = $request = new \Fiber($work);
		$this->run($tab, static fn(): mixed => $request->start());
	}

	/** @param callable(): mixed $advance */
	private function run(int $tab, callable $advance): void
	{
		$request = $this->requests[$tab];
		try {
			$at = $advance();
			if (!$request->isTerminated()) {
				$this->told[] = "tab {$tab}:   " . (is_string($at) ? $at : '');
				return;
			}
			$answer = $request->getReturn();
			$shown = $answer instanceof OfferOutcome ? $answer->next : $answer;
			if ($shown instanceof Presentation) {
				$this->seen[$tab][] = $shown;
			}
			$this->told[] = "tab {$tab}:   answered " . ($answer instanceof OfferOutcome ? $answer->state : '');
		} catch (Refusal $refusal) {
			$this->told[] = "tab {$tab}:   refused, {$refusal->reason}";
		} catch (\RuntimeException) {
			$this->told[] = "tab {$tab}:   an error";
		}
		unset($this->requests[$tab]);
	}

	private function changeShop(): void
	{
		$chance = mt_rand(1, 8);
		$this->told[] = "the shop changes: {$chance}";
		match ($chance) {
			1, 2 => $this->shop->changePrice(),
			3, 4 => $this->shop->changeStock(),
			5 => $this->shop->charges->answerNext(ChargeResult::declined('Declined.')),
			6 => $this->shop->charges->answerNext(ChargeResult::unknown()),
			7 => $this->shop->charges->answerNext(ChargeResult::requiresAction('ch_waits', 'https://provider.example/confirm')),
			// Time stands still while a request runs: it is short against a window.
			default => $this->requests === [] ? $this->shop->clock->move('+' . mt_rand(1, 8) . ' minutes') : null,
		};
	}

	private function tell(string $broken): string
	{
		return "Seed {$this->seed}: {$broken}.\n" . implode("\n", $this->told);
	}
}
