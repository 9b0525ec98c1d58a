<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Tests\Integration\Contract\Card;
use Encore\Tests\Integration\Contract\ChargeDesk;
use Encore\Tests\Integration\Contract\Loss;
use Encore\WooCommerce\Payments\Stripe\StripeAmount;
use Encore\WooCommerce\Payments\Stripe\StripeChargeAdapter;
use Encore\WooCommerce\Payments\Stripe\StripeGateway;
use Encore\WordPress\SystemClock;
use Encore\WordPress\TransientMemory;
use PHPUnit\Framework\Assert;

/** Stripe's real gateway plugin with a stand-in for Stripe's API, for the contract of charge adapters. */
final class StripeDesk implements ChargeDesk
{
	private const CARDS = [
		'Approves' => 'pm_card_visa',
		'Declined' => 'pm_card_visa_chargeDeclined',
		'WithoutFunds' => 'pm_card_visa_chargeDeclinedInsufficientFunds',
		'Expired' => 'pm_card_chargeDeclinedExpiredCard',
		'Asks' => 'pm_card_authenticationRequired',
	];

	public function adapter(): ChargeAdapter
	{
		return self::gateway()->adapter();
	}

	/** Asked by the script of the offer page. */
	public static function adapterOfPage(): StripeChargeAdapter
	{
		return self::gateway()->adapter(static fn(): bool => true);
	}

	private static function gateway(): StripeGateway
	{
		return new StripeGateway(new TransientMemory(), new SystemClock(), 'https://shop.example/stripe.js', static fn(): bool => false);
	}

	public function order(Card $card, string $currency): int
	{
		return $this->paidWith(self::CARDS[$card->name], currency: $currency)->get_id();
	}

	public function authorised(): int
	{
		return $this->paidWith('pm_card_visa', captured: false)->get_id();
	}

	/**
	 * An order with the meta that the gateway writes; its first payment is in Stripe's books.
	 *
	 * @param array<string, string> $method more of the payment method at Stripe
	 */
	public function paidWith(string $like, array $method = [], string $currency = 'USD', ?\WC_Order $order = null, bool $captured = true): \WC_Order
	{
		$customer = $this->ask('customers', ['email' => 'ada@example.com']);
		$first = $this->ask('payment_methods/pm_card_visa/attach', ['customer' => $customer]);
		$intent = $this->read($this->send('v1/payment_intents', ['amount' => '9700', 'currency' => 'usd', 'customer' => $customer, 'payment_method' => $first, 'capture_method' => $captured ? 'automatic' : 'manual', 'confirm' => 'true']));
		$kept = $this->ask('_test/payment_methods', ['like' => $like, 'customer' => $customer] + $method);
		$order ??= new \WC_Order();
		$order->set_currency($currency);
		$order->set_payment_method('stripe');
		$order->set_transaction_id(self::text($intent, 'latest_charge'));
		$order->set_status($captured ? 'processing' : 'on-hold');
		foreach ([
			'_stripe_customer_id' => $customer,
			'_stripe_source_id' => $kept,
			'_stripe_intent_id' => self::text($intent, 'id'),
			'_stripe_charge_captured' => $captured ? 'yes' : 'no',
			'_stripe_upe_payment_type' => 'card',
		] as $name => $value) {
			$order->update_meta_data($name, $value);
		}
		$order->save();
		return $order;
	}

	public function lose(int $orderId, Loss $how): void
	{
		$order = wc_get_order($orderId);
		Assert::assertInstanceOf(\WC_Order::class, $order);
		$method = self::text([(string) 'id' => $order->get_meta('_stripe_source_id')], 'id');
		switch ($how) {
			case Loss::Forgotten:
				$order->delete_meta_data('_stripe_source_id');
				$order->save();
				return;
			case Loss::Detached:
				$this->ask("payment_methods/{$method}/detach", []);
				return;
			case Loss::SomebodyElses:
				$order->update_meta_data('_stripe_customer_id', $this->ask('customers', []));
				$order->save();
		}
	}

	public function fill(ChargeRequest $beside, int $charges): bool
	{
		$order = wc_get_order($beside->orderId);
		Assert::assertInstanceOf(\WC_Order::class, $order);
		$customer = $order->get_meta('_stripe_customer_id');
		$latest = $this->list('charges', ['customer' => is_string($customer) ? $customer : ''])[0] ?? [];
		$this->send('_test/fill', ['customer' => is_string($customer) ? $customer : '', 'count' => (string) $charges, 'charge' => self::text($latest, 'id')]);
		return true;
	}

	public function isProvider(string $url): bool
	{
		return str_starts_with($url, 'https://api.stripe.com/');
	}

	public function answer(ChargeResult $waits, bool $confirms): void
	{
		$reply = wp_remote_post($waits->actionUrl, ['body' => ['answer' => $confirms ? 'confirm' : 'refuse'], 'redirection' => 0]);
		Assert::assertSame(303, wp_remote_retrieve_response_code($reply));
		$to = wp_remote_retrieve_header($reply, 'location');
		Assert::assertStringStartsWith('http://127.0.0.1/back/?x=1&payment_intent=pi_', is_string($to) ? $to : '');
	}

	/** The shopper answers the bank in the window of Stripe's script. */
	public function authenticate(string $secret, bool $confirms): void
	{
		$reply = wp_remote_post(self::url() . "/confirm/{$secret}", ['body' => ['answer' => $confirms ? 'confirm' : 'refuse'], 'redirection' => 0]);
		Assert::assertSame(200, wp_remote_retrieve_response_code($reply));
	}

	public function books(string $acceptance): array
	{
		$books = [];
		foreach ($this->list('charges') as $charge) {
			$metadata = $charge['metadata'] ?? [];
			if (is_array($metadata) && ($metadata['encore_acceptance'] ?? '') === $acceptance && ($charge['captured'] ?? false) === true) {
				$currency = self::text($charge, 'currency');
				$books[] = [StripeAmount::decimal(self::number($charge, 'amount_captured'), $currency), strtoupper($currency), StripeAmount::decimal(self::number($charge, 'amount_refunded'), $currency)];
			}
		}
		return $books;
	}

	/** @return string the customer for whom Stripe keeps this payment method; empty where it does not */
	public function keeper(string $method): string
	{
		return self::text($this->read(wp_remote_get(self::url() . "/v1/payment_methods/{$method}", ['headers' => self::headers()])), 'customer');
	}

	/** The next call that writes goes wrong at Stripe itself. */
	public function trouble(string $next): void
	{
		$this->send('_test/trouble', ['next' => $next]);
	}

	/**
	 * @param array<string, string> $query
	 * @return list<array<mixed>> the newest first, all pages of it
	 */
	public function list(string $path, array $query = []): array
	{
		$all = [];
		do {
			$last = end($all);
			$page = $this->read(wp_remote_get(self::url() . "/v1/{$path}?" . http_build_query($query + ['limit' => 100] + ($last === false ? [] : ['starting_after' => self::text($last, 'id')])), ['headers' => self::headers()]));
			foreach (is_array($page['data'] ?? null) ? $page['data'] : [] as $one) {
				$all[] = is_array($one) ? $one : [];
			}
		} while (($page['has_more'] ?? false) === true);
		return $all;
	}

	/**
	 * @param array<string, string> $body
	 * @return string the id of what was made
	 */
	public function ask(string $path, array $body): string
	{
		return self::text($this->read($this->send(str_starts_with($path, '_test/') ? $path : "v1/{$path}", $body)), 'id');
	}

	/**
	 * @param array<string, string> $body
	 * @return array<mixed>|\WP_Error
	 */
	public function send(string $path, array $body): array|\WP_Error
	{
		return wp_remote_post(self::url() . "/{$path}", ['body' => $body, 'headers' => self::headers()]);
	}

	/**
	 * @param array<mixed>|\WP_Error $reply
	 * @return array<mixed>
	 */
	public function read(array|\WP_Error $reply): array
	{
		/** @var array{body?: string, response?: array{code?: int}}|\WP_Error $reply as WordPress gives it */
		$body = json_decode(wp_remote_retrieve_body($reply), true);
		Assert::assertSame(200, wp_remote_retrieve_response_code($reply), wp_remote_retrieve_body($reply));
		return is_array($body) ? $body : [];
	}

	/** @param array<mixed> $of */
	public static function text(array $of, string $name): string
	{
		$value = $of[$name] ?? '';
		return is_string($value) ? $value : '';
	}

	/** @param array<mixed> $of */
	private static function number(array $of, string $name): int
	{
		$value = $of[$name] ?? 0;
		return is_int($value) ? $value : 0;
	}

	private static function url(): string
	{
		return (string) getenv('ENCORE_STRIPE');
	}

	/** @return array<string, string> */
	private static function headers(): array
	{
		return ['Authorization' => 'Basic ' . base64_encode('sk_test_encore:')];
	}
}
