<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

use Encore\WooCommerce\Payments\Capability\GatewayCheck;
use Encore\WooCommerce\Payments\Capability\GatewayNote;
use Encore\WooCommerce\Payments\Capability\GatewayReport;
use Encore\WooCommerce\Payments\Capability\GatewayVersion;

/** What the shop's owner is told of Stripe's gateway: why its card is not charged or no offer follows, and what to do. */
final class StripeReport implements GatewayReport
{
	/** @param string|null $lacks as StripePlugin::lacks() says it; asked for where it is not given */
	public function __construct(
		private readonly StripeApi $api,
		private readonly ?string $lacks = null,
	) {
	}

	public function gateway(): string
	{
		return StripePlugin::GATEWAY;
	}

	/** Who pays with Link pays with the card's gateway. */
	public function covers(): array
	{
		return ['stripe_link'];
	}

	public function version(): string
	{
		$version = StripePlugin::isInstalled() ? constant('WC_STRIPE_VERSION') : '';
		return is_string($version) ? $version : '';
	}

	public function checkedVersions(): array
	{
		return GatewayVersion::run($this->gateway());
	}

	public function mode(): string
	{
		return $this->isTest() ? 'test' : 'live';
	}

	public function notes(): array
	{
		$lacks = $this->lacks();
		$isPayPage = $lacks !== '' && $lacks !== 'absent';
		return array_values(array_filter([
			$this->isTaken() ? null : new GatewayNote(
				GatewayNote::STOPS,
				__('Payments are only authorised at the checkout, and an offer follows only what is paid. To have offers, switch “Issue an authorization on checkout, and capture later” off.', 'encore'),
				self::settings(),
				__('Stripe’s settings', 'encore'),
			),
			$this->hasSessions() ? new GatewayNote(
				GatewayNote::WARNS,
				__('Adaptive Pricing is on. Where Stripe uses it, which depends on account, currency and cart, the shop is told of the payment only after the thank-you page is there. That page waits five seconds for it: then an offer follows, else none. One click is only for cards that the shopper has Stripe save; any other offer is paid on its payment page. To have offers at once and by one click, switch Adaptive Pricing off.', 'encore'),
				self::settings(),
				__('Stripe’s settings', 'encore'),
			) : null,
			$isPayPage ? new GatewayNote(GatewayNote::WARNS, StripeWords::lack($lacks), admin_url('plugins.php'), __('Plugins', 'encore')) : null,
			$lacks === '' && !GatewayVersion::isAmong($this->version(), $this->checkedVersions()) ? new GatewayNote(
				GatewayNote::INFORMS,
				__('This version was not tried with Encore. All that Encore uses is in it; let it be checked below.', 'encore'),
			) : null,
			$this->isTest() ? new GatewayNote(GatewayNote::INFORMS, __('Test mode is on: no real money moves.', 'encore')) : null,
			$lacks === '' ? new GatewayNote(GatewayNote::INFORMS, __('One click is for cards and Link in the checkout’s form. After an express button, such as Apple Pay or Google Pay, an offer is paid on its payment page.', 'encore')) : null,
		]));
	}

	public function check(): array
	{
		$lacks = $this->lacks();
		if ($lacks !== '') {
			return [GatewayCheck::failed(
				__('What Encore needs of Stripe’s gateway is not there, so no kept card is charged.', 'encore'),
				StripeWords::lack($lacks),
			)];
		}
		$classes = GatewayCheck::passed(__('All that Encore needs of Stripe’s gateway is there.', 'encore'));
		return $this->hasKeys() ? [$classes, GatewayCheck::passed(StripeWords::keys($this->isTest())), $this->read()] : [$classes, GatewayCheck::failed(
			StripeWords::noKeys($this->isTest()),
			__('Connect your Stripe account in Stripe’s settings, for the mode that the shop is in.', 'encore'),
		)];
	}

	/** What every lookup asks for, of no customer and without any effect. */
	private function read(): GatewayCheck
	{
		try {
			$list = $this->api->get('payment_intents', ['limit' => 1]);
		} catch (StripeRefused $refused) {
			return GatewayCheck::failed(StripeWords::saidNo($refused->getMessage()), __('Its keys may have been replaced, or lack the right to read payments. Connect your Stripe account again in Stripe’s settings.', 'encore'));
		} catch (StripeUnanswered $unanswered) {
			return GatewayCheck::failed(StripeWords::saidNothing($unanswered->getMessage()), __('Try again in a few minutes. If it stays so, see Stripe’s status page, and whether your keys are still valid.', 'encore'));
		}
		return StripeApi::text($list, 'object') === 'list'
			? GatewayCheck::passed(__('Stripe answers.', 'encore'))
			: GatewayCheck::failed(StripeWords::saidNothing(''), __('Try again in a few minutes.', 'encore'));
	}

	private function lacks(): string
	{
		return $this->lacks ?? StripePlugin::lacks();
	}

	private function isTest(): bool
	{
		return self::option('testmode') === 'yes';
	}

	private function isTaken(): bool
	{
		return self::option('capture') !== 'no';
	}

	/**
	 * Whether a payment may come to the shop by a webhook alone. Asks Stripe nothing: what its account allows is not looked at,
	 * but that the gateway wants a webhook that it has set up itself.
	 */
	private function hasSessions(): bool
	{
		$known = ['WC_Stripe_Feature_Flags', 'is_checkout_sessions_available'];
		return self::option('adaptive_pricing') === 'yes'
			&& is_callable($known)
			&& $known() === true
			&& $this->hasWebhook();
	}

	private function hasWebhook(): bool
	{
		$gateway = WC()->payment_gateways()->payment_gateways()[StripePlugin::GATEWAY] ?? null;
		$webhook = $gateway instanceof \WC_Payment_Gateway ? $gateway->get_option($this->isTest() ? 'test_webhook_data' : 'webhook_data') : '';
		return is_array($webhook) && ($webhook['id'] ?? '') !== '' && ($webhook['secret'] ?? '') !== '';
	}

	private function hasKeys(): bool
	{
		$mode = $this->isTest() ? 'test' : 'live';
		$prefix = $this->isTest() ? 'test_' : '';
		return preg_match("/^[sr]k_{$mode}_/", self::option("{$prefix}secret_key")) === 1
			&& str_starts_with(self::option("{$prefix}publishable_key"), "pk_{$mode}_");
	}

	private static function option(string $name): string
	{
		$gateway = WC()->payment_gateways()->payment_gateways()[StripePlugin::GATEWAY] ?? null;
		$value = $gateway instanceof \WC_Payment_Gateway ? $gateway->get_option($name) : '';
		return is_string($value) ? $value : '';
	}

	private static function settings(): string
	{
		return admin_url('admin.php?page=wc-settings&tab=checkout&section=stripe&panel=settings');
	}
}
