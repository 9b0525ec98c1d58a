<?php

declare(strict_types=1);

namespace Encore\Rest;

/** What a condition looks at, in words an owner knows; they end a sentence. */
final class ConditionWords
{
	/** @param string $type one of ConditionSettings::types() */
	public static function of(string $type): string
	{
		return match ($type) {
			'product' => __('the products', 'encore'),
			'category' => __('the categories of the products', 'encore'),
			'tag' => __('the tags of the products', 'encore'),
			'total' => __('the total of the products', 'encore'),
			'pieces' => __('the number of pieces', 'encore'),
			'lines' => __('the number of different products', 'encore'),
			'coupon' => __('the coupons', 'encore'),
			'first_order' => __('whether it is the first order', 'encore'),
			'orders_made' => __('the orders paid before', 'encore'),
			'spent' => __('what was spent before', 'encore'),
			'bought_before' => __('the products bought before', 'encore'),
			'country' => __('the country or state', 'encore'),
			'payment_method' => __('the payment method', 'encore'),
			'shipping_method' => __('the shipping method', 'encore'),
			'role' => __('the role of the shopper', 'encore'),
			'logged_in' => __('whether the shopper is logged in', 'encore'),
			'date' => __('the date', 'encore'),
			'weekday' => __('the day of the week', 'encore'),
			'time' => __('the time of day', 'encore'),
			'stock' => __('the stock of the offered product', 'encore'),
			'owns_product' => __('whether the shopper has the offered product', 'encore'),
			'sold' => __('how often the offer was sold', 'encore'),
			'took_before' => __('whether the shopper took this offer before', 'encore'),
			'currency' => __('the currency', 'encore'),
			'language' => __('the language', 'encore'),
			default => __('something that this version does not know', 'encore'),
		};
	}
}
