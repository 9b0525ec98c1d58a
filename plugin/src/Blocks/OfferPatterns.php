<?php

declare(strict_types=1);

namespace Encore\Blocks;

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
		return [Hook::action('init', $this->register(...))];
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

	private function register(): void
	{
		register_block_pattern('encore/offer', [
			'title' => __('Offer after payment', 'encore'),
			'description' => __('Picture, words, price and the two answers; one column on a phone, two on a desktop.', 'encore'),
			'postTypes' => ['encore_offer'],
			'blockTypes' => ['core/post-content'],
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
