<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Domain\Acceptance\PaymentWay;

/**
 * What stands on the two buttons, as markup: each keeps room for the other's words, so that both have one size (rule L2).
 * The editor's words never take the price off the one that says yes; and where nothing is charged, or it joins no order,
 * they are ours, which say so (rule L4).
 */
final class AnswerWords
{
	public function __construct(private readonly CurrentOffer $offer)
	{
	}

	/** @param array<array-key, mixed>|null $attributes of the block; null for the one on this page */
	public function accept(OfferView $view, ?array $attributes = null): string
	{
		$attributes ??= $this->attributes('encore/accept');
		$before = EditorWords::plain($attributes['before'] ?? '');
		$after = EditorWords::plain($attributes['after'] ?? '');
		if (($before === '' && $after === '') || $view->way !== PaymentWay::Charge) {
			return '<span data-wp-text="state.accept_label">' . esc_html($view->acceptLabel) . '</span>';
		}
		$price = '<bdi data-wp-text="state.price_text">' . esc_html($view->priceText) . '</bdi>';
		$label = trim(esc_html($before) . ' ' . $price . ' ' . esc_html($after));
		return $view->choice === null ? $label : self::orChoose($label, $view->choice->prompt);
	}

	/** Before anything is chosen the button names no price: it says what to choose. */
	private static function orChoose(string $label, string $prompt): string
	{
		return sprintf('<span data-wp-bind--hidden="state.choice.prompt"%s>%s</span>', $prompt === '' ? '' : ' hidden', $label)
			. sprintf('<span data-wp-text="state.choice.prompt">%s</span>', esc_html($prompt));
	}

	/** @param array<array-key, mixed>|null $attributes of the block; null for the one on this page */
	public function decline(OfferView $view, ?array $attributes = null): string
	{
		$attributes ??= $this->attributes('encore/decline');
		return esc_html(EditorWords::plain($attributes['label'] ?? '') ?: $view->declineLabel);
	}

	/** @return array<array-key, mixed> none where the page has the default layout */
	private function attributes(string $name): array
	{
		return self::find($name, parse_blocks($this->offer->content())) ?? [];
	}

	/**
	 * @param array<mixed> $blocks as parsed
	 * @return array<array-key, mixed>|null
	 */
	private static function find(string $name, array $blocks): ?array
	{
		foreach ($blocks as $block) {
			$found = !is_array($block) ? null : (($block['blockName'] ?? '') === $name
				? $block['attrs'] ?? []
				: self::find($name, is_array($block['innerBlocks'] ?? null) ? $block['innerBlocks'] : []));
			if (is_array($found)) {
				return $found;
			}
		}
		return null;
	}
}
