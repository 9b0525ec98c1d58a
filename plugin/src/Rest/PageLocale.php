<?php

declare(strict_types=1);

namespace Encore\Rest;

/**
 * Answers in the language of the page that asks. Where several languages live in a shop a REST request is often in none
 * of them, and what a shopper agrees to is compared with the words that the page showed.
 */
final class PageLocale
{
	/** "de_DE", as WordPress writes it; only of a language that is installed. */
	public const HEADER = 'X-Encore-Locale';

	/**
	 * @template Answer
	 * @param callable(): Answer $answer
	 * @return Answer
	 */
	public static function in(\WP_REST_Request $request, callable $answer): mixed
	{
		$locale = $request->get_header(self::HEADER) ?? '';
		$isOther = $locale !== '' && $locale !== determine_locale() && switch_to_locale($locale);
		try {
			return $answer();
		} finally {
			$isOther && restore_previous_locale();
		}
	}
}
