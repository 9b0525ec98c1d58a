<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfflineGateways;
use Encore\Application\Ports\PlayedShop;
use Encore\Blocks\AcceptedOfferWords;
use Encore\Blocks\AddedToOrderBlock;
use Encore\Blocks\AddedToOrderPage;
use Encore\Blocks\CurrentOffer;
use Encore\Blocks\OfferPage;
use Encore\Blocks\OfferProgressBlock;
use Encore\Blocks\ThankYouOfferBlock;
use Encore\Blocks\WalkthroughBar;
use Encore\Blocks\WalkthroughPage;
use Encore\Blocks\WalkthroughRecords;
use Encore\Blocks\WalkthroughWords;
use Encore\HookProvider;
use Encore\Rest\AcceptancesController;
use Encore\Rest\Controller;
use Encore\Rest\ErrorMap;
use Encore\Rest\OfferAnswers;
use Encore\Rest\OrderOfferController;
use Encore\Rest\OwnedPostRules;
use Encore\Rest\ShopperRequest;
use Encore\Rest\TraceWords;
use Encore\Rest\UndoController;
use Encore\Rest\WalkthroughsController;
use Encore\WordPress\Admin\AdminScreen;
use Encore\WordPress\Admin\AdminScript;
use Encore\WordPress\OfferEndpoint;
use Encore\WordPress\Walkthrough\OnDemand;
use Encore\WordPress\Walkthrough\WalkthroughPages;

/** The part of the composition root that builds the walkthrough: an owner plays a funnel as a shopper, on the shop's pages and on ports in memory. */
final class Walkthrough
{
	/** What the paths of its routes begin with. */
	private const UNDER = '/walkthrough';

	private ?PlayedFunnel $played = null;
	private readonly OfferEndpoint $endpoint;
	private readonly WalkthroughPages $pages;

	public function __construct(
		private readonly Base $base,
		private readonly PlayedShop $shop,
		private readonly OfflineGateways $offline,
		private readonly CurrentOffer $currentOffer,
	) {
		$this->endpoint = new OfferEndpoint('encore_walkthrough', 'encore-walkthrough');
		$this->pages = new WalkthroughPages($this->endpoint);
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		return [
			$this->endpoint,
			AdminScreen::walkthrough(new AdminScript($this->base->file, $this->base->version)),
			new OnDemand(fn(): bool => $this->pages->page() !== null, $this->shown(...), $this->routes(...), Controller::NAMESPACE, $this->report(...)),
		];
	}

	/** @return list<HookProvider> of its pages */
	private function shown(): array
	{
		$played = $this->played();
		$this->currentOffer->answeredAt(Controller::NAMESPACE . self::UNDER);
		$screen = AdminScreen::walkthroughOf();
		$templates = dirname($this->base->file) . '/templates';
		$words = new AcceptedOfferWords($this->base->prices, $this->offline);
		$added = new AddedToOrderPage($this->pages, $played->gate, $played->added, $played->undo, $played->reconcile, static fn(PlacedOrder $order): string => '', ErrorMap::words(...));
		$asked = fn(): array => [$this->pages->page() ?? WalkthroughPages::OFFER, $this->endpoint->asked(), $this->pages->key()];
		return [
			new WalkthroughPage($this->pages, $played->gate, $played->arrive, $played->payment, $played->begin, new WalkthroughWords($played->insight, $this->base->prices, $this->pages), $asked, $screen, $templates),
			new OfferPage($this->pages, $played->gate, $played->answer, $played->views, $played->place, $this->currentOffer, $this->base->contents, ErrorMap::words(...)),
			new ThankYouOfferBlock($this->pages, $played->gate, $played->arrive, $played->views, $this->pages, $this->currentOffer, $this->base->contents),
			new OfferProgressBlock($this->currentOffer, $played->progress),
			$added,
			new AddedToOrderBlock($added, $words, ErrorMap::words(...), Controller::NAMESPACE . self::UNDER),
			new WalkthroughBar(
				$played->insight,
				new WalkthroughRecords($this->base->prices, TraceWords::of(...)),
				fn(int $id, string $key): string => $this->pages->at($id, $key, WalkthroughPages::AGAIN),
				fn(): bool => $this->pages->page() === WalkthroughPages::THANKS,
				fn() => (new AdminScript($this->base->file, $this->base->version))->style('walkthrough-bar'),
			),
		];
	}

	/** @return list<HookProvider> */
	private function routes(): array
	{
		$played = $this->played();
		$log = $this->base->log;
		$owner = new ShopperRequest($played->gate, OwnedPostRules::denial(...));
		$answers = new OfferAnswers($played->answer, $played->views, $this->pages);
		return [
			new WalkthroughsController($log, $played->begin),
			(new OrderOfferController($log, $owner, $played->answer, $answers))->under(self::UNDER),
			(new AcceptancesController($log, $owner, $played->answer, $answers, $played->acceptances))->under(self::UNDER),
			(new UndoController($log, $owner, $played->undo, $played->acceptances, new AcceptedOfferWords($this->base->prices, $this->offline)))->under(self::UNDER),
		];
	}

	private function report(\Throwable $error, string $name): void
	{
		$this->base->log->error($error, $name);
	}

	private function played(): PlayedFunnel
	{
		return $this->played ??= new PlayedFunnel($this->base, $this->shop, $this->offline, $this->pages);
	}
}
