<?php

declare(strict_types=1);

namespace Encore\WooCommerce\CartProgress;

use Encore\Application\Ports\ShopSettings;
use Encore\Hook;
use Encore\HookProvider;

/** Whether the progress to free shipping stands in carts by itself, and the coupon that it shows too: among the shop's settings. */
final class ProgressSetting implements HookProvider
{
	private const SECTION = 'encore';

	/** @param string $option the option that holds all settings */
	public function __construct(
		private readonly string $option,
		private readonly RewardCoupon $reward,
	) {
	}

	public function hooks(): array
	{
		return [Hook::filter('woocommerce_get_settings_advanced', $this->fields(...), 15, 2)];
	}

	/**
	 * @param array<mixed> $fields
	 * @return array<mixed>
	 */
	private function fields(array $fields, string $section): array
	{
		if ($section !== self::SECTION) {
			return $fields;
		}
		$problem = $this->reward->problem();
		return [
			...$fields,
			['id' => 'encore_cart', 'type' => 'title', 'title' => __('Cart', 'encore')],
			[
				'id' => "{$this->option}[" . ShopSettings::CART_PROGRESS . ']',
				'type' => 'checkbox',
				'title' => __('Progress to free shipping or a reward', 'encore'),
				'desc' => __('Show in the cart how much is missing', 'encore'),
				'desc_tip' => __('Where a shipping zone has the method “Free shipping” from an amount on. In the Cart block you can move or remove it.', 'encore'),
				'default' => 'no',
			],
			[
				'id' => "{$this->option}[" . ShopSettings::REWARD . ']',
				'type' => 'text',
				'title' => __('Reward', 'encore'),
				'desc' => $problem === ''
					? __('The code of a coupon with a minimum spend. The cart shows what it gives, how much is missing for it, and the code. Only a customer who may use it is told.', 'encore')
					: '<strong>' . __('Not shown:', 'encore') . '</strong> ' . $problem,
				'placeholder' => __('Coupon code', 'encore'),
				'default' => '',
			],
			['id' => 'encore_cart', 'type' => 'sectionend'],
		];
	}
}
