<?php

declare(strict_types=1);

namespace Encore\WordPress;

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

	private static function category(int $id): string
	{
		$term = get_term($id, 'product_cat');
		return $term instanceof \WP_Term ? $term->name : '';
	}
}
