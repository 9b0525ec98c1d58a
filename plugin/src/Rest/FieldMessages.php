<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Condition\ConditionSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\PriceRule;
use Encore\Domain\Offer\Words;

/** What a wrong field of an offer or a funnel is told, in words an owner understands. */
final class FieldMessages
{
	public static function for(string $path, string $code): string
	{
		return match ($code) {
			'product_missing' => __('Choose a product.', 'encore'),
			'product_gone' => __('This product no longer exists. Choose another one.', 'encore'),
			'product_has_variations' => __('This product has variations. Choose one of them.', 'encore'),
			'variation_is_open' => __('This variation leaves a choice open. Choose one that names every attribute.', 'encore'),
			'product_not_sold' => __('This product is not sold by itself. Choose another one.', 'encore'),
			'product_without_price' => __('This product has no regular price yet.', 'encore'),
			'product_twice' => __('This product is in the offer already. Raise its number of pieces instead.', 'encore'),
			'bundle_too_long' => sprintf(
				/* translators: %d: a number of products. */
				__('Add at most %d products.', 'encore'),
				Offer::MAX_BUNDLED,
			),
			'difference_only_after_payment' => __('The difference to what was bought is asked for after payment. Choose that place, or untick this.', 'encore'),
			'difference_of_one' => __('An upgrade is one piece for one piece. Offer one, without a choice of quantity, or untick this.', 'encore'),
			'offer_upgrades_products' => __('This offer is an upgrade. Name the products it upgrades under “After an order with”.', 'encore'),
			'replaces_anything' => __('Name the products or categories that it takes the place of.', 'encore'),
			'picked_one_by_one' => __('Shoppers pick single products of it. Choose the regular price, a discount in per cent, or free; or sell them only together.', 'encore'),
			'bundle_is_fixed' => __('In an offer of several products nobody chooses the number of pieces. Switch that off, or remove the other products.', 'encore'),
			'trigger_empty' => __('Choose at least one product or category.', 'encore'),
			'not_a_number' => __('Enter a number, with a point before the decimals.', 'encore'),
			'negative' => __('Enter zero or more.', 'encore'),
			'above_100' => __('A discount is at most 100%.', 'encore'),
			'not_a_date' => __('Enter a date and a time.', 'encore'),
			'ends_before_start' => __('The end must be after the start.', 'encore'),
			'offer_missing' => __('Choose an offer.', 'encore'),
			'offer_gone' => __('This offer no longer exists. Choose another one.', 'encore'),
			'offer_elsewhere' => __('This offer is for another place. Choose one that is shown after payment.', 'encore'),
			'offer_twice' => __('An earlier step shows this offer already. Choose another one.', 'encore'),
			'reserved' => __('This name is taken by the thank-you page. Give the step another one.', 'encore'),
			'step_missing' => __('This step does not exist.', 'encore'),
			'loop' => __('The steps lead back to themselves.', 'encore'),
			'too_many' => sprintf(
				/* translators: %d: a number of steps. */
				__('A funnel has at most %d steps.', 'encore'),
				FunnelSettings::MAX_STEPS,
			),
			'conditions_empty' => __('Add a condition, or remove the group.', 'encore'),
			'values_empty' => __('Choose at least one.', 'encore'),
			'too_many_values' => sprintf(
				/* translators: %d: a number of values. */
				__('Choose at most %d.', 'encore'),
				ConditionSettings::MAX_VALUES,
			),
			'too_many_conditions' => sprintf(
				/* translators: 1: a number of groups, 2: a number of conditions. */
				__('Use at most %1$d groups of at most %2$d conditions.', 'encore'),
				ConditionSettings::MAX_GROUPS,
				ConditionSettings::MAX_IN_GROUP,
			),
			'bounds_empty' => __('Enter the least, the most, or both.', 'encore'),
			'not_a_bound' => __('This cannot be compared with. Enter it as the field asks.', 'encore'),
			'below_pieces' => __('Enter at least as many as the pieces above, or nothing.', 'encore'),
			'not_more' => __('Enter more pieces than the line above has.', 'encore'),
			'too_many_breaks' => sprintf(
				/* translators: %d: a number of lines. */
				__('Use at most %d lines.', 'encore'),
				PriceRule::MAX_BREAKS,
			),
			'variations_unsold' => __('None of this product’s variations can be sold: each needs a price and a value for every attribute.', 'encore'),
			'below_from' => __('The most must not be less than the least.', 'encore'),
			'too_long' => self::tooLong($path),
			'out_of_range' => self::outOfRange($path),
			'not_a_choice' => __('Choose one of the listed values.', 'encore'),
			'unknown_name' => __('This setting does not exist.', 'encore'),
			'block_not_allowed' => __('Custom HTML, shortcode and classic blocks cannot be part of an offer.', 'encore'),
			default => __('This value has the wrong form.', 'encore'),
		};
	}

	private static function tooLong(string $path): string
	{
		$length = match (true) {
			$path === 'headline' => Words::HEADLINE_LENGTH,
			$path === 'text' => Words::TEXT_LENGTH,
			str_contains($path, 'conditions.') => ConditionSettings::VALUE_LENGTH,
			default => 40,
		};
		/* translators: %d: a number of characters. */
		return sprintf(__('Use at most %d characters.', 'encore'), $length);
	}

	private static function outOfRange(string $path): string
	{
		[$from, $to] = match (true) {
			$path === 'quantity', str_starts_with($path, 'bundle.') => [1, Offer::MAX_QUANTITY],
			$path === 'most' => [0, Offer::MAX_QUANTITY],
			str_starts_with($path, 'price.breaks.') => [2, Offer::MAX_QUANTITY],
			default => [0, 100],
		};
		/* translators: 1: smallest number, 2: largest number. */
		return sprintf(__('Enter a number from %1$d to %2$d.', 'encore'), $from, $to);
	}
}
