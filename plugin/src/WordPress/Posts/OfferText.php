<?php

declare(strict_types=1);

namespace Encore\WordPress\Posts;

use Encore\Hook;
use Encore\HookProvider;

/**
 * No offer and no funnel can carry script: whoever saves it and however it is saved, its title is plain text and its
 * page is free of what an ordinary author may not write.
 */
final class OfferText implements HookProvider
{
	public function hooks(): array
	{
		return [Hook::filter('wp_insert_post_data', $this->clean(...))];
	}

	/**
	 * @param array<string, mixed> $data slashed
	 * @return array<string, mixed>
	 */
	private function clean(array $data): array
	{
		$type = $data['post_type'] ?? '';
		if ($type !== PostTypes::OFFER && $type !== PostTypes::FUNNEL) {
			return $data;
		}
		foreach (['post_title' => sanitize_text_field(...), 'post_excerpt' => sanitize_text_field(...), 'post_content' => wp_kses_post(...)] as $field => $clean) {
			$value = $data[$field] ?? '';
			$data[$field] = is_string($value) ? wp_slash($clean(wp_unslash($value))) : '';
		}
		return $data;
	}
}
