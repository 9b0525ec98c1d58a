<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\Bump\ResolveBumps;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\ShopLooks;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\BuiltAssets;
use Encore\WooCommerce\Bump\BumpView;
use Encore\WooCommerce\Bump\ClassicBumpMarkup;
use Encore\WooCommerce\Cart\CartBumps;
use Encore\WooCommerce\Cart\ShownBumps;

/**
 * Prints bumps on the classic checkout, before the button, and offers in the classic cart, below its table: both inside
 * the form that WooCommerce refreshes. With their style and a script of a few lines.
 */
final class ClassicBumpPrint implements HookProvider
{
	/**
	 * @param string    $style     handle of the bump's style
	 * @param Placement $placement Checkout or Cart
	 */
	public function __construct(
		private readonly BuiltAssets $assets,
		private readonly string $style,
		private readonly Placement $placement,
		private readonly CartBumps $bumps,
		private readonly BumpView $view,
		private readonly OfferIndex $index,
		private readonly ShopLooks $looks,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('wp_enqueue_scripts', $this->enqueue(...)),
			Hook::action($this->isCart() ? 'woocommerce_after_cart_table' : 'woocommerce_review_order_before_submit', $this->print(...)),
		];
	}

	private function enqueue(): void
	{
		if (!$this->isPage() || $this->shown() === []) {
			return;
		}
		wp_enqueue_style($this->style);
		array_map(wp_enqueue_script(...), $this->assets->script('encore-classic-checkout', 'checkout/classic'));
	}

	private function print(): void
	{
		$cart = WC()->cart;
		if (!$cart instanceof \WC_Cart || !$this->index->hasAny($this->placement)) {
			return;
		}
		$shown = $this->shown();
		if (!$this->isCart() || $shown !== []) {
			printf('<input type="hidden" name="%s" value="%s" />', BumpForm::IN_TOTAL, esc_attr((string) ShownBumps::in($cart)));
		}
		if ($shown === []) {
			return;
		}
		$html = implode('', array_map(fn(PricedOffer $bump): string => ClassicBumpMarkup::of($this->view->of($bump, $cart)), $shown));
		printf(
			'<div class="encore-bumps %s" data-presentations="%s" data-nonce="%s">%s%s</div>',
			esc_attr($this->looks->bump()->className()),
			esc_url(rest_url('encore/v1/presentations')),
			esc_attr(wp_create_nonce('wp_rest')),
			// Every value in it is escaped where it is put in.
			$html,
			$this->isCart() ? self::buttonWithoutScript() : '',
		);
	}

	/** The cart's own button, beside the box. */
	private static function buttonWithoutScript(): string
	{
		return sprintf(
			'<noscript><button type="submit" class="button %s" name="update_cart" value="1">%s</button></noscript>',
			esc_attr((string) wc_wp_theme_get_element_class_name('button')),
			esc_html__('Update cart', 'encore'),
		);
	}

	/**
	 * @return list<PricedOffer>
	 */
	private function shown(): array
	{
		$cart = WC()->cart;
		if (!$cart instanceof \WC_Cart || !$this->index->hasAny($this->placement)) {
			return [];
		}
		return $this->bumps->inBlocks($cart, $this->placement, [ResolveBumps::BEST])[0] ?? [];
	}

	private function isCart(): bool
	{
		return $this->placement === Placement::Cart;
	}

	private function isPage(): bool
	{
		return $this->isCart()
			? is_cart() && !has_block('woocommerce/cart')
			: is_checkout() && !is_wc_endpoint_url() && !has_block('woocommerce/checkout');
	}
}
