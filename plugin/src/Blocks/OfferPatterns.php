<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Domain\Offer\Placement;
use Encore\Hook;
use Encore\HookProvider;

/** The default page of an offer: a reassuring line, picture, words, price, and the two answers. */
final class OfferPatterns implements HookProvider
{
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
		include $this->file();
		return (string) ob_get_clean();
	}

	/** @param string $blocks serialised, to stand together beside the buttons */
	public function answer(string $blocks): string
	{
		return '<!-- wp:group {"className":"encore-offer__answer"} --><div class="wp-block-group encore-offer__answer">' . $blocks . '</div><!-- /wp:group -->';
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
		register_block_pattern('encore/offer', [
			'title' => __('Offer after payment', 'encore'),
			'description' => __('Picture, words, price and the two answers; one column on a phone, two on a desktop.', 'encore'),
			'postTypes' => ['encore_offer'],
			'categories' => ['woo-commerce'],
			'viewportWidth' => 1100,
			'filePath' => $this->file(),
		]);
	}

	private function file(): string
	{
		return $this->folder . '/offer-pattern.php';
	}
}
