<?php

declare(strict_types=1);

namespace Encore\WordPress\Compiling;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WordPress\Posts\PostTypes;

/** Everything that can change what is live: the offer index follows at once. */
final class OfferChanges implements HookProvider
{
	private const CATEGORIES = 'product_cat';
	private const PRODUCTS = ['product', 'product_variation'];

	public function __construct(private readonly OfferCompiler $compiler)
	{
	}

	public function hooks(): array
	{
		return [
			// After meta and terms; publishing by schedule, quick edit, trash and import come through here too.
			Hook::action('wp_after_insert_post', $this->onPost(...), 20, 2),
			Hook::action('after_delete_post', $this->onDeleted(...), 20, 2),
			// Polylang and WPML: only now it is known what it is a translation of.
			Hook::action('pll_save_post', $this->onTranslated(...), 20, 1),
			Hook::action('wpml_pro_translation_completed', $this->onTranslated(...), 20, 1),
			Hook::action('added_post_meta', $this->onMeta(...), 20, 3),
			Hook::action('updated_post_meta', $this->onMeta(...), 20, 3),
			Hook::action('deleted_post_meta', $this->onMeta(...), 20, 3),
			Hook::action('created_' . self::CATEGORIES, $this->onCategory(...), 20, 0),
			Hook::action('edited_' . self::CATEGORIES, $this->onCategory(...), 20, 0),
			Hook::action('delete_' . self::CATEGORIES, $this->onCategory(...), 20, 0),
		];
	}

	private function onPost(int $id, \WP_Post $post): void
	{
		$this->compile($id, $post->post_type);
	}

	private function onDeleted(int $id, \WP_Post $post): void
	{
		if (in_array($post->post_type, self::PRODUCTS, true)) {
			$this->compiler->product($id);
			return;
		}
		$this->compile($id, $post->post_type);
	}

	private function onMeta(mixed $metaIds, int|string $postId, string $key): void
	{
		if ($key === PostTypes::OFFER || $key === PostTypes::FUNNEL) {
			$this->compile((int) $postId, (string) get_post_type((int) $postId));
		}
	}

	private function onTranslated(mixed $postId): void
	{
		$id = is_numeric($postId) ? (int) $postId : 0;
		get_post_type($id) === PostTypes::OFFER && $this->compiler->offer($id);
	}

	private function onCategory(): void
	{
		$this->compiler->categories();
	}

	private function compile(int $id, string $type): void
	{
		match ($type) {
			PostTypes::OFFER => $this->compiler->offer($id),
			PostTypes::FUNNEL => $this->compiler->funnel($id),
			default => null,
		};
	}
}
