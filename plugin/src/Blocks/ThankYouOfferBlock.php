<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Answer\ArriveAfterPayment;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferAddress;
use Encore\Application\Ports\OfferContents;
use Encore\Application\Ports\OfferGate;
use Encore\Application\Ports\ThankYouPage;
use Encore\Domain\Refusal;
use Encore\Hook;
use Encore\HookProvider;

/**
 * An offer on the thank-you page: the same blocks as on a page of its own, answered at the same address. It is written down
 * as shown when this block prints it, so that a page without the block passes nothing.
 */
final class ThankYouOfferBlock implements HookProvider
{
	/** In the address: the code of what was said on the way here. */
	public const NOTICE = 'encore_notice';

	public function __construct(
		private readonly ThankYouPage $page,
		private readonly OfferGate $gate,
		private readonly ArriveAfterPayment $arrive,
		private readonly OfferViews $views,
		private readonly OfferAddress $address,
		private readonly CurrentOffer $current,
		private readonly OfferContents $contents,
	) {
	}

	public function hooks(): array
	{
		return [Hook::filter('encore_block_thank_you_offer', $this->render(...), 10, 2)];
	}

	/** @param array<string, mixed> $attributes */
	private function render(string $html, array $attributes): string
	{
		$order = $this->order();
		$offer = $order === null ? null : $this->arrive->offerOnPage($order);
		$said = $_GET[self::NOTICE] ?? '';
		$message = $this->views->message(is_string($said) ? sanitize_key($said) : '');
		$view = $order === null || $offer === null ? null : $this->views->of($order, $offer, $message);
		if ($order === null || $offer === null || $view === null) {
			return $html;
		}
		$wrapper = get_block_wrapper_attributes();
		$this->current->set($view, $this->contents->of($offer->offerId), $order->basket, $this->address->of($order));
		return sprintf('<div %s><p class="encore-offer__lead">%s</p>%s</div>', $wrapper, self::lead($attributes), do_blocks('<!-- wp:encore/offer-content /-->'));
	}

	/**
	 * The offer stands before the order's own numbers: that the order is in is said first, and in no place left empty.
	 *
	 * @param array<string, mixed> $attributes
	 * @return string HTML
	 */
	public static function lead(array $attributes): string
	{
		$own = is_string($attributes['lead'] ?? null) ? trim(wp_strip_all_tags($attributes['lead'])) : '';
		return esc_html($own === '' ? __('Your order is in. One more thing:', 'encore') : html_entity_decode($own));
	}

	/** The order of the shopper who looks at its page, in the browser that placed it. */
	private function order(): ?PlacedOrder
	{
		$id = $this->page->isLookedAt() ? $this->page->order() : 0;
		if ($id === 0 || !$this->page->mayOfferToThisBrowser($id)) {
			return null;
		}
		try {
			$order = $this->gate->order($id, $this->page->key());
			$this->gate->admit($order);
			return $order;
		} catch (Refusal) {
			return null;
		}
	}
}
