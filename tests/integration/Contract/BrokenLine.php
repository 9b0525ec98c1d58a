<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Contract;

/** The line to a provider, broken for a while: between WordPress's HTTP and whatever answers it. */
final class BrokenLine
{
	/**
	 * @template T
	 * @param callable(string): bool $isProvider whether a URL is the provider's
	 * @param callable(): T          $work
	 * @param bool                   $readsToo   calls that only read break too
	 * @return T
	 */
	public static function during(Trouble $trouble, callable $isProvider, callable $work, bool $readsToo = false): mixed
	{
		$break = static function (mixed $answer, array $arguments, string $url) use ($trouble, $isProvider, $readsToo, &$break): mixed {
			if (!$isProvider($url) || !$readsToo && ($arguments['method'] ?? 'GET') === 'GET') {
				return $answer;
			}
			if ($trouble->isDone()) {
				remove_filter('pre_http_request', $break, 1);
				/** @var array{method?: string} $arguments as WordPress made them */
				wp_remote_request($url, $arguments);
				add_filter('pre_http_request', $break, 1, 3);
			}
			return match ($trouble) {
				Trouble::TimeOutBefore, Trouble::TimeOutAfter => new \WP_Error('http_request_failed', 'cURL error 28: Operation timed out'),
				Trouble::ErrorBefore, Trouble::ErrorAfter => self::answer(503, '{"error":{"type":"api_error","message":"Sorry"}}'),
				Trouble::EmptyAnswer => self::answer(200, ''),
				Trouble::Garbage => self::answer(200, '<html>Bad gateway'),
			};
		};
		add_filter('pre_http_request', $break, 1, 3);
		try {
			return $work();
		} finally {
			remove_filter('pre_http_request', $break, 1);
		}
	}

	/** @return array<string, mixed> */
	private static function answer(int $status, string $body): array
	{
		return ['headers' => [], 'body' => $body, 'response' => ['code' => $status, 'message' => ''], 'cookies' => [], 'filename' => null];
	}
}
