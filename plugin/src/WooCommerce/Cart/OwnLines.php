<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Hook;
use Encore\HookProvider;

/** The shopper's own lines that an offer's line stands in for: each is back, once, when nothing of that offer stands in for it any more. */
final class OwnLines implements HookProvider
{
	/** @var array<mixed> lines by key, as WooCommerce is about to read them */
	private array $stored = [];

	/** @var list<CartLine> what WooCommerce has left out of the cart that it read */
	private array $leftOut = [];

	public function __construct(private readonly ToldChanges $told)
	{
	}

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_load_cart_from_session', $this->noteStored(...), 10, 0),
			Hook::action('woocommerce_remove_cart_item_from_session', $this->leaveOut(...), 10, 2),
			Hook::action('woocommerce_cart_loaded_from_session', $this->giveBackLeftOut(...)),
		];
	}

	/**
	 * @param list<CartLine> $gone of one offer, and out of the cart
	 * @return CartLine|null what is back in their place
	 */
	public static function giveBack(\WC_Cart $cart, array $gone): ?CartLine
	{
		$back = null;
		$held = [];
		foreach ($gone === [] ? [] : CartLine::allOf($cart, $gone[0]->offer()) as $stays) {
			$held[$stays->replaced()->key ?? ''] = true;
		}
		foreach ($gone as $line) {
			$own = $line->replaced();
			if ($own !== null && !isset($held[$own->key]) && $own->putBack($cart)) {
				$held[$own->key] = true;
				$back = $own;
			}
		}
		return $back;
	}

	/** At login, or in a new session, WooCommerce joins the cart that the account kept. */
	private function noteStored(): void
	{
		$own = WC()->session?->get('cart');
		$user = get_current_user_id();
		$isJoined = $user > 0 && (!is_array($own) || get_user_meta($user, '_woocommerce_load_saved_cart_after_login', true));
		$account = $isJoined ? get_user_meta($user, '_woocommerce_persistent_cart_' . get_current_blog_id(), true) : [];
		$kept = is_array($account) && is_array($account['cart'] ?? null) ? $account['cart'] : [];
		$this->stored = [...$kept, ...(is_array($own) ? $own : [])];
	}

	/** Its product can no longer be bought, which WooCommerce says; or has changed. */
	private function leaveOut(mixed $key, mixed $data): void
	{
		if (is_string($key) && is_array($data)) {
			$this->leftOut[] = new CartLine($key, $data);
		}
	}

	/** Of a product that was deleted WooCommerce says nothing. */
	private function giveBackLeftOut(\WC_Cart $cart): void
	{
		foreach ($this->stored as $key => $data) {
			$line = CartLine::read($data);
			if ($line !== null && is_array($data) && wc_get_product($line->bought()) === false) {
				$this->leftOut[] = new CartLine((string) $key, $data);
			}
		}
		$isBack = false;
		foreach ($this->leftOut as $line) {
			$own = $line->offer() === 0 ? null : self::giveBack($cart, [$line]);
			if ($own !== null) {
				$isBack = true;
				$this->told->gone($cart, CartWords::backAsTheOtherIsNotSold($own), false);
			}
		}
		$this->leftOut = $this->stored = [];
		if ($isBack) {
			WC()->session->set('cart', $cart->get_cart_for_session());
		}
	}
}
