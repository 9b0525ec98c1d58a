<?php

declare(strict_types=1);

namespace Encore\Tools\Look;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\PlayedShop;
use Encore\Application\Walkthrough\Bought;
use Encore\Application\Walkthrough\Scene;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Money;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Condition\Facts;
use Encore\Domain\Offer\Part;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\QuoteLine;
use Encore\Domain\Refusal;
use Encore\Preview\MemoryOrders;

/** An order of the sample's products that is only played; what an offer costs is what orders in memory say, as in the unit tests. */
final class SampleShop implements PlayedShop
{
	public function __construct(private readonly Sample $sample)
	{
	}

	public function order(Scene $scene, array $joined): PlacedOrder
	{
		// There is no past one.
		$scene->orderId === 0 || throw Refusal::because('not_found');
		$bought = $this->bought($scene, [])->lines;
		$bought === [] && throw Refusal::because('product_missing');
		return new PlacedOrder($scene->id, $scene->key, $scene->customerId, Sample::CURRENCY, $this->basket($scene, $joined), $this->isShipped($scene), '');
	}

	public function quote(Scene $scene, array $joined, PricedOffer $offer): Quote
	{
		return (new MemoryOrders())->quote($this->order($scene, $joined), $offer);
	}

	public function countedPieces(Quote $quote): array
	{
		return array_map(static fn(): int => 0, $quote->lines);
	}

	public function facts(Scene $scene, array $joined, array $offers): Facts
	{
		$now = $this->bought($scene, $joined);
		return new SampleFacts($this->sample, $scene, $this->basket($scene, $joined), $now);
	}

	public function bought(Scene $scene, array $joined): Bought
	{
		$lines = [];
		foreach ($scene->items as $item) {
			$product = $this->product($item)->product();
			$lines[] = ['name' => $product->name, 'quantity' => $item->quantity, 'total' => $product->regularPrice->times($item->quantity)];
		}
		foreach ($this->added($joined) as $line) {
			$lines[] = ['name' => $this->sample->find($line->productId)?->title() ?? '', 'quantity' => $line->quantity, 'total' => $line->total()];
		}
		return new Bought($lines, array_reduce($lines, static fn(Money $sum, array $line): Money => $sum->plus($line['total']), Sample::nothing()));
	}

	/** @param list<Acceptance> $joined */
	private function basket(Scene $scene, array $joined): Basket
	{
		$bought = array_map($this->product(...), $scene->items);
		$pieces = [];
		foreach ($scene->items as $item) {
			$pieces[$item->productId] = ($pieces[$item->productId] ?? 0) + $item->quantity;
		}
		foreach ($this->added($joined) as $line) {
			$pieces[$line->productId] = ($pieces[$line->productId] ?? 0) + $line->quantity;
		}
		$ids = array_merge(...array_map(static fn(SampleProduct $one): array => array_filter([$one->id, $one->parent]), $bought));
		return new Basket(array_values(array_unique($ids)), array_values(array_unique(array_column($bought, 'category'))), $pieces);
	}

	/**
	 * @param list<Acceptance> $joined
	 * @return list<QuoteLine>
	 */
	private function added(array $joined): array
	{
		return array_merge(...array_map(static fn(Acceptance $one): array => $one->quote->lines, $joined));
	}

	private function isShipped(Scene $scene): bool
	{
		return array_filter($scene->items, fn(Part $item): bool => $this->product($item)->isShipped) !== [];
	}

	private function product(Part $item): SampleProduct
	{
		$product = $this->sample->find($item->productId) ?? throw Refusal::because('product_missing');
		$reason = $product->product()->whyNot($item->quantity, 0);
		return $reason === '' ? $product : throw Refusal::because($reason);
	}
}
