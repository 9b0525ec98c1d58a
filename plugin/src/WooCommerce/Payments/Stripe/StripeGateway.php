<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\ShortMemory;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\SameOrder;
use Encore\WooCommerce\Payments\Capability\GatewayReport;

/** Puts the charge adapter of Stripe's gateway into the shop, where the installed version has all that it needs. */
final class StripeGateway implements HookProvider
{
	private readonly StripeApi $api;
	private readonly StripeIntents $intents;
	private readonly StripeLinkedOrders $linked;
	private readonly StripeKeeping $keeping;

	/**
	 * @param string                   $module      address of the JavaScript module that asks for the bank on the offer page
	 * @param \Closure(string): bool $isOfAccount whether this customer at Stripe is that of any account
	 */
	public function __construct(
		private readonly ShortMemory $memory,
		private readonly Clock $clock,
		private readonly string $module,
		\Closure $isOfAccount,
	) {
		$this->api = new StripeApi();
		$this->intents = new StripeIntents($this->api, $memory);
		$this->keeping = new StripeKeeping($this->api, $isOfAccount);
		$this->linked = new StripeLinkedOrders($this->intents);
	}

	public function hooks(): array
	{
		return [
			Hook::filter('encore_charge_adapters', $this->add(...)),
			Hook::filter('wc_stripe_generate_create_intent_request', fn(mixed $request, mixed $order = null): mixed => StripePlugin::lacks() === '' ? $this->keeping->ask($request, $order) : $request, 10, 2),
			Hook::action('encore_linked_order', $this->mark(...), 10, 3),
			Hook::action('wc_stripe_webhook_received', static fn(mixed $type, mixed $event = null) => is_string($type) && (new StripeNews())->heard($type, $event), 10, 2),
			Hook::filter(SameOrder::COMING, static fn(mixed $isComing, mixed $order = null): bool => $isComing === true || ($order instanceof \WC_Order && StripeCheckouts::isToldLater($order)), 10, 2),
			Hook::action('wc_stripe_webhook_received', static fn(mixed $type, mixed $event = null, mixed $order = null) => StripeCheckouts::heard($type, $event, $order), 10, 3),
		];
	}

	/** @param \Closure(): bool|null $hasScript whether the page that asks runs scripts; as the request is, unless said otherwise */
	public function adapter(?\Closure $hasScript = null): StripeChargeAdapter
	{
		$cards = new StripeCards($this->api, $this->memory, $this->clock);
		return new StripeChargeAdapter($this->api, $cards, $this->intents, new StripeRefunds($this->api, $this->linked), $this->keeping, $this->module, $hasScript ?? wp_is_serving_rest_request(...));
	}

	/** Whoever has given another adapter for this gateway knows better. */
	private function add(mixed $adapters): mixed
	{
		return is_array($adapters) && StripePlugin::lacks() === '' ? [$this->adapter(), ...array_values($adapters)] : $adapters;
	}

	/** @return list<GatewayReport> of Stripe's card, and of what else it brings to the checkout */
	public function reports(): array
	{
		if (!StripePlugin::isInstalled()) {
			return [];
		}
		$stripe = new StripeReport($this->api);
		$others = array_filter(array_keys(WC()->payment_gateways()->payment_gateways()), static fn(int|string $id): bool => str_starts_with((string) $id, StripeMethodReport::PREFIX));
		return [$stripe, ...array_map(static fn(int|string $id): GatewayReport => new StripeMethodReport((string) $id, $stripe), array_values($others))];
	}

	private function mark(mixed $order, mixed $first = null, mixed $charge = ''): void
	{
		if ($order instanceof \WC_Order && $first instanceof \WC_Order && is_string($charge)) {
			$this->linked->mark($order, $first, $charge);
		}
	}
}
