<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Domain\Acceptance\PaymentWay;

/**
 * Everything the offer page prints, ready for print: plain text, not yet escaped. The same view serves the first
 * paint, the REST answer and the page without JavaScript.
 */
final class OfferView
{
	/**
	 * @param string      $presentation     uuid
	 * @param string      $priceText        what is charged, tax and shipping included, formatted: "$197.00"
	 * @param string|null $regularPriceText the same pieces at the regular price, when that is more
	 * @param string      $taxText          "includes $4.00 shipping and $12.90 tax", or empty
	 * @param string      $quantityText     "2 pieces", or empty for one
	 * @param string      $acceptLabel      names the price (rule L4): "Add to my order: pay $197.00"
	 * @param string      $cardText         "Visa ending in 4242"
	 * @param string      $consentText      the words beside the button, kept as evidence
	 * @param string      $message          why the last click did not work, or empty
	 * @param string      $pending          uuid of the acceptance that is to be confirmed or under way, or empty
	 * @param int         $expiresAt        unix time of the end of the window
	 * @param PaymentWay  $way              how it is paid for
	 * @param ChoiceView|null $choice       null where there is nothing to choose
	 * @param list<OfferPart> $parts        what is in it, where that is more than one product
	 * @param bool        $confirms         the shopper's bank waits for a confirmation: the button leads there
	 */
	public function __construct(
		public readonly string $presentation,
		public readonly int $orderId,
		public readonly string $orderKey,
		public readonly string $title,
		public readonly string $text,
		public readonly int $imageId,
		public readonly string $priceText,
		public readonly ?string $regularPriceText,
		public readonly string $taxText,
		public readonly string $quantityText,
		public readonly string $acceptLabel,
		public readonly string $declineLabel,
		public readonly string $cardText,
		public readonly string $consentText,
		public readonly string $consentVersion,
		public readonly string $thankYouUrl,
		public readonly int $expiresAt,
		public readonly string $message = '',
		public readonly string $pending = '',
		public readonly PaymentWay $way = PaymentWay::Charge,
		public readonly bool $confirms = false,
		public readonly ?ChoiceView $choice = null,
		public readonly array $parts = [],
	) {
	}
}
