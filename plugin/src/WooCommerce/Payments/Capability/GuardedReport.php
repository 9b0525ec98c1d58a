<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Capability;

use Encore\Application\Ports\Log;

/** Somebody's report, of which nothing can break the list: what throws or is of another kind is left out, logged, and said in its notes. */
final class GuardedReport implements GatewayReport
{
	private bool $hasFailed = false;

	/** @param string $gateway whose it is, asked for before */
	public function __construct(
		private readonly string $gateway,
		private readonly GatewayReport $report,
		private readonly Log $log,
	) {
	}

	public function gateway(): string
	{
		return $this->gateway;
	}

	public function covers(): array
	{
		return $this->texts($this->ask(fn(): array => $this->report->covers(), []));
	}

	public function version(): string
	{
		return $this->ask(fn(): string => $this->report->version(), '');
	}

	public function checkedVersions(): array
	{
		return $this->texts($this->ask(fn(): array => $this->report->checkedVersions(), []));
	}

	public function mode(): string
	{
		$mode = $this->ask(fn(): string => $this->report->mode(), '');
		return in_array($mode, ['test', 'live'], true) ? $mode : '';
	}

	/** Asked last, they say too what has failed before. */
	public function notes(): array
	{
		$given = $this->ask(fn(): array => $this->report->notes(), []);
		$notes = array_values(array_filter($given, static fn(mixed $one): bool => $one instanceof GatewayNote));
		return $this->hasFailed || count($notes) < count($given) ? [
			...$notes,
			new GatewayNote(GatewayNote::WARNS, __('This gateway’s own report failed, so what stands here may be less than the truth. The shop’s error log says why.', 'encore')),
		] : $notes;
	}

	public function check(): array
	{
		$given = $this->ask(fn(): array => $this->report->check(), [null]);
		$checks = array_values(array_filter($given, static fn(mixed $one): bool => $one instanceof GatewayCheck));
		return count($checks) === count($given) ? $checks : [...$checks, GatewayCheck::failed(
			__('The check broke off: something in this gateway works in another way than Encore knows.', 'encore'),
			__('Look into the shop’s error log, and tell whoever makes the gateway’s adapter.', 'encore'),
		)];
	}

	/**
	 * @template T
	 * @param callable(): T $question
	 * @param T             $else
	 * @return T
	 */
	private function ask(callable $question, mixed $else): mixed
	{
		try {
			return $question();
		} catch (\Throwable $error) {
			$this->hasFailed = true;
			$this->log->error($error, "report of {$this->gateway}");
			return $else;
		}
	}

	/**
	 * @param array<mixed> $given
	 * @return list<string>
	 */
	private function texts(array $given): array
	{
		$texts = array_values(array_filter($given, is_string(...)));
		$this->hasFailed = $this->hasFailed || count($texts) < count($given);
		return $texts;
	}
}
