<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

/** Script and style of the notice that the card is kept. Registered only where they are used: the Cart block prints the address of every script that is. */
final class KeptCardAssets
{
	private const HANDLE = 'encore-kept-card';
	private const BUILT = 'build/checkout/kept-card';

	/** @param string $file the plugin's main file */
	public function __construct(
		private readonly string $file,
		private readonly string $version,
	) {
	}

	/** @return list<string> the handle for the Checkout block, once it is built */
	public function script(): array
	{
		$built = dirname($this->file) . '/' . self::BUILT . '/index.asset.php';
		if (!is_file($built)) {
			return [];
		}
		/** @var array{dependencies: list<non-empty-string>, version: string} $asset */
		$asset = require $built;
		/** @var non-empty-string $url */
		$url = plugins_url(self::BUILT . '/index.js', $this->file);
		wp_register_script(self::HANDLE, $url, $asset['dependencies'], $asset['version'], ['in_footer' => true]);
		return [self::HANDLE];
	}

	/** @param string $more rules that only this page knows */
	public function enqueueStyle(string $more = ''): void
	{
		$path = self::BUILT . '/style-index.css';
		wp_enqueue_style(self::HANDLE, plugins_url($path, $this->file), [], $this->version);
		// With a path WordPress may print so small a style into the page.
		wp_style_add_data(self::HANDLE, 'path', dirname($this->file) . '/' . $path);
		if ($more !== '') {
			wp_add_inline_style(self::HANDLE, $more);
		}
	}
}
