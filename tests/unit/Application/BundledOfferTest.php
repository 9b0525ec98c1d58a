<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\Funnel\QuoteOffer;
use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Choice;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\QuoteLine;
use Encore\Domain\Offer\Variation;
use Encore\Domain\Refusal;
use PHPUnit\Framework\Attributes\DataProvider;

/** An offer of several products after payment. Rules L6, R1, R6, R13. */
final class BundledOfferTest extends FunnelCase
{
	private const SERUM = 30;
	private const CASE = 31;
	private const CONSENT = 'It will be charged.';

	protected function setUp(): void
	{
		parent::setUp();
		$this->shop->sell(self::SERUM, 3000);
		$this->shop->sell(self::CASE, 1000);
	}

	public function test_L6_R1_one_charge_and_one_acceptance_for_all_parts(): void
	{
		$order = $this->placed();
		$this->orders->stock(self::SERUM, 5);
		$this->orders->stock(self::CASE, 5);
		$shown = $this->shown($order, ['type' => 'fixed', 'value' => '45']);
		self::assertSame([[self::SERUM, 1, 2700], [self::CASE, 2, 1800]], self::lines($shown));
		$accepted = $this->accept($order, $shown);
		self::assertSame([AcceptanceState::Settled, [4500]], [$accepted->state, array_map(static fn($one): int => $one->amount->amount, $this->charges->captured())]);
		self::assertSame([4, 3, [1, 2]], [$this->orders->stockOf(self::SERUM), $this->orders->stockOf(self::CASE), $this->orders->piecesOfLines($accepted)]);
		$undone = $this->funnel->giveBack->begin($accepted);
		self::assertSame([AcceptanceState::Undone, 5, 5, [0, 0]], [$undone->state, $this->orders->stockOf(self::SERUM), $this->orders->stockOf(self::CASE), $this->orders->held($undone)]);
	}

	public function test_R6_where_one_part_is_sold_out_nothing_is_charged_and_nothing_taken(): void
	{
		$order = $this->placed();
		$shown = $this->shown($order, ['type' => 'regular']);
		$this->orders->stock(self::SERUM, 5);
		$this->orders->stock(self::CASE, 1);
		$ended = $this->accept($order, $shown);
		self::assertSame([AcceptanceState::DeclinedFinal, []], [$ended->state, $this->charges->captured()]);
		self::assertSame([5, 1], [$this->orders->stockOf(self::SERUM), $this->orders->stockOf(self::CASE)]);
	}

	/** @return array<string, array{Product, string}> the second part, of which two are sold, and why not */
	public static function parts(): array
	{
		$case = static fn(?int $stock = null, bool $once = false, bool $isShipped = false, bool $isConverted = false): Product
			=> new Product(self::CASE, 'Case', FakeShop::usd(1000), true, $once, $stock, $isShipped, isConverted: $isConverted);
		return [
			'fine' => [$case(), ''],
			'not enough of it' => [$case(1), 'out_of_stock'],
			'one for each customer' => [$case(once: true), 'one_only'],
			'nothing is shipped' => [$case(isShipped: true), 'needs_shipment'],
			'its price is another currency' => [$case(isConverted: true), 'other_price'],
		];
	}

	#[DataProvider('parts')]
	public function test_R13_what_keeps_a_part_out_keeps_all_of_it_out(Product $case, string $reason): void
	{
		$this->shop->put($case);
		self::assertSame($reason, $this->whyNot(['type' => 'fixed', 'value' => '45']));
	}

	public function test_R6_parts_that_share_a_stock_are_counted_together(): void
	{
		foreach ([2 => 'out_of_stock', 3 => ''] as $stock => $reason) {
			$this->shop->put(new Product(self::SERUM, 'Small', FakeShop::usd(3000), stock: $stock, stockId: 29));
			$this->shop->put(new Product(self::CASE, 'Large', FakeShop::usd(1000), stock: $stock, stockId: 29));
			self::assertSame($reason, $this->whyNot(['type' => 'regular']), "{$stock} are left");
		}
	}

	public function testAPartThatIsGoneKeepsAllOfItOut(): void
	{
		$offer = $this->shop->offer(20, ['product_id' => self::SERUM, 'bundle' => [['product_id' => 99, 'quantity' => 1]], 'placement' => 'post_purchase']);
		$this->expectExceptionObject(Refusal::because('product_missing'));
		(new QuoteOffer($this->shop, $this->orders))->forOrder($this->placed(), $offer);
	}

	public function test_R13_a_part_that_needs_work_makes_all_of_it_an_order_of_its_own(): void
	{
		$this->shop->sell(self::CASE, 1000, needsWork: true);
		self::assertSame(PaymentWay::LinkedCharge, $this->shown($this->placed(isCompleted: true), ['type' => 'regular'])->way);
		$this->shop->sell(self::CASE, 1000);
		self::assertSame(PaymentWay::Charge, $this->shown($this->placed(56, isCompleted: true), ['type' => 'regular'])->way);
	}

	public function test_L6_the_main_part_may_be_chosen_and_what_comes_with_it_stays(): void
	{
		$variation = static fn(int $id, int $price): Variation => new Variation(new Product($id, "Serum {$id}", FakeShop::usd($price)), ["Kind {$id}"]);
		$this->shop->sellVariations(self::SERUM, [$variation(41, 3000), $variation(42, 4000)]);
		$order = $this->placed();
		$shown = $this->shown($order, ['type' => 'fixed', 'value' => '45']);
		$this->funnel->choose->choose($order, $shown->uuid, new Choice(42, 1));
		$chosen = $this->presentations->find($shown->uuid) ?? throw new \LogicException('gone');
		self::assertSame([[42, 1, 3000], [self::CASE, 2, 1500]], self::lines($chosen));
		self::assertSame(AcceptanceState::Settled, $this->accept($order, $chosen, new Choice(42, 1))->state);
	}

	/** @param array<string, string> $price */
	private function whyNot(array $price): string
	{
		try {
			(new QuoteOffer($this->shop, $this->orders))->forOrder($this->placed(), $this->offer($price));
			return '';
		} catch (Refusal $refusal) {
			return $refusal->reason;
		}
	}

	/** @param array<string, string> $price */
	private function offer(array $price): Offer
	{
		return $this->shop->offer(20, ['product_id' => self::SERUM, 'bundle' => [['product_id' => self::CASE, 'quantity' => 2]], 'price' => $price, 'placement' => 'post_purchase']);
	}

	private function placed(int $id = 55, bool $isCompleted = false): PlacedOrder
	{
		$order = new PlacedOrder($id, 'key', 0, 'USD', new Basket([10], []), false, '/thanks', isCompleted: $isCompleted);
		$this->orders->place($order);
		return $order;
	}

	/** @param array<string, string> $price */
	private function shown(PlacedOrder $order, array $price): Presentation
	{
		$funnel = FunnelSettings::toFunnel(7, ['first' => 'a', 'steps' => ['a' => ['offer_id' => 20, 'accepted' => '', 'declined' => '']]] + FunnelSettings::defaults());
		$this->shop->addFunnel(new CompiledFunnel($funnel, [20 => $this->offer($price)]));
		return $this->funnel->next->first($order) ?? throw new \LogicException('nothing is shown');
	}

	private function accept(PlacedOrder $order, Presentation $shown, ?Choice $seen = null): Acceptance
	{
		$now = $this->presentations->find($shown->uuid);
		return $this->funnel->accept->accept($order, $now, static fn(): string => self::CONSENT, Consent::version(self::CONSENT), 'en_US', $seen);
	}

	/** @return list<array{int, int, int}> product, pieces, price of each line */
	private static function lines(Presentation $shown): array
	{
		return array_map(static fn(QuoteLine $line): array => [$line->productId, $line->quantity, $line->net->amount], $shown->quote->lines);
	}
}
