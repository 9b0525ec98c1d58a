<?php

declare(strict_types=1);

namespace EncoreSandbox;

use WC_Order;

/** Pays an order with a card. Each try has a key of its own, and a new try waits until the last one is answered. */
final class FirstPayment
{
	private const CUSTOMER = '_encore_sandbox_customer';

	public function __construct(private readonly Provider $provider, private readonly KeptToken $tokens)
	{
	}

	/**
	 * Afterwards the order is paid.
	 *
	 * @throws PaymentRefused when no money moved
	 * @throws ProviderUnreachable when that is not known; calling again is safe
	 */
	public function pay(WC_Order $order, Card $card): void
	{
		$amount = Amount::fromDecimal((float) $order->get_total(), $order->get_currency());
		if ($amount === null) {
			throw new PaymentRefused(__('This total cannot be paid by card in this currency.', 'encore-sandbox'), false);
		}
		$earlier = OrderAttempt::last($order);
		$open = $earlier?->isOpen === true ? $earlier : null;
		if ($open !== null && $this->takeOverPaid($order, $open)) {
			return;
		}

		$typed = SavedCard::fromProvider($this->made('/payment_methods', $card->toRequest())->body);
		// The same card again is the same try: its key makes sure that it pays once, even where the first is still on its way.
		if ($open === null || $open->amount !== $amount || !$open->card->looksLike($typed)) {
			$customer = $this->customer($order);
			$this->made('/payment_methods/' . $typed->id . '/attach', ['customer' => $customer]);
			$open = OrderAttempt::begin($order, $amount, $customer, $typed);
		}
		$this->send($order, $open);
	}

	/** A try whose answer was lost may have been paid: then the provider's books are believed. */
	private function takeOverPaid(WC_Order $order, OrderAttempt $attempt): bool
	{
		$total = Amount::fromDecimal((float) $order->get_total(), $order->get_currency());
		foreach ($this->provider->payments(['shop_reference' => OrderAttempt::reference($order)]) as $payment) {
			if (($payment['status'] ?? '') !== 'captured') {
				continue;
			}
			if (($payment['amount'] ?? null) !== $total || ($payment['currency'] ?? null) !== $order->get_currency()) {
				throw new PaymentRefused(
					__('This order was paid before it was changed. Please contact the shop.', 'encore-sandbox'),
					false,
				);
			}
			[$id, $method] = [$payment['id'] ?? null, $payment['payment_method'] ?? null];
			if (!is_string($id) || !is_string($method)) {
				throw new ProviderUnreachable('The provider did not name its payment.');
			}
			$this->complete($order, $attempt, $id, $method);
			return true;
		}
		return false;
	}

	private function send(WC_Order $order, OrderAttempt $attempt): void
	{
		try {
			$answer = $this->provider->post('/payments', $attempt->body($order), $attempt->key($order));
			if ($answer->succeeded() && ($answer->body['status'] ?? '') === 'captured' && $answer->id() !== '') {
				$this->complete($order, $attempt, $answer->id(), $attempt->card->id);
				return;
			}
			if (!$answer->saysNoMoneyMoved()) {
				throw new ProviderUnreachable('The provider did not say what came of the payment.');
			}
		} catch (ProviderUnreachable $lost) {
			if ($this->takeOverPaid($order, $attempt)) {
				return;
			}
			throw $lost;
		}
		$attempt->close($order);
		throw new PaymentRefused(
			$answer->isDecline()
				? __('Your card was declined and nothing was charged. Please try another card.', 'encore-sandbox')
				: __('Your card could not be charged. Please try again.', 'encore-sandbox'),
			true,
		);
	}

	private function complete(WC_Order $order, OrderAttempt $attempt, string $transaction, string $method): void
	{
		if ($method === $attempt->card->id) {
			$this->keepOrLetGo($order, $attempt);
		}
		if (!$order->is_paid() && !$order->payment_complete($transaction)) {
			// The try stays open, and the next one finds this payment.
			throw new ProviderUnreachable('The payment could not be written on the order.');
		}
		$attempt->close($order);
	}

	/** The order is paid either way: a token that cannot be kept costs an offer, never the order. */
	private function keepOrLetGo(WC_Order $order, OrderAttempt $attempt): void
	{
		try {
			if ($this->tokens->isWanted($order)) {
				$this->tokens->keep($order, $attempt->card, $attempt->customer);
			} else {
				$this->provider->post('/payment_methods/' . $attempt->card->id . '/detach', []);
			}
		} catch (\Throwable $error) {
			wc_get_logger()->warning(
				'The card of order ' . $order->get_id() . ' was neither kept nor let go: ' . $error::class,
				['source' => SandboxGateway::ID],
			);
		}
	}

	private function customer(WC_Order $order): string
	{
		$known = $order->get_meta(self::CUSTOMER);
		if (is_string($known) && $known !== '') {
			return $known;
		}
		$customer = $this->made('/customers', ['description' => 'Order ' . $order->get_id()])->id();
		$order->update_meta_data(self::CUSTOMER, $customer);
		$order->save_meta_data();
		return $customer;
	}

	/** @param array<string, mixed> $body */
	private function made(string $path, array $body): ProviderAnswer
	{
		$answer = $this->provider->post($path, $body);
		if ($answer->succeeded() && $answer->id() !== '') {
			return $answer;
		}
		throw new PaymentRefused(
			$path === '/payment_methods'
				? __('The card was not accepted. Please use one of the test cards named in the form.', 'encore-sandbox')
				: __('Your card could not be charged. Please try again.', 'encore-sandbox'),
			false,
		);
	}
}
