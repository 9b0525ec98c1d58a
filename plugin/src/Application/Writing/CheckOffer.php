<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

use Encore\Application\Ports\OfferableProducts;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\OfferSettings;

/** Whether an offer may be saved as it is. A draft may be unfinished but never wrong; a published one needs all of it. */
final class CheckOffer implements CheckSettings
{
	public function __construct(private readonly OfferableProducts $products)
	{
	}

	public function check(array $data, bool $isPublishing): array
	{
		try {
			$offer = OfferSettings::toOffer(0, $data);
		} catch (InvalidSettings $invalid) {
			$wrong = $isPublishing ? $invalid->fields : self::beyondUnfinished($invalid->fields, $data);
			if ($wrong !== []) {
				throw new InvalidSettings($wrong);
			}
			return $data + OfferSettings::defaults();
		}
		$problems = $isPublishing ? $this->problems($offer) : [];
		if ($problems !== []) {
			throw new InvalidSettings($problems);
		}
		return OfferSettings::toArray($offer);
	}

	/** @return array<string, string> by the field of each part */
	private function problems(Offer $offer): array
	{
		$problems = ['product_id' => $this->products->problemOf($offer->productId, $offer->mayChooseVariation())];
		foreach ($offer->bundle as $place => $part) {
			$problems["bundle.{$place}.product_id"] = $this->products->problemOf($part->productId, $offer->isPicked());
		}
		return array_filter($problems);
	}

	/**
	 * @param array<string, string> $fields
	 * @param array<string, mixed>  $data
	 * @return array<string, string>
	 */
	private static function beyondUnfinished(array $fields, array $data): array
	{
		if (($data['product_id'] ?? 0) === 0) {
			unset($fields['product_id']);
		}
		return array_filter($fields, static fn(string $code): bool => $code !== 'trigger_empty');
	}
}
