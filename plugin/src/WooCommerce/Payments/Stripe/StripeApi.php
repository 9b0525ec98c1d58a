<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

/** Stripe's API through the gateway plugin's own client: its keys, its version, its log. What it gives back is judged here alone. */
final class StripeApi
{
	public const URL = 'https://api.stripe.com/v1/';

	/** A page of the shop does not wait for longer, in seconds. */
	private const PATIENCE = 10;

	private const PAGE = 100;

	/** Refusals that say nothing of the money: another call is under way, or there are too many. */
	private const LOCKS = ['lock_timeout', 'idempotency_key_in_use', 'rate_limit', 'api_key_expired', 'secret_key_required'];

	/**
	 * @param array<string, mixed> $body
	 * @param string               $key the same key twice is one movement of money
	 * @throws StripeUnanswered
	 * @throws StripeRefused
	 */
	public function post(string $path, array $body, string $key = ''): \stdClass
	{
		// The last hand before the wire: versions differ in where they take a key, and in how often they make one up.
		$own = static function (array $arguments, string $url) use ($path, $key): array {
			$headers = is_array($arguments['headers'] ?? null) ? $arguments['headers'] : [];
			return $key === '' || $url !== self::URL . $path ? $arguments : ['headers' => ['Idempotency-Key' => $key] + $headers] + $arguments;
		};
		add_filter('http_request_args', $own, PHP_INT_MAX, 2);
		try {
			return self::read(\WC_Stripe_API::request($body, $path));
		} catch (StripeRefused|StripeUnanswered $known) {
			throw $known;
		} catch (\Throwable $error) {
			throw new StripeUnanswered($error->getMessage());
		} finally {
			remove_filter('http_request_args', $own, PHP_INT_MAX);
		}
	}

	/**
	 * @param array<string, mixed> $query
	 * @throws StripeUnanswered
	 * @throws StripeRefused
	 */
	public function get(string $path, array $query = []): \stdClass
	{
		$hasty = static fn(array $arguments, string $url): array => str_starts_with($url, self::URL) ? ['timeout' => self::PATIENCE] + $arguments : $arguments;
		add_filter('http_request_args', $hasty, PHP_INT_MAX, 2);
		try {
			return self::read(\WC_Stripe_API::retrieve($path . ($query === [] ? '' : '?' . http_build_query($query))));
		} catch (StripeRefused|StripeUnanswered $known) {
			throw $known;
		} catch (\Throwable $error) {
			throw new StripeUnanswered($error->getMessage());
		} finally {
			remove_filter('http_request_args', $hasty, PHP_INT_MAX);
		}
	}

	/**
	 * All of a list, page by page to its end.
	 *
	 * @param array<string, mixed>               $query
	 * @param (callable(\stdClass): bool)|null $isWanted the others are not kept: a list may be longer than a request's memory
	 * @return list<\stdClass>
	 * @throws StripeUnanswered where any page of it cannot be had
	 */
	public function all(string $path, array $query, ?callable $isWanted = null): array
	{
		$all = [];
		$last = null;
		$after = [];
		do {
			try {
				$page = $this->get($path, $query + ['limit' => self::PAGE] + $after);
			} catch (StripeRefused $refused) {
				throw new StripeUnanswered($refused->getMessage());
			}
			$data = $page->data ?? null;
			$hasMore = $page->has_more ?? null;
			if (($page->object ?? '') !== 'list' || !is_array($data) || !is_bool($hasMore)) {
				throw new StripeUnanswered('Stripe gave no list.');
			}
			foreach ($data as $one) {
				$last = $one instanceof \stdClass ? $one : throw new StripeUnanswered('Stripe gave no list.');
				if ($isWanted === null || $isWanted($last)) {
					$all[] = $last;
				}
			}
			$after = ['starting_after' => $last === null ? '' : self::text($last, 'id')];
			if ($hasMore && ($data === [] || $after['starting_after'] === '')) {
				throw new StripeUnanswered('Stripe gave a list without an end.');
			}
		} while ($hasMore);
		return $all;
	}

	/** A member that is a text; of one that was sent along whole, its id. */
	public static function text(\stdClass $of, string $name): string
	{
		$value = $of->$name ?? '';
		$value = $value instanceof \stdClass ? $value->id ?? '' : $value;
		return is_string($value) ? $value : '';
	}

	/** Whether it carries all of this metadata. */
	public static function isMarked(\stdClass $thing, string $name, string $value): bool
	{
		$metadata = $thing->metadata ?? null;
		return $value !== '' && $metadata instanceof \stdClass && ($metadata->$name ?? null) === $value;
	}

	/** @throws StripeUnanswered|StripeRefused */
	private static function read(mixed $answer): \stdClass
	{
		if (!$answer instanceof \stdClass) {
			throw new StripeUnanswered(is_wp_error($answer) ? $answer->get_error_message() : 'Stripe gave no usable answer.');
		}
		if (!isset($answer->error)) {
			return is_string($answer->object ?? null) ? $answer : throw new StripeUnanswered('Stripe gave no usable answer.');
		}
		$error = $answer->error instanceof \stdClass ? $answer->error : new \stdClass();
		[$type, $code, $message] = [self::text($error, 'type'), self::text($error, 'code'), self::text($error, 'message')];
		$isRefused = $type === 'card_error' || $type === 'invalid_request_error' && !in_array($code, self::LOCKS, true);
		throw $isRefused ? new StripeRefused($message, $code, $type === 'card_error') : new StripeUnanswered($message);
	}
}
