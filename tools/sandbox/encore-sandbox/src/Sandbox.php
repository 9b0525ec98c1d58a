<?php

declare(strict_types=1);

namespace EncoreSandbox;

use Automattic\WooCommerce\Blocks\Payments\PaymentMethodRegistry;
use Automattic\WooCommerce\Utilities\FeaturesUtil;

/** Builds the gateway's objects and tells WooCommerce, its checkout blocks and Encore about them. */
final class Sandbox
{
	public function __construct(private readonly string $file)
	{
	}

	public function boot(): void
	{
		add_action('before_woocommerce_init', function (): void {
			FeaturesUtil::declare_compatibility('custom_order_tables', $this->file);
			FeaturesUtil::declare_compatibility('cart_checkout_blocks', $this->file);
		});
		add_filter('woocommerce_payment_gateways', static fn(array $gateways): array => [
			...$gateways,
			SandboxGateway::class,
			PlainGateway::class,
		]);
		add_action(
			'woocommerce_blocks_payment_method_type_registration',
			function (PaymentMethodRegistry $registry): void {
				$registry->register(new BlockCheckout($this->assets()));
				$registry->register(new PlainBlockCheckout($this->assets()));
			},
		);
		add_action('wp_enqueue_scripts', fn() => $this->assets()->enqueue());
		add_filter('woocommerce_saved_payment_methods_list', [KeptToken::class, 'leaveOutOfCheckout'], 20);
		(new ReturnPage(self::firstPayment(), self::latePayments()))->hook();
		self::latePayments()->hook();
		(new AuthorisedPayments(self::provider()))->hook();
		(new Webhook(self::webhookSecret()))->hook();
		// Asked for by Encore alone, whose interface the adapter needs.
		add_filter('encore_charge_adapters', static fn(array $adapters): array => [
			...$adapters,
			new SandboxChargeAdapter(self::provider(), new KeptToken(), new Refunds(self::provider())),
		]);
		add_filter('encore_gateway_reports', static fn(array $reports): array => [...$reports, new SandboxReport(self::provider())]);
	}

	public static function firstPayment(): FirstPayment
	{
		return new FirstPayment(self::provider(), new KeptToken(), new AuthorisedPayments(self::provider()));
	}

	public static function latePayments(): LatePayments
	{
		return new LatePayments(self::provider(), new Refunds(self::provider()), self::firstPayment());
	}

	public static function provider(): Provider
	{
		$url = defined('ENCORE_SANDBOX_PROVIDER') ? constant('ENCORE_SANDBOX_PROVIDER') : '';
		$timeout = defined('ENCORE_SANDBOX_TIMEOUT') ? constant('ENCORE_SANDBOX_TIMEOUT') : 0;
		return new Provider(
			is_string($url) && $url !== '' ? $url : 'http://127.0.0.1:8290',
			is_numeric($timeout) && $timeout > 0 ? (float) $timeout : 15.0,
		);
	}

	private static function webhookSecret(): string
	{
		$secret = defined('ENCORE_SANDBOX_WEBHOOK_SECRET') ? constant('ENCORE_SANDBOX_WEBHOOK_SECRET') : '';
		return is_string($secret) ? $secret : '';
	}

	private function assets(): Assets
	{
		return new Assets($this->file);
	}
}
