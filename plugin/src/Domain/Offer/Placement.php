<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** Where an offer appears. */
enum Placement: string
{
	case Product = 'product';
	case AddedToCart = 'added_to_cart';
	case Cart = 'cart';
	case Checkout = 'checkout';
	case PostPurchase = 'post_purchase';

	/**
	 * Where an offer joins the cart, and is paid with the order.
	 *
	 * @return list<self>
	 */
	public static function beforePayment(): array
	{
		return array_values(array_filter(self::cases(), static fn(self $placement): bool => $placement->isBeforePayment()));
	}

	public function isBeforePayment(): bool
	{
		return $this !== self::PostPurchase;
	}
}
