<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Capability;

use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ConfirmsInPage;
use Encore\Application\Ports\ForgetsCards;
use Encore\WooCommerce\Payments\Approval\ApprovalPages;
use Encore\WooCommerce\Payments\OfflineGateways;

/** What a gateway can do for offers, point by point, in plain words. */
final class CapabilityWords
{
	private const YES = 'yes';
	private const PARTLY = 'partly';
	private const NO = 'no';
	private const UNNEEDED = 'unneeded';

	/** @param bool $isLinked whether the shop always makes an order of its own of what is accepted */
	public static function way(OfferWay $way, string $gateway, bool $isLinked): string
	{
		return match ($way) {
			OfferWay::OneClick => $isLinked
				? __('One click charges the card that has just paid. The item becomes an order of its own, as your settings say. Where no card was kept, that order is paid on its payment page.', 'encore')
				: __('One click charges the card that has just paid, and the item joins the order. Where no card was kept, the offer is an order of its own, paid on its payment page.', 'encore'),
			OfferWay::PayLink => __('No kept card is charged. An accepted offer becomes an order of its own, which the customer pays on its payment page.', 'encore'),
			/* translators: %s: a provider, "PayPal". */
			OfferWay::Approval => sprintf(__('No kept card is charged. An accepted offer becomes an order of its own. Its button leads straight to %s, where the customer pays it; where no page comes from there, to the payment page.', 'encore'), ApprovalPages::providerOf($gateway)),
			/* translators: %s: how, "paid on delivery". */
			OfferWay::Offline => sprintf(__('Nothing is charged: the item joins the order and is %s.', 'encore'), OfflineGateways::words($gateway)),
			OfferWay::None => __('No offer follows an order that is paid this way. This is why, and what to do:', 'encore'),
		};
	}

	/** @return list<array{id: string, state: string, text: string}> */
	public static function abilities(OfferWay $way, ?ChargeAdapter $adapter, \WC_Payment_Gateway $gateway): array
	{
		$known = match (true) {
			$way === OfferWay::Offline => self::ofOffline(),
			$adapter !== null => self::ofAdapter($adapter),
			default => self::ofPaymentPage($gateway->supports('refunds')),
		};
		$known['plans'] = [self::NO, __('Not yet: an offer is paid at once and whole.', 'encore')];
		$list = [];
		foreach ($known as $id => [$state, $text]) {
			$list[] = ['id' => $id, 'state' => $state, 'text' => $text];
		}
		return $list;
	}

	/** @return array<string, array{string, string}> */
	private static function ofAdapter(ChargeAdapter $adapter): array
	{
		$isAsked = $adapter instanceof ForgetsCards;
		return [
			'keep' => $isAsked
				? [self::YES, __('Where an offer can follow; the checkout says so beside its button.', 'encore')]
				: [self::PARTLY, __('Where the customer lets the gateway save it; Encore does not ask for it.', 'encore')],
			'charge' => [self::YES, __('Exactly the price that was shown.', 'encore')],
			'three_d_secure' => [self::YES, $adapter instanceof ConfirmsInPage
				? __('The bank asks on the offer page.', 'encore')
				: __('On a page of the bank, and back to the offer.', 'encore')],
			'refund' => [self::YES, __('Back to the very charge that paid for the item.', 'encore')],
			'guests' => $isAsked
				? [self::YES, __('Their card is let go again within hours.', 'encore')]
				: [self::PARTLY, __('Where the gateway keeps their card; otherwise they get the payment page.', 'encore')],
		];
	}

	/** @return array<string, array{string, string}> */
	private static function ofPaymentPage(bool $refunds): array
	{
		return [
			'keep' => [self::NO, __('Not for offers: each is paid anew.', 'encore')],
			'charge' => [self::NO, __('The customer pays once more.', 'encore')],
			'three_d_secure' => [self::PARTLY, __('As the gateway does it when the customer pays.', 'encore')],
			'refund' => $refunds
				? [self::YES, __('The gateway refunds the offer’s own order.', 'encore')]
				: [self::NO, __('By hand: this gateway cannot pay back from the order screen.', 'encore')],
			'guests' => [self::YES, __('The payment page needs no account.', 'encore')],
		];
	}

	/** @return array<string, array{string, string}> */
	private static function ofOffline(): array
	{
		return [
			'keep' => [self::UNNEEDED, __('There is no card.', 'encore')],
			'charge' => [self::UNNEEDED, __('The customer pays the new total.', 'encore')],
			'three_d_secure' => [self::UNNEEDED, __('There is no card.', 'encore')],
			'refund' => [self::NO, __('By hand, the way the money came.', 'encore')],
			'guests' => [self::YES, __('With and without an account.', 'encore')],
		];
	}
}
