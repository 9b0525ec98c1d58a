<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Product;

/** The style of products that go together, and the script that makes the total follow the ticks. */
final class TogetherAssets
{
	private const NAME = 'encore-product-offers';
	private const BUILT = 'build/product-offers/';

	/** @param string $file the plugin's main file */
	public function __construct(
		private readonly string $file,
		private readonly string $version,
	) {
	}

	public function enqueue(): void
	{
		$folder = dirname($this->file) . '/' . self::BUILT;
		wp_enqueue_style(self::NAME, plugins_url(self::BUILT . 'style-index.css', $this->file), [], $this->version);
		wp_style_add_data(self::NAME, 'path', "{$folder}style-index.css");
		if (is_file("{$folder}index.asset.php")) {
			/** @var array{dependencies: list<non-empty-string>, version: string} $asset */
			$asset = require "{$folder}index.asset.php";
			wp_enqueue_script(self::NAME, plugins_url(self::BUILT . 'index.js', $this->file), $asset['dependencies'], $asset['version'], ['in_footer' => true, 'strategy' => 'defer']);
		}
	}
}
