<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

use Encore\Application\Ports\Catalog;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\TriggerType;

/** What leaves the cart for an offer, as an example for who sees no cart. */
final class Replaced
{
	/** @return string|null the first product that calls it up; empty where that is any of a category; null where nothing leaves */
	public static function name(Offer $offer, Catalog $catalog): ?string
	{
		if (!$offer->replaces()) {
			return null;
		}
		$ids = $offer->trigger->type === TriggerType::Products ? $offer->trigger->ids : [];
		$product = current($catalog->products($ids));
		return $product === false ? '' : $product->name;
	}
}
