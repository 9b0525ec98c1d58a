<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Bump\PagePlaces;
use Encore\Application\FailOpen;
use Encore\Application\Payment\ForgetCards;
use Encore\HookProvider;
use Encore\WooCommerce\Checkout\ClassicKeptCard;
use Encore\WooCommerce\Checkout\KeptCardAssets;
use Encore\WooCommerce\Checkout\KeptCardIntegration;
use Encore\WooCommerce\Orders\FunnelCalls;
use Encore\WooCommerce\Payments\FilteredChargeAdapters;
use Encore\WooCommerce\Payments\KeptCardNotice;
use Encore\WooCommerce\Payments\KeptCardWords;
use Encore\WooCommerce\Payments\TokenKeeping;
use Encore\WordPress\Database\CardConsentTable;

/** The part of the composition root that builds what keeps a card for an offer, and says so beside the pay button. */
final class KeptCard
{
	public function __construct(
		private readonly ShopBase $base,
		private readonly FilteredChargeAdapters $adapters,
		private readonly PagePlaces $places,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$words = new KeptCardWords();
		$funnels = new FunnelCalls($this->base->index, $this->base->facts, $this->base->clock);
		$notices = new KeptCardNotice($words, $this->adapters, $funnels, $this->base->basket, $this->base->index);
		$assets = new KeptCardAssets($this->base->assets);
		$consents = new CardConsentTable($this->base->connection, $this->base->tables);
		$forget = new ForgetCards($consents, $this->adapters, $this->base->clock, $this->base->log);
		return [
			new KeptCardIntegration($notices, $assets, $this->base->cartBumps, $this->places, new FailOpen($this->base->log)),
			new ClassicKeptCard($notices, $assets),
			new TokenKeeping($funnels, $this->adapters, $words, $consents, $forget, $this->base->clock),
		];
	}
}
