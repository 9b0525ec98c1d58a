<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Hook;
use Encore\HookProvider;

/**
 * What the shopper may choose of the offer: a variation, a quantity. Its fields belong to the form behind the buttons, so that
 * it works without script; the page's script sends each change, and the server says what it costs.
 */
final class ChoiceBlock implements HookProvider
{
	public const ID = 'encore-choice';

	/** More than so many variations are a list to open. */
	private const MOST_CARDS = 8;

	public function __construct(private readonly CurrentOffer $offer)
	{
	}

	public function hooks(): array
	{
		return [
			Hook::filter('encore_block_choice', $this->render(...)),
			Hook::filter('render_block_core/image', $this->followChoice(...), 10, 2),
		];
	}

	private function render(string $html): string
	{
		$choice = $this->offer->view()?->choice;
		if ($choice === null) {
			return $html;
		}
		return sprintf(
			'<div %1$s id="%2$s" data-wp-watch="callbacks.showChoice" data-wp-on--change="actions.choose" data-wp-on--click="actions.press" data-wp-on--keydown="actions.enter">%3$s%4$s'
			. '<button type="submit" form="%5$s" name="answer" value="choose" class="wp-element-button encore-choice__update">%6$s</button></div>',
			get_block_wrapper_attributes(['class' => 'encore-choice']),
			esc_attr(self::ID),
			$choice->options === [] ? '' : $this->variations($choice),
			$choice->most > 1 ? $this->quantity($choice) : sprintf('<input type="hidden" name="quantity" value="%d" form="%s">', $choice->quantity, esc_attr(OfferContentBlock::FORM)),
			esc_attr(OfferContentBlock::FORM),
			esc_html__('Update price', 'encore'),
		);
	}

	private function variations(ChoiceView $choice): string
	{
		if (count($choice->options) > self::MOST_CARDS) {
			return $this->list($choice);
		}
		$cards = '';
		foreach ($choice->options as $option) {
			$cards .= sprintf(
				'<label class="encore-choice__card"><input type="radio" name="variation_id" value="%1$d" form="%2$s"%3$s%4$s>%5$s<span class="encore-choice__name">%6$s</span>%7$s</label>',
				$option['id'],
				esc_attr(OfferContentBlock::FORM),
				checked($option['id'], $choice->variationId, false),
				disabled($option['sold_out'] || $choice->isFixed, true, false),
				self::thumbnail($option['image_id']),
				esc_html($option['name']),
				self::notes($option),
			);
		}
		return sprintf('<fieldset class="encore-choice__variations"><legend>%s</legend><div class="encore-choice__cards">%s</div></fieldset>', esc_html($choice->label), $cards);
	}

	private function list(ChoiceView $choice): string
	{
		$options = sprintf('<option value="0"%s>%s</option>', selected(0, $choice->variationId, false), esc_html__('Please choose', 'encore'));
		foreach ($choice->options as $option) {
			$options .= sprintf(
				'<option value="%d"%s%s>%s</option>',
				$option['id'],
				selected($option['id'], $choice->variationId, false),
				disabled($option['sold_out'], true, false),
				esc_html(implode(' · ', array_filter([$option['name'], $option['price_text'], $option['sold_out'] ? self::soldOut() : '']))),
			);
		}
		return sprintf(
			'<label class="encore-choice__list"><span>%s</span><select name="variation_id" form="%s">%s</select></label>',
			esc_html($choice->label),
			esc_attr(OfferContentBlock::FORM),
			$options,
		);
	}

	private function quantity(ChoiceView $choice): string
	{
		return sprintf(
			'<div class="encore-choice__quantity"><label for="%1$s-quantity">%2$s</label><span class="encore-choice__stepper">%3$s'
			. '<input type="number" inputmode="numeric" id="%1$s-quantity" name="quantity" value="%4$d" min="1" max="%5$d" step="1" autocomplete="off" form="%6$s">%7$s</span></div>%8$s',
			esc_attr(self::ID),
			esc_html__('Quantity', 'encore'),
			self::step('−', __('One less', 'encore'), max(1, $choice->quantity - 1), $choice->isFixed || $choice->quantity <= 1, 'less'),
			$choice->quantity,
			$choice->most,
			esc_attr(OfferContentBlock::FORM),
			self::step('+', __('One more', 'encore'), min($choice->most, $choice->quantity + 1), $choice->isFixed || $choice->quantity >= $choice->most, 'more'),
			$this->pieces($choice),
		);
	}

	private static function step(string $sign, string $name, int $quantity, bool $isEnd, string $step): string
	{
		return sprintf(
			'<button type="submit" form="%s" name="%s" value="%d" data-step="%s" aria-label="%s"%s>%s</button>',
			esc_attr(OfferContentBlock::FORM),
			esc_attr(FormChoice::PIECES),
			$quantity,
			esc_attr($step),
			esc_attr($name),
			disabled($isEnd, true, false),
			esc_html($sign),
		);
	}

	private function pieces(ChoiceView $choice): string
	{
		$buttons = '';
		foreach ($choice->pieces as $piece) {
			$buttons .= sprintf(
				'<button type="submit" form="%1$s" name="%2$s" value="%3$d" aria-pressed="%4$s" class="encore-choice__piece"><span class="encore-choice__text">%5$s</span> <strong class="encore-choice__save">%6$s</strong></button>',
				esc_attr(OfferContentBlock::FORM),
				esc_attr(FormChoice::PIECES),
				$piece['quantity'],
				$piece['quantity'] === $choice->quantity ? 'true' : 'false',
				esc_html($piece['text']),
				esc_html($piece['save_text']),
			);
		}
		return $buttons === '' ? '' : sprintf('<div class="encore-choice__pieces" role="group" aria-label="%s">%s</div>', esc_attr__('Price by quantity', 'encore'), $buttons);
	}

	/** @param array{price_text: string, sold_out: bool} $option */
	private static function notes(array $option): string
	{
		return sprintf(
			'<span class="encore-choice__price">%s</span><span class="encore-choice__sold-out"%s>%s</span>',
			esc_html($option['price_text']),
			$option['sold_out'] ? '' : ' hidden',
			esc_html(self::soldOut()),
		);
	}

	private static function soldOut(): string
	{
		return __('Sold out', 'encore');
	}

	/** The name stands beside it. */
	private static function thumbnail(int $imageId): string
	{
		return $imageId > 0 ? wp_get_attachment_image($imageId, 'thumbnail', false, ['class' => 'encore-choice__picture', 'alt' => '', 'loading' => 'eager', 'sizes' => '40px']) : '';
	}

	/**
	 * The offer's picture becomes that of the chosen variation, in the same room: nothing moves.
	 *
	 * @param array<string, mixed> $block as parsed
	 */
	private function followChoice(string $html, array $block): string
	{
		$attributes = is_array($block['attrs'] ?? null) ? $block['attrs'] : [];
		$metadata = is_array($attributes['metadata'] ?? null) ? $attributes['metadata'] : [];
		$bindings = is_array($metadata['bindings'] ?? null) ? $metadata['bindings'] : [];
		$url = is_array($bindings['url'] ?? null) ? $bindings['url'] : [];
		$image = new \WP_HTML_Tag_Processor($html);
		if ($this->offer->view()?->choice === null || ($url['source'] ?? '') !== OfferBindings::SOURCE || !$image->next_tag(['tag_name' => 'img'])) {
			return $html;
		}
		$image->set_attribute('data-wp-watch', 'callbacks.showPicture');
		[$style, $width, $height] = [$image->get_attribute('style'), $image->get_attribute('width'), $image->get_attribute('height')];
		if (is_string($width) && is_string($height) && !str_contains(is_string($style) ? $style : '', 'aspect-ratio')) {
			$image->set_attribute('style', sprintf('aspect-ratio:%d/%d;object-fit:contain;%s', (int) $width, (int) $height, is_string($style) ? $style : ''));
		}
		return $image->get_updated_html();
	}
}
