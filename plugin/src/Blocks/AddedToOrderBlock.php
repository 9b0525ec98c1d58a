<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OrderPage;
use Encore\Application\ThankYou\AcceptedOffer;
use Encore\Application\ThankYou\AddedLook;
use Encore\Domain\Offer\QuoteLine;
use Encore\Hook;
use Encore\HookProvider;

/**
 * Everything that was accepted after payment, what each was charged and how it stands, and the way to take it back: a
 * disclosure that asks once, around a form that works without JavaScript.
 */
final class AddedToOrderBlock implements HookProvider
{
	public const ID = OrderPage::ANCHOR;

	private const STORE = 'encore/added-to-order';

	/**
	 * @param \Closure(string): string $refused the words of a refusal's code
	 * @param string $routes where what is taken back is sent
	 */
	public function __construct(
		private readonly AddedToOrderPage $page,
		private readonly AcceptedOfferWords $words,
		private readonly \Closure $refused,
		private readonly string $routes = 'encore/v1',
	) {
	}

	public function hooks(): array
	{
		return [Hook::filter('encore_block_added_to_order', $this->render(...), 10, 2)];
	}

	/** @param array<string, mixed> $attributes */
	private function render(string $html, array $attributes): string
	{
		$order = $this->page->order();
		$offers = $order === null ? [] : $this->page->offers($order);
		if ($order === null || $offers === []) {
			return $html;
		}
		$said = $this->said($order, $offers);
		$mayTakeBack = $this->page->mayTakeBack($order);
		$this->configure($order, $offers, $said, $mayTakeBack);
		$hasPictures = AddedLook::of($attributes['className'] ?? '') === AddedLook::Cards;
		$items = array_map(fn(AcceptedOffer $offer): string => $this->item($order, $offer, $mayTakeBack, $hasPictures ? self::picture($offer) : ''), $offers);
		return sprintf(
			'<section %1$s id="%2$s" aria-labelledby="%2$s-title" data-wp-interactive="%3$s" data-wp-init="callbacks.arrive" data-wp-on-window--pageshow="callbacks.restore">'
			. '<h2 class="encore-added__title" id="%2$s-title">%4$s</h2>'
			. '<p class="encore-added__said" role="status" tabindex="-1" data-wp-text="state.said">%5$s</p>'
			. '<ul class="encore-added__list" role="list">%6$s</ul></section>',
			get_block_wrapper_attributes(['class' => 'encore-added']),
			esc_attr(self::ID),
			esc_attr(self::STORE),
			esc_html($this->title($offers)),
			esc_html($said),
			implode('', $items),
		);
	}

	/**
	 * The key is for taking back: where nothing is taken back nobody is given it.
	 *
	 * @param non-empty-list<AcceptedOffer> $offers
	 */
	private function configure(PlacedOrder $order, array $offers, string $said, bool $mayTakeBack): void
	{
		$isOpen = $mayTakeBack && array_filter($offers, static fn(AcceptedOffer $offer): bool => $offer->mayBeTakenBack()) !== [];
		$minutes = max(array_map(static fn(AcceptedOffer $offer): int => self::minutes($offer), $offers));
		wp_interactivity_state(self::STORE, ['said' => $said]);
		wp_interactivity_config(self::STORE, [
			'root' => rtrim(rest_url($this->routes), '/'),
			'nonce' => wp_create_nonce('wp_rest'),
			'locale' => determine_locale(),
			'key' => $isOpen ? $order->key : '',
			'address' => $this->page->address($order) . '#' . self::ID,
			'once' => ['ask' => OrderPage::ASK, 'undone' => AcceptedOfferWords::QUERY],
			'words' => [
				'undo' => __('Yes, take it back', 'encore'),
				'undoing' => __('Taking it back…', 'encore'),
				'over' => ($this->refused)('undo_over'),
				'offline' => __('The connection was lost. Please try again: it is taken back only once.', 'encore'),
				'failed' => __('Something went wrong. Please try again in a moment.', 'encore'),
				'left' => ['', ...array_map($this->words->left(...), $minutes > 0 ? range(1, $minutes) : [])],
			],
		]);
	}

	/** @param list<AcceptedOffer> $offers */
	private function title(array $offers): string
	{
		$paid = array_filter($offers, static fn(AcceptedOffer $offer): bool => $offer->acceptance->state->isPaid());
		$joined = array_filter($paid, static fn(AcceptedOffer $offer): bool => !$offer->acceptance->way->isLinked());
		return match (true) {
			$joined !== [] => __('Added to your order', 'encore'),
			$paid !== [] => __('You also ordered', 'encore'),
			default => __('Offers after your order', 'encore'),
		};
	}

	/**
	 * What became of the one that was just taken back, or is asked about, or why it is not.
	 *
	 * @param list<AcceptedOffer> $offers
	 */
	private function said(PlacedOrder $order, array $offers): string
	{
		$asked = $_GET[AcceptedOfferWords::QUERY] ?? $this->page->asksAbout($order);
		foreach ($offers as $offer) {
			if ($offer->acceptance->uuid === $asked) {
				return $this->words->said($offer->acceptance) ?: ($offer->keptBy === '' ? '' : ($this->refused)($offer->keptBy));
			}
		}
		return '';
	}

	private function item(PlacedOrder $order, AcceptedOffer $offer, bool $mayTakeBack, string $picture): string
	{
		$acceptance = $offer->acceptance;
		return sprintf(
			'<li class="encore-added__item is-%3$s">%7$s<p class="encore-added__what"><span class="encore-added__name">%1$s</span> <span class="encore-added__amount">%2$s</span></p>'
			. '<p class="encore-added__state"><strong class="encore-added__label">%4$s</strong> <span>%5$s</span></p>%6$s</li>',
			implode('', array_map(self::part(...), $offer->names, $acceptance->quote->lines)),
			esc_html($this->words->amount($acceptance)),
			esc_attr(AcceptedOfferWords::state($acceptance)->value),
			esc_html($this->words->label($offer)),
			esc_html($this->words->money($offer)),
			self::ownOrder($offer) . ($mayTakeBack && $offer->mayBeTakenBack() ? $this->undo($order, $offer) : $this->payLink($offer)),
			$picture,
		);
	}

	/** Its name stands beside it. */
	private static function picture(AcceptedOffer $offer): string
	{
		$image = $offer->imageId > 0 ? wp_get_attachment_image($offer->imageId, 'thumbnail', false, ['alt' => '']) : '';
		return $image === '' ? '' : "<span class=\"encore-added__picture\">{$image}</span>";
	}

	private static function part(string $name, QuoteLine $line): string
	{
		/* translators: %d: a number of pieces. */
		$pieces = $line->quantity > 1 ? ' <span class="encore-added__quantity">' . esc_html(sprintf(__('× %d', 'encore'), $line->quantity)) . '</span>' : '';
		return '<span class="encore-added__part">' . esc_html($name === '' ? __('Item', 'encore') : $name) . $pieces . '</span>';
	}

	private static function ownOrder(AcceptedOffer $offer): string
	{
		return $offer->order === null || $offer->order->url === '' ? '' : sprintf(
			'<p class="encore-added__order"><a href="%1$s">%2$s</a></p>',
			esc_url($offer->order->url),
			/* translators: %s: an order's number. */
			esc_html(sprintf(__('See order #%s', 'encore'), $offer->order->number)),
		);
	}

	/** What is paid on a page of its own can be paid as long as that is open. */
	private function payLink(AcceptedOffer $offer): string
	{
		return $offer->payUrl === '' ? '' : sprintf(
			'<a class="encore-added__pay wp-element-button button alt" href="%1$s">%2$s</a>',
			esc_url($offer->payUrl),
			/* translators: %s: an amount. */
			esc_html(sprintf(__('Continue to payment: %s', 'encore'), $this->words->amount($offer->acceptance))),
		);
	}

	private function undo(PlacedOrder $order, AcceptedOffer $offer): string
	{
		$uuid = $offer->acceptance->uuid;
		$left = $this->words->left(self::minutes($offer));
		$context = ['uuid' => $uuid, 'left' => $offer->secondsLeft, 'leftText' => $left, 'isOver' => false, 'isBusy' => false, 'label' => __('Yes, take it back', 'encore')];
		$fields = ['encore_undo' => $uuid, 'key' => $order->key, 'encore_nonce' => wp_create_nonce(AddedToOrderPage::nonce($order->id))];
		$inputs = '';
		foreach ($fields as $name => $value) {
			$inputs .= sprintf('<input type="hidden" name="%s" value="%s">', esc_attr($name), esc_attr($value));
		}
		return sprintf(
			'<details class="encore-added__undo"%8$s %1$s data-wp-init="callbacks.count" data-wp-bind--hidden="context.isOver">'
			. '<summary class="encore-added__ask"><span class="encore-added__action">%2$s</span> <span class="encore-added__left" data-wp-text="context.leftText">%3$s</span></summary>'
			. '<form class="encore-added__form" method="post" action="%4$s" data-wp-on--submit="actions.undo">%5$s<p class="encore-added__question">%6$s</p>'
			. '<div class="encore-added__answers"><button type="submit" class="encore-added__confirm wp-element-button button alt" data-wp-bind--aria-disabled="context.isBusy" data-wp-text="context.label">%7$s</button>'
			. '<a class="encore-added__keep" href="%9$s" data-wp-on--click="actions.keep">%10$s</a></div></form></details>',
			wp_interactivity_data_wp_context($context, self::STORE),
			esc_html__('Take this back', 'encore') . '<span class="screen-reader-text">: ' . esc_html(AcceptedOfferWords::name($offer, __('Item', 'encore'))) . '</span>',
			esc_html($left),
			esc_url($this->page->address($order)),
			$inputs,
			esc_html($this->words->question($offer)),
			esc_html__('Yes, take it back', 'encore'),
			$this->page->asksAbout($order) === $uuid ? ' open' : '',
			esc_url($this->page->shown($order) . '#' . self::ID),
			esc_html__('No, keep it', 'encore'),
		);
	}

	private static function minutes(AcceptedOffer $offer): int
	{
		return (int) ceil($offer->secondsLeft / 60);
	}
}
