<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\OfferSettings;

/** An offer as its owner left it, finished or not. */
final class SavedOffer
{
	/** @param array<string, mixed> $settings unchecked */
	public function __construct(
		public readonly int $id,
		public readonly string $title,
		public readonly bool $isPublished,
		public readonly array $settings,
	) {
	}

	/** Null while a setting is wrong or missing. */
	public function offer(): ?Offer
	{
		try {
			return OfferSettings::toOffer($this->id, $this->settings);
		} catch (InvalidSettings) {
			return null;
		}
	}
}
