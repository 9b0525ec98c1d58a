<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Tests\Integration\Plugins\Plugin;
use EncoreSandbox\Provider;
use PHPUnit\Framework\TestCase;

/** Orders unlike most, paid with the sandbox's card, beside its provider's books. */
abstract class OddOrderCase extends TestCase
{
	protected const BERLIN = ['country' => 'DE', 'state' => '', 'postcode' => '10115', 'city' => 'Berlin'];

	protected FunnelShop $shop;
	protected Provider $provider;

	/** @var list<array{string, callable}> */
	private array $filters = [];

	/** @var list<int> */
	private array $rates = [];

	/** @var list<Plugin> */
	private array $plugins = [];

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->provider = new Provider((string) getenv('ENCORE_PROVIDER'), 15.0);
	}

	protected function tearDown(): void
	{
		foreach ($this->filters as [$name, $filter]) {
			remove_filter($name, $filter);
		}
		array_map(\WC_Tax::_delete_tax_rate(...), $this->rates);
		array_map(static fn(Plugin $plugin) => $plugin->off(), $this->plugins);
		\WC_Cache_Helper::invalidate_cache_group('taxes');
		$_COOKIE = [];
	}

	/**
	 * @template P of Plugin
	 * @param P $plugin
	 * @return P
	 */
	protected function with(Plugin $plugin): Plugin
	{
		$this->plugins[] = $plugin;
		return $plugin->on();
	}

	/** @param array<string, string> $options */
	protected function options(array $options): void
	{
		foreach ($options as $name => $value) {
			$filter = static fn(): string => $value;
			add_filter("pre_option_{$name}", $filter);
			$this->filters[] = ["pre_option_{$name}", $filter];
		}
	}

	/** @param list<array{string, bool}> $rates per cent, compound */
	protected function taxes(array $rates, string $inside): void
	{
		$this->options(['woocommerce_calc_taxes' => 'yes', 'woocommerce_default_country' => 'DE', 'woocommerce_tax_based_on' => 'shipping', 'woocommerce_prices_include_tax' => $inside]);
		foreach ($rates as $at => [$rate, $isCompound]) {
			$this->rates[] = (int) \WC_Tax::_insert_tax_rate(['tax_rate_country' => 'DE', 'tax_rate' => $rate, 'tax_rate_name' => "Tax {$rate}", 'tax_rate_priority' => $at + 1, 'tax_rate_compound' => $isCompound ? 1 : 0, 'tax_rate_shipping' => 0, 'tax_rate_class' => '']);
		}
		\WC_Cache_Helper::invalidate_cache_group('taxes');
	}

	/** A main product and an upsell at its own price, both taxed where the shop taxes. */
	protected function sells(string $main, string $upsell): void
	{
		$this->shop->product('main', $main, ['tax_status' => 'taxable']);
		$this->shop->product('upsell', $upsell, ['tax_status' => 'taxable']);
		$this->shop->offer('upsell', 'upsell', ['regular', '0']);
		$this->shop->funnel();
	}

	/** @param (callable(\WC_Order): void)|null $change before it is paid */
	protected function paid(?callable $change = null): \WC_Order
	{
		return CardOrder::of($this->shop, $this->provider, $change, self::BERLIN);
	}

	/** The offer that is open is taken. @return string the state of its acceptance, or why not */
	protected function accept(\WC_Order $order): string
	{
		$answer = $this->shop->accept($order, $this->shop->open($order));
		return $answer->text('code') ?: $answer->text('state');
	}

	/** @return string the reason that its trace has for each of its offers, as the database keeps it */
	protected function reason(\WC_Order $order): string
	{
		$reasons = FunnelShop::db()->get_col((string) FunnelShop::db()->prepare('SELECT reason FROM %i WHERE order_id = %d', FunnelShop::db()->prefix . 'encore_traces', $order->get_id()));
		self::assertCount(1, array_unique($reasons));
		return strval($reasons[0]);
	}

	/** @return list<array{mixed, mixed}> what the provider has taken and paid back: of the order itself where that was paid, then of its offers */
	protected function books(\WC_Order $order): array
	{
		$own = $order->get_transaction_id() === '' ? null : $this->provider->get("/payments/{$order->get_transaction_id()}")->body;
		$payments = isset($own['amount']) ? [$own] : [];
		foreach (FunnelShop::db()->get_col((string) FunnelShop::db()->prepare('SELECT uuid FROM %i WHERE order_id = %d ORDER BY id', FunnelShop::db()->prefix . 'encore_acceptances', $order->get_id())) as $acceptance) {
			array_push($payments, ...$this->provider->all('/payments', ['encore_acceptance' => strval($acceptance)]));
		}
		return array_map(static fn(array $one): array => [$one['amount'] ?? null, $one['amount_refunded'] ?? null], $payments);
	}

	/** @param array<int, mixed> $lines */
	protected static function refund(\WC_Order $order, string $amount, array $lines = []): void
	{
		$made = wc_create_refund(['order_id' => $order->get_id(), 'amount' => $amount, 'line_items' => $lines, 'refund_payment' => true]);
		self::assertInstanceOf(\WC_Order_Refund::class, $made, is_wp_error($made) ? $made->get_error_message() : '');
	}
}
