<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** A page of the list of funnels. */
final class ListedFunnelsSchema
{
	public const TITLE = 'ListedFunnels';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$text = ['type' => 'string'];
		return ['title' => self::TITLE] + ListPageSchema::of(['offer_not_live'], [
			'steps' => $text + ['description' => 'Its first offer, and the one that follows when that is declined.'],
			'play_url' => $text + ['description' => 'Where an owner plays it as a shopper; empty in the trash.'],
		]);
	}
}
