<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Review;

use Encore\Application\History\OfferHistory;
use Encore\Domain\Acceptance\Decision;
use Encore\WooCommerce\Catalog\ShopCurrency;

/** What an owner can do about an offer whose money nobody could prove: each choice says what it does. Works without script. */
final class ReviewForm
{
	public const ACTION = 'encore_review';
	public const NONCE = 'encore_nonce';

	/** Asks, and decides nothing. */
	public const LOOK = 'look';

	private const ID = 'encore-review';

	/** Whoever may decide about a shop's money. */
	public static function isAllowed(): bool
	{
		return current_user_can('manage_woocommerce') && current_user_can('edit_shop_orders');
	}

	public static function nonce(int $orderId): string
	{
		return self::ACTION . "_{$orderId}";
	}

	public static function form(int $orderId): string
	{
		$inputs = '';
		foreach (['action' => self::ACTION, 'order' => (string) $orderId, self::NONCE => wp_create_nonce(self::nonce($orderId))] as $name => $value) {
			$inputs .= sprintf('<input type="hidden" name="%s" value="%s">', esc_attr($name), esc_attr($value));
		}
		return sprintf('<form id="%s" method="post" action="%s" hidden>%s</form>', esc_attr(self::ID), esc_url(admin_url('admin-post.php')), $inputs);
	}

	public static function choices(OfferHistory $offer, bool $isInOrder): string
	{
		$amount = $offer->quote === null ? '' : ShopCurrency::text($offer->quote->total());
		$html = self::choice($offer, self::LOOK, __('Look again', 'encore'), __('Asks the payment provider what it knows. Nothing is charged, paid back or added.', 'encore'));
		$html .= $isInOrder
			? self::choice($offer, Decision::MoneyCame->value, __('The money stays: keep the item', 'encore'), __('Closes this. The item stays in the order; nothing is charged or paid back.', 'encore'))
			: self::choice($offer, Decision::MoneyCame->value, __('The money came: add the item', 'encore'), sprintf(
				/* translators: %s: amount. */
				__('Adds the item and its %s to this order, once. Nothing is charged.', 'encore'),
				$amount,
			)) . self::choice($offer, Decision::NoMoney->value, __('No money came: close it', 'encore'), __('Closes this without the item. Nothing is charged or paid back.', 'encore'));
		/* translators: %s: amount. */
		$back = $isInOrder ? __('Says that %s went back to the customer already. The item is recorded as refunded; this button pays nothing back.', 'encore')
			/* translators: %s: amount. */
			: __('Says that %s went back to the customer already, and closes this without the item. This button pays nothing back.', 'encore');
		$html .= self::choice($offer, Decision::PaidBack->value, __('It was paid back', 'encore'), sprintf($back, $amount));
		return '<div class="encore-offers__review"><strong>' . esc_html__('What became of this money?', 'encore') . '</strong> '
			. esc_html__('The payment provider is asked first; what it contradicts is not done.', 'encore')
			. '<div class="encore-offers__choices">' . $html . '</div></div>';
	}

	private static function choice(OfferHistory $offer, string $decision, string $label, string $does): string
	{
		$id = self::ID . "-{$decision}-{$offer->uuid}";
		return sprintf(
			'<div class="encore-offers__choice"><button type="submit" class="button encore-offers__button" form="%1$s" name="decision" value="%2$s" aria-describedby="%3$s">%4$s</button> <p id="%3$s">%5$s</p></div> ',
			esc_attr(self::ID),
			esc_attr("{$decision}|{$offer->uuid}|{$offer->version}"),
			esc_attr($id),
			esc_html($label),
			esc_html($does),
		);
	}
}
