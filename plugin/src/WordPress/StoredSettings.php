<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\Bump\BumpLook;
use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Bump\OfferAfterAdding;
use Encore\Application\Funnel\OfferWindow;
use Encore\Application\Ports\ShopLooks;
use Encore\Application\Ports\ShopSettings;
use Encore\Application\ThankYou\UndoWindow;

/** The owner's settings, in one option. */
final class StoredSettings implements ShopSettings, ShopLooks
{
	public const OPTION = 'encore_settings';
	public const UNDO_MINUTES = 'undo_minutes';
	public const OFFER_MINUTES = 'offer_minutes';
	public const MOST_OFFERS = 'most_offers';
	public const MOST_BUMPS = 'most_bumps';
	public const DIALOG_HOURS = 'dialog_hours';
	public const DIALOG = 'dialog';

	/** Of DIALOG: it comes from the side. */
	public const DRAWER = 'drawer';

	public const OFFERS_ON = 'offers_on';
	public const BUMP_LOOK = 'bump_look';
	public const ORDERS = 'orders';

	/** Of OFFERS_ON: no page of their own. */
	public const THANK_YOU_PAGE = 'thank_you_page';

	/** Of ORDERS: what is accepted is always a linked order. */
	public const LINKED = 'linked';

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
		$look = self::read(self::BUMP_LOOK);
		return BumpLook::tryFrom(is_string($look) ? $look : '') ?? BumpLook::Plain;
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
