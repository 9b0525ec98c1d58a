<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Bump\PriceParts;
use Encore\Application\Bump\ResolveBumps;
use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\ShopperFacts;
use Encore\Domain\Money;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Variation;
use Encore\Domain\Offer\Variations;
use Encore\Tests\Unit\GivenFacts;

/** Products, offers and funnels in memory, with the order and the limits that the compiled index has. */
final class FakeShop implements Catalog, OfferIndex, Log
{
	/** @var array<int, Product> */
	private array $products = [];

	/** @var array<int, Offer> */
	private array $offers = [];

	/** @var array<int, CompiledFunnel> */
	private array $funnels = [];

	/** @var array<int, Variations> */
	private array $variations = [];

	/** @var list<\Throwable> */
	public array $errors = [];

	/** @var list<int> products that were asked for */
	public array $read = [];

	/** Which of its offers go with a cart. */
	public function bumps(Clock $clock = new FixedClock(), ShopperFacts $facts = new GivenFacts()): ResolveBumps
	{
		return new ResolveBumps($this, new PriceParts($this), $facts, $clock);
	}

	public static function usd(int $amount): Money
	{
		return new Money($amount, 'USD', 2);
	}

	public function sell(int $id, int $price, ?int $stock = null, bool $once = false, bool $needsShipping = false, bool $isFile = false, bool $needsWork = false, bool $isConverted = false): void
	{
		$this->products[$id] = new Product($id, "Product {$id}", self::usd($price), true, $once, $stock, $needsShipping, $needsWork, isDownloadable: $isFile, isConverted: $isConverted);
	}

	public function put(Product $product): void
	{
		$this->products[$product->id] = $product;
	}

	/** @param array<string, mixed> $settings */
	public function offer(int $id, array $settings): Offer
	{
		return $this->offers[$id] = OfferSettings::toOffer($id, $settings);
	}

	public function addFunnel(CompiledFunnel $funnel): void
	{
		$this->funnels[$funnel->funnel->id] = $funnel;
	}

	public function products(array $ids): array
	{
		array_push($this->read, ...$ids);
		return array_intersect_key($this->products, array_flip($ids));
	}

	public function variations(int $productId): Variations
	{
		return $this->variations[$productId] ?? new Variations();
	}

	/** @param list<Variation> $all */
	public function sellVariations(int $id, array $all): void
	{
		$this->products[$id] = new Product($id, "Product {$id}", self::usd(0), isPurchasable: false, hasVariations: true);
		$this->variations[$id] = new Variations(['Colour'], $all);
	}

	public function best(Placement $placement, array $keys, \DateTimeImmutable $now, array $named, int $limit): array
	{
		$offers = array_values($this->live($placement, $keys, $now));
		usort($offers, static fn(Offer $a, Offer $b): int => [in_array($b->id, $named, true), $a->priority, $a->id]
			<=> [in_array($a->id, $named, true), $b->priority, $b->id]);
		return array_slice($offers, 0, $limit);
	}

	public function called(array $keys, \DateTimeImmutable $now, array $ids): array
	{
		$called = array_filter($this->offers, static fn(Offer $offer): bool => in_array($offer->id, $ids, true) && $offer->placement->isBeforePayment());
		return array_values(array_filter($called, fn(Offer $offer): bool => isset($this->live($offer->placement, $keys, $now)[$offer->id])));
	}

	public function beforePayment(array $ids): array
	{
		return array_values(array_filter($this->offers, static fn(Offer $offer): bool => in_array($offer->id, $ids, true) && $offer->placement->isBeforePayment()));
	}

	public function funnels(array $keys, \DateTimeImmutable $now): array
	{
		return array_values(array_filter(
			$this->funnels,
			static fn(CompiledFunnel $one): bool => array_intersect($one->funnel->trigger->keys(), $keys) !== [],
		));
	}

	public function funnel(int $id): ?CompiledFunnel
	{
		return $this->funnels[$id] ?? null;
	}

	public function livePlacements(): array
	{
		return array_values(array_filter(Placement::beforePayment(), $this->hasAny(...)));
	}

	public function first(Placement $placement, int $limit): array
	{
		$offers = array_filter($this->offers, static fn(Offer $offer): bool => $offer->placement === $placement);
		usort($offers, static fn(Offer $a, Offer $b): int => [$a->priority, $a->id] <=> [$b->priority, $b->id]);
		return array_map(static fn(Offer $offer): int => $offer->id, array_slice($offers, 0, $limit));
	}

	public function hasAny(Placement $placement): bool
	{
		return $placement === Placement::PostPurchase
			? $this->funnels !== []
			: array_filter($this->offers, static fn(Offer $offer): bool => $offer->placement === $placement) !== [];
	}

	public function error(\Throwable $error, string $where): string
	{
		$this->errors[] = $error;
		return 'id';
	}

	/**
	 * @param list<string> $keys
	 * @return array<int, Offer>
	 */
	private function live(Placement $placement, array $keys, \DateTimeImmutable $now): array
	{
		return array_filter($this->offers, static fn(Offer $offer): bool => $offer->placement === $placement
			&& $offer->isLive($now)
			&& array_intersect($offer->trigger->keys(), $keys) !== []);
	}
}
