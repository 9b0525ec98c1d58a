<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\Ports\ShopSettings;
use Encore\Application\ThankYou\UndoWindow;

/** The owner's settings, in one option. */
final class StoredSettings implements ShopSettings
{
	public const OPTION = 'encore_settings';
	public const UNDO_MINUTES = 'undo_minutes';
	public const ORDERS = 'orders';

	/** Of ORDERS: what is accepted is always an order of its own. */
	public const APART = 'apart';

	/** An option that is not there costs a query wherever it is asked for. */
	public static function begin(): void
	{
		add_option(self::OPTION, [], '', true);
	}

	public function undoMinutes(): int
	{
		$minutes = self::read(self::UNDO_MINUTES);
		return is_numeric($minutes) ? (int) $minutes : UndoWindow::MINUTES;
	}

	public function alwaysApart(): bool
	{
		return self::read(self::ORDERS) === self::APART;
	}

	private static function read(string $name): mixed
	{
		$settings = get_option(self::OPTION);
		return is_array($settings) ? $settings[$name] ?? null : null;
	}
}
