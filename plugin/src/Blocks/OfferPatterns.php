<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Domain\Offer\Placement;
use Encore\Hook;
use Encore\HookProvider;

/** The pages an offer can have, each for a need of its own. An offer without blocks has the first one. */
final class OfferPatterns implements HookProvider
{
	private const DEFAULT = 'side-by-side';

	/** @param string $folder the plugin's templates */
	public function __construct(private readonly string $folder)
	{
	}

	public function hooks(): array
	{
		return [
			Hook::action('init', $this->register(...)),
			Hook::filter('rest_prepare_encore_offer', $this->lay(...), 10, 3),
		];
	}

	public function page(): string
	{
		ob_start();
		include $this->file(self::DEFAULT);
		return (string) ob_get_clean();
	}

	/** @param string $blocks serialised, to stand together beside the buttons */
	public function answer(string $blocks): string
	{
		return OfferPageParts::group('encore-offer__answer', $blocks);
	}

	/**
	 * The editor opens an offer without blocks of its own with what its shoppers see. Nothing is stored until the
	 * editor changes a block.
	 */
	private function lay(\WP_REST_Response $response, \WP_Post $post, \WP_REST_Request $request): \WP_REST_Response
	{
		$data = $response->get_data();
		$content = is_array($data) ? $data['content'] ?? null : null;
		if ($request['context'] !== 'edit' || !is_array($content) || ($content['raw'] ?? null) !== '' || !$this->hasPage($post)) {
			return $response;
		}
		$response->set_data(['content' => ['raw' => $this->page()] + $content] + $data);
		return $response;
	}

	/** An order bump is drawn by its own block: it has no page. */
	private function hasPage(\WP_Post $post): bool
	{
		$settings = get_post_meta($post->ID, 'encore_offer', true);
		return is_array($settings) && ($settings['placement'] ?? '') === Placement::PostPurchase->value;
	}

	private function register(): void
	{
		foreach ($this->patterns() as $file => [$name, $title, $description]) {
			register_block_pattern($name, [
				'title' => $title,
				'description' => $description,
				'postTypes' => ['encore_offer'],
				'categories' => ['woo-commerce'],
				'viewportWidth' => 1100,
				'filePath' => $this->file($file),
			]);
		}
	}

	/** @return array<string, array{string, string, string}> file => name, title, what it is for */
	private function patterns(): array
	{
		return [
			self::DEFAULT => ['encore/offer', __('Side by side', 'encore'), __('Picture beside the words; on a phone above them.', 'encore')],
			'simple' => ['encore/offer-simple', __('Simple', 'encore'), __('One column: a wide picture, a few words, the price.', 'encore')],
			'letter' => ['encore/offer-letter', __('Letter', 'encore'), __('Words first, no picture: for what needs to be explained.', 'encore')],
			'compare' => ['encore/offer-compare', __('Comparison', 'encore'), __('What the shopper has bought, and what this adds: for an upgrade.', 'encore')],
			'bundle' => ['encore/offer-bundle', __('Bundle', 'encore'), __('A list of what is in it.', 'encore')],
			'service' => ['encore/offer-service', __('Service', 'encore'), __('Short, without a picture: express handling, setup, a warranty.', 'encore')],
		];
	}

	private function file(string $name): string
	{
		return "{$this->folder}/patterns/{$name}.php";
	}
}
