<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\WooCommerce\Cart\ShownBumps;

/** What the form of the classic checkout says about its bumps. */
final class BumpForm
{
	/** Every bump that stands on the form, ticked or not. */
	public const SHOWN = 'encore_shown';

	/** The ticked ones. */
	public const TICKED = 'encore_offers';

	/** Those in the total that the form shows, with their prices, as ShownBumps says it. */
	public const IN_TOTAL = 'encore_in_total';

	/**
	 * @param list<int> $shown
	 * @param list<int> $ticked
	 */
	private function __construct(
		public readonly array $shown,
		public readonly array $ticked,
		public readonly ?ShownBumps $inTotal,
	) {
	}

	/** @param array<mixed> $fields as PHP reads a form */
	public static function read(array $fields): self
	{
		$shown = self::ids($fields, self::SHOWN);
		return new self(
			$shown,
			array_values(array_intersect($shown, self::ids($fields, self::TICKED))),
			ShownBumps::read($fields[self::IN_TOTAL] ?? null),
		);
	}

	/**
	 * @param array<mixed> $fields
	 * @return list<int>
	 */
	private static function ids(array $fields, string $name): array
	{
		$values = $fields[$name] ?? [];
		$ids = [];
		foreach (is_array($values) ? $values : [] as $value) {
			if (is_string($value) && ctype_digit($value) && strlen($value) < 19) {
				$ids[] = (int) $value;
			}
		}
		return array_slice(array_values(array_unique($ids)), 0, 10);
	}
}
