<?php

declare(strict_types=1);

namespace Encore\Application\Health;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Environment;
use Encore\Application\Ports\ShopSetup;

/** Whether offers can be shown, answered and paid in this shop, one check at a time. Changes nothing. */
final class CheckHealth
{
	/** Work comes every few minutes; a quiet shop's is a little late now and then. */
	private const LATE = 3600;
	private const STANDS = 86400;

	private ?PageResponse $page = null;

	public function __construct(
		private readonly Environment $environment,
		private readonly ShopSetup $setup,
		private readonly Clock $clock,
	) {
	}

	/** @return list<HealthFinding> */
	public function all(): array
	{
		return array_map($this->look(...), HealthCheck::cases());
	}

	public function look(HealthCheck $check): HealthFinding
	{
		[$state, $reason, $values] = match ($check) {
			HealthCheck::Payments => $this->payments(),
			HealthCheck::OfferPage => $this->offerPage(),
			HealthCheck::Schedule => $this->schedule(),
			HealthCheck::Tables => $this->tables(),
			HealthCheck::Compiled => $this->compiled(),
			HealthCheck::Checkout => $this->checkout(),
			HealthCheck::Orders => $this->orders(),
			HealthCheck::Cache => $this->cache(),
		} + [2 => []];
		return new HealthFinding($check, $state, $reason, $values);
	}

	/** @return array<string, string> what a supporter asks, by name */
	public function facts(): array
	{
		return $this->environment->facts() + $this->setup->facts() + ['offer_page_answer' => (string) $this->page()->status];
	}

	/** @return array{0: HealthState, 1: string, 2?: list<string>} */
	private function payments(): array
	{
		$methods = $this->setup->methods();
		$named = static fn(string ...$ways): array => array_column(array_filter($methods, static fn(array $one): bool => in_array($one['way'], $ways, true)), 'name');
		if ($methods === []) {
			return [$this->asFunnelsNeed(), 'no_method'];
		}
		if ($named('one_click') !== []) {
			return [HealthState::Good, 'one_click', [implode(', ', $named('one_click'))]];
		}
		$others = $named('approval', 'pay_link', 'offline');
		return $others === [] ? [$this->asFunnelsNeed(), 'no_way'] : [HealthState::Good, 'no_one_click', [implode(', ', $others)]];
	}

	/** @return array{HealthState, string} */
	private function offerPage(): array
	{
		$page = $this->page();
		return match (true) {
			$page->status === 0 => [HealthState::Recommended, 'not_asked'],
			$page->isOurs => [HealthState::Good, 'reached'],
			default => [$this->asFunnelsNeed(), 'not_reached'],
		};
	}

	/** @return array{0: HealthState, 1: string, 2?: list<string>} */
	private function schedule(): array
	{
		$works = $this->environment->schedule();
		if (array_filter($works, static fn(ScheduledWork $work): bool => $work->next === null) !== []) {
			return [HealthState::Critical, 'not_scheduled'];
		}
		$late = max(0, ...array_map(fn(ScheduledWork $work): int => $work->late($this->clock->now()), $works));
		if ($late > self::LATE) {
			return [$late > self::STANDS ? HealthState::Critical : HealthState::Recommended, 'late', [(string) intdiv($late, 3600)]];
		}
		return [HealthState::Good, 'runs'];
	}

	/** @return array{0: HealthState, 1: string, 2?: list<string>} */
	private function tables(): array
	{
		$missing = $this->environment->missingTables();
		return match (true) {
			$missing !== [] => [HealthState::Critical, 'missing', [implode(', ', $missing)]],
			!$this->environment->areTablesCurrent() => [HealthState::Critical, 'old'],
			default => [HealthState::Good, 'current'],
		};
	}

	/** @return array{0: HealthState, 1: string, 2?: list<string>} */
	private function compiled(): array
	{
		if ($this->environment->missingTables() !== []) {
			return [HealthState::Critical, 'no_tables'];
		}
		$stale = $this->environment->stale();
		return $stale > 0 ? [HealthState::Critical, 'stale', [(string) $stale]] : [HealthState::Good, 'fresh'];
	}

	/** @return array{HealthState, string} */
	private function checkout(): array
	{
		$kind = $this->setup->checkout();
		return [$kind === 'other' ? HealthState::Recommended : HealthState::Good, $kind];
	}

	/** @return array{HealthState, string} */
	private function orders(): array
	{
		return match (true) {
			$this->setup->areOrdersApart() => [HealthState::Recommended, 'apart'],
			$this->setup->hasOrderTables() => [HealthState::Good, 'tables'],
			default => [HealthState::Good, 'posts'],
		};
	}

	/** @return array{HealthState, string} */
	private function cache(): array
	{
		$page = $this->page();
		return match (true) {
			// Of a page that is not ours nothing can be said.
			$page->isOurs && $page->mayBeKept => [HealthState::Critical, 'kept'],
			$this->environment->hasPageCache() && !$page->isOurs => [HealthState::Recommended, 'unsure'],
			$this->environment->hasPageCache() => [HealthState::Good, 'respects'],
			default => [HealthState::Good, 'none'],
		};
	}

	/** What is wrong with offers after payment hurts who has some. */
	private function asFunnelsNeed(): HealthState
	{
		return $this->environment->hasFunnels() ? HealthState::Critical : HealthState::Recommended;
	}

	/** Asked once: it takes as long as a page of the shop. */
	private function page(): PageResponse
	{
		return $this->page ??= $this->environment->offerPage();
	}
}
