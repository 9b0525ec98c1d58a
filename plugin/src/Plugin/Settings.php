<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\HookProvider;
use Encore\WooCommerce\CartProgress\ProgressSetting;
use Encore\WooCommerce\CartProgress\RewardCoupon;
use Encore\WooCommerce\ClassicSettings;
use Encore\WooCommerce\SettingsSection;
use Encore\WordPress\Deletion\Uninstaller;
use Encore\WordPress\Posts\PostTypes;
use Encore\WordPress\StoredSettings;

/** The part of the composition root that builds the shop's settings, among WooCommerce's own. */
final class Settings
{
	public function __construct(private readonly ShopBase $base)
	{
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		return [
			new ProgressSetting(StoredSettings::OPTION, new RewardCoupon($this->base->settings->reward(...))),
			new ClassicSettings(StoredSettings::OPTION, $this->base->settings->thankYouProducts(...)),
			new SettingsSection(StoredSettings::OPTION, Uninstaller::WISH, 'edit.php?post_type=' . PostTypes::OFFER),
		];
	}
}
