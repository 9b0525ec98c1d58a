<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Hook;
use Encore\HookProvider;

/** What a cart's calculation has changed by itself is told once, where the shopper looks: by the answer to who asked or pays, else by a notice on the page, or on the next one. */
final class ToldChanges implements HookProvider
{
	/** @var array<string, string> code => what the answer says */
	private array $answer = [];

	/** Whether what the answer says has come up while the shopper pays. */
	private bool $isPaying = false;

	/** Whether the answer is a page, whose blocks may each ask for the cart: all of them are told. */
	private bool $isPage = false;

	/** @var list<string> what the next page says */
	private array $later = [];

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_store_api_cart_errors', $this->tellBlocks(...)),
			Hook::action('woocommerce_store_api_checkout_update_order_meta', $this->stop(...), 5, 0),
			Hook::action('woocommerce_after_checkout_validation', $this->tellForm(...), 10, 2),
			// WooCommerce stores the session's notices at 20.
			Hook::action('shutdown', $this->tellNextPage(...), 10, 0),
		];
	}

	public function priceChanged(CartLine $line): void
	{
		$this->isPaying = true;
		$this->answer['encore_price_changed'] = CartWords::priceChanged($line);
	}

	public function gone(\WC_Cart $cart, string $message, bool $isPaying): void
	{
		$this->isPaying = $this->isPaying || $isPaying;
		$this->isPage = !$isPaying && !wp_is_serving_rest_request();
		match (true) {
			$isPaying, self::isAnswered($cart) => $this->answer['encore_offer_gone'] = trim(($this->answer['encore_offer_gone'] ?? '') . " {$message}"),
			$cart->cart_context === 'store-api' => $this->later[] = $message,
			default => self::note($message),
		};
	}

	/** Any page may carry a cart for its blocks, and WooCommerce drops the notices that come up meanwhile. Only two blocks show what such a cart says; the Mini-Cart is closed. */
	private static function isAnswered(\WC_Cart $cart): bool
	{
		if (wp_is_serving_rest_request()) {
			return true;
		}
		// A block may ask in the midst of a list of products: the page itself counts, not the post of the moment.
		$page = get_queried_object_id();
		return $cart->cart_context === 'store-api' && $page !== 0
			&& (is_cart() && has_block('woocommerce/cart', $page) || is_checkout() && has_block('woocommerce/checkout', $page) && !is_wc_endpoint_url());
	}

	private function tellBlocks(\WP_Error $errors): void
	{
		foreach ($this->answer as $code => $message) {
			$errors->add($code, $message);
		}
		$this->answer = $this->isPage ? $this->answer : [];
	}

	/**
	 * The block's payment has the cart worked out twice: the second time for the address that came with it, and then WooCommerce
	 * asks for no errors any more.
	 */
	private function stop(): void
	{
		if ($this->isPaying && $this->answer !== []) {
			$words = implode(' ', $this->answer);
			$this->answer = [];
			throw OrderChanged::because($words);
		}
	}

	private function tellForm(mixed $data, \WP_Error $errors): void
	{
		if ($this->answer !== []) {
			WC()->session->set('refresh_totals', true);
		}
		$this->tellBlocks($errors);
	}

	private function tellNextPage(): void
	{
		array_map(self::note(...), $this->later);
	}

	private static function note(string $message): void
	{
		if (!wc_has_notice(esc_html($message), 'notice')) {
			wc_add_notice(esc_html($message), 'notice');
		}
	}
}
