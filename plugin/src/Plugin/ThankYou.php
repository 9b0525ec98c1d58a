<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\AddedOffers;
use Encore\Application\UndoOffer;
use Encore\Application\UndoWindow;
use Encore\Blocks\AddedOfferWords;
use Encore\Blocks\AddedToOrderBlock;
use Encore\Blocks\AddedToOrderPage;
use Encore\HookProvider;
use Encore\Rest\ErrorMap;
use Encore\Rest\ShopperRequest;
use Encore\Rest\UndoController;
use Encore\WooCommerce\Checkout\ClassicThankYou;
use Encore\WooCommerce\Checkout\OfferCookie;
use Encore\WooCommerce\Checkout\OrderReceivedPage;
use Encore\WooCommerce\Checkout\ShopperGate;
use Encore\WooCommerce\Checkout\UndoGate;
use Encore\WooCommerce\Orders\KeptLines;
use Encore\WooCommerce\SettingsSection;
use Encore\WordPress\PostTypes;
use Encore\WordPress\StoredSettings;
use Encore\WordPress\Uninstaller;

/** The part of the composition root that builds what the thank-you page tells of accepted offers. */
final class ThankYou
{
	public function __construct(
		private readonly Foundation $base,
		private readonly Ledger $ledger,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		[$base, $ledger] = [$this->base, $this->ledger];
		$undo = new UndoOffer(
			$ledger->acceptances,
			$base->presentations,
			$ledger->refunds,
			new KeptLines($ledger->linked),
			$ledger->giveBack,
			$base->clock,
			new UndoWindow(new StoredSettings()),
		);
		$added = new AddedOffers($ledger->acceptances, $base->catalog, $ledger->charges, $undo, $base->clock, $base->log);
		$cookie = new OfferCookie($base->clock);
		$gate = new UndoGate(new ShopperGate($ledger->orders, $cookie, $base->requests));
		$received = new OrderReceivedPage($cookie, $base->index);
		$words = new AddedOfferWords($base->prices, $ledger->offline);
		$page = new AddedToOrderPage($received, $gate, $added, $undo);
		return [
			new SettingsSection(StoredSettings::OPTION, StoredSettings::UNDO_MINUTES, Uninstaller::WISH, 'edit.php?post_type=' . PostTypes::OFFER),
			$page,
			new AddedToOrderBlock($page, $words, ErrorMap::words(...)),
			new ClassicThankYou($received),
			new UndoController($base->log, new ShopperRequest($gate), $undo, $ledger->acceptances, $words),
		];
	}
}
