<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Hook;
use Encore\HookProvider;

/** Products of the editor's choice for the Order Confirmation template: WooCommerce's own block, laid out for that page. */
final class ThankYouPattern implements HookProvider
{
	/** @param string $folder the plugin's templates */
	public function __construct(private readonly string $folder)
	{
	}

	public function hooks(): array
	{
		return [Hook::action('init', $this->register(...))];
	}

	private function register(): void
	{
		register_block_pattern('encore/thank-you-products', [
			'title' => __('Picked products', 'encore'),
			'description' => __('For the thank-you page: products that you choose, below the order.', 'encore'),
			'postTypes' => ['wp_template'],
			'categories' => ['woo-commerce'],
			'keywords' => ['encore', 'order confirmation', 'thank you'],
			'viewportWidth' => 1100,
			'filePath' => "{$this->folder}/patterns/thank-you-products.php",
		]);
	}
}
