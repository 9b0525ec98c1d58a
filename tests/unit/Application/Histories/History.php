<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application\Histories;

use Encore\Application\Answer\OfferOutcome;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Refusal;

/**
 * Two tabs of one shopper and the shop's cron, by chance: their requests take turns at every port, are cut off there,
 * fail there and are made again, while the shop and the provider around them change. The same seed is the same history.
 */
final class History
{
	private const TURNS = 90;
	private const CRON = 2;

	/** @var array<int, \Fiber<mixed, mixed, mixed, mixed>> requests under way, by tab */
	private array $requests = [];

	/** @var array<int, list<Presentation>> what each tab has seen, as it saw it */
	private array $seen = [[], [], []];

	/** @var list<string> */
	private array $told = [];

	/** @var array<string, int> how often each thing happened */
	public array $counts = ['requests' => 0, 'cut off' => 0, 'failed at a port' => 0, 'shown on the thank-you page' => 0, 'to be paid on delivery' => 0, 'charged, as a linked order' => 0, 'settled, several products' => 0];

	private readonly Shop $shop;
	private readonly Promises $promises;

	public function __construct(private readonly int $seed)
	{
		mt_srand($seed);
		$this->shop = new Shop();
		$this->counts['to be paid on delivery'] = $this->shop->order->offline === '' ? 0 : 1;
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
		$this->comeToRest();
		foreach ($this->shop->provider->counts as $what => $count) {
			$this->counts["provider: {$what}"] = $count;
		}
		foreach ($this->shop->acceptances->ofOrder($this->shop->order->id) as $acceptance) {
			$this->counts['charged, as a linked order'] += $acceptance->way === PaymentWay::LinkedCharge && $acceptance->state === AcceptanceState::Settled ? 1 : 0;
			$this->counts['settled, several products'] += count($acceptance->quote->lines) > 1 && $acceptance->state === AcceptanceState::Settled ? 1 : 0;
			$this->counts["ended {$acceptance->state->value}"] = ($this->counts["ended {$acceptance->state->value}"] ?? 0) + 1;
		}
		$broken = $this->promises->brokenAtRest();
		return $broken === '' ? '' : $this->tell($broken);
	}

	/** Nobody comes any more: the cron alone looks at what is left, for as long as that takes. */
	private function comeToRest(): void
	{
		$this->shop->arrive->offerFor($this->shop->order);
		for ($look = 0; $look < 200; ++$look) {
			$this->shop->provider->isCalm = $look > 20;
			$this->shop->clock->move('+' . mt_rand(10, 120) . ' minutes');
			$this->shop->reconcile->run();
		}
		$this->shop->provider->arrive();
	}

	private function turn(): void
	{
		$tab = mt_rand(0, 2);
		if (mt_rand(1, 12) === 1) {
			$this->changeShop();
		} elseif (!isset($this->requests[$tab])) {
			$tab === self::CRON ? $this->look() : $this->ask($tab);
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
				=> ['arrives', $this->arrive(...)],
			$shown === null || $chance < 5 => ['looks', fn(): OfferOutcome => $this->shop->answer->open($this->shop->order)],
			$chance < 7 && ($there = $this->shop->acceptances->find($shown->uuid)) !== null
				=> ["comes back to {$shown->uuid}", fn(): OfferOutcome => $this->shop->answer->resume($this->shop->order, $there)],
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

	/** The shopper comes to the thank-you page; what stands on it is seen there. */
	private function arrive(): ?Presentation
	{
		$before = $this->shop->arrive->offerFor($this->shop->order);
		$shown = $before ?? $this->shop->arrive->offerOnPage($this->shop->order);
		$this->counts['shown on the thank-you page'] += $before === null && $shown !== null ? 1 : 0;
		return $shown;
	}

	/** The cron, or an owner who gives the money of a settled offer back. */
	private function look(): void
	{
		$settled = array_values(array_filter(
			$this->shop->acceptances->ofOrder($this->shop->order->id),
			static fn(Acceptance $one): bool => $one->state === AcceptanceState::Settled,
		));
		$undoes = $settled !== [] && mt_rand(1, 6) === 1;
		$this->told[] = $undoes ? "undo {$settled[0]->uuid}" : 'the cron looks';
		$this->requests[self::CRON] = $request = new \Fiber($undoes
			? fn(): Acceptance => $this->shop->giveBack->begin($settled[0])
			: fn(): int => $this->shop->reconcile->run());
		$this->run(self::CRON, static fn(): mixed => $request->start());
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
		$chance = mt_rand(1, 9);
		$this->told[] = "the shop changes: {$chance}";
		match ($chance) {
			1, 2 => $this->shop->changePrice(),
			3, 4 => $this->shop->changeStock(),
			5 => $this->shop->provider->confirm(true),
			6 => $this->shop->provider->confirm(false),
			7 => mt_rand(1, 5) === 1 ? $this->shop->orders->close($this->shop->order->id) : null,
			8 => $this->shop->clock->move('+' . mt_rand(1, 8) . ' minutes'),
			// Longer than any lease, under a request or not.
			default => $this->shop->clock->move('+' . (mt_rand(1, 4) === 1 ? mt_rand(10, 40) : 1) . ' minutes'),
		};
	}

	private function tell(string $broken): string
	{
		return "Seed {$this->seed}: {$broken}.\n" . implode("\n", $this->told);
	}
}
