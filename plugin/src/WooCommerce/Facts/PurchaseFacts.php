<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Facts;

use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferSales;
use Encore\Domain\Money;
use Encore\Domain\Offer\Condition\Facts;
use Encore\Domain\Offer\Condition\StockCondition;
use Encore\Domain\Offer\Offer;
use Encore\WooCommerce\Catalog\ProductOriginals;
use Encore\WooCommerce\Catalog\ShopCurrency;

/** What conditions look at, of one purchase, its shopper, and the offers that are asked about. */
final class PurchaseFacts implements Facts
{
	/** @var list<int>|null */
	private ?array $products = null;

	/** @var list<int>|null */
	private ?array $bought = null;

	/** @var array<string, list<int>> terms by taxonomy */
	private array $terms = [];

	/** @var array<int, int>|null by offer */
	private ?array $sold = null;

	/** @var list<int>|null */
	private ?array $taken = null;

	/** @var array<int, int|null> by product */
	private array $stock = [];

	/** @param non-empty-list<Offer> $offers */
	public function __construct(
		private readonly Purchase $purchase,
		private readonly PastOrders $past,
		private readonly Catalog $catalog,
		private readonly OfferSales $sales,
		private readonly ShopCurrency $currency,
		private readonly Clock $clock,
		private readonly array $offers,
	) {
	}

	public function products(): array
	{
		return $this->products ??= ProductOriginals::with($this->purchase->products());
	}

	public function categories(): array
	{
		return $this->terms['product_cat'] ??= self::withAncestors($this->termsOf('product_cat'));
	}

	public function tags(): array
	{
		return $this->terms['product_tag'] ??= $this->termsOf('product_tag');
	}

	public function total(): Money
	{
		return $this->currency->money($this->purchase->total());
	}

	public function pieces(): int
	{
		return $this->purchase->pieces();
	}

	public function lines(): int
	{
		return $this->purchase->lines();
	}

	public function coupons(): array
	{
		return array_map(wc_strtolower(...), $this->purchase->coupons());
	}

	public function country(): string
	{
		return $this->purchase->place()[0];
	}

	public function state(): string
	{
		return $this->purchase->place()[1];
	}

	public function paymentMethod(): string
	{
		return $this->purchase->paymentMethod();
	}

	public function shippingMethods(): array
	{
		return $this->purchase->shippingMethods();
	}

	public function isLoggedIn(): bool
	{
		return $this->purchase->customerId() !== 0;
	}

	public function roles(): array
	{
		$user = get_userdata($this->purchase->customerId());
		return $user === false ? [] : array_values($user->roles);
	}

	public function ordersMade(): int
	{
		return $this->past->count();
	}

	public function spent(): Money
	{
		return $this->currency->money($this->past->spent());
	}

	public function bought(): array
	{
		return $this->bought ??= ProductOriginals::with($this->past->bought());
	}

	public function now(): \DateTimeImmutable
	{
		return $this->clock->now()->setTimezone(wp_timezone());
	}

	public function currency(): string
	{
		return $this->purchase->currency();
	}

	public function isInShopCurrency(): bool
	{
		return $this->purchase->currency() === $this->currency->own();
	}

	public function language(): string
	{
		return determine_locale();
	}

	public function stock(int $productId): ?int
	{
		if (!array_key_exists($productId, $this->stock)) {
			$ids = array_values(array_diff([$productId, ...$this->counted()], array_keys($this->stock)));
			$products = $this->catalog->products($ids);
			foreach ($ids as $id) {
				$this->stock[$id] = ($products[$id] ?? null)?->stock;
			}
		}
		return $this->stock[$productId];
	}

	/** @return list<int> products of the offers that ask how many there are, to be read together */
	private function counted(): array
	{
		$asking = array_filter($this->offers, static fn(Offer $offer): bool => $offer->conditions->ask(StockCondition::class));
		return array_values(array_unique(array_map(static fn(Offer $offer): int => $offer->productId, $asking)));
	}

	public function sold(int $offerId): int
	{
		$this->sold ??= $this->sales->sold($this->offerIds(), $this->purchase->tries(), $this->purchase->beingPaid());
		return $this->sold[$offerId] ?? 0;
	}

	public function tookBefore(int $offerId): bool
	{
		$orders = $this->past->placed();
		$this->taken ??= $orders === [] ? [] : $this->sales->takenWith($this->offerIds(), $orders);
		return in_array($offerId, $this->taken, true);
	}

	/** @return non-empty-list<int> */
	private function offerIds(): array
	{
		return array_map(static fn(Offer $offer): int => $offer->id, $this->offers);
	}

	/** @return list<int> */
	private function termsOf(string $taxonomy): array
	{
		$ids = [];
		foreach ($this->products() as $product) {
			foreach (wc_get_product_term_ids($product, $taxonomy) as $id) {
				$ids[] = is_numeric($id) ? (int) $id : 0;
			}
		}
		return array_values(array_unique($ids));
	}

	/**
	 * @param list<int> $categories
	 * @return list<int>
	 */
	private static function withAncestors(array $categories): array
	{
		$all = $categories;
		foreach ($categories as $category) {
			array_push($all, ...array_values(get_ancestors($category, 'product_cat', 'taxonomy')));
		}
		return array_values(array_unique($all));
	}
}
