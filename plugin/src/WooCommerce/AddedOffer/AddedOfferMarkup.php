<?php

declare(strict_types=1);

namespace Encore\WooCommerce\AddedOffer;

use Encore\Domain\Offer\PricedOffer;
use Encore\WooCommerce\Bump\BumpView;
use Encore\WooCommerce\Bump\ClassicBumpMarkup;
use Encore\WooCommerce\Bump\PickMarkup;

/**
 * The dialog that follows when something was put into the cart: the offer, both answers alike, and what stands there once it
 * was accepted. Only its accept button takes the offer (rules L2, L3, L4, L13).
 *
 * @phpstan-import-type Bump from BumpView
 */
final class AddedOfferMarkup
{
	private const ID = 'encore-added-offer-title';

	public function __construct(private readonly BumpView $view)
	{
	}

	/** @return array{id: int, html: string, nonce: string} */
	public function answer(PricedOffer $offer): array
	{
		$cart = WC()->cart;
		$view = $cart instanceof \WC_Cart ? $this->view->of($offer, $cart) : $this->view->beforeCart($offer);
		return [
			'id' => $offer->offer->id,
			'html' => self::html($view, count($offer->parts) === 1 ? $offer->choice()->product->name ?? $offer->product->name : $offer->headline()),
			'nonce' => wp_create_nonce('wc_store_api'),
		];
	}

	/** @param Bump $offer */
	private static function html(array $offer, string $product): string
	{
		$text = trim("{$offer['contents']} {$offer['text']}");
		return sprintf(
			'<button type="button" class="encore-added-offer__close" data-answer="close" aria-label="%1$s" data-done="%14$s"><span aria-hidden="true">×</span></button>'
			. '<div class="encore-added-offer__offer"%11$s><p class="encore-added-offer__lead">%2$s</p>%3$s'
			. '<h2 class="encore-added-offer__title" id="%4$s" tabindex="-1" autofocus>%5$s</h2>%6$s<p class="encore-added-offer__price">%7$s</p>%12$s'
			. '<div class="encore-added-offer__answers">'
			. '<button type="button" class="encore-added-offer__answer is-accept wp-element-button button alt" data-answer="accept" data-label="%13$s">%8$s</button>'
			. '<button type="button" class="encore-added-offer__answer is-decline wp-element-button button" data-answer="close">%9$s</button></div>'
			. '<p class="encore-added-offer__status" data-status role="status"></p></div>%10$s',
			esc_attr__('No thanks, close', 'encore'),
			esc_html__('Added to your cart. One more thing for it:', 'encore'),
			ClassicBumpMarkup::picture($offer, 'encore-added-offer'),
			self::ID,
			esc_html($offer['headline']),
			$text === '' ? '' : sprintf('<p class="encore-added-offer__text">%s</p>', esc_html($text)),
			ClassicBumpMarkup::price($offer, 'encore-added-offer'),
			/* translators: %s: a price. */
			esc_html(($offer['choice']['variation_id'] ?? 1) === 0 && $offer['choice']['prompt'] !== '' ? $offer['choice']['prompt'] : sprintf(__('Add to my cart: %s', 'encore'), $offer['price_text'])),
			esc_html__('No thanks', 'encore'),
			self::done($product),
			PickMarkup::data($offer),
			PickMarkup::of($offer, 'encore-added-offer', (string) $offer['offer_id']),
			/* translators: %s: a price. */
			esc_attr__('Add to my cart: %s', 'encore'),
			esc_attr__('Close', 'encore'),
		);
	}

	private static function done(string $product): string
	{
		return sprintf(
			'<div class="encore-added-offer__done" hidden><h2 class="encore-added-offer__title" tabindex="-1">%1$s</h2><div class="encore-added-offer__answers">'
			. '<a class="encore-added-offer__answer is-accept wp-element-button button alt" href="%2$s">%3$s</a>'
			. '<a class="encore-added-offer__answer is-decline wp-element-button button" href="%4$s">%5$s</a></div>'
			. '<button type="button" class="encore-added-offer__more" data-answer="close">%6$s</button></div>',
			/* translators: %s: the name of a product. */
			esc_html(sprintf(__('“%s” is in your cart', 'encore'), $product)),
			esc_url(wc_get_checkout_url()),
			esc_html__('Go to checkout', 'encore'),
			esc_url(wc_get_cart_url()),
			esc_html__('See the cart', 'encore'),
			esc_html__('Continue shopping', 'encore'),
		);
	}
}
