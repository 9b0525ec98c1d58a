<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** What the shop's owner has set. The constants name each setting, and what is not a number in it, where it is kept and where it is asked for. */
interface ShopSettings
{
	public const UNDO_MINUTES = 'undo_minutes';
	public const OFFER_MINUTES = 'offer_minutes';
	public const MOST_OFFERS = 'most_offers';
	public const MOST_BUMPS = 'most_bumps';
	public const DIALOG_HOURS = 'dialog_hours';
	public const DIALOG = 'dialog';

	/** Of DIALOG: it comes from the side. */
	public const DRAWER = 'drawer';
	public const COUPONS = 'coupons';

	/** Of COUPONS: what an offer has put into the cart keeps its price. */
	public const NOT_ON_OFFERS = 'not_on_offers';
	public const OFFERS_ON = 'offers_on';

	/** Of OFFERS_ON: no page of their own. */
	public const THANK_YOU_PAGE = 'thank_you_page';
	public const ORDERS = 'orders';

	/** Of ORDERS: what is accepted is always a linked order. */
	public const LINKED = 'linked';
	public const CART_PROGRESS = 'cart_progress';
	public const REWARD = 'reward';
	public const BUMP_LOOK = 'bump_look';
	public const ADDED_LOOK = 'added_look';
	public const THANK_YOU_LEAD = 'thank_you_lead';
	public const THANK_YOU_PRODUCTS = 'thank_you_products';

	/** For how many minutes a shopper may take an accepted item back; 0: not at all. */
	public function undoMinutes(): int;

	/** For how many minutes an offer after payment is open, from the first one on. */
	public function offerMinutes(): int;

	/** How many offers follow an order at most. */
	public function mostOffers(): int;

	/** How many order bumps stand on the checkout at most. */
	public function mostBumps(): int;

	/** For how many hours no other offer follows an addition to a cart that has had one; 0: there is only one in a cart. */
	public function hoursBetweenDialogs(): int;

	/** Whether a coupon lowers the price of what an offer has put into the cart, too. */
	public function couponsLowerOffers(): bool;

	/** Whether such an offer comes as a drawer from the side, and not as a dialog in the middle. */
	public function opensDrawer(): bool;

	/** Whether offers after payment stand on the thank-you page, and not on a page of their own before it. */
	public function offersOnThankYouPage(): bool;

	/** Whether what is accepted after payment is always a linked order. */
	public function alwaysLinked(): bool;
}
