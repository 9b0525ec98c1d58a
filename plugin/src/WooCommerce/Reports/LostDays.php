<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Reports;

use Encore\Application\Ports\Rollups;
use Encore\Application\Reports\RollUp;
use Encore\Hook;
use Encore\HookProvider;

/**
 * What no row tells afterwards: an order or refund that is deleted, a date that was another one, a setting by which
 * all of the past is counted. Only owners do that; a shopper's order passes here without a query.
 */
final class LostDays implements HookProvider
{
	private const TYPES = ['shop_order', 'shop_order_refund'];

	/** @var list<string> days that this request has asked for */
	private array $asked = [];

	/** @param \Closure(int): list<string> $days of an order, and of its refunds */
	public function __construct(
		private readonly RollUp $rollUp,
		private readonly Rollups $rollups,
		private readonly \Closure $days,
	) {
	}

	public function hooks(): array
	{
		$all = fn() => $this->rollUp->askForAll();
		return [
			Hook::filter('woocommerce_pre_delete_order', $this->gone(...), 10, 2),
			Hook::filter('woocommerce_pre_delete_order_refund', $this->gone(...), 10, 2),
			Hook::action('before_delete_post', $this->goneAsPost(...)),
			Hook::action('woocommerce_before_order_object_save', $this->dated(...)),
			Hook::action('update_option_' . ShopOrderStorage::EXCLUDED, $all, 10, 0),
			Hook::action('update_option_woocommerce_price_num_decimals', $all, 10, 0),
			Hook::action('update_option_timezone_string', $all, 10, 0),
			Hook::action('update_option_gmt_offset', $all, 10, 0),
			Hook::action('shutdown', $this->askAgain(...), 10, 0),
		];
	}

	private function gone(mixed $check, mixed $order): mixed
	{
		if ($order instanceof \WC_Abstract_Order && $order->get_id() > 0 && self::counts($order)) {
			$this->ask($order->get_id());
		}
		return $check;
	}

	private function goneAsPost(mixed $id): void
	{
		if (is_numeric($id) && in_array(get_post_type((int) $id), self::TYPES, true) && in_array(get_post_status((int) $id), [...ShopOrderStorage::counted(), 'trash'], true)) {
			$this->ask((int) $id);
		}
	}

	/** What it was stands in the store still. */
	private function dated(mixed $order): void
	{
		if ($order instanceof \WC_Order && $order->get_id() > 0 && isset($order->get_changes()['date_created']) && self::counts($order)) {
			$this->ask($order->get_id());
		}
	}

	/** Before it is gone, while its days are known, and so that nothing is lost with a request that is cut off. */
	private function ask(int $orderId): void
	{
		$days = ($this->days)($orderId);
		$this->rollups->ask($days);
		array_push($this->asked, ...$days);
	}

	/** When it is gone: a day may have been added up with it meanwhile. */
	private function askAgain(): void
	{
		$this->asked === [] || $this->rollups->ask($this->asked);
		$this->asked = [];
	}

	/** By the status that is stored. */
	private static function counts(\WC_Abstract_Order $order): bool
	{
		$status = $order->get_data()['status'] ?? '';
		return is_string($status) && in_array("wc-{$status}", ShopOrderStorage::counted(), true);
	}
}
