<?php

declare(strict_types=1);

namespace Encore\WordPress\Admin;

/** A script of `src/admin`, as it was built, with its style and its translations. */
final class AdminScript
{
	/** @param string $file the plugin's main file */
	public function __construct(
		private readonly string $file,
		private readonly string $version,
	) {
	}

	/** Whether it was built, and this WordPress has every script that it needs. */
	public function canRun(string $name): bool
	{
		$built = $this->built($name);
		return $built !== null && array_filter($built['dependencies'], static fn(string $handle): bool => !wp_script_is($handle, 'registered')) === [];
	}

	/** @return string the handle, empty where it was not built */
	public function enqueue(string $name): string
	{
		$built = $this->built($name);
		if ($built === null) {
			return '';
		}
		['folder' => $folder, 'dependencies' => $dependencies, 'version' => $version] = $built;
		$handle = "encore-{$name}";
		wp_enqueue_script($handle, plugins_url("build/admin/{$name}/index.js", $this->file), $dependencies, $version, ['in_footer' => true]);
		wp_set_script_translations($handle, 'encore', dirname($this->file) . '/languages');
		if (is_file("{$folder}/index.css")) {
			wp_enqueue_style($handle, plugins_url("build/admin/{$name}/index.css", $this->file), ['wp-components', 'wc-components'], $version);
			wp_style_add_data($handle, 'rtl', 'replace');
		}
		return $handle;
	}

	/** What a script of the shop's pages looks like, to be shown in an editor. */
	public function lookOf(string $name): void
	{
		wp_enqueue_style("encore-{$name}", plugins_url("build/{$name}/style-index.css", $this->file), [], $this->version);
	}

	/** The style alone, for a screen of WordPress's own. */
	public function style(string $name): void
	{
		$built = $this->built($name);
		if ($built !== null) {
			wp_enqueue_style("encore-{$name}", plugins_url("build/admin/{$name}/index.css", $this->file), [], $built['version']);
			wp_style_add_data("encore-{$name}", 'rtl', 'replace');
		}
	}

	/** @return array{folder: string, dependencies: list<non-empty-string>, version: string}|null */
	private function built(string $name): ?array
	{
		$folder = dirname($this->file) . "/build/admin/{$name}";
		if (!is_file("{$folder}/index.asset.php")) {
			return null;
		}
		$asset = require "{$folder}/index.asset.php";
		$dependencies = is_array($asset) && is_array($asset['dependencies'] ?? null) ? array_filter($asset['dependencies'], static fn(mixed $one): bool => is_string($one) && $one !== '') : [];
		$version = is_array($asset) && is_string($asset['version'] ?? null) ? $asset['version'] : $this->version;
		return ['folder' => $folder, 'dependencies' => array_values($dependencies), 'version' => $version];
	}
}
