<?php

declare(strict_types=1);

namespace Encore\WooCommerce\FreeShipping;

use Automattic\WooCommerce\Blocks\Integrations\IntegrationInterface;
use Automattic\WooCommerce\Blocks\Integrations\IntegrationRegistry;
use Automattic\WooCommerce\StoreApi\Schemas\V1\CartSchema;
use Encore\Application\FailOpen;
use Encore\Hook;
use Encore\HookProvider;

/**
 * The progress to free shipping in a cart: a block inside the Cart block, which an editor places or the owner's setting
 * puts above the products, and the same line in the classic cart. Without a place of it nothing is asked or printed.
 *
 * @phpstan-import-type Progress from FreeShipping
 */
final class FreeShippingProgress implements IntegrationInterface, HookProvider
{
	private const NAME = 'encore-free-shipping';
	private const BLOCK = 'encore/free-shipping';
	private const BUILT = 'build/blocks/free-shipping';

	/** The header by which a later request of the page says that it has a place. */
	private const HEADER = 'HTTP_ENCORE_FREE_SHIPPING';

	private bool $hasPlace = false;

	/**
	 * @param string           $file the plugin's main file
	 * @param \Closure(): bool $isOn whether it stands in carts by itself
	 */
	public function __construct(
		private readonly string $file,
		private readonly string $version,
		private readonly FreeShipping $shipping,
		private readonly \Closure $isOn,
		private readonly FailOpen $failOpen,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('init', $this->registerStyle(...), 5),
			Hook::filter('hooked_block_types', $this->stand(...), 10, 3),
			Hook::filter('encore_block_free_shipping', $this->render(...)),
			Hook::action('woocommerce_blocks_cart_block_registration', $this->join(...)),
			Hook::filter('rest_request_before_callbacks', $this->joinRequest(...)),
			Hook::action('woocommerce_before_cart_table', $this->print(...)),
		];
	}

	private function registerStyle(): void
	{
		$path = self::BUILT . '/style-index.css';
		wp_register_style(self::NAME, plugins_url($path, $this->file), [], $this->version);
		wp_style_add_data(self::NAME, 'path', dirname($this->file) . '/' . $path);
	}

	/**
	 * @param array<mixed> $blocks
	 * @return array<mixed>
	 */
	private function stand(array $blocks, mixed $position, mixed $anchor): array
	{
		return $anchor === 'woocommerce/cart-line-items-block' && $position === 'before' && ($this->isOn)() ? [...$blocks, self::BLOCK] : $blocks;
	}

	private function render(string $html): string
	{
		if ($this->progress() === null) {
			return $html;
		}
		$this->hasPlace = true;
		$this->extendCart();
		wp_enqueue_style(self::NAME);
		return '<div class="wp-block-encore-free-shipping"></div>';
	}

	public function join(IntegrationRegistry $registry): void
	{
		// Asked before the blocks inside have rendered: whether there is a place is known later.
		if (has_block(self::BLOCK) || ($this->isOn)()) {
			$registry->register($this);
		}
	}

	private function joinRequest(mixed $response): mixed
	{
		if (isset($_SERVER[self::HEADER])) {
			$this->extendCart();
		}
		return $response;
	}

	private function extendCart(): void
	{
		woocommerce_store_api_register_endpoint_data([
			'endpoint' => CartSchema::IDENTIFIER,
			'namespace' => self::NAME,
			'data_callback' => $this->data(...),
			'schema_callback' => static fn(): array => [
				'text' => ['type' => 'string', 'readonly' => true, 'context' => ['view', 'edit'], 'description' => 'How far this cart is from free shipping, in words; missing where no amount leads there.'],
				'percent' => ['type' => 'integer', 'readonly' => true, 'context' => ['view', 'edit']],
				'reached' => ['type' => 'boolean', 'readonly' => true, 'context' => ['view', 'edit']],
			],
			'schema_type' => ARRAY_A,
		]);
	}

	/** The classic cart, inside the form that WooCommerce refreshes. */
	private function print(): void
	{
		$progress = ($this->isOn)() ? $this->progress() : null;
		if ($progress === null) {
			return;
		}
		wp_enqueue_style(self::NAME);
		printf(
			'<div class="encore-progress%s"><p class="encore-progress__text" id="encore-progress" role="status">%s</p><progress class="encore-progress__bar" max="100" value="%d" aria-labelledby="encore-progress"></progress></div>',
			$progress['reached'] ? ' is-reached' : '',
			esc_html($progress['text']),
			$progress['percent'],
		);
	}

	/** @return Progress|null */
	private function progress(): ?array
	{
		$cart = WC()->cart;
		return $cart instanceof \WC_Cart ? $this->shipping->progress($cart) : null;
	}

	public function get_name(): string
	{
		return self::NAME;
	}

	public function initialize(): void
	{
	}

	/** @return list<string> */
	public function get_script_handles(): array
	{
		return $this->hasPlace ? $this->failOpen->around($this->script(...), [], 'script of the progress to free shipping')() : [];
	}

	/** @return list<string> */
	private function script(): array
	{
		$about = dirname($this->file) . '/' . self::BUILT . '/frontend.asset.php';
		if (!is_file($about)) {
			return [];
		}
		/** @var array{dependencies: list<non-empty-string>, version: string} $asset */
		$asset = require $about;
		/** @var non-empty-string $url */
		$url = plugins_url(self::BUILT . '/frontend.js', $this->file);
		wp_register_script(self::NAME, $url, $asset['dependencies'], $asset['version'], ['in_footer' => true]);
		return [self::NAME];
	}

	/** @return list<string> */
	public function get_editor_script_handles(): array
	{
		return [];
	}

	/**
	 * Comes with the page, so that it has its room in the first frame (budget P10), and with every later answer of the cart.
	 *
	 * @return array{text?: string, percent?: int, reached?: bool}
	 */
	public function get_script_data(): array
	{
		return $this->hasPlace ? $this->data() : [];
	}

	/** @return array{text?: string, percent?: int, reached?: bool} */
	private function data(): array
	{
		return $this->failOpen->around(fn(): array => $this->progress() ?? [], [], 'progress to free shipping')();
	}
}
