<?php

declare(strict_types=1);

namespace Encore\WordPress\Posts;

use Encore\Application\Ports\OfferContents;

/**
 * Offers in a shop of several languages. A translation is a post of its own, made by the plugin that the shop has for that
 * and asked for here by the hooks of WPML, which Polylang answers too (wpml-config.xml names what it translates). Of a
 * translation only the words, the picture and the page count: product, price and everything else come from the offer in
 * the shop's first language.
 *
 * @phpstan-type TranslatedWords array{headline: string, text: string, image_id: int}
 */
final class OfferTranslations implements OfferContents
{
	private const WORDS = ['headline' => '', 'text' => '', 'image_id' => 0];

	public function of(int $offerId): string
	{
		return (string) get_post_field('post_content', $this->posts($offerId)[determine_locale()] ?? $offerId, 'raw');
	}

	/** @return array<string, TranslatedWords> by locale ("de_DE"), of what is published */
	public function words(int $offerId): array
	{
		return array_map(static function (int $id): array {
			$settings = get_post_meta($id, PostTypes::OFFER, true);
			/** @var TranslatedWords unreadable ones are refused where the offer is read */
			return array_intersect_key(is_array($settings) ? $settings : [], self::WORDS) + self::WORDS;
		}, $this->posts($offerId));
	}

	/** The offer that a post is a translation of; the post itself where it is none. */
	public function original(int $postId): int
	{
		$language = apply_filters('wpml_default_language', null);
		$id = is_string($language) && $language !== '' ? apply_filters('wpml_object_id', $postId, PostTypes::OFFER, true, $language) : $postId;
		return is_numeric($id) && (int) $id > 0 ? (int) $id : $postId;
	}

	/** @return array<string, int> translations by locale */
	private function posts(int $offerId): array
	{
		$languages = apply_filters('wpml_active_languages', null);
		$posts = [];
		foreach (is_array($languages) ? array_keys($languages) : [] as $language) {
			$id = apply_filters('wpml_object_id', $offerId, PostTypes::OFFER, false, $language);
			$id = is_numeric($id) ? (int) $id : 0;
			$about = $id === 0 || $id === $offerId || get_post_status($id) !== 'publish' ? [] : apply_filters('wpml_post_language_details', null, $id);
			$locale = is_array($about) ? $about['locale'] ?? '' : '';
			if (is_string($locale) && $locale !== '') {
				$posts[$locale] = $id;
			}
		}
		return $posts;
	}
}
