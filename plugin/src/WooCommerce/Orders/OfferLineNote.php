<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\ThankYou\AcceptedOffer;
use Encore\Application\ThankYou\AcceptedOffers;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Cart\BundleWords;

/**
 * Below the name of an offer's line, wherever WooCommerce lists an order: that it came after payment, and what it was sold
 * together with. A mail, which has no other place for it, says what was charged after payment and to which card; of several
 * products, the first one does.
 */
final class OfferLineNote implements HookProvider
{
	private bool $isMail = false;

	/** @var array<int, list<AcceptedOffer>> by first order */
	private array $offers = [];

	/** @param \Closure(AcceptedOffer): string $money the sentence about an accepted offer's money */
	public function __construct(
		private readonly AcceptedOffers $accepted,
		private readonly \Closure $money,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_email_before_order_table', $this->beginMail(...), 0, 0),
			Hook::action('woocommerce_email_after_order_table', $this->endMail(...), 0, 0),
			Hook::action('woocommerce_order_item_meta_end', $this->print(...), 20, 4),
		];
	}

	/** What is said of money may have changed since another mail of this request. */
	private function beginMail(): void
	{
		$this->isMail = true;
		$this->offers = [];
	}

	private function endMail(): void
	{
		$this->isMail = false;
	}

	private function print(mixed $id, mixed $item, mixed $order, mixed $isPlain = false): void
	{
		if (!$item instanceof \WC_Order_Item_Product || !$order instanceof \WC_Order || $item->get_meta(OrderBasket::OFFER) === '') {
			return;
		}
		$uuid = self::acceptanceOf($item);
		$words = $uuid === '' ? self::company($order, $item) : $this->added($order, $item, $uuid);
		if ($words !== '') {
			echo $isPlain === true ? "\n" . wp_strip_all_tags($words) : '<div><small>' . esc_html($words) . '</small></div>';
		}
	}

	/** Before payment it was chosen with the rest of the order: a line by itself says nothing. */
	private static function company(\WC_Order $order, \WC_Order_Item_Product $item): string
	{
		$others = self::others($order, $item);
		/* translators: %s: products with their pieces, "Candle and Matches × 2". */
		return $others === '' ? '' : sprintf(__('Together with %s.', 'encore'), $others);
	}

	private function added(\WC_Order $order, \WC_Order_Item_Product $item, string $uuid): string
	{
		$first = LinkedOrders::isLinked($order) ? LinkedOrders::firstOf($order) : $order->get_id();
		return trim(self::origin($order, $item) . ' ' . ($this->isMail && OfferItem::placeOf($item) === 0 ? $this->money($uuid, $first) : ''));
	}

	/** A linked order holds nothing else, and says to which one it belongs. */
	private static function origin(\WC_Order $order, \WC_Order_Item_Product $item): string
	{
		if (LinkedOrders::isLinked($order)) {
			return '';
		}
		$others = self::others($order, $item);
		return $others === ''
			? __('Added by an offer after your order.', 'encore')
			/* translators: %s: products with their pieces, "Candle and Matches × 2". */
			: sprintf(__('Added by an offer after your order, together with %s.', 'encore'), $others);
	}

	/** "Candle and Matches × 2": of the main part the others, of another one the main part. */
	private static function others(\WC_Order $order, \WC_Order_Item_Product $item): string
	{
		$isMain = OfferItem::placeOf($item) === 0;
		$names = [];
		foreach ($order->get_items() as $other) {
			if (
				$other instanceof \WC_Order_Item_Product
				&& $isMain !== (OfferItem::placeOf($other) === 0)
				&& $other->get_meta(OrderBasket::OFFER) === $item->get_meta(OrderBasket::OFFER)
				&& self::acceptanceOf($other) === self::acceptanceOf($item)
			) {
				$names[] = BundleWords::pieces(wp_strip_all_tags($other->get_name()), $other->get_quantity());
			}
		}
		return $names === [] ? '' : (string) wp_sprintf('%l', $names);
	}

	/** Empty of a line that came before payment. */
	private static function acceptanceOf(\WC_Order_Item_Product $item): string
	{
		$uuid = $item->get_meta(OfferLine::ACCEPTANCE);
		return is_string($uuid) ? $uuid : '';
	}

	private function money(string $uuid, int $orderId): string
	{
		foreach ($this->offers[$orderId] ??= $this->accepted->of($orderId) as $offer) {
			// What was paid by a link is its own order, which says how.
			if ($offer->acceptance->uuid === $uuid && $offer->acceptance->way !== PaymentWay::PayLink) {
				return ($this->money)($offer);
			}
		}
		return '';
	}
}
