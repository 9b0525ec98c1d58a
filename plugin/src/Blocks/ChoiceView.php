<?php

declare(strict_types=1);

namespace Encore\Blocks;

/** What may be chosen of an offer, ready for print: plain text, not yet escaped. */
final class ChoiceView
{
	/**
	 * @param string $label       "Colour"; empty where there are no variations
	 * @param string $prompt      "Choose first: Colour", while a variation is to be chosen, else empty
	 * @param string $said        what is chosen and what it costs, for who does not see it
	 * @param int    $variationId 0 while none is chosen
	 * @param int    $most        1 where the quantity is not to be chosen
	 * @param list<array{id: int, name: string, price_text: string, sold_out: bool, image_id: int}> $options
	 * @param list<array{quantity: int, text: string, save_text: string}> $pieces
	 * @param string $consent what is agreed to once it is chosen: its room is kept
	 * @param bool   $isFixed it was accepted, and waits for its payment
	 * @param array{src: string, srcset: string, alt: string}|null $picture of what is chosen
	 */
	public function __construct(
		public readonly string $label,
		public readonly string $prompt,
		public readonly string $said,
		public readonly int $variationId,
		public readonly int $quantity,
		public readonly int $most,
		public readonly array $options,
		public readonly array $pieces,
		public readonly ?array $picture,
		public readonly string $consent = '',
		public readonly bool $isFixed = false,
	) {
	}

	/** @return array<string, mixed> in the shape of the REST schema */
	public function toArray(): array
	{
		return [
			'prompt' => $this->prompt,
			'said' => $this->said,
			'variation_id' => $this->variationId,
			'quantity' => $this->quantity,
			'most' => $this->most,
			'fixed' => $this->isFixed,
			'options' => array_map(static fn(array $one): array => array_diff_key($one, ['image_id' => 0, 'name' => 0]), $this->options),
			'pieces' => $this->pieces,
			'picture' => $this->picture,
		];
	}
}
