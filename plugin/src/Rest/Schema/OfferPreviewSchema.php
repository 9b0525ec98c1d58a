<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** An offer for who places its block. */
final class OfferPreviewSchema
{
	public const TITLE = 'OfferPreview';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$image = [
			'src' => ['type' => 'string'],
			'alt' => ['type' => 'string'],
			'width' => ['type' => 'integer'],
			'height' => ['type' => 'integer'],
		];
		$properties = [
			'id' => ['type' => 'integer'],
			'title' => ['type' => 'string', 'description' => 'The internal name.'],
			'headline' => ['type' => 'string'],
			'text' => ['type' => 'string', 'description' => 'What its owner wrote, after what leaves the cart for it.'],
			'image' => ['type' => ['object', 'null']] + ClosedObject::of($image),
			'quantity' => ['type' => 'integer', 'description' => 'Pieces that the price is for.'],
			'price' => ['type' => ['object', 'null'], 'description' => 'All pieces, of several variations the cheapest; null without a product.'] + array_diff_key(MoneySchema::schema(), ['title' => '']),
			'price_text' => ['type' => 'string', 'description' => 'All pieces; empty without a product.'],
			'regular_price_text' => ['type' => 'string', 'description' => 'Empty unless it is more than the price.'],
			'included' => ['type' => 'string', 'description' => 'After payment, what the price holds at the shop’s own address: "includes $4.00 shipping and $12.90 tax"; otherwise empty.'],
			'product_name' => ['type' => 'string', 'description' => 'Its products: "Serum + Case + Brush and 2 more".'],
			'parts' => ['type' => 'array', 'description' => 'What is in it, where that is more than one product.', 'items' => ClosedObject::of([
				'name' => ['type' => 'string'],
				'quantity' => ['type' => 'integer'],
				'src' => ['type' => 'string', 'description' => 'Its picture, or empty.'],
			])],
			'contents' => ['type' => 'string', 'description' => 'The same in words, and what is saved.'],
			'choice' => ['description' => 'What shoppers choose of it before payment, as their cart would say; null where nothing can be chosen, and after payment.'] + BumpChoiceSchema::schema(),
			'choose' => ['type' => 'string', 'description' => 'What its variations differ in, "Colour"; empty without any.'],
			'variations' => ['type' => 'array', 'items' => ['type' => 'string']],
			'most' => ['type' => 'integer', 'description' => 'Pieces that the shopper may take; 1 where the quantity is fixed.'],
			'pieces' => ['type' => 'array', 'items' => ['type' => 'string'], 'description' => 'Quantities with a price of their own: "2 for $30.00, save 25%".'],
			'picked' => ['type' => 'array', 'description' => 'Beside a product, where each is picked by itself: what of them shoppers tick.', 'items' => ClosedObject::of([
				'product_id' => ['type' => 'integer'],
				'name' => ['type' => 'string'],
				'src' => ['type' => 'string', 'description' => 'Its picture, or empty.'],
				'quantity' => ['type' => 'integer'],
				'price' => ['description' => 'All its pieces.'] + MoneySchema::schema(),
				'price_text' => ['type' => 'string'],
				'regular_price_text' => ['type' => 'string', 'description' => 'Empty unless it is more than the price.'],
				'choice' => BumpChoiceSchema::schema(),
			])],
			'rank' => ['type' => 'integer', 'description' => 'In a list of one place, whose turn it is where a block shows the best match: 1 comes first. 0 where shoppers do not see it, or, at the checkout, not beside those before it.'],
			'problem' => ['type' => 'string', 'description' => 'Why no shopper sees it now, as a sentence, or empty.'],
		];
		return ['title' => self::TITLE] + ClosedObject::of($properties);
	}
}
