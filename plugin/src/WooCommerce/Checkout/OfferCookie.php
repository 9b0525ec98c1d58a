<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Clock;

/**
 * Proves that this browser placed the order: signed over the order, its key and an end. It is given only with the
 * answer that places an order, never for a page view, so that a forwarded link or mail spends nobody's money.
 */
final class OfferCookie
{
	private const LIFETIME = HOUR_IN_SECONDS;

	public function __construct(private readonly Clock $clock)
	{
	}

	public function give(int $orderId, string $orderKey): void
	{
		$ends = $this->clock->now()->getTimestamp() + self::LIFETIME;
		$value = $this->value($orderId, $orderKey, $ends);
		$_COOKIE[self::name($orderId)] = $value;
		if (headers_sent()) {
			return;
		}
		setcookie(self::name($orderId), $value, [
			'expires' => $ends,
			'path' => '/',
			'secure' => is_ssl(),
			'httponly' => true,
			'samesite' => 'Lax',
		]);
	}

	/** From now on this browser is asked for nothing after this order. */
	public function end(int $orderId): void
	{
		unset($_COOKIE[self::name($orderId)]);
		headers_sent() || setcookie(self::name($orderId), '', ['expires' => 1, 'path' => '/', 'secure' => is_ssl(), 'httponly' => true, 'samesite' => 'Lax']);
	}

	/** Costs no query: pages of other shoppers are told apart by the name alone. */
	public function isThere(int $orderId): bool
	{
		return $this->given($orderId) !== '';
	}

	/** What the browser has sent, true or not. */
	public function given(int $orderId): string
	{
		$value = $_COOKIE[self::name($orderId)] ?? null;
		return is_string($value) ? $value : '';
	}

	public function fits(PlacedOrder $order): bool
	{
		$value = $this->given($order->id);
		if (preg_match('/^(\d{1,11})\.[0-9a-f]{64}$/', $value, $found) !== 1) {
			return false;
		}
		$ends = (int) $found[1];
		return hash_equals($this->value($order->id, $order->key, $ends), $value)
			&& $this->clock->now()->getTimestamp() < $ends;
	}

	public static function name(int $orderId): string
	{
		return "encore_offer_{$orderId}";
	}

	public function value(int $orderId, string $orderKey, int $ends): string
	{
		return "{$ends}." . hash_hmac('sha256', "encore_offer|{$orderId}|{$orderKey}|{$ends}", wp_salt('secure_auth'));
	}
}
