<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Automattic\WooCommerce\Blocks\Integrations\IntegrationInterface;
use Automattic\WooCommerce\Blocks\Integrations\IntegrationRegistry;
use Encore\Application\Bump\CheckoutPlaces;
use Encore\Application\FailOpen;
use Encore\Hook;
use Encore\HookProvider;

/**
 * Gives the bump's script to the Checkout block. A script that block.json names would run after the checkout has
 * rendered; one of an integration is waited for.
 */
final class BumpIntegration implements IntegrationInterface, HookProvider
{
	private const SCRIPT = 'encore-order-bump-frontend';
	private const BUILT = 'build/blocks/order-bump/frontend';

	/** @param string $file the plugin's main file */
	public function __construct(
		private readonly string $file,
		private readonly CheckoutPlaces $places,
		private readonly BumpCartData $bumps,
		private readonly FailOpen $failOpen,
	) {
	}

	public function hooks(): array
	{
		return [Hook::action('woocommerce_blocks_checkout_block_registration', $this->join(...))];
	}

	public function join(IntegrationRegistry $registry): void
	{
		$registry->register($this);
	}

	public function get_name(): string
	{
		return 'encore-order-bump';
	}

	public function initialize(): void
	{
	}

	/** @return list<string> */
	private function script(): array
	{
		$built = dirname($this->file) . '/' . self::BUILT . '.asset.php';
		if ($this->places->all() === [] || !is_file($built)) {
			return [];
		}
		/** @var array{dependencies: list<non-empty-string>, version: string} $asset */
		$asset = require $built;
		/** @var non-empty-string $url */
		$url = plugins_url(self::BUILT . '.js', $this->file);
		wp_register_script(self::SCRIPT, $url, $asset['dependencies'], $asset['version'], ['in_footer' => true]);
		wp_set_script_translations(self::SCRIPT, 'encore');
		return [self::SCRIPT];
	}

	/**
	 * Asked while the Checkout block renders, when the blocks inside have rendered: no place, no script. It is not
	 * registered before, because the Cart block prints the address of every script that is.
	 *
	 * @return list<string>
	 */
	public function get_script_handles(): array
	{
		return $this->failOpen->around($this->script(...), [], 'script of the bump')();
	}

	/** @return list<string> */
	public function get_editor_script_handles(): array
	{
		return [];
	}

	/**
	 * What the places hold before the page's script has read the cart: their room stands from the first paint, and
	 * nothing below them moves (budget P10).
	 *
	 * @return array{bumps?: list<array<string, mixed>>, shown?: string}
	 */
	public function get_script_data(): array
	{
		$first = fn(): array => $this->places->all() === [] ? [] : $this->bumps->data();
		return $this->failOpen->around($first, [], 'first bumps of the page')();
	}
}
