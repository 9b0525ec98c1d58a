<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Product;

use Encore\Domain\Refusal;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Cart\CartBumps;
use Encore\WooCommerce\Cart\CartLine;

/** What was ticked beside a product joins the cart with it: each as a line of its offer, which the cart prices. */
final class TickedOffers implements HookProvider
{
	private const MOST = 10;

	private bool $isAdding = false;

	public function __construct(private readonly CartBumps $bumps)
	{
	}

	public function hooks(): array
	{
		// The product is in the cart, and its totals are known.
		return [Hook::action('woocommerce_add_to_cart', $this->join(...), 30, 0)];
	}

	private function join(): void
	{
		$cart = WC()->cart;
		if ($this->isAdding || !$cart instanceof \WC_Cart || !isset($_POST[ProductForm::TICKED])) {
			return;
		}
		$this->isAdding = true;
		try {
			foreach (self::ticked() as $offer) {
				$this->add($cart, $offer);
			}
		} finally {
			$this->isAdding = false;
		}
	}

	private function add(\WC_Cart $cart, int $offer): void
	{
		if (CartLine::ofOffer($cart, $offer) !== null) {
			return;
		}
		try {
			$this->bumps->add($cart, $offer);
			/* translators: %s: the name of a product. */
			self::say(sprintf(__('“%s” has been added to your cart too.', 'encore'), (string) CartLine::ofOffer($cart, $offer)?->name()), 'success');
		} catch (Refusal $refusal) {
			self::say(
				$refusal->reason === 'out_of_stock'
					? __('What you ticked is sold out, so it was not added.', 'encore')
					: __('The offer that you ticked does not go with your cart, so it was not added.', 'encore'),
				'notice',
			);
		}
	}

	/** Who adds by a script sees the cart at once; a notice would wait for another page. */
	private static function say(string $words, string $type): void
	{
		if (!wp_doing_ajax()) {
			wc_add_notice(esc_html($words), $type);
		}
	}

	/** @return list<int> */
	private static function ticked(): array
	{
		$ids = [];
		foreach ((array) wp_unslash($_POST[ProductForm::TICKED] ?? []) as $value) {
			$ids[] = is_string($value) && ctype_digit($value) && strlen($value) < 19 ? (int) $value : 0;
		}
		return array_slice(array_values(array_unique(array_filter($ids))), 0, self::MOST);
	}
}
