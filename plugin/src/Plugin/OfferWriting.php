<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Lists\ChangeListed;
use Encore\Application\Lists\ReadList;
use Encore\Application\Proposal\ProposeFunnel;
use Encore\Application\Writing\CheckFunnel;
use Encore\Application\Writing\CheckOffer;
use Encore\Application\Writing\PreviewOffers;
use Encore\Application\Writing\PreviewPrice;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\OfferSettings;
use Encore\HookProvider;
use Encore\Rest\ConditionChoicesController;
use Encore\Rest\ListsController;
use Encore\Rest\NullValues;
use Encore\Rest\OwnedPostsRoutes;
use Encore\Rest\PreviewController;
use Encore\Rest\ProposalsController;
use Encore\Rest\Schema\FunnelSettingsSchema;
use Encore\Rest\Schema\OfferSettingsSchema;
use Encore\WordPress\Admin\AdminScreen;
use Encore\WordPress\Admin\AdminScript;
use Encore\WordPress\Admin\FunnelScreen;
use Encore\WordPress\Admin\ListScreen;
use Encore\WordPress\Admin\OfferEditor;
use Encore\WordPress\Admin\PlainLists;
use Encore\WordPress\Cli\ListsCommand;
use Encore\WordPress\Compiling\OfferChanges;
use Encore\WordPress\Database\FunnelsOfOffers;
use Encore\WordPress\Database\ListRows;
use Encore\WordPress\Posts\FunnelRows;
use Encore\WordPress\Posts\ListedOwnedPosts;
use Encore\WordPress\Posts\ListedPostFacts;
use Encore\WordPress\Posts\OfferPosts;
use Encore\WordPress\Posts\OfferRows;
use Encore\WordPress\Posts\OfferText;
use Encore\WordPress\Posts\PostTypes;
use Encore\WordPress\Posts\StoredPosts;

/** The part of the composition root that builds what an owner writes: offers and funnels, compiled and previewed. */
final class OfferWriting
{
	public function __construct(
		private readonly Base $base,
		private readonly WrittenShop $shop,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$saved = new OfferPosts();
		$script = new AdminScript($this->base->file, $this->base->version);
		$previews = new PreviewOffers($saved, $this->base->index, $this->base->catalog, $this->base->prices, $this->base->clock, $this->base->settings);
		$checkOffer = new CheckOffer($this->shop->products);
		$checkFunnel = new CheckFunnel($saved);
		$offers = new OfferRows($previews, new FunnelsOfOffers($this->base->connection), $this->base->contents);
		$funnels = new FunnelRows($previews);
		$lists = new ReadList(new ListRows($this->base->connection, $this->base->tables), $offers, $funnels);
		/* translators: %s: name of an offer or a funnel. */
		$change = new ChangeListed(new ListedOwnedPosts($this->base->contents), new StoredPosts(), $checkOffer, $checkFunnel, static fn(string $title): string => sprintf(__('%s (copy)', 'encore'), $title));
		return [
			new PostTypes(OwnedPostsRoutes::CLASSES),
			new OfferText(),
			new NullValues(),
			new OfferChanges($this->base->compiler),
			new OwnedPostsRoutes(PostTypes::OFFER, OfferSettingsSchema::schema(), OfferSettings::defaults(), $checkOffer),
			new OwnedPostsRoutes(PostTypes::FUNNEL, FunnelSettingsSchema::schema(), FunnelSettings::defaults(), $checkFunnel),
			new PreviewController($this->base->log, new PreviewPrice($this->base->catalog, $this->base->prices), $previews, $this->shop->choice, $this->shop->insteadOf),
			new ProposalsController($this->base->log, new ProposeFunnel($this->base->catalog, $this->shop->companions), new PreviewPrice($this->base->catalog, $this->base->prices), $this->base->prices, $this->shop->describe),
			new ConditionChoicesController($this->base->log, $this->shop->choices),
			new OfferEditor($script, fn(): string => ($this->base->nothing)()->currency),
			new ListsController($this->base->log, $lists, $change, $this->base->clock, $this->base->nothing, wp_timezone(...), ListedPostFacts::title(...)),
			new ListScreen($script),
			new ListsCommand(),
			new PlainLists($offers, $funnels),
			new FunnelScreen($script),
			AdminScreen::quickFunnel($script),
		];
	}
}
