<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Health;

use Automattic\WooCommerce\Utilities\LoggingUtil;
use Automattic\WooCommerce\Utilities\OrderUtil;
use Encore\Application\Ports\ShopSetup;

/** How WooCommerce is set up here. */
final class WooCommerceSetup implements ShopSetup
{
	/** @var list<array<string, mixed>>|null as GatewayCapabilities has them */
	private ?array $gateways = null;

	/**
	 * @param \Closure(): list<array<string, mixed>> $asked   of GatewayCapabilities
	 * @param \Closure(string): string               $setting of WooCommerce's
	 */
	public function __construct(
		private readonly \Closure $asked,
		private readonly \Closure $setting,
	) {
	}

	public function methods(): array
	{
		return array_map(static fn(array $one): array => ['name' => self::text($one, 'title'), 'way' => self::text($one, 'way')], $this->gateways());
	}

	public function checkout(): string
	{
		return $this->kindOf('checkout');
	}

	public function hasOrderTables(): bool
	{
		return OrderUtil::custom_orders_table_usage_is_enabled();
	}

	public function areOrdersApart(): bool
	{
		return $this->areOrdersCopied() && !OrderUtil::is_custom_order_tables_in_sync();
	}

	public function facts(): array
	{
		$facts = [
			'woocommerce' => WC()->version,
			'orders' => $this->hasOrderTables() ? 'tables' : 'posts',
			'orders_copied' => $this->areOrdersCopied() ? ($this->areOrdersApart() ? 'not all' : 'yes') : 'no',
			'checkout' => $this->checkout(),
			'cart' => $this->kindOf('cart'),
			'currency' => get_woocommerce_currency() . ', ' . wc_get_price_decimals(),
			'prices' => (wc_prices_include_tax() ? 'with' : 'without') . ' tax',
			'log' => LoggingUtil::logging_is_enabled() ? self::handler() : 'off',
		];
		foreach ($this->gateways() as $one) {
			$facts['gateway_' . self::text($one, 'id')] = implode(', ', array_filter([self::text($one, 'way'), self::text($one, 'version'), self::text($one, 'mode')]));
		}
		return $facts;
	}

	/** Whether each order is kept in both places. */
	private function areOrdersCopied(): bool
	{
		return ($this->setting)('woocommerce_custom_orders_table_data_sync_enabled') === 'yes';
	}

	/** The class alone: its namespace is a path for nobody. */
	private static function handler(): string
	{
		$parts = explode('\\', LoggingUtil::get_default_handler());
		return end($parts);
	}

	/** @return list<array<string, mixed>> */
	private function gateways(): array
	{
		return $this->gateways ??= ($this->asked)();
	}

	private function kindOf(string $page): string
	{
		$id = wc_get_page_id($page);
		$post = $id > 0 ? get_post($id) : null;
		$content = $post instanceof \WP_Post ? $post->post_content : '';
		return match (true) {
			has_block("woocommerce/{$page}", $content) => 'block',
			has_shortcode($content, "woocommerce_{$page}"), has_block('woocommerce/classic-shortcode', $content) => 'classic',
			default => 'other',
		};
	}

	/** @param array<string, mixed> $row */
	private static function text(array $row, string $name): string
	{
		return is_string($row[$name] ?? null) ? $row[$name] : '';
	}
}
