<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\ShortMemory;

/**
 * The card of a paid order: Stripe says whether it keeps it for the order's customer. Asked once for each order, not on
 * every page; Stripe itself refuses a charge to a card that it has let go since.
 */
final class StripeCards
{
	/** As long as an offer's cookie, in seconds. */
	private const REMEMBERED = 3600;

	/** While Stripe does not answer, pages do not wait for it again and again. */
	private const OUTAGE = 60;

	/** Their buttons have no notice beside them. */
	private const WALLETS_LEFT_OUT = ['apple_pay', 'google_pay', 'samsung_pay'];

	public function __construct(
		private readonly StripeApi $api,
		private readonly ShortMemory $memory,
		private readonly Clock $clock,
	) {
	}

	public function of(StripeOrder $order): ?StripeCard
	{
		if (!$order->hasPaid()) {
			return null;
		}
		$name = implode(' ', ['stripe card', $order->id, $order->customer, $order->method, StripePlugin::isTest() ? 'test' : 'live']);
		$known = $this->memory->recall($name);
		if ($known === null) {
			$known = $this->ask($order);
			$this->memory->keep($name, $known ?? [], $known === null ? self::OUTAGE : self::REMEMBERED);
		}
		return StripeCard::from($order->method, $known ?? [], $this->clock->now());
	}

	public function token(StripeOrder $order): ?SavedToken
	{
		$card = $this->of($order);
		return $card === null ? null : new SavedToken($card->reference, $card->brand, $card->lastFour);
	}

	/** @return array<string, string>|null nothing where there is no such card; null where nobody knows */
	private function ask(StripeOrder $order): ?array
	{
		try {
			$method = $this->api->get('payment_methods/' . rawurlencode($order->method));
		} catch (StripeRefused) {
			return [];
		} catch (StripeUnanswered) {
			return null;
		}
		$isTheirs = StripeApi::text($method, 'customer') === $order->customer
			&& StripeApi::text($method, 'id') === $order->method
			&& ($method->livemode ?? null) === !StripePlugin::isTest();
		return $isTheirs ? self::described($method) : [];
	}

	/** @return array<string, string> */
	private static function described(\stdClass $method): array
	{
		$type = StripeApi::text($method, 'type');
		$card = $method->card ?? null;
		if ($type === 'link') {
			return ['type' => $type, 'brand' => 'Link', 'last4' => '', 'until' => ''];
		}
		if ($type !== 'card' || !$card instanceof \stdClass) {
			return [];
		}
		$wallet = ($card->wallet ?? null) instanceof \stdClass ? StripeApi::text($card->wallet, 'type') : '';
		[$year, $month] = [$card->exp_year ?? null, $card->exp_month ?? null];
		return in_array($wallet, self::WALLETS_LEFT_OUT, true) || !is_int($year) || !is_int($month) ? [] : [
			'type' => $type,
			'brand' => StripeApi::text($card, 'brand'),
			'last4' => StripeApi::text($card, 'last4'),
			'until' => sprintf('%04d-%02d', $year, $month),
		];
	}
}
