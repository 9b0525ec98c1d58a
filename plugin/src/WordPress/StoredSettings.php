<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\Bump\BumpLook;
use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Bump\OfferAfterAdding;
use Encore\Application\Funnel\OfferWindow;
use Encore\Application\Ports\ShopLooks;
use Encore\Application\Ports\ShopSettings;
use Encore\Application\ThankYou\AddedLook;
use Encore\Application\ThankYou\UndoWindow;

/** The owner's settings, in one option. */
final class StoredSettings implements ShopSettings, ShopLooks
{
	public const OPTION = 'encore_settings';

	/** An option that is not there costs a query wherever it is asked for. */
	public static function begin(): void
	{
		add_option(self::OPTION, [], '', true);
	}

	public function undoMinutes(): int
	{
		return self::number(self::UNDO_MINUTES, UndoWindow::MINUTES);
	}

	public function offerMinutes(): int
	{
		return self::number(self::OFFER_MINUTES, OfferWindow::MINUTES);
	}

	public function mostOffers(): int
	{
		return self::number(self::MOST_OFFERS, OfferWindow::OFFERS);
	}

	public function hoursBetweenDialogs(): int
	{
		return self::number(self::DIALOG_HOURS, OfferAfterAdding::HOURS);
	}

	public function opensDrawer(): bool
	{
		return self::read(self::DIALOG) === self::DRAWER;
	}

	public function mostBumps(): int
	{
		return self::number(self::MOST_BUMPS, CheckoutBumps::BUMPS);
	}

	public function offersOnThankYouPage(): bool
	{
		return self::read(self::OFFERS_ON) === self::THANK_YOU_PAGE;
	}

	public function alwaysLinked(): bool
	{
		return self::read(self::ORDERS) === self::LINKED;
	}

	public function bump(): BumpLook
	{
		return BumpLook::tryFrom(self::text(self::BUMP_LOOK)) ?? BumpLook::Plain;
	}

	public function added(): AddedLook
	{
		return AddedLook::tryFrom(self::text(self::ADDED_LOOK)) ?? AddedLook::Rows;
	}

	public function thankYouLead(): string
	{
		return trim(self::text(self::THANK_YOU_LEAD));
	}

	public function couponsLowerOffers(): bool
	{
		return self::read(self::COUPONS) !== self::NOT_ON_OFFERS;
	}

	/** Whether the progress to free shipping, or a reward, stands in carts by itself. */
	public function showsCartProgress(): bool
	{
		return self::read(self::CART_PROGRESS) === 'yes';
	}

	/** The code of the coupon that the cart shows the way to; empty for none. */
	public function reward(): string
	{
		return trim(self::text(self::REWARD));
	}

	/** @return list<int> products to stand below the order on the thank-you page of a classic theme, in the owner's order */
	public function thankYouProducts(): array
	{
		$ids = self::read(self::THANK_YOU_PRODUCTS);
		return is_array($ids) ? array_values(array_filter(array_map('absint', array_filter($ids, 'is_scalar')))) : [];
	}

	private static function text(string $name): string
	{
		$value = self::read($name);
		return is_string($value) ? $value : '';
	}

	private static function number(string $name, int $default): int
	{
		$value = self::read($name);
		return is_numeric($value) ? (int) $value : $default;
	}

	private static function read(string $name): mixed
	{
		$settings = get_option(self::OPTION);
		return is_array($settings) ? $settings[$name] ?? null : null;
	}
}
