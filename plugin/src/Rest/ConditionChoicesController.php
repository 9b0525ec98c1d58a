<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Ports\Log;
use Encore\Rest\Schema\ConditionChoicesSchema;

/** GET condition-choices: what a condition can ask for in this shop. For the shop's owner. */
final class ConditionChoicesController extends Controller
{
	/** @param \Closure(): array<string, array<string, string>> $choices labels by value, by the condition's type, as ConditionChoicesSchema names them */
	public function __construct(
		Log $log,
		private readonly \Closure $choices,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		return [new Route('/condition-choices', 'GET', OwnedPostRules::allow(...), $this->choices(...), [], ConditionChoicesSchema::schema(...))];
	}

	/** @return array<string, list<array{value: string, label: string}>> */
	private function choices(): array
	{
		return array_map(self::listed(...), ($this->choices)());
	}

	/**
	 * @param array<string, string> $labels
	 * @return list<array{value: string, label: string}>
	 */
	private static function listed(array $labels): array
	{
		return array_map(
			// A number as a key is an int.
			static fn(int|string $value, string $label): array => ['value' => (string) $value, 'label' => $label],
			array_keys($labels),
			array_values($labels),
		);
	}
}
