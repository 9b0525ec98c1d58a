<?php

declare(strict_types=1);

namespace Encore\Rest;

/** Every route that somebody without an account may ask: why it is public, and what guards it instead. */
final class PublicRoutes
{
	private const SHOPPER = 'Order key, signed cookie of the browser that placed the order, its customer where it has one, and the window.';

	/** @var array<string, array{reason: string, guard: string}> by method and path */
	public const ALL = [
		'POST /presentations' => [
			'reason' => 'A guest at the checkout has a bump in view.',
			'guard' => 'The nonce of a page of this shop, and a cart of one’s own that calls the offer up.',
		],
		'POST /added-offers' => [
			'reason' => 'A guest has put something into the cart, on a page that a cache may have kept.',
			'guard' => 'A cart of one’s own, by a cookie that does not travel with what other sites send; JSON from a page of this shop; a nonce of who is logged in. Changes nothing but what was shown.',
		],
		'POST /added-offers/declines' => [
			'reason' => 'A guest closes the offer that followed.',
			'guard' => 'As for asking. Declines what this cart was shown, and nothing else.',
		],
		'GET /orders/(?P<id>\d+)/offer' => [
			'reason' => 'A guest who has just paid asks which offer is open.',
			'guard' => self::SHOPPER . ' Changes nothing.',
		],
		'POST /orders/(?P<id>\d+)/acceptances' => [
			'reason' => 'A guest who has just paid takes the offer.',
			'guard' => self::SHOPPER . ' One acceptance for each step, at the price the server quoted.',
		],
		'POST /orders/(?P<id>\d+)/choices' => [
			'reason' => 'A guest who has just paid chooses a variation or a quantity of the offer.',
			'guard' => self::SHOPPER . ' Only what the owner allows; the server works the price out, and nothing is bought by it.',
		],
		'GET /acceptances/(?P<uuid>[0-9a-f-]{36})' => [
			'reason' => 'The page asks how an acceptance stands while it is being charged.',
			'guard' => self::SHOPPER . ' Changes nothing.',
		],
		'POST /acceptances/(?P<uuid>[0-9a-f-]{36})/resume' => [
			'reason' => 'A guest is back from confirming at the bank.',
			'guard' => self::SHOPPER . ' Asks the provider and sends no money anywhere.',
		],
		'POST /acceptances/(?P<uuid>[0-9a-f-]{36})/confirmation' => [
			'reason' => 'The page of a guest is to show the question of the bank.',
			'guard' => self::SHOPPER . ' Asks the provider and sends no money anywhere.',
		],
		'POST /acceptances/(?P<uuid>[0-9a-f-]{36})/undo' => [
			'reason' => 'A guest takes an accepted item back, perhaps on another device.',
			'guard' => 'Order key, its customer where it has one, and the minutes after the last answer. It only gives money back, once.',
		],
		'POST /orders/(?P<id>\d+)/declines' => [
			'reason' => 'A guest who has just paid declines the offer.',
			'guard' => self::SHOPPER,
		],
	];
}
