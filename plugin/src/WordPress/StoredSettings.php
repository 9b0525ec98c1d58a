<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\Ports\ShopSettings;
use Encore\Application\UndoWindow;

/** The owner's settings, in one option. */
final class StoredSettings implements ShopSettings
{
	public const OPTION = 'encore_settings';
	public const UNDO_MINUTES = 'undo_minutes';

	public function undoMinutes(): int
	{
		$settings = get_option(self::OPTION);
		$minutes = is_array($settings) ? $settings[self::UNDO_MINUTES] ?? null : null;
		return is_numeric($minutes) ? (int) $minutes : UndoWindow::MINUTES;
	}
}
