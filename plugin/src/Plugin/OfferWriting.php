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
use Encore\WordPress\AdminScreen;
use Encore\WordPress\Assets\AdminScript;
use Encore\WordPress\Assets\ListStyle;
use Encore\WordPress\Assets\OfferEditor;
use Encore\WordPress\FunnelList;
use Encore\WordPress\FunnelScreen;
use Encore\WordPress\OfferChanges;
use Encore\WordPress\OfferList;
use Encore\WordPress\OfferPosts;
use Encore\WordPress\OfferText;
use Encore\WordPress\PostTypes;
use Encore\WordPress\SavedPosts;

/** The part of the composition root that builds what an owner writes: offers and funnels, compiled and previewed. */
final class OfferWriting
{
	public function __construct(
		private readonly Ground $base,
		private readonly WrittenShop $shop,
	) {
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
			new OwnedPostsRoutes(PostTypes::OFFER, OfferSettingsSchema::schema(), OfferSettings::defaults(), new CheckOffer($this->shop->products)),
			new OwnedPostsRoutes(PostTypes::FUNNEL, FunnelSettingsSchema::schema(), FunnelSettings::defaults(), new CheckFunnel($saved)),
			new PreviewController($this->base->log, new PreviewPrice($this->base->catalog, $this->base->prices), $previews, $this->shop->choice, $this->shop->insteadOf),
			new ProposalsController($this->base->log, new ProposeFunnel($this->base->catalog, $this->shop->companions), new PreviewPrice($this->base->catalog, $this->base->prices), $this->base->prices, $this->shop->describe),
			new ConditionChoicesController($this->base->log, $this->shop->choices),
			new OfferEditor($script, fn(): string => ($this->base->nothing)()->currency),
			new OfferList($previews, new SavedPosts()),
			new FunnelScreen($script),
			new ListStyle($script),
			new FunnelList($previews),
			AdminScreen::quickFunnel($script),
		];
	}
}
