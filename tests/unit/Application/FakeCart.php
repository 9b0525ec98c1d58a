<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Ports\CartPresentations;
use Encore\Application\Ports\RequestLimit;
use Encore\Application\Ports\ShopperCart;
use Encore\Domain\Acceptance\CartPresentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Refusal;

/** A shopper's cart and what it was shown, in memory. */
final class FakeCart implements ShopperCart, CartPresentations, RequestLimit
{
	public string $key = 'a';

	/** An offer that another tab is shown between the question and the answer of this one; 0: none. */
	public int $meanwhile = 0;

	/** Requests until it is too many. */
	public int $left = 100;

	/** @var list<int> */
	public array $orders = [];

	/** @var array<string, array<int, CartPresentation>> by cart, or "order:" and its number */
	private array $shown = [];

	/** @param array<int, int> $quantities by product */
	public function __construct(public array $quantities)
	{
	}

	public function load(): bool
	{
		return true;
	}

	public function basket(): Basket
	{
		return new Basket(array_keys($this->quantities), [], $this->quantities);
	}

	public function accepted(): array
	{
		return [];
	}

	public function key(): string
	{
		return $this->key;
	}

	public function orders(): array
	{
		return $this->orders;
	}

	/** It becomes an order that nobody pays. */
	public function order(int $orderId): void
	{
		$this->orders[] = $orderId;
		$this->shown["order:{$orderId}"] = $this->shown[$this->key] ?? [];
		unset($this->shown[$this->key]);
	}

	public function count(string $who): void
	{
		if ($this->left-- < 1) {
			throw Refusal::because(RequestLimit::REFUSED);
		}
	}

	public function ofCart(string $cart, array $orders): array
	{
		$shown = $this->shown[$cart] ?? [];
		foreach ($orders as $order) {
			$shown = ($this->shown["order:{$order}"] ?? []) + $shown;
		}
		return $shown;
	}

	public function showOnce(string $cart, int $offerId, Placement $placement, \DateTimeImmutable $now): bool
	{
		if (isset($this->shown[$cart][$offerId]) || $this->meanwhile === $offerId) {
			return false;
		}
		$this->shown[$cart][$offerId] = new CartPresentation($placement, PresentationState::Shown, $now);
		return true;
	}

	public function move(string $from, string $to, \DateTimeImmutable $now): void
	{
		$this->shown[$to] = ($this->shown[$to] ?? []) + ($this->shown[$from] ?? []);
		unset($this->shown[$from]);
	}

	public function decline(string $cart, int $offerId, \DateTimeImmutable $now): void
	{
		$one = $this->shown[$cart][$offerId] ?? null;
		if ($one !== null) {
			$this->shown[$cart][$offerId] = new CartPresentation($one->placement, PresentationState::Declined, $one->shownAt);
		}
	}
}
