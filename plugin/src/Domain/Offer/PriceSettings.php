<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Decimal;

/**
 * The price in an offer's settings, turned into its rule and back.
 *
 * @phpstan-type PriceData array{type: string, value: string, base: string, ending: string, least: string, breaks: list<array{from: int, value: string}>, difference: bool}
 */
final class PriceSettings
{
	private const OPTIONAL = ['value' => '0', 'base' => PriceBase::Regular->value, 'ending' => PriceEnding::Exact->value, 'least' => '0', 'breaks' => [], 'difference' => false];

	/** @return PriceData */
	public static function defaults(): array
	{
		return ['type' => PriceRuleType::Regular->value] + self::OPTIONAL;
	}

	public static function read(SettingsReader $read): PriceRule
	{
		$inner = $read->within('price', self::OPTIONAL);
		$type = PriceRuleType::from($inner->choice('type', array_column(PriceRuleType::cases(), 'value')));
		$hasValue = $type !== PriceRuleType::Regular && $type !== PriceRuleType::Free;
		$value = $hasValue ? self::value($inner, $type) : '0';
		return new PriceRule(
			$type,
			$value,
			PriceBase::from($inner->choice('base', array_column(PriceBase::cases(), 'value'))),
			PriceEnding::from($inner->choice('ending', array_column(PriceEnding::cases(), 'value'))),
			$inner->decimal('least'),
			$hasValue ? self::breaks($inner, $type) : [],
			self::isDifference($inner, $type),
		);
	}

	/** @return PriceData */
	public static function toArray(PriceRule $rule): array
	{
		return [
			'type' => $rule->type->value,
			'value' => $rule->value,
			'base' => $rule->base->value,
			'ending' => $rule->ending->value,
			'least' => $rule->least,
			'breaks' => array_map(static fn(PriceBreak $break): array => ['from' => $break->from, 'value' => $break->value], $rule->breaks),
			'difference' => $rule->isDifference,
		];
	}

	/** Of a price that names all of it there is no difference to anything. */
	private static function isDifference(SettingsReader $read, PriceRuleType $type): bool
	{
		return $read->bool('difference') && $type !== PriceRuleType::Fixed && $type !== PriceRuleType::Free;
	}

	private static function value(SettingsReader $read, PriceRuleType $type): string
	{
		$value = $read->decimal('value');
		if ($type === PriceRuleType::Percent && Decimal::toScaledInt($value, 2) > 10000) {
			$read->refuse('value', 'above_100');
		}
		return $value;
	}

	/** @return list<PriceBreak> */
	private static function breaks(SettingsReader $read, PriceRuleType $type): array
	{
		$all = $read->within('breaks');
		$breaks = [];
		$least = 2;
		foreach ($all->names() as $place) {
			$inner = $all->within($place);
			$from = $inner->int('from', 2, Offer::MAX_QUANTITY, 'out_of_range');
			if ($from < $least) {
				$inner->refuse('from', 'not_more');
			}
			$least = $from + 1;
			$breaks[] = new PriceBreak($from, self::value($inner, $type));
		}
		if (count($breaks) > PriceRule::MAX_BREAKS) {
			$read->refuse('breaks', 'too_many_breaks');
		}
		return $breaks;
	}
}
