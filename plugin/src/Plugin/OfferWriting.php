<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Proposal\ProposeFunnel;
use Encore\Application\Writing\CheckFunnel;
use Encore\Application\Writing\CheckOffer;
use Encore\Application\Writing\PreviewOffers;
use Encore\Application\Writing\PreviewPrice;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\OfferSettings;
use Encore\HookProvider;
use Encore\Rest\ConditionChoicesController;
use Encore\Rest\NullValues;
use Encore\Rest\OwnedPostsRoutes;
use Encore\Rest\PreviewController;
use Encore\Rest\ProposalsController;
use Encore\Rest\Schema\FunnelSettingsSchema;
use Encore\Rest\Schema\OfferSettingsSchema;
use Encore\WooCommerce\Bump\BumpView;
use Encore\WooCommerce\CartProgress\ProgressSetting;
use Encore\WooCommerce\CartProgress\RewardCoupon;
use Encore\WooCommerce\Catalog\ProductCompanions;
use Encore\WooCommerce\Catalog\ShopProducts;
use Encore\WooCommerce\ClassicSettings;
use Encore\WooCommerce\Facts\ShopChoices;
use Encore\WooCommerce\SettingsSection;
use Encore\WordPress\AdminScreen;
use Encore\WordPress\Assets\AdminScript;
use Encore\WordPress\Assets\ListStyle;
use Encore\WordPress\Assets\OfferEditor;
use Encore\WordPress\Database\CompanionRows;
use Encore\WordPress\FunnelList;
use Encore\WordPress\FunnelScreen;
use Encore\WordPress\OfferChanges;
use Encore\WordPress\OfferList;
use Encore\WordPress\OfferPosts;
use Encore\WordPress\OfferText;
use Encore\WordPress\OtherSettings;
use Encore\WordPress\PostTypes;
use Encore\WordPress\SavedPosts;
use Encore\WordPress\StoredSettings;
use Encore\WordPress\Uninstaller;

/** The part of the composition root that builds what an owner writes: offers and funnels, compiled and previewed, and the shop's settings. */
final class OfferWriting
{
	public function __construct(private readonly Foundation $base)
	{
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$saved = new OfferPosts();
		$script = new AdminScript($this->base->file, $this->base->version);
		$previews = new PreviewOffers($saved, $this->base->index, $this->base->catalog, $this->base->prices, $this->base->clock, $this->base->settings);
		return [
			new PostTypes(OwnedPostsRoutes::CLASSES),
			new OfferText(),
			new NullValues(),
			new OfferChanges($this->base->compiler),
			new OwnedPostsRoutes(PostTypes::OFFER, OfferSettingsSchema::schema(), OfferSettings::defaults(), new CheckOffer(new ShopProducts())),
			new OwnedPostsRoutes(PostTypes::FUNNEL, FunnelSettingsSchema::schema(), FunnelSettings::defaults(), new CheckFunnel($saved)),
			new PreviewController($this->base->log, new PreviewPrice($this->base->catalog, $this->base->prices), $previews, $this->base->bumpView->choiceInEditor(...), BumpView::insteadOfNamed(...)),
			new ProposalsController($this->base->log, $this->proposals(), new PreviewPrice($this->base->catalog, $this->base->prices), $this->base->prices, ProductCompanions::described(...)),
			new ConditionChoicesController($this->base->log, ShopChoices::all(...)),
			new OfferEditor($script, fn(): string => $this->base->currency->money(0)->currency),
			new OfferList($previews, new SavedPosts()),
			new FunnelScreen($script),
			new ListStyle($script),
			new FunnelList($previews),
			new ProgressSetting(StoredSettings::OPTION, new RewardCoupon($this->base->settings->reward(...))),
			AdminScreen::quickFunnel($script),
			new ClassicSettings(StoredSettings::OPTION, $this->base->settings->thankYouProducts(...)),
			new SettingsSection(StoredSettings::OPTION, Uninstaller::WISH, 'edit.php?post_type=' . PostTypes::OFFER),
		];
	}

	private function proposals(): ProposeFunnel
	{
		$rows = new CompanionRows($this->base->connection, ProductCompanions::SOLD, ProductCompanions::PRICED);
		$noCategory = static fn(): int => (int) (new OtherSettings())->text(ProductCompanions::NO_CATEGORY);
		return new ProposeFunnel($this->base->catalog, new ProductCompanions($rows->boughtWith(...), $rows->priced(...), $noCategory));
	}
}
