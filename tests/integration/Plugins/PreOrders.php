<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Plugins;

/** An order waits in a status of the plugin's own until the day of its release, and is paid for then. */
final class PreOrders extends Plugin
{
	public const STATUS = 'pre-ordered';

	/** @param bool $isUpFront whether the money is taken at once, and only the order waits */
	public function __construct(private readonly bool $isUpFront)
	{
	}

	public static function release(\WC_Order $order, string $transaction): void
	{
		$order->payment_complete($transaction);
		$order->has_status(self::STATUS) && $order->update_status('processing');
	}

	protected function hooks(): array
	{
		register_post_status('wc-' . self::STATUS, ['label' => 'Pre-ordered', 'public' => false, 'show_in_admin_all_list' => true]);
		$upFront = ['woocommerce_payment_complete_order_status', static fn(mixed $status, int $id, \WC_Order $order): mixed => $order->has_status(self::STATUS) ? $status : self::STATUS, 10, 3];
		return [
			['wc_order_statuses', static fn(array $all): array => $all + ['wc-' . self::STATUS => 'Pre-ordered']],
			['woocommerce_valid_order_statuses_for_payment_complete', static fn(array $all): array => [...$all, self::STATUS]],
			...($this->isUpFront ? [$upFront] : []),
		];
	}
}
