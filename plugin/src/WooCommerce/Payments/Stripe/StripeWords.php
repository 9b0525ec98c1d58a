<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

/** Sentences about Stripe's gateway for the shop's owner. */
final class StripeWords
{
	/** @param string $lacks as StripePlugin::lacks() says it */
	public static function lack(string $lacks): string
	{
		return $lacks === 'too_old'
			? __('This version of Stripe’s gateway is too old for charging a kept card: after payment, offers lead to a payment page. Please update it to 9.0 or newer.', 'encore')
			: __('This version of Stripe’s gateway works in another way than Encore knows: after payment, offers lead to a payment page instead of charging the kept card. Look for an update of Encore.', 'encore');
	}

	public static function keys(bool $isTest): string
	{
		return $isTest ? __('Its keys for test mode are there.', 'encore') : __('Its keys for live mode are there.', 'encore');
	}

	public static function noKeys(bool $isTest): string
	{
		return $isTest ? __('Its keys for test mode are not there, or are of another mode.', 'encore') : __('Its keys for live mode are not there, or are of another mode.', 'encore');
	}

	public static function saidNo(string $why): string
	{
		/* translators: %s: what Stripe said, in its own words. */
		return $why === '' ? __('Stripe refused to answer.', 'encore') : sprintf(__('Stripe refused to answer: %s', 'encore'), $why);
	}

	public static function saidNothing(string $why): string
	{
		/* translators: %s: what went wrong, in technical words. */
		return $why === '' ? __('Stripe gave no answer.', 'encore') : sprintf(__('Stripe gave no answer: %s', 'encore'), $why);
	}
}
