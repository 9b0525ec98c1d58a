<?php

declare(strict_types=1);

namespace EncoreSandbox;

use WC_Order;

/** Pays an order with a card. Each try has a key of its own, and a new try waits until the last one is answered. */
final class FirstPayment
{
	private const CUSTOMER = '_encore_sandbox_customer';

	public function __construct(
		private readonly Provider $provider,
		private readonly KeptToken $tokens,
		private readonly AuthorisedPayments $authorised,
	) {
	}

	/**
	 * @throws PaymentRefused when no money moved
	 * @throws ProviderUnreachable when that is not known; calling again is safe
	 *
	 * @return string|null where the shopper has to confirm; null when the order is paid
	 */
	public function pay(WC_Order $order, Card $card): ?string
	{
		if ($order->is_paid()) {
			return null;
		}
		$amount = $this->total($order);
		if ($amount === null) {
			throw new PaymentRefused(__('This total cannot be paid by card in this currency.', 'encore-sandbox'), false);
		}
		$earlier = OrderAttempt::last($order);
		$open = $earlier?->isOpen === true ? $earlier : null;
		$payments = $open === null ? [] : $this->provider->payments(OrderAttempt::metadata($order));
		if ($open !== null && $this->takeOverPaid($order, $open, $payments)) {
			return null;
		}

		$typed = SavedCard::fromProvider($this->made('/payment_methods', $card->toRequest())->body);
		// The same card again is the same try: its key makes sure that it pays once, even where the first is still on its way.
		$isSame = $open !== null && $open->amount === $amount && $open->card->looksLike($typed);
		if ($open !== null) {
			foreach ($payments as $payment) {
				if ($payment->waits() && $isSame && $payment->isOf($amount, $order->get_currency())) {
					return $payment->actionUrl;
				}
				$ended = $payment->waits() ? $this->provider->cancel($payment) : $payment;
				if ($this->takeOverPaid($order, $open, [$ended])) {
					return null;
				}
				// This try has its answer, and its key would only repeat it.
				$isSame = $isSame && $payment->method !== $open->card->id;
			}
		}
		if ($open === null || !$isSame) {
			$customer = $this->customer($order);
			$this->made('/payment_methods/' . $typed->id . '/attach', ['customer' => $customer]);
			$open = OrderAttempt::begin($order, $amount, $customer, $typed, $this->authorised->isWanted());
		}
		return $this->send($order, $open);
	}

	/** Whether the order still waits for this gateway: else money for it came too late. */
	public function isAwaited(WC_Order $order): bool
	{
		return $order->get_payment_method() === SandboxGateway::ID && $order->has_status(['pending', 'failed']);
	}

	/**
	 * What came of the last try; nothing new is charged.
	 *
	 * @throws PaymentRefused when no money moved
	 * @throws ProviderUnreachable when that is not known; calling again is safe
	 *
	 * @return string|null where the shopper can still confirm; null when the order is paid
	 */
	public function resume(WC_Order $order): ?string
	{
		$attempt = OrderAttempt::last($order);
		$isAnswered = false;
		if ($attempt?->isOpen === true) {
			$payments = $this->provider->payments(OrderAttempt::metadata($order));
			if ($this->takeOverPaid($order, $attempt, $payments)) {
				return null;
			}
			foreach ($payments as $payment) {
				if ($payment->waits()) {
					return $payment->actionUrl;
				}
				$isAnswered = $isAnswered || $payment->method === $attempt->card->id;
			}
		}
		if ($order->is_paid()) {
			return null;
		}
		$isAnswered && $attempt?->close($order);
		throw new PaymentRefused(
			__('The payment was not confirmed and nothing was charged. Please try again or use another card.', 'encore-sandbox'),
			$isAnswered,
		);
	}

	/**
	 * A try whose answer was lost may have been paid: then the provider's books are believed.
	 *
	 * @param list<ProviderPayment> $payments
	 */
	private function takeOverPaid(WC_Order $order, OrderAttempt $attempt, array $payments): bool
	{
		foreach ($payments as $payment) {
			if (!$payment->holdsMoney() && !$payment->isAuthorised()) {
				continue;
			}
			if (!$payment->isOf($this->total($order), $order->get_currency())) {
				throw new PaymentRefused(
					__('This order was paid before it was changed. Please contact the shop.', 'encore-sandbox'),
					false,
				);
			}
			$this->complete($order, $attempt, $payment);
			return true;
		}
		return false;
	}

	/** @return string|null where the shopper has to confirm; null when the order is paid */
	private function send(WC_Order $order, OrderAttempt $attempt): ?string
	{
		try {
			$answer = $this->provider->post('/payments', $attempt->body($order), $attempt->key($order));
			if ($answer->succeeded()) {
				return $this->take($order, $attempt, ProviderPayment::from($answer->body));
			}
			if (!$answer->saysNoMoneyMoved()) {
				throw new ProviderUnreachable('The provider did not say what came of the payment.');
			}
		} catch (ProviderUnreachable $lost) {
			if ($this->takeOverPaid($order, $attempt, $this->provider->payments(OrderAttempt::metadata($order)))) {
				return null;
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

	private function take(WC_Order $order, OrderAttempt $attempt, ProviderPayment $payment): ?string
	{
		if ($payment->isCaptured() || $payment->isAuthorised()) {
			$this->complete($order, $attempt, $payment);
			return null;
		}
		if (!$payment->waits()) {
			throw new ProviderUnreachable('The provider did not say what came of the payment.');
		}
		/* translators: %s: transaction id */
		$note = sprintf(__('The shopper is asked to confirm payment %s (3-D Secure).', 'encore-sandbox'), $payment->id);
		$order->has_status('pending') ? $order->add_order_note($note) : $order->update_status('pending', $note);
		return $payment->actionUrl;
	}

	/** @return int|null in the currency's minor unit */
	private function total(WC_Order $order): ?int
	{
		return Amount::fromDecimal((float) $order->get_total(), $order->get_currency());
	}

	private function complete(WC_Order $order, OrderAttempt $attempt, ProviderPayment $payment): void
	{
		if ($payment->method === $attempt->card->id) {
			$this->keepOrLetGo($order, $attempt);
		}
		if ($payment->isAuthorised()) {
			$this->authorised->hold($order, $payment->id);
		} elseif (!$order->is_paid() && !$order->payment_complete($payment->id)) {
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
