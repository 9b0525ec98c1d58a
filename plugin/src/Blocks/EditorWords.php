<?php

declare(strict_types=1);

namespace Encore\Blocks;

/** Words that an editor wrote into a block: plain text, whatever the attribute holds. */
final class EditorWords
{
	public static function plain(mixed $words): string
	{
		if (!is_string($words)) {
			return '';
		}
		return trim(wp_strip_all_tags(html_entity_decode(wp_strip_all_tags($words), ENT_QUOTES | ENT_HTML5)));
	}
}
