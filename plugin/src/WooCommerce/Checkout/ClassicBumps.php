<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Domain\Refusal;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Bump\BumpWords;
use Encore\WooCommerce\Cart\CartBumps;
use Encore\WooCommerce\Cart\ShownBumps;

/**
 * The answers to bumps on the classic checkout and in the classic cart. With scripts a tick updates the totals at once. Whoever pays while
 * the form shows a total of other bumps or prices is stopped once and sees the new one; only the second press pays.
 */
final class ClassicBumps implements HookProvider
{
	/** @var array<string, string> code => what was not possible */
	private array $problems = [];

	/** What the form says is in its total; null where it says nothing. */
	private ?ShownBumps $inTotal = null;

	public function __construct(private readonly CartBumps $bumps)
	{
	}

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_checkout_update_order_review', $this->update(...)),
			Hook::filter('woocommerce_update_cart_action_cart_updated', $this->updateCart(...)),
			Hook::action('woocommerce_checkout_process', $this->process(...)),
			Hook::action('woocommerce_after_checkout_validation', $this->stop(...), 20, 2),
		];
	}

	/** The form as checkout.js sends it with every update. */
	private function update(mixed $form): void
	{
		parse_str(is_string($form) ? $form : '', $fields);
		foreach ($this->apply(BumpForm::read($fields)) as $message) {
			wc_add_notice(esc_html($message), 'error');
		}
	}

	/** The form of the cart, whose nonce WooCommerce has checked; the answer is whether anything in the cart has changed. */
	private function updateCart(mixed $isUpdated): mixed
	{
		$before = self::inCart();
		$form = BumpForm::read(wp_unslash($_POST));
		foreach ($this->apply(WC()->cart instanceof \WC_Cart ? $form->besideTable(WC()->cart) : $form) as $message) {
			wc_add_notice(esc_html($message), 'error');
		}
		return $isUpdated || self::inCart() !== $before;
	}

	private static function inCart(): string
	{
		$cart = WC()->cart;
		return $cart instanceof \WC_Cart ? (string) ShownBumps::in($cart) : '';
	}

	/** WooCommerce has checked the form's nonce. */
	private function process(): void
	{
		$form = BumpForm::read(wp_unslash($_POST));
		$this->problems = $this->apply($form);
		$this->inTotal = $form->inTotal;
	}

	/** Totals are those of the posted address by now. */
	private function stop(mixed $data, \WP_Error $errors): void
	{
		$cart = WC()->cart;
		$changes = $cart instanceof \WC_Cart ? $this->inTotal?->against($cart) ?? [] : [];
		foreach ($this->problems as $code => $message) {
			$errors->add($code, esc_html($message));
		}
		if (($changes !== [] || $this->problems !== []) && WC()->session instanceof \WC_Session) {
			WC()->session->set('refresh_totals', true);
		}
		$onlyUpdates = is_array($data) && !empty($data['woocommerce_checkout_update_totals']);
		if (!$onlyUpdates && !self::hasSaid($errors)) {
			foreach ($changes as $code => $message) {
				$errors->add($code, $code === 'encore_order_changed' ? self::newTotal() : esc_html($message));
			}
		}
		if (self::hasSaid($errors) && self::losesTheCard(is_array($data) ? $data['payment_method'] ?? '' : '')) {
			$errors->add('encore_card_again', esc_html__('For your safety your card details are not kept: please type them again.', 'encore'));
		}
		$this->problems = [];
		$this->inTotal = null;
	}

	/** Without scripts the page comes anew, and what was typed into the gateway's fields is gone. */
	private static function losesTheCard(mixed $method): bool
	{
		$gateway = is_string($method) ? WC()->payment_gateways()->payment_gateways()[$method] ?? null : null;
		return !wp_doing_ajax() && $gateway instanceof \WC_Payment_Gateway && $gateway->has_fields;
	}

	/** The order stops for a reason of ours already: the shopper sees the new total with that. */
	private static function hasSaid(\WP_Error $errors): bool
	{
		return array_filter($errors->get_error_codes(), static fn(int|string $code): bool => str_starts_with((string) $code, 'encore_')) !== [];
	}

	private static function newTotal(): string
	{
		return sprintf(
			/* translators: %s: the new total of the order. */
			esc_html__('Your order has changed. The new total is %s. Press the button again to order.', 'encore'),
			wp_kses_post((string) WC()->cart->get_total()),
		);
	}

	/** @return array<string, string> code => what was not possible */
	private function apply(BumpForm $form): array
	{
		$cart = WC()->cart;
		$problems = [];
		if (!$cart instanceof \WC_Cart || $form->shown === []) {
			return [];
		}
		array_map($this->bumps->look(...), array_keys($form->chosen), $form->chosen);
		// Whoever takes one instead of another has made room for it.
		foreach (array_diff($form->shown, $form->ticked) as $offer) {
			$this->bumps->remove($cart, $offer);
		}
		foreach (array_intersect($form->shown, $form->ticked) as $offer) {
			try {
				$this->bumps->add($cart, $offer, asked: $form->chosen[$offer] ?? null);
			} catch (Refusal $refusal) {
				// It was in the order and has left it: that is said by what took it out, or with the new total.
				if ($refusal->reason === 'offer_gone' && $form->inTotal?->choiceOf($offer) !== null) {
					continue;
				}
				$problems["encore_{$refusal->reason}_{$offer}"] = BumpWords::refusalOf($this->bumps->nameOf($cart, $offer), $refusal);
			}
		}
		return $problems;
	}
}
