<?php

declare(strict_types=1);

namespace Encore\Tools\Look;

use Encore\Application\Walkthrough\Bought;
use Encore\Application\Walkthrough\Scene;
use Encore\Domain\Money;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Condition\Facts;

/** What conditions look at, of an order of the sample's products: its shopper never bought before, and nobody ever took an offer. */
final class SampleFacts implements Facts
{
	public function __construct(
		private readonly Sample $sample,
		private readonly Scene $scene,
		private readonly Basket $basket,
		private readonly Bought $bought,
	) {
	}

	public function products(): array
	{
		$ids = array_keys($this->basket->quantities);
		return array_values(array_unique(array_filter([...$ids, ...array_map(fn(int $id): int => $this->sample->find($id)->parent ?? 0, $ids)])));
	}

	public function categories(): array
	{
		return array_values(array_unique(array_filter(array_map(fn(int $id): int => $this->sample->find($id)->category ?? 0, $this->products()))));
	}

	public function tags(): array
	{
		return [];
	}

	public function total(): Money
	{
		return $this->bought->total;
	}

	public function pieces(): int
	{
		return array_sum($this->basket->quantities);
	}

	public function lines(): int
	{
		return count($this->bought->lines);
	}

	public function coupons(): array
	{
		return [];
	}

	public function country(): string
	{
		return explode(':', $this->scene->place === '' ? 'US:CA' : $this->scene->place)[0];
	}

	public function state(): string
	{
		return explode(':', $this->scene->place === '' ? 'US:CA' : $this->scene->place)[1] ?? '';
	}

	public function paymentMethod(): string
	{
		return '';
	}

	public function shippingMethods(): array
	{
		return [];
	}

	public function isLoggedIn(): bool
	{
		return $this->scene->customerId !== 0;
	}

	public function roles(): array
	{
		$user = get_userdata($this->scene->customerId);
		return $user === false ? [] : array_values($user->roles);
	}

	public function ordersMade(): int
	{
		return 0;
	}

	public function spent(): Money
	{
		return Sample::nothing();
	}

	public function bought(): array
	{
		return [];
	}

	public function now(): \DateTimeImmutable
	{
		return new \DateTimeImmutable('now', wp_timezone());
	}

	public function currency(): string
	{
		return Sample::CURRENCY;
	}

	public function isInShopCurrency(): bool
	{
		return true;
	}

	public function language(): string
	{
		return determine_locale();
	}

	public function stock(int $productId): ?int
	{
		return $this->sample->find($productId)?->product()->stock;
	}

	public function sold(int $offerId): int
	{
		return 0;
	}

	public function tookBefore(int $offerId): bool
	{
		return false;
	}
}
