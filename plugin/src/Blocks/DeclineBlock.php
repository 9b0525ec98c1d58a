<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Hook;
use Encore\HookProvider;

/** The button that says no: as large and as legible as the one that says yes, whose words it keeps room for (rule L2). */
final class DeclineBlock implements HookProvider
{
	public function __construct(
		private readonly CurrentOffer $offer,
		private readonly AnswerWords $words,
	) {
	}

	public function hooks(): array
	{
		return [Hook::filter('encore_block_decline', $this->render(...), 10, 2)];
	}

	/** @param array<string, mixed> $attributes */
	private function render(string $html, array $attributes): string
	{
		$view = $this->offer->view();
		if ($view === null) {
			return $html;
		}
		return sprintf(
			'<div %1$s><button type="submit" form="%2$s" name="answer" value="decline" class="wp-element-button encore-answer encore-answer--decline"'
			. ' data-wp-on--click="actions.decline" data-wp-bind--aria-disabled="state.closed" data-wp-bind--aria-busy="state.declining">'
			. '<span class="encore-answer__label">%3$s</span>'
			. '<span class="encore-answer__busy">%4$s</span>'
			. '<span class="encore-answer__room" aria-hidden="true">%5$s</span></button></div>',
			get_block_wrapper_attributes(),
			esc_attr(OfferContentBlock::FORM),
			$this->words->decline($view, $attributes),
			esc_html__('One moment…', 'encore'),
			$this->words->accept($view),
		);
	}
}
