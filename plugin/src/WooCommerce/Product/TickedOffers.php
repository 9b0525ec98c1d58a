<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Product;

use Encore\Domain\Refusal;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Bump\PickMarkup;
use Encore\WooCommerce\Cart\CartBumps;
use Encore\WooCommerce\Cart\CartLine;

/** What was ticked beside a product joins the cart with it: each as a line of its offer, which the cart prices. */
final class TickedOffers implements HookProvider
{
	private const MOST = 10;

	/** The number of an offer; empty where the ticks say what joins. Then a quantity. */
	private const ALL = '/^(\d{0,18})(?::(\d{1,6}(?:\.\d{1,6})?))?$/D';

	private bool $isAdding = false;

	public function __construct(private readonly CartBumps $bumps)
	{
	}

	public function hooks(): array
	{
		return [
			// WooCommerce reads the form at 20.
			Hook::action('wp_loaded', $this->takeAsMany(...), 15, 0),
			// The product is in the cart, and its totals are known.
			Hook::action('woocommerce_add_to_cart', $this->join(...), 30, 4),
		];
	}

	/** The quantity is the form's, the words are the button's: who presses it gets as many as it spoke of (rule L6). */
	private function takeAsMany(): void
	{
		if (isset($_POST[ProductForm::ALL])) {
			$_POST['quantity'] = $_REQUEST['quantity'] = $this->button()[1];
		}
	}

	private function join(mixed $key, mixed $product, mixed $quantity, mixed $variation): void
	{
		$cart = WC()->cart;
		$isAsked = isset($_POST[ProductForm::TICKED]) || isset($_POST[ProductForm::ALL]);
		if ($this->isAdding || !$isAsked || !$cart instanceof \WC_Cart) {
			return;
		}
		$this->isAdding = true;
		try {
			foreach ($this->asked($cart) as [$offer, $part]) {
				if ($part === 0 || !in_array($part, [$product, $variation], true)) {
					$this->add($cart, $offer, $part);
				}
			}
		} finally {
			$this->isAdding = false;
		}
	}

	private function add(\WC_Cart $cart, int $offer, int $product): void
	{
		if (CartLine::ofOffer($cart, $offer, $product) !== null) {
			return;
		}
		try {
			$this->bumps->add($cart, $offer, $product, PickMarkup::read((array) wp_unslash($_POST), $product === 0 ? (string) $offer : "{$offer}:{$product}"));
			/* translators: %s: the name of a product. */
			self::say(sprintf(__('“%s” has been added to your cart too.', 'encore'), self::added($cart, $offer, $product)), 'success');
		} catch (Refusal $refusal) {
			self::say(
				match ($refusal->reason) {
					'out_of_stock' => __('What you ticked is sold out, so it was not added.', 'encore'),
					'choice_missing' => __('What you ticked was not added: please choose first which one you want.', 'encore'),
					'choice_gone' => __('What you have chosen is sold out, or there is less of it now, so it was not added.', 'encore'),
					default => __('The offer that you ticked is sold out by now, or does not go with your cart, so it was not added.', 'encore'),
				},
				'notice',
			);
		}
	}

	/** What was added: the product, or what it is called where it is several. */
	private static function added(\WC_Cart $cart, int $offer, int $product): string
	{
		$line = CartLine::ofOffer($cart, $offer, $product);
		return (string) ($line?->placeInBundle() === null ? $line?->name() : $line->whole());
	}

	/** Who adds by a script sees the cart at once; a notice would wait for another page. */
	private static function say(string $words, string $type): void
	{
		if (!wp_doing_ajax()) {
			wc_add_notice(esc_html($words), $type);
		}
	}

	/** @return array{int, string} the offer that is wanted whole, or 0; how many of the product */
	private function button(): array
	{
		$value = wp_unslash($_POST[ProductForm::ALL] ?? '');
		preg_match(self::ALL, is_string($value) ? $value : '', $found);
		return [(int) ($found[1] ?? 0), $found[2] ?? '1'];
	}

	/** @return list<array{int, int}> offers, each with one of the products that go together, or 0 */
	private function asked(\WC_Cart $cart): array
	{
		$asked = [];
		foreach ((array) wp_unslash($_POST[ProductForm::TICKED] ?? []) as $value) {
			if (is_string($value) && preg_match('/^(\d{1,18})(?::(\d{1,18}))?$/D', $value, $found) === 1) {
				$asked[] = [(int) $found[1], (int) ($found[2] ?? 0)];
			}
		}
		[$all] = $this->button();
		foreach ($all === 0 ? [] : $this->bumps->products($cart, $all) as $product) {
			$asked[] = [$all, $product];
		}
		return array_slice(array_values(array_unique($asked, SORT_REGULAR)), 0, self::MOST);
	}
}
