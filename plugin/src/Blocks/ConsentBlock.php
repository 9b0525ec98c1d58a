<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Hook;
use Encore\HookProvider;

/**
 * Which card is charged, how much, and what happens: word for word what is kept as evidence. While the shopper's bank waits
 * for a confirmation of it, that stands there.
 */
final class ConsentBlock implements HookProvider
{
	public function __construct(private readonly CurrentOffer $offer)
	{
	}

	public function hooks(): array
	{
		return [Hook::filter('encore_block_consent', $this->render(...))];
	}

	private function render(string $html): string
	{
		$view = $this->offer->view();
		if ($view === null) {
			return $html;
		}
		return sprintf(
			'<p %1$s>%2$s</p>',
			get_block_wrapper_attributes(['class' => 'encore-consent']),
			$this->orConfirm($view, sprintf('<span data-wp-text="state.consent_text">%1$s</span>%2$s', esc_html($view->consentText), $this->card($view))) . self::room($view),
		);
	}

	/** What stands there once the shopper has chosen must not push the buttons down. */
	private static function room(OfferView $view): string
	{
		return $view->choice === null ? '' : sprintf('<span class="encore-consent__room" aria-hidden="true">%s</span>', esc_html($view->choice->consent));
	}

	private function orConfirm(OfferView $view, string $consent): string
	{
		if (!$view->way->isCharged()) {
			return $consent;
		}
		return sprintf(
			'<span data-wp-bind--hidden="state.confirming"%1$s>%2$s</span><span data-wp-bind--hidden="!state.confirming"%3$s>%4$s</span>',
			$view->confirms ? ' hidden' : '',
			$consent,
			$view->confirms ? '' : ' hidden',
			/* translators: 1: an amount, 2: a card, "Visa ending in 4242". */
			esc_html(sprintf(__('Your bank waits for you to confirm %1$s by %2$s. Until then nothing is charged: the button leads to your bank.', 'encore'), $view->priceText, $view->cardText)),
		);
	}

	/** The card on a line of its own, where the words do not name it already. */
	private function card(OfferView $view): string
	{
		if ($view->cardText === '' || str_contains($view->consentText, $view->cardText)) {
			return '';
		}
		return ' <span class="encore-consent__card" data-wp-text="state.card_text">' . esc_html($view->cardText) . '</span>';
	}
}
