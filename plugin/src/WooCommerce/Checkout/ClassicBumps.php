<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Domain\Refusal;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Cart\CartBumps;

/**
 * The answers to bumps on the classic checkout. With scripts a tick updates the totals at once. Whoever pays while
 * the form shows a total without the tick, is stopped once and sees the new one; only the second press pays.
 */
final class ClassicBumps implements HookProvider
{
	/** @var array<string, string> code => why this press does not pay */
	private array $stops = [];

	public function __construct(private readonly CartBumps $bumps)
	{
	}

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_checkout_update_order_review', $this->update(...)),
			Hook::action('woocommerce_checkout_process', $this->process(...)),
			Hook::action('woocommerce_after_checkout_validation', $this->stop(...), 10, 2),
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

	/** WooCommerce has checked the form's nonce. */
	private function process(): void
	{
		$form = BumpForm::read(wp_unslash($_POST));
		$this->stops = $this->apply($form);
		if (!$form->showsItsTotal()) {
			$this->stops['encore_total_changed'] = '';
		}
	}

	/** Totals are those of the posted address by now. */
	private function stop(mixed $data, \WP_Error $errors): void
	{
		$cart = WC()->cart;
		$onlyUpdates = is_array($data) && !empty($data['woocommerce_checkout_update_totals']);
		foreach ($this->stops as $code => $message) {
			if ($message !== '') {
				$errors->add($code, esc_html($message));
			} elseif ($cart instanceof \WC_Cart && !$onlyUpdates) {
				$errors->add($code, sprintf(
					/* translators: %s: the new total of the order. */
					esc_html__('Your order has changed. The new total is %s. Press the button again to order.', 'encore'),
					wp_kses_post((string) $cart->get_total()),
				));
			}
		}
		if ($this->stops !== [] && WC()->session instanceof \WC_Session) {
			WC()->session->set('refresh_totals', true);
		}
		$this->stops = [];
	}

	/** @return array<string, string> code => what was not possible */
	private function apply(BumpForm $form): array
	{
		$cart = WC()->cart;
		$problems = [];
		if (!$cart instanceof \WC_Cart || $form->shown === []) {
			return [];
		}
		foreach ($form->shown as $offer) {
			try {
				in_array($offer, $form->ticked, true) ? $this->bumps->add($cart, $offer) : $this->bumps->remove($cart, $offer);
			} catch (Refusal $refusal) {
				$problems["encore_{$refusal->reason}"] = BumpWords::refusal($refusal);
			}
		}
		return $problems;
	}
}
