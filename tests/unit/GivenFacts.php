<?php

declare(strict_types=1);

namespace Encore\Tests\Unit;

use Encore\Application\Ports\ShopperFacts;
use Encore\Domain\Money;
use Encore\Domain\Offer\Condition\Facts;

/** Facts as a test gives them; what it does not name is empty. It counts what was asked for. */
final class GivenFacts implements Facts, ShopperFacts
{
	/** @var list<string> */
	public array $asked = [];

	/** @param array<string, mixed> $given by the names of the facts */
	public function __construct(public array $given = [])
	{
	}

	public function ofCart(array $offers): Facts
	{
		return $this;
	}

	public function ofPayment(int $orderId, array $offers): Facts
	{
		return $this;
	}

	public function ofOrder(int $orderId, array $offers): Facts
	{
		return $this;
	}

	public function products(): array
	{
		return $this->numbers('products');
	}

	public function categories(): array
	{
		return $this->numbers('categories');
	}

	public function tags(): array
	{
		return $this->numbers('tags');
	}

	public function total(): Money
	{
		return new Money($this->number('total'), 'USD', 2);
	}

	public function pieces(): int
	{
		return $this->number('pieces');
	}

	public function lines(): int
	{
		return $this->number('lines');
	}

	public function coupons(): array
	{
		return $this->texts('coupons');
	}

	public function country(): string
	{
		return $this->texts('country')[0] ?? '';
	}

	public function state(): string
	{
		return $this->texts('country')[1] ?? '';
	}

	public function paymentMethod(): string
	{
		return $this->texts('paymentMethod')[0] ?? '';
	}

	public function shippingMethods(): array
	{
		return $this->texts('shippingMethods');
	}

	public function isLoggedIn(): bool
	{
		return $this->number('isLoggedIn') === 1;
	}

	public function roles(): array
	{
		return $this->texts('roles');
	}

	public function ordersMade(): int
	{
		return $this->number('ordersMade');
	}

	public function spent(): Money
	{
		return new Money($this->number('spent'), 'USD', 2);
	}

	public function bought(): array
	{
		return $this->numbers('bought');
	}

	public function now(): \DateTimeImmutable
	{
		return new \DateTimeImmutable($this->texts('now')[0] ?? '2026-11-21 10:00', new \DateTimeZone('Europe/Berlin'));
	}

	public function currency(): string
	{
		return $this->texts('currency')[0] ?? '';
	}

	public function isInShopCurrency(): bool
	{
		return in_array($this->currency(), ['', 'USD'], true);
	}

	public function language(): string
	{
		return $this->texts('language')[0] ?? '';
	}

	public function stock(int $productId): ?int
	{
		return $this->of('stock')[$productId] ?? null;
	}

	public function sold(int $offerId): int
	{
		return $this->of('sold')[$offerId] ?? 0;
	}

	public function tookBefore(int $offerId): bool
	{
		return in_array($offerId, $this->numbers('tookBefore'), true);
	}

	/** @return array<int, int> */
	private function of(string $name): array
	{
		/** @var array<int, int> */
		return $this->given($name, []);
	}

	private function number(string $name): int
	{
		$number = $this->given($name, 0);
		return is_int($number) ? $number : 0;
	}

	/** @return list<int> */
	private function numbers(string $name): array
	{
		/** @var list<int> */
		return $this->given($name, []);
	}

	/** @return list<string> */
	private function texts(string $name): array
	{
		/** @var list<string> */
		return $this->given($name, []);
	}

	private function given(string $name, mixed $default): mixed
	{
		$this->asked[] = $name;
		return $this->given[$name] ?? $default;
	}
}
