<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\ThankYouPage;
use Encore\Domain\Offer\Placement;

/**
 * WooCommerce's order-received page. Who sees an order there is WooCommerce's rule, with its own filters: the key, the
 * customer where the order has one, and for a guest's order of a while ago the e-mail address.
 */
final class OrderReceivedPage implements ThankYouPage
{
	/** The order that WooCommerce has shown itself in this request. */
	private int $shownByShop = 0;

	public function __construct(
		private readonly OfferCookie $cookie,
		private readonly OfferIndex $index,
	) {
	}

	public function order(): int
	{
		$order = is_order_received_page() ? get_query_var('order-received') : 0;
		return is_numeric($order) ? max(0, (int) $order) : 0;
	}

	public function isLookedAt(): bool
	{
		$purpose = $_SERVER['HTTP_SEC_PURPOSE'] ?? '';
		return ($_SERVER['REQUEST_METHOD'] ?? '') === 'GET' && is_string($purpose) && !str_contains($purpose, 'prefetch');
	}

	public function key(): string
	{
		$key = $_GET['key'] ?? '';
		return is_string($key) ? sanitize_text_field(wp_unslash($key)) : '';
	}

	/** A browser that placed an order with an offer has its cookie; any other is asked for where there are offers at all. */
	public function mayHaveHadOffers(int $orderId): bool
	{
		return $this->cookie->isThere($orderId) || $this->index->hasAny(Placement::PostPurchase);
	}

	public function mayOfferToThisBrowser(int $orderId): bool
	{
		return $this->cookie->isThere($orderId);
	}

	public function isShown(): bool
	{
		$asked = $this->order();
		if ($asked === 0 || $asked === $this->shownByShop) {
			return $asked !== 0;
		}
		$order = wc_get_order($asked);
		return $order instanceof \WC_Order && $order->key_is_valid($this->key()) && self::isFor($order);
	}

	public function address(PlacedOrder $order): string
	{
		return $order->thankYouUrl;
	}

	/** The classic template has come to the place where the order is thanked for. */
	public function noteShown(): void
	{
		$this->shownByShop = $this->order();
	}

	private static function isFor(\WC_Order $order): bool
	{
		if ($order->get_user_id() > 0) {
			return $order->get_user_id() === get_current_user_id()
				|| !apply_filters('woocommerce_order_received_verify_known_shoppers', true);
		}
		return self::isJustPlaced($order)
			|| self::isVerified($order)
			|| !apply_filters('woocommerce_order_email_verification_required', true, $order, 'order-received');
	}

	private static function isJustPlaced(\WC_Order $order): bool
	{
		$draft = WC()->session?->get('store_api_draft_order');
		if (is_numeric($draft) && (int) $draft === $order->get_id()) {
			return true;
		}
		$grace = apply_filters('woocommerce_order_email_verification_grace_period', 10 * MINUTE_IN_SECONDS, $order, 'order-received');
		$created = $order->get_date_created();
		return $created !== null && time() - $created->getTimestamp() <= (is_numeric($grace) ? (int) $grace : 0);
	}

	/** By the form that WooCommerce shows there. */
	private static function isVerified(\WC_Order $order): bool
	{
		$nonce = $_POST['_wpnonce'] ?? null;
		$email = $_POST['email'] ?? null;
		if (!is_string($nonce) || !is_string($email) || $order->get_billing_email() === '') {
			return false;
		}
		$isForm = wp_verify_nonce(sanitize_key($nonce), 'wc_verify_email') || wp_verify_nonce(sanitize_key($nonce), 'wc_create_account');
		return $isForm && sanitize_email(wp_unslash($email)) === $order->get_billing_email();
	}
}
