<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/** A shopper's browser as far as HTTP goes: keeps cookies, follows no redirect by itself. */
final class FunnelBrowser
{
	/** @var array<string, string> */
	public array $cookies = [];

	/** @var list<string> every Set-Cookie header */
	public array $given = [];

	public int $status = 0;

	public string $body = '';

	/** @var array<string, string> by lower-case name */
	public array $headers = [];

	private string $nonce = '';

	/** What the request that pays says of the notice that the card is kept; empty: it stood nowhere. */
	private string $stamp = '';

	public function __construct(private readonly string $shop)
	{
	}

	/**
	 * Buys one product with a card, by the Store API as the Checkout block does.
	 *
	 * @param string|null $stamp of the notice; null: whatever the checkout's page says
	 * @return string the thank-you page
	 */
	public function buy(int $productId, string $card, ?string $stamp = null): string
	{
		$this->json('GET', '/wp-json/wc/store/v1/cart');
		$this->nonce = $this->headers['nonce'] ?? '';
		$this->json('POST', '/wp-json/wc/store/v1/cart/add-item', ['id' => $productId, 'quantity' => 1]);
		$this->stamp = $stamp ?? $this->go("{$this->shop}/checkout/")->stampOnPage();
		$address = ['first_name' => 'Ada', 'last_name' => 'Lane', 'address_1' => '1 Market Street', 'city' => 'San Francisco', 'state' => 'CA', 'postcode' => '94105', 'country' => 'US'];
		$data = ['encore_sandbox_number' => $card, 'encore_sandbox_expiry' => '12 / 40', 'encore_sandbox_cvc' => '123'];
		$answer = $this->json('POST', '/wp-json/wc/store/v1/checkout', [
			'billing_address' => $address + ['email' => 'ada@example.com', 'phone' => ''],
			'shipping_address' => $address,
			'payment_method' => 'encore_sandbox',
			'payment_data' => array_map(static fn(string $key, string $value): array => compact('key', 'value'), array_keys($data), $data),
		]);
		$result = $answer['payment_result'] ?? null;
		$url = is_array($result) ? $result['redirect_url'] ?? null : null;
		if (!is_string($url)) {
			throw new \RuntimeException("The shop did not take the order: {$this->body}");
		}
		return $url;
	}

	/** @param array<string, string>|null $form posted when given */
	public function go(string $url, ?array $form = null): self
	{
		$this->send($form === null ? 'GET' : 'POST', $url, $form === null ? null : http_build_query($form), 'application/x-www-form-urlencoded');
		return $this;
	}

	/**
	 * @param array<string, mixed>|null $body
	 * @return array<array-key, mixed>
	 */
	public function json(string $method, string $path, ?array $body = null): array
	{
		$this->send($method, $this->shop . $path, $body === null ? null : (string) wp_json_encode($body), 'application/json');
		$answer = json_decode($this->body, true);
		return is_array($answer) ? $answer : [];
	}

	/** The stamp of the notice that the card is kept, as the Checkout block's page brings it along. */
	public function stampOnPage(): string
	{
		return preg_match('/"encore-kept-card_data":\{"text":"[^"]+","stamp":"([^"]+)"/', rawurldecode($this->body), $found) === 1 ? $found[1] : '';
	}

	/** @return array<string, string> the hidden fields of the offer's form */
	public function fields(): array
	{
		$form = preg_match('~<form id="encore-offer-form".*?</form>~s', $this->body, $found) === 1 ? $found[0] : '';
		preg_match_all('/<input type="hidden" name="([a-z_]+)" value="([^"]*)">/', $form, $found);
		return array_map(html_entity_decode(...), array_combine($found[1], $found[2]));
	}

	private function send(string $method, string $url, ?string $body, string $type): void
	{
		$this->headers = [];
		assert($url !== '' && $method !== '');
		$curl = curl_init($url);
		curl_setopt_array($curl, [
			CURLOPT_CUSTOMREQUEST => $method,
			CURLOPT_RETURNTRANSFER => true,
			CURLOPT_TIMEOUT => 60,
			CURLOPT_HTTPHEADER => [
				"Content-Type: {$type}",
				"Nonce: {$this->nonce}",
				...($this->stamp === '' ? [] : ["Encore-Kept-Card: {$this->stamp}"]),
				'Cookie: ' . implode('; ', array_map(static fn(string $name, string $value): string => "{$name}={$value}", array_keys($this->cookies), $this->cookies)),
			],
			CURLOPT_HEADERFUNCTION => function (mixed $curl, string $line): int {
				$this->keep($line);
				return strlen($line);
			},
		] + ($body === null ? [] : [CURLOPT_POSTFIELDS => $body]));
		$this->body = (string) curl_exec($curl);
		$this->status = (int) curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
	}

	private function keep(string $line): void
	{
		if (!str_contains($line, ':')) {
			return;
		}
		[$name, $value] = array_map(trim(...), explode(':', $line, 2));
		$this->headers[strtolower($name)] = $value;
		if (strtolower($name) === 'set-cookie') {
			$this->given[] = $value;
			[$cookie, $content] = explode('=', explode(';', $value)[0], 2);
			$this->cookies[$cookie] = $content;
		}
	}
}
