<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Ports\Clock;
use Encore\Hook;
use Encore\HookProvider;

/**
 * Until when the offer is open: the end of this presentation's own window, which nothing moves (rule L7). Without script,
 * and for who wants no motion, the time of day stands there; a script adds what is left of it.
 */
final class CountdownBlock implements HookProvider
{
	private const STORE = 'encore/offer';

	/** @param \Closure(int): string $timeOfDay a timestamp as the shop writes it, with its time zone */
	public function __construct(
		private readonly CurrentOffer $offer,
		private readonly Clock $clock,
		private readonly \Closure $timeOfDay,
	) {
	}

	public function hooks(): array
	{
		return [Hook::filter('encore_block_countdown', $this->render(...))];
	}

	private function render(string $html): string
	{
		$view = $this->offer->view();
		if ($view === null) {
			return $html;
		}
		$seconds = max(0, $view->expiresAt - $this->clock->now()->getTimestamp());
		/* translators: %s: minutes and seconds, "14:59". */
		$left = __('%s left', 'encore');
		wp_interactivity_state(self::STORE, ['counting' => false, 'time_left' => sprintf($left, sprintf('%d:%02d', intdiv($seconds, 60), $seconds % 60))]);
		wp_interactivity_config(self::STORE, ['words' => [
			'left' => $left,
			'last_minute' => __('Less than a minute left to decide.', 'encore'),
		]]);
		return sprintf(
			'<p %1$s role="timer" aria-live="off" data-wp-class--is-counting="state.counting" data-wp-context="%2$s" data-wp-init="callbacks.count">'
			. '<span class="encore-countdown__until">%3$s</span> <span class="encore-countdown__left" data-wp-text="state.time_left"></span></p>',
			get_block_wrapper_attributes(['class' => 'encore-countdown']),
			esc_attr((string) wp_json_encode(['left' => $seconds])),
			$this->until($view->expiresAt),
		);
	}

	/** In the shop's time zone, which is named: the shopper may be in another. */
	private function until(int $end): string
	{
		return sprintf(
			/* translators: %s: a time of day with its time zone, "14:05 UTC". */
			esc_html__('This offer is open until %s', 'encore'),
			sprintf('<time datetime="%s">%s</time>', esc_attr(gmdate('c', $end)), esc_html(($this->timeOfDay)($end))),
		);
	}
}
