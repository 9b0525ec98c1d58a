<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Health\CheckHealth;
use Encore\Application\Health\DiagnosticText;
use Encore\Application\Health\HealthFinding;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Rest\Schema\DiagnosticsSchema;

/** GET diagnostics, POST repairs: whether offers work in this shop, and having Encore put in order what it can. For the shop's owner. */
final class DiagnosticsController extends Controller
{
	/**
	 * @param \Closure(): CheckHealth $look   anew for each question
	 * @param \Closure(): void          $repair as if Encore had just been activated
	 */
	public function __construct(
		Log $log,
		private readonly \Closure $look,
		private readonly \Closure $repair,
		private readonly Clock $clock,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		return [
			new Route('/diagnostics', 'GET', OwnedPostRules::allow(...), $this->diagnostics(...), [], DiagnosticsSchema::schema(...)),
			new Route('/repairs', 'POST', OwnedPostRules::allow(...), $this->repaired(...), [], DiagnosticsSchema::schema(...)),
		];
	}

	/** @return array<string, mixed> */
	private function diagnostics(): array
	{
		$look = ($this->look)();
		$findings = $look->all();
		return [
			'checks' => array_map(static fn(HealthFinding $one): array => ['id' => $one->check->value, 'state' => $one->state->value] + HealthWords::of($one), $findings),
			'text' => DiagnosticText::of($findings, $look->facts(), $this->clock->now()),
		];
	}

	/** @return array<string, mixed> */
	private function repaired(): array
	{
		($this->repair)();
		return $this->diagnostics();
	}
}
