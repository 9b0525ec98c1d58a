<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Hook;
use Encore\HookProvider;

/** The button that says yes and names the price (rule L4). While the shopper's bank waits for a confirmation, it leads there. */
final class AcceptBlock implements HookProvider
{
	public function __construct(
		private readonly CurrentOffer $offer,
		private readonly AnswerWords $words,
	) {
	}

	public function hooks(): array
	{
		return [Hook::filter('encore_block_accept', $this->render(...), 10, 2)];
	}

	/** @param array<string, mixed> $attributes */
	private function render(string $html, array $attributes): string
	{
		$view = $this->offer->view();
		if ($view === null) {
			return $html;
		}
		return sprintf(
			'<div %1$s><button type="submit" form="%2$s" name="answer" value="accept" class="wp-element-button encore-answer encore-answer--accept"'
			. ' data-wp-on--click="actions.accept" data-wp-bind--aria-disabled="state.unready" data-wp-bind--aria-busy="state.accepting">'
			. '<span class="encore-answer__label">%3$s</span>'
			. '<span class="encore-answer__busy">%4$s</span>'
			. '<span class="encore-answer__room" aria-hidden="true">%5$s</span></button></div>',
			get_block_wrapper_attributes(),
			esc_attr(OfferContentBlock::FORM),
			$this->orConfirm($view, $this->words->accept($view, $attributes)),
			$view->way->isLinked() || $view->pending !== '' ? esc_html__('One moment…', 'encore') : esc_html__('Adding…', 'encore'),
			$this->words->decline($view),
		);
	}

	private function orConfirm(OfferView $view, string $label): string
	{
		if (!$view->way->isCharged()) {
			return $label;
		}
		return sprintf(
			'<span data-wp-bind--hidden="state.confirming"%1$s>%2$s</span><span data-wp-bind--hidden="!state.confirming"%3$s>%4$s</span>',
			$view->confirms ? ' hidden' : '',
			$label,
			$view->confirms ? '' : ' hidden',
			/* translators: %s: an amount. */
			esc_html(sprintf(__('Confirm at your bank: pay %s', 'encore'), $view->priceText)),
		);
	}
}
