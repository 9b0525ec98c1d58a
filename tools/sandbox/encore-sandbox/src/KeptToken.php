<?php

declare(strict_types=1);

namespace EncoreSandbox;

use WC_Order;
use WC_Payment_Token_CC;
use WC_Payment_Tokens;

/** The card of an order, kept as a WooCommerce payment token that hangs on the order, for guests too. */
final class KeptToken
{
	private const CUSTOMER = 'encore_sandbox_customer';

	/**
	 * A card is kept for offers to its own order, not for the next checkout. The account page shows it, so that it can be
	 * deleted there.
	 *
	 * @param array<string, list<array{method: array<string, string>}>> $list
	 *
	 * @return array<string, list<array{method: array<string, string>}>>
	 */
	public static function leaveOutOfCheckout(array $list): array
	{
		if (is_account_page()) {
			return $list;
		}
		foreach ($list as $type => $methods) {
			$list[$type] = array_values(array_filter(
				$methods,
				static fn(array $item): bool => ($item['method']['gateway'] ?? '') !== SandboxGateway::ID,
			));
		}
		return array_filter($list);
	}

	/** Kept only where something may still be charged to it: nobody keeps a card for later by accident. */
	public function isWanted(WC_Order $order): bool
	{
		return apply_filters('encore_keep_payment_token', false, $order) === true;
	}

	public function keep(WC_Order $order, SavedCard $card, string $customer): void
	{
		if ($this->find($order)?->get_token('edit') === $card->id) {
			return;
		}
		$token = new WC_Payment_Token_CC();
		$token->set_gateway_id(SandboxGateway::ID);
		$token->set_user_id($order->get_customer_id());
		$token->set_token($card->id);
		$token->set_card_type($card->brand);
		$token->set_last4($card->lastFour);
		$token->set_expiry_month(sprintf('%02d', $card->month));
		$token->set_expiry_year((string) $card->year);
		$token->add_meta_data(self::CUSTOMER, $customer, true);
		$token->save();
		$order->add_payment_token($token);
	}

	/** The newest token of the order. Only ever asked for by order: user 0 would be everybody. */
	public function find(WC_Order $order): ?WC_Payment_Token_CC
	{
		foreach (array_reverse(WC_Payment_Tokens::get_order_tokens($order->get_id()), true) as $token) {
			if (
				$token instanceof WC_Payment_Token_CC
				&& $token->get_gateway_id() === SandboxGateway::ID
				&& in_array($token->get_user_id(), [0, $order->get_customer_id()], true)
			) {
				return $token;
			}
		}
		return null;
	}

	public function customer(WC_Payment_Token_CC $token): string
	{
		$customer = $token->get_meta(self::CUSTOMER);
		return is_string($customer) ? $customer : '';
	}
}
