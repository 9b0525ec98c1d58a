<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Hook;
use Encore\HookProvider;

/** Which card is charged, how much, and what happens: word for word what is kept as evidence. */
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
			'<p %1$s><span data-wp-text="state.consent_text">%2$s</span>%3$s</p>',
			get_block_wrapper_attributes(['class' => 'encore-consent']),
			esc_html($view->consentText),
			$this->card($view),
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
