<?php

declare(strict_types=1);

namespace Encore\WordPress\Health;

use Encore\Application\Health\PageResponse;
use Encore\WordPress\OfferEndpoint;

/** Asks this site for an offer's page as a stranger would, without a cookie, of an order that nobody has a key of. */
final class OfferPageProbe
{
	/** As long as WordPress's own check of this kind waits. */
	private const SECONDS = 10;

	public function __construct(private readonly OfferEndpoint $endpoint)
	{
	}

	public function ask(): PageResponse
	{
		$answer = wp_remote_get($this->endpoint->at(1, 'encore_is_there'), [
			'timeout' => self::SECONDS,
			'redirection' => 0,
			'cookies' => [],
			// WordPress's own filter for asking itself: certificates of a shop on a desk are nobody's.
			'sslverify' => (bool) apply_filters('https_local_ssl_verify', false),
		]);
		if (is_wp_error($answer)) {
			return new PageResponse(0, false, false);
		}
		$headers = [];
		$sent = wp_remote_retrieve_headers($answer);
		foreach (is_array($sent) ? $sent : $sent->getAll() as $name => $value) {
			$headers[strtolower((string) $name)] = implode(', ', array_filter((array) $value, is_string(...)));
		}
		return PageResponse::of((int) wp_remote_retrieve_response_code($answer), $headers);
	}
}
