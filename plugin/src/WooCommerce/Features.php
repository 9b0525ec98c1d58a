<?php

declare(strict_types=1);

namespace Encore\WooCommerce;

use Automattic\WooCommerce\Utilities\FeaturesUtil;
use Encore\Hook;
use Encore\HookProvider;

/** Tells WooCommerce what Encore is made for: orders in tables of their own, and the blocks of cart and checkout. */
final class Features implements HookProvider
{
	public const COMPATIBLE = ['custom_order_tables', 'cart_checkout_blocks'];

	/** @param string $file the plugin's main file */
	public function __construct(private readonly string $file)
	{
	}

	public function hooks(): array
	{
		return [Hook::action('before_woocommerce_init', $this->declare(...), 10, 0)];
	}

	private function declare(): void
	{
		foreach (self::COMPATIBLE as $feature) {
			FeaturesUtil::declare_compatibility($feature, $this->file);
		}
	}
}
