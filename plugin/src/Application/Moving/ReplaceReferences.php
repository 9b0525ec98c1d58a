<?php

declare(strict_types=1);

namespace Encore\Application\Moving;

use Encore\Domain\Offer\TriggerType;

/**
 * Every id in the settings of an offer or a funnel, replaced. What nothing stands for is left out: of a list it goes, and
 * a condition or a group of which nothing is left goes with it.
 */
final class ReplaceReferences
{
	private const CONDITIONS = ['product' => Reference::Product, 'bought_before' => Reference::Product, 'category' => Reference::Category, 'tag' => Reference::Tag];

	/**
	 * @param array<string, mixed>      $settings of an offer
	 * @param \Closure(Reference, int): int $replace  0: nothing stands for it
	 * @return array<string, mixed>
	 */
	public static function inOffer(array $settings, \Closure $replace): array
	{
		$settings['product_id'] = self::one($settings['product_id'] ?? 0, Reference::Product, $replace);
		$settings['image_id'] = self::one($settings['image_id'] ?? 0, Reference::Picture, $replace);
		$bundle = [];
		foreach (self::arrays($settings['bundle'] ?? []) as $part) {
			$id = self::one($part['product_id'] ?? 0, Reference::Product, $replace);
			if ($id !== 0) {
				$bundle[] = ['product_id' => $id] + $part;
			}
		}
		$settings['bundle'] = $bundle;
		return self::inBoth($settings, $replace);
	}

	/**
	 * @param array<string, mixed>      $settings of a funnel
	 * @param \Closure(Reference, int): int $replace
	 * @param \Closure(int): int        $offer    the same for the offers of its steps
	 * @return array<string, mixed>
	 */
	public static function inFunnel(array $settings, \Closure $replace, \Closure $offer): array
	{
		$steps = [];
		foreach (self::arrays($settings['steps'] ?? []) as $key => $step) {
			$steps[$key] = ['offer_id' => self::number($step['offer_id'] ?? 0, $offer), 'conditions' => self::conditions($step['conditions'] ?? [], $replace)] + $step;
		}
		$settings['steps'] = $steps;
		$settings['thank_you'] = self::number($settings['thank_you'] ?? 0, $offer);
		return self::inBoth($settings, $replace);
	}

	/**
	 * @param array<string, mixed>      $settings
	 * @param \Closure(Reference, int): int $replace
	 * @return array<string, mixed>
	 */
	private static function inBoth(array $settings, \Closure $replace): array
	{
		$trigger = is_array($settings['trigger'] ?? null) ? $settings['trigger'] : [];
		$reference = match ($trigger['type'] ?? '') {
			TriggerType::Products->value => Reference::Product,
			TriggerType::Categories->value => Reference::Category,
			default => null,
		};
		$ids = is_array($trigger['ids'] ?? null) ? $trigger['ids'] : [];
		$settings['trigger'] = ['ids' => $reference === null ? [] : self::all($ids, $reference, $replace)] + $trigger;
		$settings['conditions'] = self::conditions($settings['conditions'] ?? [], $replace);
		return $settings;
	}

	/**
	 * @param \Closure(Reference, int): int $replace
	 * @return list<list<array<array-key, mixed>>>
	 */
	private static function conditions(mixed $groups, \Closure $replace): array
	{
		$left = [];
		foreach (self::arrays($groups) as $group) {
			$conditions = [];
			foreach (self::arrays($group) as $condition) {
				$type = $condition['type'] ?? '';
				$reference = is_string($type) ? self::CONDITIONS[$type] ?? null : null;
				if ($reference !== null) {
					$values = is_array($condition['values'] ?? null) ? $condition['values'] : [];
					$condition['values'] = array_map(strval(...), self::all($values, $reference, $replace));
				}
				if ($reference === null || $condition['values'] !== []) {
					$conditions[] = $condition;
				}
			}
			if ($conditions !== []) {
				$left[] = $conditions;
			}
		}
		return $left;
	}

	/**
	 * @param array<array-key, mixed>   $ids
	 * @param \Closure(Reference, int): int $replace
	 * @return list<int>
	 */
	private static function all(array $ids, Reference $reference, \Closure $replace): array
	{
		return array_values(array_filter(array_map(static fn(mixed $id): int => self::one($id, $reference, $replace), $ids)));
	}

	/** @param \Closure(Reference, int): int $replace */
	private static function one(mixed $id, Reference $reference, \Closure $replace): int
	{
		return self::number($id, static fn(int $number): int => $replace($reference, $number));
	}

	/** @param \Closure(int): int $replace */
	private static function number(mixed $id, \Closure $replace): int
	{
		$number = is_numeric($id) ? (int) $id : 0;
		return $number > 0 ? $replace($number) : 0;
	}

	/** @return array<array-key, array<array-key, mixed>> */
	private static function arrays(mixed $value): array
	{
		return array_filter(is_array($value) ? $value : [], is_array(...));
	}
}
