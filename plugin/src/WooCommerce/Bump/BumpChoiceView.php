<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Bump;

use Encore\Domain\Money;
use Encore\Domain\Offer\CartChoice;
use Encore\Domain\Offer\Price;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Variation;

/**
 * What a box says of what may be chosen: plain text, with the price of every choice, so that the browser shows the one that is
 * chosen and works out none. Variations that cost the same, and of which there are as many, share their prices; where many
 * cost differently, those that are not chosen have the prices of their first quantities, and of the one that is.
 *
 * @phpstan-import-type Image from BumpView
 * @phpstan-type Pieces array{amount: string, text: string, regular_text: string}
 * @phpstan-type Cost array{least: int, prices: list<Pieces>, held: Pieces|null, note: string}
 * @phpstan-type Option array{id: int, name: string, price_text: string, sold_out: bool, cost: int, image: Image|null}
 * @phpstan-type BumpChoice array{label: string, prompt: string, variation_id: int, quantity: int, changes_quantity: bool, options: list<Option>, costs: list<Cost>}
 */
final class BumpChoiceView
{
	/** Prices in one box, beside those of what is chosen: more of them make every answer of the cart slow. */
	private const ROOM = 200;

	/** @var array<string, int> the place of each cost */
	private array $places = [];

	/** @var list<Cost> */
	private array $costs = [];

	/** How many quantities of one that is not chosen have a price. */
	private readonly int $room;

	/** Empty where nothing is chosen. */
	private readonly string $chosenKey;

	private readonly bool $costTheSame;

	/**
	 * @param \Closure(PricedPart, string): Money $shown all pieces of a part, where one costs so much, as the page shows prices
	 * @param \Closure(int): (Image|null)         $image
	 * @param \Closure(Money): string             $text  plain: "$12.90"
	 */
	public function __construct(
		private readonly CartChoice $choice,
		private readonly \Closure $shown,
		private readonly \Closure $image,
		private readonly \Closure $text,
	) {
		$keys = array_map(fn(Variation $one): string => $this->key($one->product), $choice->sold->all);
		$this->room = intdiv(self::ROOM, max(1, count(array_unique($keys))));
		$chosen = $choice->chosen ?? ($choice->all->all === [] ? $choice->product : null);
		$this->chosenKey = $chosen === null ? '' : $this->key($chosen);
		$this->costTheSame = $choice->sold->costTheSame($choice->offer->price, $choice->offer->leastQuantity());
	}

	/** @return BumpChoice */
	public function toArray(): array
	{
		$label = implode(', ', $this->choice->all->attributes);
		$options = array_map($this->option(...), $this->choice->all->all);
		if ($options === []) {
			$this->costOf($this->choice->product);
		}
		return [
			'label' => $label,
			/* translators: %s: what is to be chosen, "Colour". */
			'prompt' => $label === '' ? '' : sprintf(__('Choose first: %s', 'encore'), $label),
			'variation_id' => $options === [] ? 0 : $this->choice->chosen->id ?? 0,
			'quantity' => $this->choice->quantity,
			'changes_quantity' => $this->choice->offer->mayChooseQuantity(),
			'options' => $options,
			'costs' => $this->costs,
		];
	}

	/** @return Option */
	private function option(Variation $one): array
	{
		$isSold = $this->choice->sold->find($one->product->id) !== null;
		$isKept = $isSold || $one->product->id === $this->choice->chosen?->id;
		$cost = $isKept ? $this->costOf($one->product) : 0;
		return [
			'id' => $one->product->id,
			'name' => $one->name(),
			'price_text' => $isSold && !$this->costTheSame ? $this->costs[$cost]['prices'][0]['text'] : '',
			'sold_out' => !$isSold,
			'cost' => $cost,
			'image' => $one->imageId === 0 ? null : ($this->image)($one->imageId),
		];
	}

	/** @return int its place */
	private function costOf(Product $product): int
	{
		$key = $this->key($product);
		if (!isset($this->places[$key])) {
			$least = $this->choice->offer->leastQuantity();
			$most = max($least, $this->most($product));
			$listed = $key === $this->chosenKey ? $most : min($most, max($least, $this->room));
			$of = fn(int $quantity): array => $this->pieces($this->choice->at($product, $quantity));
			$held = $this->choice->quantity;
			$this->costs[] = [
				'least' => $least,
				'prices' => array_map($of, range($least, $listed)),
				'held' => $held > $listed && $held <= $most ? $of($held) : null,
				'note' => $this->note($product, $most),
			];
			$this->places[$key] = count($this->costs) - 1;
		}
		return $this->places[$key];
	}

	/** Those of one key have the same prices. */
	private function key(Product $product): string
	{
		$least = $this->choice->offer->leastQuantity();
		$cost = (new Variation($product, []))->cost($this->choice->offer->price, $least);
		return "{$cost} for {$this->choice->at($product, $least)->offer->quantity}, {$this->most($product)}";
	}

	private function most(Product $product): int
	{
		$isChosen = $product->id === $this->choice->chosen?->id;
		return max($this->choice->most($product), $isChosen ? $this->choice->quantity : $this->choice->offer->leastQuantity());
	}

	/** @return Pieces */
	private function pieces(PricedOffer $priced): array
	{
		$part = $priced->parts[0];
		$price = ($this->shown)($part, $part->pieceDecimal());
		return [
			'amount' => (string) $price->amount,
			'text' => ($this->text)($price),
			'regular_text' => $priced->isReduced() ? ($this->text)(($this->shown)($part, $part->product->regularPrice->toDecimal())) : '',
		];
	}

	/** Quantities with another price for each: "2 for $30.00, save 25%". */
	private function note(Product $product, int $most): string
	{
		$notes = [];
		foreach ($this->choice->offer->pricedQuantities() as $quantity) {
			$saves = Price::saved($product, $this->choice->offer->price, $quantity);
			if ($quantity > 1 && $quantity <= $most && $saves > 0) {
				/* translators: 1: a number of pieces, 2: what they cost together, 3: a number, per cent. */
				$notes[] = sprintf(__('%1$d for %2$s, save %3$d%%', 'encore'), $quantity, $this->pieces($this->choice->at($product, $quantity))['text'], $saves);
			}
		}
		return implode(' · ', $notes);
	}
}
