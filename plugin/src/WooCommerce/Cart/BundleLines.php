<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Catalog\ShopCurrency;

/**
 * The lines of several products at one price look and go like one: each says what it belongs to, and who takes one out, or
 * brings it back, does so with all. A cart without offers costs nothing; one with any has the style, for its lines are too wide for a phone.
 */
final class BundleLines implements HookProvider
{
	/** @param string $style handle of the bump's style */
	public function __construct(private readonly string $style)
	{
	}

	public function hooks(): array
	{
		return [
			Hook::action('wp_enqueue_scripts', $this->enqueueOnPage(...), 10, 0),
			// On any page.
			Hook::filter('render_block_woocommerce/mini-cart', $this->enqueueBeside(...)),
			// Before WooCommerce calculates.
			Hook::action('woocommerce_cart_item_removed', $this->removeOthers(...), 10, 2),
			Hook::action('woocommerce_cart_item_restored', $this->restoreOthers(...), 10, 2),
			Hook::filter('woocommerce_cart_item_remove_link', $this->removeLink(...), 10, 2),
			Hook::filter('woocommerce_cart_item_removed_title', $this->removedTitle(...), 10, 2),
			Hook::filter('woocommerce_get_item_data', $this->describe(...), 10, 2),
			Hook::filter('woocommerce_cart_item_class', $this->className(...), 10, 2),
		];
	}

	private function enqueueOnPage(): void
	{
		(is_cart() || is_checkout()) && $this->enqueue();
	}

	private function enqueueBeside(mixed $miniCart): mixed
	{
		$this->enqueue();
		return $miniCart;
	}

	private function enqueue(): void
	{
		$cart = WC()->cart;
		if ($cart instanceof \WC_Cart && CartLine::ofOffers($cart) !== []) {
			wp_enqueue_style($this->style);
		}
	}

	/**
	 * With the main part. Who takes out another one is told why the rest goes, and what is back in its place: BumpLines does
	 * that. A block has no "Undo": there the main part, too, leaves behind what it stands in for.
	 */
	private function removeOthers(mixed $key, \WC_Cart $cart): void
	{
		$key = is_string($key) ? $key : '';
		$removed = self::bundled($cart->removed_cart_contents[$key] ?? null);
		if ($removed?->placeInBundle() !== 0) {
			return;
		}
		$others = CartLine::allOf($cart, $removed->offer());
		$replaced = $removed->replaced();
		if ($replaced !== null && $others !== [] && $cart->cart_context === 'store-api') {
			$others[0]->write($cart, [CartLine::REPLACED => $replaced->kept()]);
			unset($cart->removed_cart_contents[$key]);
			return;
		}
		foreach ($others as $line) {
			unset($cart->cart_contents[$line->key]);
		}
		// WooCommerce calculates after each: it never finds a part of them.
		foreach ($others as $line) {
			$line->write($cart, []);
			$cart->remove_cart_item($line->key);
		}
	}

	private function restoreOthers(mixed $key, \WC_Cart $cart): void
	{
		$restored = self::bundled($cart->cart_contents[is_string($key) ? $key : ''] ?? null);
		if ($restored === null) {
			return;
		}
		foreach ($cart->removed_cart_contents as $other => $data) {
			if (self::bundled($data)?->offer() === $restored->offer()) {
				$cart->restore_cart_item((string) $other);
			}
		}
	}

	/** The main part's takes all out. */
	private function removeLink(mixed $html, mixed $key): mixed
	{
		$cart = WC()->cart;
		$line = $cart instanceof \WC_Cart && is_string($key) ? CartLine::named($cart, $key) : null;
		return ($line?->placeInBundle() ?? 0) > 0 ? '' : $html;
	}

	/** "“Cosy evening” removed. Undo?": all of it went, and comes back. */
	private function removedTitle(mixed $title, mixed $data): mixed
	{
		$line = self::bundled($data);
		/* translators: %s: what an offer of several products is called. */
		return $line?->placeInBundle() === 0 && $line->whole() !== '' ? esc_html(sprintf(__('“%s”', 'encore'), $line->whole())) : $title;
	}

	/**
	 * Below its name, on every cart and checkout. By the class it gives, blocks set the parts below the main one; the Mini-Cart,
	 * which makes classes of the names of rows, by a row that is never read.
	 *
	 * @param mixed $all list of rows
	 */
	private function describe(mixed $all, mixed $data): mixed
	{
		$line = self::bundled($data);
		if ($line === null || !is_array($all)) {
			return $all;
		}
		$class = self::classOf($line);
		foreach ($line->placeInBundle() === 0 ? self::ofMain($line) : [[_x('Part of', 'an offer of several products', 'encore'), $line->whole()]] as [$name, $words]) {
			if ($words !== '') {
				$all[] = ['key' => $name, 'value' => esc_html($words), 'className' => $class];
			}
		}
		return [...$all, ['key' => $class, 'value' => '1', 'hidden' => true]];
	}

	private function className(mixed $class, mixed $data): mixed
	{
		$line = self::bundled($data);
		return $line === null || !is_string($class) ? $class : trim("{$class} " . self::classOf($line));
	}

	/** @return list<array{string, string}> the others, and what all of them cost together before coupons */
	private static function ofMain(CartLine $main): array
	{
		$cart = WC()->cart;
		if (!$cart instanceof \WC_Cart) {
			return [];
		}
		$lines = CartLine::allOf($cart, $main->offer());
		$names = [];
		foreach ($lines as $line) {
			if (($line->placeInBundle() ?? 0) > 0) {
				$names[] = BundleWords::pieces($line->name(), $line->quantity());
			}
		}
		$cost = $names === [] ? null : CartCost::of($lines, $cart);
		return [
			[_x('With', 'other products', 'encore'), (string) wp_sprintf('%l', $names)],
			[_x('Together', 'what several products cost', 'encore'), $cost === null ? '' : ShopCurrency::text($cost)],
		];
	}

	private static function classOf(CartLine $line): string
	{
		return $line->placeInBundle() === 0 ? 'encore-bundle' : 'encore-bundle-part';
	}

	private static function bundled(mixed $data): ?CartLine
	{
		$line = CartLine::read($data);
		return $line?->placeInBundle() === null ? null : $line;
	}
}
