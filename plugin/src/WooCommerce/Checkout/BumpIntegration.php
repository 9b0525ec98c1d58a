<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Automattic\WooCommerce\Blocks\Integrations\IntegrationInterface;
use Automattic\WooCommerce\Blocks\Integrations\IntegrationRegistry;
use Encore\Application\Bump\PagePlaces;
use Encore\Application\FailOpen;
use Encore\Application\Ports\OfferIndex;
use Encore\Domain\Offer\Placement;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\BuiltAssets;

/**
 * Gives the bump's script to the Checkout block, and to the Cart block. A script that block.json names would run after the page has
 * rendered; one of an integration is waited for.
 */
final class BumpIntegration implements IntegrationInterface, HookProvider
{
	/** The folder of the block. */
	private readonly string $block;

	/**
	 * @param Placement $placement Checkout or Cart
	 */
	public function __construct(
		private readonly BuiltAssets $assets,
		private readonly Placement $placement,
		private readonly OfferIndex $index,
		private readonly PagePlaces $places,
		private readonly BumpCartData $bumps,
		private readonly FailOpen $failOpen,
	) {
		$this->block = $placement === Placement::Cart ? 'cart-offer' : 'order-bump';
	}

	public function hooks(): array
	{
		return [Hook::action("woocommerce_blocks_{$this->placement->value}_block_registration", $this->join(...))];
	}

	/** A shop without such an offer does not even print that there is no data (budget P1). */
	public function join(IntegrationRegistry $registry): void
	{
		if ($this->index->hasAny($this->placement)) {
			$registry->register($this);
		}
	}

	public function get_name(): string
	{
		return "encore-{$this->block}";
	}

	public function initialize(): void
	{
	}

	/** @return list<string> */
	private function script(): array
	{
		$handle = "encore-{$this->block}-frontend";
		$scripts = $this->places->all() === [] ? [] : $this->assets->script($handle, "blocks/{$this->block}/frontend");
		wp_set_script_translations($handle, 'encore');
		return $scripts;
	}

	/**
	 * Asked while the block around renders, when the blocks inside have rendered: no place, no script.
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
