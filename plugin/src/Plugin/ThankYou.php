<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\ThankYou\AcceptedOffers;
use Encore\Blocks\AcceptedOfferWords;
use Encore\Blocks\AddedToOrderBlock;
use Encore\Blocks\AddedToOrderPage;
use Encore\Blocks\ThankYouPattern;
use Encore\HookProvider;
use Encore\Rest\ErrorMap;
use Encore\Rest\ShopperRequest;
use Encore\Rest\UndoController;
use Encore\WooCommerce\Account\AccountOrder;
use Encore\WooCommerce\Account\AccountOrderPage;
use Encore\WooCommerce\Account\OrderPages;
use Encore\WooCommerce\Checkout\ClassicThankYou;
use Encore\WooCommerce\Checkout\OrderReceivedPage;
use Encore\WooCommerce\Checkout\ThankYouProducts;
use Encore\WooCommerce\Checkout\UndoGate;
use Encore\WooCommerce\Checkout\UndoLink;
use Encore\WooCommerce\Orders\OfferLineNote;

/** The part of the composition root that builds what the thank-you page, the account and lines of orders tell of accepted offers. */
final class ThankYou
{
	public function __construct(
		private readonly ShopBase $base,
		private readonly Ledger $ledger,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		[$base, $ledger] = [$this->base, $this->ledger];
		$undo = $ledger->undo;
		$added = new AcceptedOffers($ledger->acceptances, $base->catalog, $ledger->card, $ledger->refunds, $undo, $ledger->linked, $base->clock);
		$gate = new UndoGate($ledger->gate);
		$received = new OrderReceivedPage($base->cookie, $base->index);
		$account = new AccountOrderPage($base->index);
		$words = new AcceptedOfferWords($base->prices, $ledger->offline);
		$page = new AddedToOrderPage(new OrderPages($received, $account), $gate, $added, $undo, $ledger->reconcile, UndoLink::asked(...), ErrorMap::words(...));
		return [
			$page,
			new AddedToOrderBlock($page, $words, ErrorMap::words(...)),
			new ClassicThankYou($received, $base->settings),
			new AccountOrder($account, $base->settings),
			new OfferLineNote($added, $words->money(...)),
			new ThankYouProducts($base->settings->thankYouProducts(...)),
			new ThankYouPattern(dirname($base->file) . '/templates'),
			new UndoController($base->log, new ShopperRequest($gate), $undo, $ledger->acceptances, $words),
		];
	}
}
