<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Assert;
use WpOrg\Requests\Requests;
use WpOrg\Requests\Response;

/** A shopper with a browser's cookies, who asks the running shop as the checkout does. */
final class BumpShopper
{
	public const ADDRESS = [
		'first_name' => 'Ada',
		'last_name' => 'Lane',
		'address_1' => '1 Market Street',
		'city' => 'San Francisco',
		'state' => 'CA',
		'country' => 'US',
		'postcode' => '94105',
	];

	/** @var array<string, \WP_Http_Cookie> */
	private array $cookies = [];
	private string $nonce = '';
	public int $status = 0;

	/** @param string $places as the page's bump blocks name them */
	public function __construct(public string $places = '0')
	{
	}

	/** With the cookies of this account from now on. */
	public function logIn(int $userId): void
	{
		$ends = time() + HOUR_IN_SECONDS;
		$token = \WP_Session_Tokens::get_instance($userId)->create($ends);
		$value = wp_generate_auth_cookie($userId, $ends, 'logged_in', $token);
		$this->cookies[LOGGED_IN_COOKIE] = new \WP_Http_Cookie(['name' => LOGGED_IN_COOKIE, 'value' => $value]);
		$this->nonce = '';
	}

	/** @return BumpAnswer the cart */
	public function add(int $productId, int $quantity = 1): BumpAnswer
	{
		return $this->store('POST', '/cart/add-item', ['id' => $productId, 'quantity' => $quantity]);
	}

	/** @return BumpAnswer the cart, or an error */
	public function answer(int $offer, bool $accepted = true): BumpAnswer
	{
		return $this->extend(['offer_id' => $offer, 'accepted' => $accepted]);
	}

	public function extend(mixed $data): BumpAnswer
	{
		return $this->store('POST', '/cart/extensions', ['namespace' => 'encore', 'data' => $data]);
	}

	public function cart(): BumpAnswer
	{
		return $this->store('GET', '/cart');
	}

	/**
	 * @param array<string, mixed> $more
	 * @param string               $shown what the page says of its bumps; empty: a page that does not say
	 */
	public function pay(array $more = [], string $shown = '', string $route = '/checkout'): BumpAnswer
	{
		return $this->store('POST', $route, headers: $shown === '' ? [] : ['Encore-Shown' => $shown], body: self::payment($more));
	}

	/**
	 * All of them press the button at the same moment.
	 *
	 * @param list<self> $shoppers
	 * @return list<BumpAnswer>
	 */
	public static function payTogether(array $shoppers): array
	{
		return self::together(array_map(static fn(self $one): array => [
			'url' => home_url('/wp-json/wc/store/v1/checkout'),
			'headers' => ['Nonce' => $one->nonce, 'Content-Type' => 'application/json', 'Cookie' => $one->cookieHeader()],
			'data' => (string) wp_json_encode(self::payment()),
		], $shoppers));
	}

	/**
	 * The same by the classic checkout's script.
	 *
	 * @param list<self>                 $shoppers
	 * @param list<array<string, mixed>> $fields for each
	 * @return list<BumpAnswer>
	 */
	public static function orderTogether(array $shoppers, array $fields): array
	{
		return self::together(array_map(static fn(self $one, array $own): array => [
			'url' => home_url('/?wc-ajax=checkout'),
			'headers' => ['Cookie' => $one->cookieHeader()],
			'data' => http_build_query($own),
		], $shoppers, $fields));
	}

	/**
	 * @param array<array{url: string, headers: array<string, string>, data: string}> $requests
	 * @return list<BumpAnswer>
	 */
	private static function together(array $requests): array
	{
		$posts = array_map(static fn(array $request): array => $request + ['type' => Requests::POST], array_values($requests));
		$said = Requests::request_multiple($posts, ['timeout' => 60.0]);
		// They come in the order in which they were answered; ours is that of the requests.
		ksort($said);
		return array_values(array_map(
			static fn(mixed $response): BumpAnswer => new BumpAnswer($response instanceof Response ? json_decode($response->body, true) : throw new \RuntimeException('No answer.')),
			$said,
		));
	}

	private function cookieHeader(): string
	{
		return implode('; ', array_map(static fn(\WP_Http_Cookie $one): string => $one->getHeaderValue(), array_values($this->cookies)));
	}

	/**
	 * @param array<string, mixed> $more
	 * @return array<string, mixed>
	 */
	private static function payment(array $more = []): array
	{
		return $more + [
			'billing_address' => self::ADDRESS + ['email' => 'ada@example.com', 'phone' => '5551234567'],
			'shipping_address' => self::ADDRESS,
			'payment_method' => 'cod',
		];
	}

	public function payByRefusedCard(): void
	{
		$card = ['encore_sandbox_number' => '4000000000000002', 'encore_sandbox_expiry' => '12 / 40', 'encore_sandbox_cvc' => '123'];
		$data = array_map(static fn(string $key, string $value): array => compact('key', 'value'), array_keys($card), $card);
		$this->pay(['payment_method' => 'encore_sandbox', 'payment_data' => $data]);
		Assert::assertNotSame(200, $this->status);
	}

	/** @param BumpAnswer $cart what the page at hand shows */
	public function payAsShown(BumpAnswer $cart): BumpAnswer
	{
		return $this->pay([], $cart->text('extensions.encore.shown'));
	}

	/**
	 * @param array<string, mixed>|null $body
	 * @param array<string, string>     $headers
	 */
	public function store(string $method, string $path, ?array $body = null, array $headers = []): BumpAnswer
	{
		if ($this->nonce === '') {
			$this->nonce = '-';
			$this->store('GET', '/cart');
		}
		$headers += ['Nonce' => $this->nonce, 'Content-Type' => 'application/json'] + ($this->places === '' ? [] : ['Encore-Places' => $this->places]);
		$response = $this->send($method, "/wp-json/wc/store/v1{$path}", $headers, $body === null ? null : (string) wp_json_encode($body));
		$nonce = wp_remote_retrieve_header($response, 'nonce');
		$this->nonce = is_string($nonce) && $nonce !== '' ? $nonce : $this->nonce;
		return self::json($response);
	}

	/**
	 * @param array<string, string> $headers
	 */
	public function encore(string $path, mixed $body, array $headers = []): BumpAnswer
	{
		return self::json($this->send('POST', "/wp-json/encore/v1{$path}", $headers + ['Content-Type' => 'application/json'], (string) wp_json_encode($body)));
	}

	public function hasCookie(string $name): bool
	{
		return isset($this->cookies[$name]);
	}

	public function page(string $path): string
	{
		return wp_remote_retrieve_body($this->send('GET', $path));
	}

	/** What the cart's page prints where the progress to free shipping or a reward stands on it. */
	public function proofOfProgress(): string
	{
		Assert::assertSame(1, preg_match('/wp-block-encore-cart-progress" data-proof="(\w+)"/', $this->page('/cart/'), $found));
		return $found[1] ?? '';
	}

	/** @param array<string, mixed> $fields */
	public function form(string $path, array $fields): string
	{
		return wp_remote_retrieve_body($this->send('POST', $path, [], http_build_query($fields)));
	}

	/**
	 * What the classic checkout's form holds for this shopper.
	 *
	 * @param list<int> $ticked
	 * @return array<string, mixed>
	 */
	public function fields(string $page, array $ticked): array
	{
		$address = [];
		foreach (self::ADDRESS + ['email' => 'ada@example.com', 'phone' => '5551234567'] as $name => $value) {
			$address["billing_{$name}"] = $value;
		}
		return $address + [
			'payment_method' => 'cod',
			'woocommerce-process-checkout-nonce' => preg_match('/name="woocommerce-process-checkout-nonce" value="([^"]+)/', $page, $found) ? $found[1] : '',
			'encore_shown' => self::values($page, 'encore_shown'),
			'encore_in_total' => self::inTotal($page),
			'encore_offers' => $ticked,
		];
	}

	/** What the form says of the bumps in its total: "12:1x27", or "none". */
	public static function inTotal(string $page): string
	{
		return preg_match('/<input type="hidden" name="encore_in_total" value="([^"]*)"/', $page, $found) === 1 ? $found[1] : '';
	}

	/** @return list<string> */
	public static function values(string $page, string $name): array
	{
		preg_match_all('/<input type="hidden" name="' . $name . '\[\]" value="(\d+)"/', $page, $found);
		return $found[1];
	}

	/**
	 * @param array<string, string> $headers
	 * @return array<mixed>
	 */
	private function send(string $method, string $path, array $headers = [], ?string $body = null): array
	{
		$response = wp_remote_request(home_url($path), [
			'method' => $method,
			'headers' => $headers,
			'body' => (string) $body,
			'cookies' => array_values($this->cookies),
			'redirection' => 0,
			'timeout' => 60.0,
		]);
		if (is_wp_error($response)) {
			throw new \RuntimeException($response->get_error_message());
		}
		foreach (wp_remote_retrieve_cookies($response) as $cookie) {
			$this->cookies[$cookie->name] = $cookie;
		}
		$this->status = (int) wp_remote_retrieve_response_code($response);
		return $response;
	}

	/** @param array<mixed> $response */
	private static function json(array $response): BumpAnswer
	{
		return new BumpAnswer(json_decode(wp_remote_retrieve_body($response), true) ?? wp_remote_retrieve_body($response));
	}
}
