<?php

declare(strict_types=1);

namespace Encore\WordPress;

/** What other plugins keep of their settings; only ever read. */
final class OtherSettings
{
	/** @return array<mixed> empty where there are none */
	public function of(string $option): array
	{
		$kept = get_option($option);
		return is_array($kept) ? $kept : [];
	}

	/** Empty where there is none. */
	public function text(string $option): string
	{
		$kept = get_option($option);
		return is_scalar($kept) ? (string) $kept : '';
	}
}
