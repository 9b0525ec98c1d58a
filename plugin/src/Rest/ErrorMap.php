<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Refusal;

/** The one place where codes become statuses, and the words of a request that is refused. */
final class ErrorMap
{
	private const STATUSES = [
		'invalid_settings' => 400,
		'invalid_period' => 400,
		'not_found' => 404,
		'product_missing' => 404,
		'not_allowed' => 403,
		'offer_expired' => 409,
		'already_answered' => 409,
		'price_changed' => 409,
		'consent_changed' => 409,
		'choice_missing' => 409,
		'choice_changed' => 409,
		'choice_gone' => 409,
		'not_a_choice' => 422,
		'out_of_stock' => 409,
		'cannot_charge' => 409,
		'undo_unpaid' => 409,
		'undo_over' => 409,
		'undo_refused' => 409,
		'undo_busy' => 409,
		'undo_closed' => 409,
		'undo_refunded' => 409,
		'undo_fulfilled' => 409,
		'undo_completed' => 409,
		'undo_downloaded' => 409,
		'undo_by_shop' => 409,
		'removal_not_saved' => 409,
		'removal_under_way' => 409,
		'open_elsewhere' => 409,
		'is_translation' => 409,
		'not_in_trash' => 409,
		'too_many_requests' => 429,
	];

	/** @param callable(): string $log writes an unknown error down and gives its correlation id */
	public static function toResponse(\Throwable $error, callable $log): \WP_Error
	{
		if ($error instanceof InvalidSettings) {
			return self::invalidSettings($error->fields);
		}
		if ($error instanceof Refusal) {
			return self::refusal($error->reason);
		}
		return new \WP_Error(
			'internal_error',
			__('Something went wrong. Please try again.', 'encore'),
			['status' => 500, 'id' => $log()],
		);
	}

	public static function refusal(string $reason): \WP_Error
	{
		return new \WP_Error($reason, self::words($reason), ['status' => self::STATUSES[$reason] ?? 422]);
	}

	/** @param array<string, string> $fields field path => code */
	public static function invalidSettings(array $fields): \WP_Error
	{
		$messages = [];
		foreach ($fields as $path => $code) {
			$messages[$path] = FieldMessages::for($path, $code);
		}
		return new \WP_Error(
			'invalid_settings',
			implode(' ', array_unique($messages)),
			['status' => self::STATUSES['invalid_settings'], 'fields' => $messages],
		);
	}

	/** The same words on a page without script. */
	public static function words(string $reason): string
	{
		return match ($reason) {
			'invalid_period' => __('These are not two days in the order of time, or too far apart.', 'encore'),
			'not_found' => __('This was not found.', 'encore'),
			'not_allowed' => __('You may not do this.', 'encore'),
			'product_missing' => __('This product no longer exists.', 'encore'),
			'offer_expired' => __('This offer has ended. Nothing was charged for it.', 'encore'),
			'already_answered' => __('This offer was answered already, perhaps in another tab. This click charged nothing.', 'encore'),
			'price_changed' => __('The price has changed. Nothing was charged.', 'encore'),
			'consent_changed' => __('What you agree to has changed. Nothing was charged.', 'encore'),
			'choice_missing' => __('Please choose first. Nothing was charged.', 'encore'),
			'choice_changed' => __('Something else is chosen now, perhaps in another tab. Nothing was charged: please decide again.', 'encore'),
			'choice_gone' => __('What you have chosen is sold out, or there is less of it now. Nothing was charged: please choose again.', 'encore'),
			'not_a_choice' => __('This cannot be chosen. Nothing was changed.', 'encore'),
			'out_of_stock' => __('This is sold out. Nothing was charged.', 'encore'),
			'cannot_charge' => __('Your payment method cannot be used for this offer. Nothing was charged.', 'encore'),
			'undo_unpaid' => __('Nothing was charged for this, so there is nothing to take back.', 'encore'),
			'undo_over' => __('The time for taking this back is over. Please write to the shop.', 'encore'),
			'undo_refused' => __('The payment provider did not pay it back, so it stays in your order. The shop knows and takes care of it.', 'encore'),
			'undo_busy' => __('Your order is just being changed. Please try again in a moment.', 'encore'),
			'undo_closed' => __('Your order has changed since, so this cannot be taken back here. Please write to the shop.', 'encore'),
			'undo_refunded' => __('Something of this order was refunded already, so this cannot be taken back here. Please write to the shop.', 'encore'),
			'undo_fulfilled' => __('Your order is already on its way, so this cannot be taken back here. Please write to the shop.', 'encore'),
			'undo_completed' => __('The shop has completed your order already, so this cannot be taken back here. Please write to the shop.', 'encore'),
			'undo_downloaded' => __('This was downloaded already, so it cannot be taken back here. Please write to the shop.', 'encore'),
			'undo_by_shop' => __('Your payment method cannot pay back by itself. Please write to the shop.', 'encore'),
			'no_shipping_rate' => __('The shop has no rate for sending this there. See WooCommerce → Settings → Shipping.', 'encore'),
			'not_priced' => __('What this costs could not be worked out.', 'encore'),
			'removal_not_confirmed' => __('Nothing was deleted: what you have written is not the address of this shop.', 'encore'),
			'removal_not_saved' => __('Nothing was deleted: download the record of what was charged first. If you have, something was charged or refunded since.', 'encore'),
			'removal_under_way' => __('Nothing was deleted: something is still under way. Switch your offers off and try again later.', 'encore'),
			'open_elsewhere' => __('Somebody else has this open just now. Try again when they are done.', 'encore'),
			'is_translation' => __('This is a translation. Change the offer that it translates.', 'encore'),
			'not_in_trash' => __('This is not in the trash.', 'encore'),
			'too_many_requests' => __('That was a lot at once. Nothing was charged. Please wait a minute and try again.', 'encore'),
			default => __('This is not possible.', 'encore'),
		};
	}
}
