<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Domain\Offer\Choice;
use Encore\WooCommerce\Bump\ClassicBumpMarkup;
use Encore\WooCommerce\Bump\PickMarkup;
use Encore\WooCommerce\Cart\CartLine;
use Encore\WooCommerce\Cart\ShownBumps;

/** What the form of the classic checkout, or of the classic cart, says about its bumps. */
final class BumpForm
{
	/** Those in the total that the form shows, with their prices, as ShownBumps says it. */
	public const IN_TOTAL = 'encore_in_total';

	/**
	 * @param list<int> $shown
	 * @param list<int> $ticked
	 * @param array<int, Choice> $chosen by offer
	 */
	private function __construct(
		public readonly array $shown,
		public readonly array $ticked,
		public readonly ?ShownBumps $inTotal,
		public readonly array $chosen = [],
	) {
	}

	/** @param array<mixed> $fields as PHP reads a form */
	public static function read(array $fields): self
	{
		$shown = self::ids($fields, ClassicBumpMarkup::SHOWN);
		return new self(
			$shown,
			array_values(array_intersect($shown, self::ids($fields, ClassicBumpMarkup::TICKED))),
			ShownBumps::read($fields[self::IN_TOTAL] ?? null),
			array_filter(array_combine($shown, array_map(static fn(int $offer): ?Choice => PickMarkup::read($fields, (string) $offer), $shown))),
		);
	}

	/**
	 * In the cart the table names the same lines, and WooCommerce has done what it says: a box that is as it was printed says
	 * nothing, and one whose quantity is has the table's.
	 */
	public function besideTable(\WC_Cart $cart): self
	{
		$said = [];
		$chosen = $this->chosen;
		foreach ($this->shown as $offer) {
			$printed = in_array($offer, $this->ticked, true) ? $this->inTotal?->choiceOf($offer) : null;
			$now = $chosen[$offer] ?? null;
			$isSame = $now === null || $now->productId === 0 || $now->productId === $printed?->productId;
			if ($printed !== null && $isSame && ($now === null || $now->quantity === $printed->quantity)) {
				continue;
			}
			$line = CartLine::ofOffer($cart, $offer);
			if ($now !== null && $line !== null && $now->quantity === $printed?->quantity) {
				$chosen[$offer] = new Choice($now->productId, $line->quantity());
			}
			$said[] = $offer;
		}
		return new self($said, $this->ticked, $this->inTotal, $chosen);
	}

	/**
	 * @param array<mixed> $fields
	 * @return list<int>
	 */
	private static function ids(array $fields, string $name): array
	{
		$values = $fields[$name] ?? [];
		$ids = [];
		foreach (is_array($values) ? $values : [] as $value) {
			if (is_string($value) && ctype_digit($value) && strlen($value) < 19) {
				$ids[] = (int) $value;
			}
		}
		return array_slice(array_values(array_unique($ids)), 0, 10);
	}
}
