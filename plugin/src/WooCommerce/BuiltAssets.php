<?php

declare(strict_types=1);

namespace Encore\WooCommerce;

/**
 * Scripts and styles for the shop's pages, as they were built. They are registered only where they are used: the Cart block
 * prints the address of every script that is.
 */
final class BuiltAssets
{
	/** @param string $file the plugin's main file */
	public function __construct(
		private readonly string $file,
		private readonly string $version,
	) {
	}

	/**
	 * @param non-empty-string $handle
	 * @param string           $built  its place below `build`, without an ending
	 * @param bool             $waits  until the page is read
	 * @return list<non-empty-string> the handle; none where it was not built
	 */
	public function script(string $handle, string $built, bool $waits = false): array
	{
		$about = dirname($this->file) . "/build/{$built}.asset.php";
		if (!is_file($about)) {
			return [];
		}
		/** @var array{dependencies: list<non-empty-string>, version: string} $asset */
		$asset = require $about;
		/** @var non-empty-string $url */
		$url = plugins_url("build/{$built}.js", $this->file);
		wp_register_script($handle, $url, $asset['dependencies'], $asset['version'], ['in_footer' => true] + ($waits ? ['strategy' => 'defer'] : []));
		return [$handle];
	}

	/** @param string $built as a script's */
	public function style(string $handle, string $built): void
	{
		$path = "build/{$built}.css";
		wp_register_style($handle, plugins_url($path, $this->file), [], $this->version);
		// With a path WordPress may print so small a style into the page.
		wp_style_add_data($handle, 'path', dirname($this->file) . "/{$path}");
	}
}
