<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Funnel\OfferProgress;
use Encore\Hook;
use Encore\HookProvider;

/** "Offer 2 of 2": only where it is true; as long as nobody knows whether another one comes, it says "up to". */
final class OfferProgressBlock implements HookProvider
{
	public function __construct(
		private readonly CurrentOffer $offer,
		private readonly OfferProgress $progress,
	) {
	}

	public function hooks(): array
	{
		return [Hook::filter('encore_block_offer_progress', $this->render(...))];
	}

	private function render(string $html): string
	{
		$view = $this->offer->view();
		[$place, $most] = ($view === null ? null : $this->progress->of($view->orderId, $view->presentation)) ?? [0, 0];
		if ($most < 2) {
			return $html;
		}
		/* translators: 1: the number of this offer, 2: how many there can be. */
		$words = $place < $most ? __('Offer %1$d of up to %2$d', 'encore') : __('Offer %1$d of %2$d', 'encore');
		return sprintf('<p %s>%s</p>', get_block_wrapper_attributes(['class' => 'encore-offer-progress']), esc_html(sprintf($words, $place, $most)));
	}
}
