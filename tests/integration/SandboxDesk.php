<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Tests\Integration\Contract\Card;
use Encore\Tests\Integration\Contract\ChargeDesk;
use Encore\Tests\Integration\Contract\Loss;
use EncoreSandbox\Amount;
use EncoreSandbox\KeptToken;
use EncoreSandbox\Provider;
use EncoreSandbox\ProviderAnswer;
use EncoreSandbox\Refunds;
use EncoreSandbox\SandboxChargeAdapter;
use EncoreSandbox\SavedCard;
use PHPUnit\Framework\Assert;
use WpOrg\Requests\Requests;
use WpOrg\Requests\Response;

/** The sandbox for the contract of charge adapters. */
final class SandboxDesk implements ChargeDesk
{
	private const CARDS = [
		'Approves' => '4242424242424242',
		'Declined' => '4000000000009995',
		'WithoutFunds' => '4000000000009995',
		'Expired' => '4000000000009995',
		'Asks' => '4000002760003184',
	];

	public readonly Provider $provider;

	/** @param (\Closure(): ChargeAdapter)|null $other another adapter for the same gateway */
	public function __construct(private readonly ?\Closure $other = null)
	{
		$this->provider = new Provider((string) getenv('ENCORE_PROVIDER'), 15.0);
	}

	public function adapter(): ChargeAdapter
	{
		return $this->other !== null ? ($this->other)() : new SandboxChargeAdapter($this->provider, new KeptToken(), new Refunds($this->provider));
	}

	public function order(Card $card, string $currency): int
	{
		return $this->orderWith(self::CARDS[$card->name], $currency, 'processing')->get_id();
	}

	public function authorised(): int
	{
		return $this->orderWith(self::CARDS['Approves'], 'USD', 'on-hold')->get_id();
	}

	public function orderWith(string $number, string $currency = 'USD', string $status = 'processing'): \WC_Order
	{
		$order = new \WC_Order();
		$order->set_currency($currency);
		$order->set_payment_method('encore_sandbox');
		$order->set_transaction_id('pay_first');
		$order->set_status($status);
		$order->save();
		$customer = $this->provider->post('/customers', [])->id();
		(new KeptToken())->keep($order, SavedCard::fromProvider($this->card($number, $customer)->body), $customer);
		return $order;
	}

	private function card(string $number, string $customer): ProviderAnswer
	{
		$kept = $this->provider->post('/payment_methods', ['number' => $number, 'exp_month' => 12, 'exp_year' => 2040, 'cvc' => '123']);
		$this->provider->post("/payment_methods/{$kept->id()}/attach", ['customer' => $customer]);
		return $kept;
	}

	public function lose(int $orderId, Loss $how): void
	{
		$order = wc_get_order($orderId);
		$token = $order instanceof \WC_Order ? (new KeptToken())->find($order) : null;
		Assert::assertNotNull($token);
		// Who detaches a card there deletes its token here; nobody else can.
		if ($how !== Loss::SomebodyElses) {
			$token->delete();
			return;
		}
		$token->set_user_id(1);
		$token->save();
	}

	/** Asked by its metadata, the provider answers with those charges alone: declined ones of the same attempt. */
	public function fill(ChargeRequest $beside, int $charges): bool
	{
		$order = wc_get_order($beside->orderId);
		$token = $order instanceof \WC_Order ? (new KeptToken())->find($order) : null;
		Assert::assertNotNull($token);
		$customer = (new KeptToken())->customer($token);
		$card = $this->card(self::CARDS['Declined'], $customer)->id();
		$what = ['amount' => 1500, 'currency' => 'USD', 'payment_method' => $card, 'customer' => $customer, 'metadata' => $beside->metadata];
		$call = static fn(): array => [
			'url' => getenv('ENCORE_PROVIDER') . '/payments',
			'type' => 'POST',
			'headers' => ['Content-Type' => 'application/json', 'Idempotency-Key' => 'fill-' . wp_generate_uuid4()],
			'data' => (string) wp_json_encode($what),
		];
		foreach (Requests::request_multiple(array_map($call, range(1, $charges))) as $reply) {
			Assert::assertSame(402, $reply instanceof Response ? $reply->status_code : 0);
		}
		return true;
	}

	public function isProvider(string $url): bool
	{
		return str_starts_with($url, (string) getenv('ENCORE_PROVIDER'));
	}

	public function answer(ChargeResult $waits, bool $confirms): void
	{
		$reply = wp_remote_post($waits->actionUrl, ['body' => ['answer' => $confirms ? 'confirm' : 'refuse'], 'redirection' => 0]);
		Assert::assertSame([303, 'http://127.0.0.1/back/?x=1'], [wp_remote_retrieve_response_code($reply), wp_remote_retrieve_header($reply, 'location')]);
	}

	public function books(string $acceptance): array
	{
		$books = [];
		foreach ($this->provider->payments(['encore_acceptance' => $acceptance]) as $payment) {
			if ($payment->isCaptured()) {
				$books[] = [Amount::toDecimal($payment->amount, $payment->currency), $payment->currency, Amount::toDecimal($payment->refunded, $payment->currency)];
			}
		}
		return $books;
	}
}
