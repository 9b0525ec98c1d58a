<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\Bump\ResolveBumps;
use Encore\Application\Ports\OfferIndex;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Cart\CartBumps;
use Encore\WooCommerce\Cart\ShownBumps;

/** Prints the bump on the classic checkout, before the button, with its style and its script of a few lines. */
final class ClassicBumpPrint implements HookProvider
{
	private const SCRIPT = 'encore-classic-checkout';
	private const BUILT = 'build/checkout/classic';

	/**
	 * @param string $file  the plugin's main file
	 * @param string $style handle of the bump's style
	 */
	public function __construct(
		private readonly string $file,
		private readonly string $style,
		private readonly CartBumps $bumps,
		private readonly BumpView $view,
		private readonly OfferIndex $index,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('wp_enqueue_scripts', $this->enqueue(...)),
			Hook::action('woocommerce_review_order_before_submit', $this->print(...)),
		];
	}

	private function enqueue(): void
	{
		if (!is_checkout() || is_wc_endpoint_url() || has_block('woocommerce/checkout') || $this->shown() === []) {
			return;
		}
		wp_enqueue_style($this->style);
		$built = dirname($this->file) . '/' . self::BUILT . '.asset.php';
		if (is_file($built)) {
			/** @var array{dependencies: list<non-empty-string>, version: string} $asset */
			$asset = require $built;
			wp_enqueue_script(self::SCRIPT, plugins_url(self::BUILT . '.js', $this->file), $asset['dependencies'], $asset['version'], ['in_footer' => true]);
		}
	}

	private function print(): void
	{
		$cart = WC()->cart;
		if (!$cart instanceof \WC_Cart || !$this->index->hasAny(Placement::Checkout)) {
			return;
		}
		$shown = $this->shown();
		printf('<input type="hidden" name="%s" value="%s" />', BumpForm::IN_TOTAL, esc_attr((string) ShownBumps::in($cart)));
		if ($shown === []) {
			return;
		}
		$html = implode('', array_map(fn(PricedOffer $bump): string => ClassicBumpMarkup::of($this->view->of($bump, $cart)), $shown));
		printf(
			'<div class="encore-bumps" data-presentations="%s" data-nonce="%s">%s</div>',
			esc_url(rest_url('encore/v1/presentations')),
			esc_attr(wp_create_nonce('wp_rest')),
			// Every value in it is escaped where it is put in.
			$html,
		);
	}

	/**
	 * @return list<PricedOffer>
	 */
	private function shown(): array
	{
		$cart = WC()->cart;
		if (!$cart instanceof \WC_Cart || !$this->index->hasAny(Placement::Checkout)) {
			return [];
		}
		return $this->bumps->atCheckout($cart, [ResolveBumps::BEST])[0] ?? [];
	}
}
