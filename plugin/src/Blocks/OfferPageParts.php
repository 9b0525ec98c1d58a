<?php

declare(strict_types=1);

namespace Encore\Blocks;

/**
 * What the offer page's patterns are made of: core blocks bound to the offer, and ours. Serialised as the editor saves
 * them, so that a page opens there without complaint.
 */
final class OfferPageParts
{
	/** Broken by hand, so that a late font does not break it anew. */
	public static function confirmed(): string
	{
		return self::paragraph(
			'encore-offer__confirmed',
			esc_html__('Your order is confirmed.', 'encore') . '<br>' . esc_html__('One thing before you go:', 'encore'),
		);
	}

	public static function title(): string
	{
		return self::block('heading', ['level' => 1] + self::bound('title') + ['className' => 'encore-offer__title'], '<h1 class="wp-block-heading encore-offer__title"></h1>');
	}

	public static function text(): string
	{
		return self::block('paragraph', self::bound('text') + ['className' => 'encore-offer__text'], '<p class="encore-offer__text"></p>');
	}

	/** What the order held before the offer. */
	public static function ordered(): string
	{
		return self::block('paragraph', self::bound('ordered') + ['className' => 'encore-offer__ordered'], '<p class="encore-offer__ordered"></p>');
	}

	/**
	 * Id, address and description are bound together: without the id a picture has no size, and the page jumps.
	 *
	 * @param string $ratio as in CSS
	 */
	public static function picture(string $ratio = '1'): string
	{
		return self::block(
			'image',
			['id' => 1, 'aspectRatio' => $ratio, 'scale' => 'cover', 'sizeSlug' => 'large', 'linkDestination' => 'none']
				+ self::bindings(['id' => 'image_id', 'url' => 'image_url', 'alt' => 'image_alt']) + ['className' => 'encore-offer__picture'],
			'<figure class="wp-block-image size-large encore-offer__picture"><img src="" alt="" class="wp-image-1" style="aspect-ratio:' . $ratio . ';object-fit:cover"/></figure>',
		);
	}

	/** What the shopper may choose; nothing stands there where there is nothing. */
	public static function choice(): string
	{
		return '<!-- wp:encore/choice /-->';
	}

	/** Price, what happens at the click, and the two answers: on a phone they stay in sight together. */
	public static function answer(): string
	{
		return self::group('encore-offer__answer', '<!-- wp:encore/price /-->', '<!-- wp:encore/consent /-->', '<!-- wp:encore/accept /-->', '<!-- wp:encore/decline /-->');
	}

	/** @param string $html escaped */
	public static function paragraph(string $class, string $html): string
	{
		return self::block('paragraph', ['className' => $class], "<p class=\"{$class}\">{$html}</p>");
	}

	/** A small heading over a part of the page. */
	public static function heading(string $class, string $html): string
	{
		return self::block('heading', ['className' => $class], "<h2 class=\"wp-block-heading {$class}\">{$html}</h2>");
	}

	/** A paragraph that the editor may fill in: the words are a hint, which no shopper sees. */
	public static function hint(string $class, string $words): string
	{
		return self::block('paragraph', ['placeholder' => $words, 'className' => $class], "<p class=\"{$class}\"></p>");
	}

	/** The shop's name, as WordPress knows it. */
	public static function signature(): string
	{
		return '<!-- wp:site-title {"level":0,"isLink":false,"className":"encore-offer__signature"} /-->';
	}

	/** A list that the editor fills in: the words are hints, which no shopper sees. */
	public static function list(string ...$hints): string
	{
		$items = array_map(static fn(string $hint): string => self::block('list-item', ['placeholder' => $hint], '<li></li>'), $hints);
		return self::block('list', ['className' => 'encore-offer__list'], '<ul class="wp-block-list encore-offer__list">' . implode("\n\n", $items) . '</ul>');
	}

	public static function group(string $class, string ...$blocks): string
	{
		return self::block('group', ['className' => $class], "<div class=\"wp-block-group {$class}\">" . implode("\n\n", $blocks) . '</div>');
	}

	public static function columns(string $class, string ...$columns): string
	{
		return self::block('columns', ['className' => $class], "<div class=\"wp-block-columns {$class}\">" . implode("\n\n", $columns) . '</div>');
	}

	public static function column(string $class, string ...$blocks): string
	{
		return self::block('column', ['className' => $class], "<div class=\"wp-block-column {$class}\">" . implode("\n\n", $blocks) . '</div>');
	}

	/** @param array<string, mixed> $attributes */
	private static function block(string $name, array $attributes, string $html): string
	{
		return get_comment_delimited_block_content($name, $attributes, "\n{$html}\n");
	}

	/** @return array<string, mixed> */
	private static function bound(string $key): array
	{
		return self::bindings(['content' => $key]);
	}

	/**
	 * @param array<string, string> $keys attribute => what of the offer
	 * @return array<string, mixed>
	 */
	private static function bindings(array $keys): array
	{
		return ['metadata' => ['bindings' => array_map(
			static fn(string $key): array => ['source' => OfferBindings::SOURCE, 'args' => ['key' => $key]],
			$keys,
		)]];
	}
}
