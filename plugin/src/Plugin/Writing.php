<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\CheckFunnel;
use Encore\Application\CheckOffer;
use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\PreviewOffers;
use Encore\Application\PreviewPrice;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\OfferSettings;
use Encore\HookProvider;
use Encore\Rest\NullValues;
use Encore\Rest\OwnedPostsRoutes;
use Encore\Rest\PreviewController;
use Encore\Rest\Schema\FunnelSettingsSchema;
use Encore\Rest\Schema\OfferSettingsSchema;
use Encore\WooCommerce\Catalog\DisplayedPrices;
use Encore\WooCommerce\Catalog\ShopCurrency;
use Encore\WooCommerce\Catalog\ShopProducts;
use Encore\WordPress\Assets\OfferEditor;
use Encore\WordPress\OfferChanges;
use Encore\WordPress\OfferCompiler;
use Encore\WordPress\OfferList;
use Encore\WordPress\OfferPosts;
use Encore\WordPress\OfferText;
use Encore\WordPress\PostTypes;

/** Wires offers and funnels: writing, compiling and previewing them. */
final class Writing
{
	/** @param string $file the plugin's main file */
	public function __construct(
		private readonly string $file,
		private readonly string $version,
		private readonly Clock $clock,
		private readonly Log $log,
		private readonly Catalog $catalog,
		private readonly ShopCurrency $currency,
		private readonly OfferCompiler $compiler,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$saved = new OfferPosts();
		$prices = new DisplayedPrices($this->currency);
		$previews = new PreviewOffers($saved, $this->catalog, $prices, $this->clock);
		return [
			new PostTypes(OwnedPostsRoutes::CLASSES),
			new OfferText(),
			new NullValues(),
			new OfferChanges($this->compiler),
			new OwnedPostsRoutes(PostTypes::OFFER, OfferSettingsSchema::schema(), OfferSettings::defaults(), new CheckOffer(new ShopProducts())),
			new OwnedPostsRoutes(PostTypes::FUNNEL, FunnelSettingsSchema::schema(), FunnelSettings::defaults(), new CheckFunnel($saved)),
			new PreviewController($this->log, new PreviewPrice($this->catalog, $prices), $previews),
			new OfferEditor($this->file, $this->version, fn(): string => $this->currency->money(0)->currency),
			new OfferList($previews),
		];
	}
}
