<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Payments\KeptCardNotice;
use Encore\WooCommerce\Payments\TokenKeeping;

/**
 * The notice that the card is kept, on the classic checkout. It lies in the part of the form that WooCommerce
 * refreshes with every change of the cart, and needs no script: the style hides it beside another payment method.
 */
final class ClassicKeptCard implements HookProvider
{
	public function __construct(
		private readonly KeptCardNotice $notices,
		private readonly KeptCardAssets $assets,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('wp_enqueue_scripts', $this->enqueue(...)),
			// After the bump: nothing stands between the notice and the button.
			Hook::action('woocommerce_review_order_before_submit', $this->print(...), 50),
		];
	}

	private function enqueue(): void
	{
		if (!$this->notices->isPossible() || !is_checkout() || is_wc_endpoint_url() || has_block('woocommerce/checkout')) {
			return;
		}
		$notice = $this->notices->ofCart();
		if ($notice !== null) {
			$this->assets->enqueueStyle(self::hiddenBeside($notice['gateways']));
		}
	}

	private function print(): void
	{
		$notice = WC()->cart instanceof \WC_Cart && WC()->cart->needs_payment() ? $this->notices->ofCart() : null;
		if ($notice !== null) {
			printf(
				'<p class="encore-kept-card">%s</p><input type="hidden" name="%s" value="%s" />',
				esc_html($notice['text']),
				esc_attr(TokenKeeping::FIELD),
				esc_attr($notice['stamp']),
			);
		}
	}

	/**
	 * A browser that does not know the selector shows the notice beside every method; the card is kept by these alone.
	 *
	 * @param list<string> $gateways
	 */
	private static function hiddenBeside(array $gateways): string
	{
		$these = implode(',', array_map(static fn(string $id): string => sprintf('[value="%s"]', self::inStyle($id)), $gateways));
		return "form.checkout:has(input[name=\"payment_method\"]:checked:not({$these})) .encore-kept-card{display:none}";
	}

	/** Names a gateway as it is: one that would be hidden by mistake would have its card kept without a word. */
	private static function inStyle(string $id): string
	{
		$escaped = array_map(static fn(string $one): string => preg_match('/[\w-]/', $one) === 1 ? $one : sprintf('\\%x ', ord($one)), str_split($id));
		return implode('', $escaped);
	}
}
