<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\SettingsReader;

/**
 * Conditions as an owner saves them: a list of groups, each a list of conditions, turned into Conditions and back.
 *
 * @phpstan-type ConditionData array{type: string, not: bool, values: list<string>, from: string, to: string}
 */
final class ConditionSettings
{
	public const MAX_GROUPS = 10;
	public const MAX_IN_GROUP = 20;
	public const MAX_VALUES = 200;
	public const VALUE_LENGTH = 100;

	/** By the names under which they are saved. */
	private const LISTS = [
		'product' => ProductCondition::class,
		'category' => CategoryCondition::class,
		'tag' => TagCondition::class,
		'coupon' => CouponCondition::class,
		'bought_before' => BoughtBeforeCondition::class,
		'country' => CountryCondition::class,
		'payment_method' => PaymentMethodCondition::class,
		'shipping_method' => ShippingMethodCondition::class,
		'role' => RoleCondition::class,
		'weekday' => WeekdayCondition::class,
		'currency' => CurrencyCondition::class,
		'language' => LanguageCondition::class,
	];
	private const RANGES = [
		'total' => TotalCondition::class,
		'pieces' => PiecesCondition::class,
		'lines' => LinesCondition::class,
		'orders_made' => OrdersMadeCondition::class,
		'spent' => SpentCondition::class,
		'date' => DateCondition::class,
		'time' => TimeCondition::class,
		'stock' => StockCondition::class,
		'sold' => SoldCondition::class,
	];
	private const FLAGS = [
		'first_order' => FirstOrderCondition::class,
		'logged_in' => LoggedInCondition::class,
		'owns_product' => OwnsProductCondition::class,
		'took_before' => TookBeforeCondition::class,
	];

	/** @return non-empty-list<string> the names under which they are saved */
	public static function types(): array
	{
		return array_keys(self::LISTS + self::RANGES + self::FLAGS);
	}

	/** Reads the field `conditions`; without one there are none. */
	public static function read(SettingsReader $read): Conditions
	{
		if (!$read->has('conditions')) {
			return new Conditions();
		}
		$all = $read->within('conditions');
		$groups = [];
		foreach ($all->names() as $place) {
			$group = self::group($all->within($place));
			if ($group === []) {
				$all->refuse($place, 'conditions_empty');
				continue;
			}
			$groups[] = $group;
		}
		if (count($groups) > self::MAX_GROUPS) {
			$read->refuse('conditions', 'too_many_conditions');
		}
		return new Conditions($groups);
	}

	/** @return list<list<ConditionData>> */
	public static function toArray(Conditions $conditions): array
	{
		return array_map(static fn(array $group): array => array_map(self::one(...), $group), $conditions->groups);
	}

	public static function type(Condition $condition): string
	{
		return (string) array_search($condition::class, self::LISTS + self::RANGES + self::FLAGS, true);
	}

	/** @return list<Condition> */
	private static function group(SettingsReader $read): array
	{
		$group = [];
		foreach ($read->names() as $place) {
			$group[] = self::condition($read->within($place));
		}
		if (count($group) > self::MAX_IN_GROUP) {
			$read->refuse((string) self::MAX_IN_GROUP, 'too_many_conditions');
		}
		return $group;
	}

	private static function condition(SettingsReader $read): Condition
	{
		$type = $read->choice('type', self::types());
		$not = $read->bool('not');
		$values = $read->texts('values', self::VALUE_LENGTH);
		[$from, $to] = [$read->text('from', self::VALUE_LENGTH), $read->text('to', self::VALUE_LENGTH)];
		if (isset(self::LISTS[$type])) {
			return new (self::LISTS[$type])(self::listed($read, $values), $not);
		}
		if (isset(self::RANGES[$type])) {
			self::checkRange($read, self::RANGES[$type], $from, $to);
			return new (self::RANGES[$type])($from, $to, $not);
		}
		return new (self::FLAGS[$type] ?? throw new \LogicException('types() names a condition of no shape.'))($not);
	}

	/**
	 * @param list<string> $values
	 * @return non-empty-list<string>
	 */
	private static function listed(SettingsReader $read, array $values): array
	{
		if (count($values) > self::MAX_VALUES) {
			$read->refuse('values', 'too_many_values');
		}
		if ($values === []) {
			$read->refuse('values', 'values_empty');
			return [''];
		}
		return $values;
	}

	/** @param class-string<RangeCondition> $class */
	private static function checkRange(SettingsReader $read, string $class, string $from, string $to): void
	{
		foreach (['from' => $from, 'to' => $to] as $name => $bound) {
			if ($bound !== '' && !$class::isBound($bound)) {
				$read->refuse($name, 'not_a_bound');
				return;
			}
		}
		if ($from === '' && $to === '') {
			$read->refuse('from', 'bounds_empty');
		} elseif ($from !== '' && $to !== '' && !$class::isRange($from, $to)) {
			$read->refuse('to', 'below_from');
		}
	}

	/** @return ConditionData */
	private static function one(Condition $condition): array
	{
		return [
			'type' => self::type($condition),
			'not' => $condition->not,
			'values' => $condition instanceof ListCondition ? $condition->values : [],
			'from' => $condition instanceof RangeCondition ? $condition->from : '',
			'to' => $condition instanceof RangeCondition ? $condition->to : '',
		];
	}
}
