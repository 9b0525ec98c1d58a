<?php

declare(strict_types=1);

namespace Encore\WordPress\Posts;

use Encore\Domain\Funnel\Funnel;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Trigger;
use Encore\Domain\Offer\TriggerType;

/** What calls an offer or a funnel up, in names an owner knows. Plain text. */
final class TriggerWords
{
	public static function of(Trigger $trigger): string
	{
		$names = array_map(
			static fn(int $id): string => $trigger->type === TriggerType::Categories ? self::category($id) : get_the_title($id),
			$trigger->ids,
		);
		return $trigger->type === TriggerType::Any
			? __('any product', 'encore')
			: wp_specialchars_decode(implode(', ', array_filter($names)), ENT_QUOTES);
	}

	/**
	 * What their triggers name is read at once, and other posts that are wanted with it.
	 *
	 * @param list<Offer|Funnel> $called
	 * @param list<int>          $others
	 */
	public static function prime(array $called, array $others = []): void
	{
		$of = static fn(TriggerType $type): array => array_merge(...array_map(static fn(Offer|Funnel $one): array => $one->trigger->type === $type ? $one->trigger->ids : [], $called));
		_prime_post_caches([...$of(TriggerType::Products), ...$others], false);
		_prime_term_caches($of(TriggerType::Categories), false);
	}

	private static function category(int $id): string
	{
		$term = get_term($id, 'product_cat');
		return $term instanceof \WP_Term ? $term->name : '';
	}
}
