<?php

declare(strict_types=1);

namespace Encore\WordPress\Walkthrough;

use Encore\Application\Ports\ShelfKeeper;
use Encore\WordPress\Database\KnownRows;
use Encore\WordPress\Posts\PostTypes;

/** A walkthrough in one of WordPress's transients: of the owner who is logged in, and gone after some hours. */
final class WalkthroughKeeper implements ShelfKeeper
{
	private const SECONDS = 6 * HOUR_IN_SECONDS;

	public static function mayPlay(): bool
	{
		return current_user_can(PostTypes::CAPABILITY);
	}

	public function whose(): string
	{
		return self::mayPlay() ? (string) get_current_user_id() : '';
	}

	public function read(): string
	{
		$kept = $this->whose() === '' ? '' : get_transient($this->name());
		return is_string($kept) ? $kept : '';
	}

	public function write(string $text): void
	{
		$this->whose() === '' || set_transient($this->name(), $text, self::SECONDS);
	}

	private function name(): string
	{
		return KnownRows::PREFIX . 'walkthrough_' . $this->whose();
	}
}
