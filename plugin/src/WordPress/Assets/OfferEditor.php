<?php

declare(strict_types=1);

namespace Encore\WordPress\Assets;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WordPress\PostTypes;

/** The block editor of an offer: its sidebar. Blocks\OfferBlocks says which blocks its page may have. */
final class OfferEditor implements HookProvider
{
	private const HANDLE = 'encore-offer-editor';

	/**
	 * @param string             $file     the plugin's main file
	 * @param \Closure(): string $currency the shop's, "USD"
	 */
	public function __construct(
		private readonly string $file,
		private readonly string $version,
		private readonly \Closure $currency,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('enqueue_block_editor_assets', $this->enqueue(...), 10, 0),
			Hook::filter('enter_title_here', $this->titlePlaceholder(...), 10, 2),
		];
	}

	private function enqueue(): void
	{
		$screen = get_current_screen();
		$folder = dirname($this->file) . '/build/admin/offer-editor';
		if ($screen?->post_type !== PostTypes::OFFER || !is_file("{$folder}/index.asset.php")) {
			return;
		}
		$asset = require "{$folder}/index.asset.php";
		$dependencies = is_array($asset) && is_array($asset['dependencies'] ?? null) ? array_filter($asset['dependencies'], static fn(mixed $name): bool => is_string($name) && $name !== '') : [];
		$version = is_array($asset) && is_string($asset['version'] ?? null) ? $asset['version'] : $this->version;
		wp_enqueue_script(self::HANDLE, plugins_url('build/admin/offer-editor/index.js', $this->file), array_values($dependencies), $version, ['in_footer' => true]);
		wp_set_script_translations(self::HANDLE, 'encore', dirname($this->file) . '/languages');
		wp_add_inline_script(self::HANDLE, 'window.encoreOfferEditor = ' . wp_json_encode($this->shop(), JSON_HEX_TAG | JSON_HEX_AMP) . ';', 'before');
		if (is_file("{$folder}/index.css")) {
			wp_enqueue_style(self::HANDLE, plugins_url('build/admin/offer-editor/index.css', $this->file), ['wp-components', 'wc-components'], $version);
			wp_style_add_data(self::HANDLE, 'rtl', 'replace');
		}
	}

	/** @return array{currency: string, zone: string, offset: int, zoneName: string} */
	private function shop(): array
	{
		$name = get_option('timezone_string');
		$zone = wp_timezone();
		return [
			'currency' => ($this->currency)(),
			'zone' => is_string($name) ? $name : '',
			'offset' => intdiv($zone->getOffset(new \DateTimeImmutable('now', $zone)), MINUTE_IN_SECONDS),
			'zoneName' => is_string($name) && $name !== '' ? $name : 'UTC' . $zone->getName(),
		];
	}

	private function titlePlaceholder(string $placeholder, \WP_Post $post): string
	{
		return match ($post->post_type) {
			PostTypes::OFFER => __('Name of the offer, for you alone', 'encore'),
			PostTypes::FUNNEL => __('Name of the funnel, for you alone', 'encore'),
			default => $placeholder,
		};
	}
}
