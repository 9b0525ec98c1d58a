<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

/** Stripe's own gateway plugin, as it is installed here: whether all that a charge needs is in it. */
final class StripePlugin
{
	public const GATEWAY = 'stripe';

	/** The oldest version that was run. */
	private const OLDEST = '9.0.0';

	/** Classes, their static methods, and with how many values each of them is called. */
	private const NEEDED = [
		['WC_Stripe_API', 'request', 2],
		['WC_Stripe_API', 'retrieve', 1],
		['WC_Stripe_Mode', 'is_test', 0],
	];

	public static function isInstalled(): bool
	{
		return defined('WC_STRIPE_VERSION');
	}

	/** Why no card can be charged by it; empty where one can: "absent", "too_old" or "changed". */
	public static function lacks(): string
	{
		$version = self::isInstalled() ? constant('WC_STRIPE_VERSION') : '';
		return is_string($version) ? self::lacksIn($version, self::NEEDED) : 'changed';
	}

	/**
	 * @param string                           $version empty where it is not installed
	 * @param list<array{string, string, int}> $needed  as above
	 * @param string                           $address constant: a charge gets its key on the way there
	 */
	public static function lacksIn(string $version, array $needed, string $address = 'WC_Stripe_API::ENDPOINT'): string
	{
		if ($version === '') {
			return 'absent';
		}
		if (version_compare($version, self::OLDEST, '<')) {
			return 'too_old';
		}
		foreach ($needed as [$class, $method, $values]) {
			if (!class_exists($class) || !is_callable([$class, $method]) || !self::takes(new \ReflectionMethod($class, $method), $values)) {
				return 'changed';
			}
		}
		return defined($address) && constant($address) === StripeApi::URL ? '' : 'changed';
	}

	private static function takes(\ReflectionMethod $method, int $values): bool
	{
		return $method->isStatic()
			&& $method->getNumberOfRequiredParameters() <= $values
			&& ($method->isVariadic() || $method->getNumberOfParameters() >= $values);
	}

	/** Which of Stripe's two worlds the shop speaks to now. */
	public static function isTest(): bool
	{
		return \WC_Stripe_Mode::is_test();
	}

	/** The key for the browser, in the world that the shop speaks to now; empty where there is none. */
	public static function publishableKey(): string
	{
		$gateway = WC()->payment_gateways()->payment_gateways()[self::GATEWAY] ?? null;
		$key = $gateway instanceof \WC_Payment_Gateway ? $gateway->publishable_key ?? '' : '';
		return is_string($key) ? $key : '';
	}
}
