<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Automattic\WooCommerce\Blocks\Integrations\IntegrationInterface;
use Automattic\WooCommerce\Blocks\Integrations\IntegrationRegistry;
use Encore\Application\Bump\PagePlaces;
use Encore\Application\FailOpen;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Cart\CartBumps;
use Encore\WooCommerce\Payments\KeptCardNotice;

/**
 * The notice that the card is kept, in the Checkout block: a place right before the block with the pay button, wherever
 * the owner has put that. It is no block of the page's content, so nobody removes it by accident.
 */
final class KeptCardIntegration implements IntegrationInterface, HookProvider
{
	private const NAME = 'encore-kept-card';

	/** @var array{text: string, stamp: string, gateways: list<string>}|null|false false: not asked yet */
	private array|false|null $notice = false;

	public function __construct(
		private readonly KeptCardNotice $notices,
		private readonly KeptCardAssets $assets,
		private readonly CartBumps $bumps,
		private readonly PagePlaces $places,
		private readonly FailOpen $failOpen,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_blocks_checkout_block_registration', $this->join(...)),
			Hook::filter('render_block_woocommerce/checkout-actions-block', $this->place(...)),
		];
	}

	private function join(IntegrationRegistry $registry): void
	{
		if ($this->notices->hasFunnels()) {
			$registry->register($this);
		}
	}

	/** Empty: what stands there comes with the page's data, once all places of bumps are known. */
	private function place(mixed $html): mixed
	{
		return is_string($html) && $this->notices->isPossible()
			? '<div data-block-name="encore/kept-card" class="wp-block-encore-kept-card"></div>' . $html
			: $html;
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
		return $this->failOpen->around(
			fn(): array => $this->notice() === null ? [] : $this->assets->script(),
			[],
			'script of the notice that the card is kept',
		)();
	}

	/** @return list<string> */
	public function get_editor_script_handles(): array
	{
		return [];
	}

	/**
	 * Comes with the page, so that the notice has its room in the first frame (budget P10).
	 *
	 * @return array{text?: string, stamp?: string, gateways?: list<string>}
	 */
	public function get_script_data(): array
	{
		return $this->failOpen->around(fn(): array => $this->notice() ?? [], [], 'notice that the card is kept')();
	}

	/** @return array{text: string, stamp: string, gateways: list<string>}|null none outside the shopper's checkout */
	private function notice(): ?array
	{
		if ($this->notice === false) {
			$this->notice = is_admin() ? null : $this->ask();
			if ($this->notice !== null) {
				$this->assets->enqueueStyle();
			}
		}
		return $this->notice;
	}

	/** @return array{text: string, stamp: string, gateways: list<string>}|null */
	private function ask(): ?array
	{
		// The page's bumps are asked for in a moment, and their one query brings the funnels along (budget P2).
		if (WC()->cart instanceof \WC_Cart && $this->places->all() !== []) {
			$this->bumps->inBlocks(WC()->cart, $this->places->placement(), $this->places->all());
		}
		return $this->notices->ofCart();
	}
}
