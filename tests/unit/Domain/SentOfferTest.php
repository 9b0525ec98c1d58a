<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Domain;

use Encore\Domain\Money;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Product;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Whether shipping is asked for beside an offer's price. Rule L6. */
final class SentOfferTest extends TestCase
{
	#[DataProvider('offers')]
	public function test_L6_the_shops_rates_come_to_the_price_of_what_is_sent_after_payment(string $placement, string $shipping, bool $isSent, bool $hasRates): void
	{
		$offer = OfferSettings::toOffer(7, [
			'product_id' => 1,
			'bundle' => $placement === 'post_purchase' ? [['product_id' => 2, 'quantity' => 1]] : [],
			'placement' => $placement,
			'shipping' => ['type' => $shipping, 'amount' => '5'],
		]);
		$products = [1 => self::product(1, $placement !== 'post_purchase' && $isSent), 2 => self::product(2, $isSent)];
		$priced = PricedOffer::of($offer, $products);
		self::assertNotNull($priced);
		self::assertSame([$placement === 'post_purchase' && $isSent, $hasRates], [$priced->isSent(), $priced->hasRates()]);
	}

	/** @return iterable<string, array{string, string, bool, bool}> place, shipping, whether one part is sent, whether rates are added */
	public static function offers(): iterable
	{
		yield 'by the shop’s rates' => ['post_purchase', 'rates', true, true];
		yield 'nothing to send' => ['post_purchase', 'rates', false, false];
		yield 'a flat price' => ['post_purchase', 'flat', true, false];
		yield 'with the order' => ['post_purchase', 'with_order', true, false];
		yield 'before payment, by the cart’s own' => ['checkout', 'rates', true, false];
	}

	private static function product(int $id, bool $isSent): Product
	{
		return new Product($id, "Product {$id}", new Money(1000, 'USD', 2), needsShipping: $isSent);
	}
}
