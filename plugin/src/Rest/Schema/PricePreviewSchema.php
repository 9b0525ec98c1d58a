<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** What unsaved settings would cost a shopper. */
final class PricePreviewSchema
{
	public const TITLE = 'PricePreview';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$properties = [
			'regular' => ['description' => 'All pieces at the regular price, with what is added to it as to the total.'] + MoneySchema::schema(),
			'total' => ['description' => 'All pieces: before payment as the shop shows prices, after payment all that is paid but the shop’s rates of shipping.'] + MoneySchema::schema(),
			'regular_text' => ['type' => 'string', 'description' => 'Empty unless it stands struck through.'],
			'total_text' => ['type' => 'string', 'description' => '"from $27.00" while a variation is to be chosen that may cost more.'],
			'text' => ['type' => 'string', 'description' => 'A sentence: "The shopper pays $27.00 (regular $39.00)."'],
			'contents' => ['type' => 'string', 'description' => 'Of several products at one price what is in it, in words; otherwise empty.'],
			'pieces' => ['type' => 'array', 'items' => ['type' => 'string'], 'description' => 'Quantities with a price of their own: "2 for $30.00, save 25%".'],
			'choice' => ['description' => 'What shoppers choose of it before payment, as their cart would say; null after payment, where nothing can be chosen, and of products that are picked one by one.'] + BumpChoiceSchema::schema(),
			'instead_of' => ['type' => 'string', 'description' => 'What shoppers read of the product that leaves the cart for it, a sentence; empty where none does.'],
			'note' => ['type' => 'string', 'description' => 'Sentences about the tax and the shipping in it or beside it, or empty.'],
		];
		return ['title' => self::TITLE] + ClosedObject::of($properties);
	}
}
