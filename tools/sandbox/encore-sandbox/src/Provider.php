<?php

declare(strict_types=1);

namespace EncoreSandbox;

/** The payment provider over HTTP. Whatever is not a plain answer of it is ProviderUnreachable. */
final class Provider
{
	/** @param float $timeout in seconds */
	public function __construct(private readonly string $url, private readonly float $timeout)
	{
	}

	/**
	 * @param array<string, mixed> $body
	 *
	 * @throws ProviderUnreachable when nobody can say what came of the call
	 */
	public function post(string $path, array $body, ?string $key = null): ProviderAnswer
	{
		return $this->send($path, [
			'method' => 'POST',
			'body' => (string) wp_json_encode((object) $body),
			'headers' => ['Content-Type' => 'application/json'] + ($key === null ? [] : ['Idempotency-Key' => $key]),
		]);
	}

	/**
	 * @param array<string, string|int> $query
	 *
	 * @throws ProviderUnreachable
	 */
	public function get(string $path, array $query = []): ProviderAnswer
	{
		return $this->send($path . ($query === [] ? '' : '?' . http_build_query($query)), ['method' => 'GET']);
	}

	/**
	 * Every payment with this metadata, oldest first.
	 *
	 * @param array<string, string> $metadata
	 *
	 * @return list<ProviderPayment>
	 *
	 * @throws ProviderUnreachable
	 */
	public function payments(array $metadata): array
	{
		return array_map(ProviderPayment::from(...), $this->all('/payments', $metadata));
	}

	/**
	 * Ends a payment that waits for the shopper, unless the shopper was faster.
	 *
	 * @return ProviderPayment as it is now
	 *
	 * @throws ProviderUnreachable
	 */
	public function cancel(ProviderPayment $payment): ProviderPayment
	{
		$answer = $this->post("/payments/{$payment->id}/cancel", []);
		return ProviderPayment::from(($answer->succeeded() ? $answer : $this->get("/payments/{$payment->id}"))->body);
	}

	/**
	 * All of a list with this metadata, oldest first.
	 *
	 * @param array<string, string> $metadata
	 *
	 * @return list<array<mixed>>
	 *
	 * @throws ProviderUnreachable
	 */
	public function all(string $path, array $metadata): array
	{
		$query = ['limit' => 100];
		foreach ($metadata as $name => $value) {
			$query["metadata[$name]"] = $value;
		}
		$found = [];
		do {
			$answer = $this->get($path, $query);
			$page = $answer->body['data'] ?? null;
			if ($answer->status !== 200 || !is_array($page)) {
				throw new ProviderUnreachable('The provider gave no list.');
			}
			array_push($found, ...array_values(array_filter($page, 'is_array')));
			$last = end($found)['id'] ?? null;
			$query['starting_after'] = is_string($last) ? $last : '';
		} while (($answer->body['has_more'] ?? false) === true && is_string($last));
		return $found;
	}

	/** @param array{method: string, body?: string, headers?: array<string, string>} $request */
	private function send(string $path, array $request): ProviderAnswer
	{
		$response = wp_remote_request(untrailingslashit($this->url) . $path, $request + [
			'timeout' => $this->timeout,
			'redirection' => 0,
		]);
		if (is_wp_error($response)) {
			throw new ProviderUnreachable('The provider could not be reached.');
		}
		$status = (int) wp_remote_retrieve_response_code($response);
		$body = json_decode(wp_remote_retrieve_body($response), true);
		if ($status < 200 || $status >= 500 || !is_array($body)) {
			throw new ProviderUnreachable('The provider gave no usable answer.');
		}
		return new ProviderAnswer($status, $body);
	}
}
