<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Ports\Clock;
use Encore\Hook;
use Encore\HookProvider;

/** The offer itself: its own blocks or the default pattern, the form behind the buttons, messages, and the way on. */
final class OfferContentBlock implements HookProvider
{
	/** Id of the form that the two buttons belong to; without JavaScript it posts to the page's own address. */
	public const FORM = 'encore-offer-form';

	private const STORE = 'encore/offer';

	public function __construct(
		private readonly CurrentOffer $offer,
		private readonly OfferBlocks $blocks,
		private readonly Clock $clock,
	) {
	}

	public function hooks(): array
	{
		return [Hook::filter('encore_block_offer_content', $this->render(...))];
	}

	private function render(string $html): string
	{
		$view = $this->offer->view();
		if ($view === null) {
			return $html;
		}
		$this->hydrate($view);
		$isPage = $this->offer->page() !== null;
		$content = $this->blocks->render($this->offer->content(), $view->choice !== null);
		return sprintf(
			'<div %1$s data-wp-interactive="%2$s" data-wp-class--is-ended="state.ended" data-wp-on%7$s--keydown="actions.escape" data-wp-on-window--pageshow="callbacks.restore" data-wp-init="callbacks.resume" data-wp-init--watch="callbacks.watch">%3$s%4$s%5$s%6$s</div>',
			get_block_wrapper_attributes(['class' => $isPage ? 'encore-offer' : 'encore-offer is-inside']),
			esc_attr(self::STORE),
			$this->form($view),
			$this->message($view),
			$isPage ? $content : self::below($content),
			// On the thank-you page there is nowhere to go on to.
			$isPage ? sprintf('<p class="encore-offer__leave">%s</p>', $this->wayOn($view, '')) : '',
			// Esc is an answer where there is nothing else on the page.
			$isPage ? '-window' : '',
		);
	}

	private function hydrate(OfferView $view): void
	{
		wp_interactivity_state(self::STORE, OfferJson::of($view) + [
			'busy' => '',
			'ended' => false,
			'confirming' => $view->confirms,
			'announcement' => '',
			'accepting' => false,
			'declining' => false,
			'closed' => false,
			'choosing' => false,
			'unready' => false,
			'wanted' => null,
		]);
		wp_interactivity_config(self::STORE, [
			'root' => rtrim(rest_url($this->offer->routes()), '/'),
			'nonce' => wp_create_nonce('wp_rest'),
			'locale' => determine_locale(),
			'order' => $view->orderId,
			'key' => $view->orderKey,
			'left' => max(0, $view->expiresAt - $this->clock->now()->getTimestamp()),
			'words' => [
				// Back from the bank nothing is added before the provider has said that it was paid.
				'adding' => $view->way->isLinked() || $view->pending !== '' ? __('One moment…', 'encore') : __('Adding to your order…', 'encore'),
				'added' => $view->way->isLinked() ? __('Ordered.', 'encore') : __('Added to your order.', 'encore'),
				'declining' => __('One moment…', 'encore'),
				/* translators: %s: a price. */
				'price_changed' => __('The price has changed to %s. Nothing was charged: please decide again.', 'encore'),
				'over' => __('This offer has ended.', 'encore'),
				'offline' => __('The connection was lost. Please try again: you will not be charged twice.', 'encore'),
				'failed' => __('Something went wrong. Please try again: you will not be charged twice. Or continue to your order.', 'encore'),
				'unasked' => __('Your bank’s check could not be shown, and nothing was charged. Please try again, or continue to your order.', 'encore'),
			],
		]);
	}

	private function form(OfferView $view): string
	{
		$fields = [
			'presentation' => $view->presentation,
			'key' => $view->orderKey,
			'consent_version' => $view->consentVersion,
			'encore_nonce' => wp_create_nonce("encore_offer_{$view->orderId}"),
		];
		$inputs = '';
		foreach ($fields as $name => $value) {
			$inputs .= sprintf('<input type="hidden" name="%s" value="%s">', esc_attr($name), esc_attr($value));
		}
		// The first button is the one that Enter in a field presses: it buys nothing.
		$inputs .= $view->choice === null ? '' : '<button type="submit" name="answer" value="choose" tabindex="-1"></button>';
		$action = $this->offer->formAddress();
		return sprintf('<form id="%s" method="post"%s hidden>%s</form>', esc_attr(self::FORM), $action === '' ? '' : sprintf(' action="%s"', esc_url($action)), $inputs);
	}

	/**
	 * Lies over the page, so that a message moves nothing under the shopper's finger, and says first what it lies over: the
	 * order is confirmed. Once the offer has ended there is nothing left to press but the way on: then it stands in the page,
	 * in the place of price, consent and answers.
	 */
	private function message(OfferView $view): string
	{
		$hidden = sprintf(' data-wp-bind--hidden="!state.message"%s', $view->message === '' ? ' hidden' : '');
		return sprintf(
			'<p class="screen-reader-text" role="status" data-wp-text="state.announcement"></p>'
			. '<div class="encore-offer__message" role="alert" data-wp-class--is-empty="!state.message">'
			. '<span class="encore-offer__still"%1$s>%2$s</span> <span class="encore-offer__words" data-wp-text="state.message">%3$s</span> %4$s</div>',
			$hidden,
			esc_html__('Your order is confirmed.', 'encore'),
			esc_html($view->message),
			$this->wayOn($view, ' data-wp-class--wp-element-button="state.ended"' . $hidden),
		);
	}

	/** Headings of a page within another one: its first heading is not the page's. */
	private static function below(string $html): string
	{
		return (string) preg_replace('~<(/?)h1\b~', '<$1h2', $html);
	}

	private function wayOn(OfferView $view, string $directives): string
	{
		return sprintf(
			'<a class="encore-offer__way-on" href="%1$s" data-wp-bind--href="state.thank_you_url"%2$s>%3$s</a>',
			esc_url($view->thankYouUrl),
			$directives,
			esc_html__('Continue to your order', 'encore'),
		);
	}
}
