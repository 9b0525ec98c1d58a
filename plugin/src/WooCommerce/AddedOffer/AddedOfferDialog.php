<?php

declare(strict_types=1);

namespace Encore\WooCommerce\AddedOffer;

use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\ShopSettings;
use Encore\Domain\Offer\Placement;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\BuiltAssets;
use Encore\WooCommerce\Cart\CartLine;

/**
 * Gives a page from which something can be put into the cart the script that asks which offer follows. What the page carries is the same
 * for every guest, so that a cache may keep it. Pages without such a button, and shops without such an offer, get nothing.
 */
final class AddedOfferDialog implements HookProvider
{
	private const NAME = 'encore-added-offer';

	/** Says to the next page that a form has put something into the cart; its script takes it away. */
	private const COOKIE = 'encore_added';
	private const COOKIE_SECONDS = 120;

	private const BUTTONS = [
		'woocommerce/product-button',
		'woocommerce/add-to-cart-form',
		'woocommerce/add-to-cart-with-options',
		'woocommerce/all-products',
	];

	private bool $canAdd = false;

	public function __construct(
		private readonly BuiltAssets $assets,
		private readonly OfferIndex $index,
		private readonly ShopSettings $settings,
	) {
	}

	public function hooks(): array
	{
		$hooks = [
			Hook::action('woocommerce_add_to_cart', $this->tellNextPage(...), 40, 6),
			Hook::filter('woocommerce_loop_add_to_cart_link', $this->noteButton(...)),
			Hook::action('woocommerce_before_add_to_cart_button', $this->noteButton(...), 10, 0),
			Hook::action('wp_footer', $this->print(...), 5, 0),
		];
		foreach (self::BUTTONS as $block) {
			$hooks[] = Hook::filter("render_block_{$block}", $this->noteButton(...));
		}
		return $hooks;
	}

	private function noteButton(mixed $html = null): mixed
	{
		$this->canAdd = true;
		return $html;
	}

	/** A form's answer is a new page, perhaps another one, perhaps of a cache. */
	private function tellNextPage(mixed $key, mixed $product, mixed $quantity, mixed $variation, mixed $attributes, mixed $data): void
	{
		if (CartLine::read($data) !== null || wp_doing_ajax() || wp_is_serving_rest_request() || headers_sent() || !$this->index->hasAny(Placement::AddedToCart)) {
			return;
		}
		$this->canAdd = true;
		setcookie(self::COOKIE, '1', ['expires' => time() + self::COOKIE_SECONDS, 'path' => COOKIEPATH ?: '/', 'secure' => is_ssl(), 'samesite' => 'Lax']);
	}

	private function print(): void
	{
		// A form may lead to the cart.
		if ((!$this->canAdd && !is_cart()) || !$this->index->hasAny(Placement::AddedToCart) || is_checkout()) {
			return;
		}
		$this->assets->style(self::NAME, 'added-offer/style-index');
		wp_enqueue_style(self::NAME);
		array_map(wp_enqueue_script(...), $this->assets->script(self::NAME, 'added-offer/index', waits: true));
		printf(
			'<dialog id="%1$s" class="%1$s is-%2$s" aria-labelledby="encore-added-offer-title" data-root="%3$s" data-store="%4$s" data-nonce="%5$s" data-locale="%6$s" data-path="%7$s" data-failed="%8$s"></dialog>',
			esc_attr(self::NAME),
			$this->settings->opensDrawer() ? 'drawer' : 'dialog',
			esc_url(rtrim(rest_url('encore/v1'), '/')),
			esc_url(rest_url('wc/store/v1/cart/extensions')),
			is_user_logged_in() ? esc_attr(wp_create_nonce('wp_rest')) : '',
			esc_attr(determine_locale()),
			esc_attr(COOKIEPATH ?: '/'),
			esc_attr__('This did not work. Your cart stays as it was.', 'encore'),
		);
	}
}
