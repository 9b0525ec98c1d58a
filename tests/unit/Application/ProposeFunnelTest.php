<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Ports\Companions;
use Encore\Application\Proposal\Companion;
use Encore\Application\Proposal\FunnelProposal;
use Encore\Application\Proposal\PriceBand;
use Encore\Application\Proposal\Proposed;
use Encore\Application\Proposal\ProposedOffer;
use Encore\Application\Proposal\ProposeFunnel;
use Encore\Application\Proposal\Relation;
use Encore\Application\Proposal\Wish;
use Encore\Domain\Offer\InvalidSettings;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

/** A course for $97.00, and what a shop may offer with it. */
final class ProposeFunnelTest extends TestCase
{
	private const COURSE = 1;
	private const WORKBOOK = 2;
	private const YEAR = 3;
	private const QUESTIONS = 4;
	private const STICKER = 5;

	private FakeShop $shop;

	/** @var list<Companion> */
	private array $companions = [];

	protected function setUp(): void
	{
		$this->shop = new FakeShop();
		$this->sell(self::COURSE, 9700);
	}

	public function testEachLiesInItsBandAndCostsLessThanInTheShop(): void
	{
		$this->sell(self::WORKBOOK, 3900, Relation::CrossSell);
		$this->sell(self::YEAR, 30000, Relation::UpSell);
		$this->sell(self::QUESTIONS, 12000, Relation::SameCategory);
		$proposal = $this->propose();
		self::assertSame(
			[[self::WORKBOOK, 10, 3510, 36], [self::YEAR, 10, 27000, 204], [self::QUESTIONS, 10, 10800, 40]],
			array_map(self::summed(...), [$proposal->bump->offer, $proposal->upsell->offer, $proposal->downsell->offer]),
		);
	}

	public function testTheSmallestDiscountThatReachesTheBandIsTaken(): void
	{
		$this->sell(self::WORKBOOK, 5000, Relation::CrossSell);
		self::assertSame([self::WORKBOOK, 25, 3750, 39], self::summed($this->propose()->bump->offer));
		$this->sell(self::WORKBOOK, 5600, Relation::CrossSell);
		self::assertNull($this->propose()->bump->offer, 'not even with the largest');
	}

	public function testWhatTheOwnerLinkedComesBeforeWhatOnlyHasThePrice(): void
	{
		$this->sell(self::STICKER, 2500, Relation::Price);
		$this->sell(self::WORKBOOK, 3000, Relation::CrossSell);
		$bump = $this->propose()->bump;
		self::assertSame(self::WORKBOOK, $bump->offer?->product->id);
		self::assertSame([self::STICKER], self::others($bump));
	}

	public function testAnUpsellIsNotTheBumpNorTheDownsellTheUpsell(): void
	{
		$this->sell(self::WORKBOOK, 2600, Relation::CrossSell);
		$proposal = $this->propose();
		self::assertSame([self::WORKBOOK, null, null], array_map(static fn(Proposed $one): ?int => $one->offer?->product->id, [$proposal->bump, $proposal->upsell, $proposal->downsell]));
		self::assertSame([], self::others($proposal->upsell));
	}

	public function testWhatIsSentIsOfferedOnceMoreWhereNothingIsLinked(): void
	{
		$this->shop->sell(self::COURSE, 6000, needsShipping: true);
		$this->sell(self::YEAR, 15000, Relation::Price);
		$upsell = $this->propose()->upsell;
		self::assertSame([self::COURSE, 25, 4500, 75], self::summed($upsell->offer));
		self::assertSame(Relation::SameProduct, $upsell->offer?->companion->relation);
		$this->shop->sell(self::COURSE, 6000, once: true, needsShipping: true);
		self::assertSame(self::YEAR, $this->propose()->upsell->offer?->product->id, 'not of what one order can have one of');
	}

	public function testWhatCannotBeBoughtIsNotProposed(): void
	{
		$this->sell(self::WORKBOOK, 3000, Relation::CrossSell);
		$this->shop->sell(self::WORKBOOK, 3000, stock: 0);
		self::assertNull($this->propose()->bump->offer);
	}

	public function testTheOwnerChangesProductAndDiscountOrLeavesOneOut(): void
	{
		$this->sell(self::WORKBOOK, 3000, Relation::CrossSell);
		$this->sell(self::STICKER, 500, Relation::Price);
		$changed = $this->propose(bump: new Wish(self::STICKER, 50))->bump;
		self::assertSame([self::STICKER, 50, 250, 3], self::summed($changed->offer), 'outside of the band too');
		self::assertSame([self::WORKBOOK], self::others($changed));
		$none = $this->propose(bump: new Wish(0))->bump;
		self::assertNull($none->offer);
		self::assertSame([self::WORKBOOK], self::others($none));
	}

	public function testWhatTheOwnerSearchedForNeedsNoRelation(): void
	{
		$this->shop->sell(self::YEAR, 20000);
		$upsell = $this->propose(upsell: new Wish(self::YEAR))->upsell;
		self::assertSame([self::YEAR, 10, 18000, 186], self::summed($upsell->offer));
		self::assertSame(Relation::Chosen, $upsell->offer?->companion->relation);
	}

	public function testWithoutAnUpsellThereIsNoDownsell(): void
	{
		$this->sell(self::YEAR, 25000, Relation::UpSell);
		$this->sell(self::QUESTIONS, 10000, Relation::SameCategory);
		self::assertSame(self::QUESTIONS, $this->propose()->downsell->offer?->product->id);
		$without = $this->propose(upsell: new Wish(0))->downsell;
		self::assertSame([null, []], [$without->offer, self::others($without)]);
	}

	#[TestWith([99, 'product_gone'])]
	#[TestWith([self::STICKER, 'product_without_price'])]
	public function testWhatHasNoPriceHasNoFunnel(int $product, string $problem): void
	{
		$this->shop->sell(self::STICKER, 0);
		try {
			$this->funnels()->for($product, new Wish(), new Wish(), new Wish());
			self::fail('It was proposed.');
		} catch (InvalidSettings $refused) {
			self::assertSame(['product_id' => $problem], $refused->fields);
		}
	}

	/** @return iterable<string, array{PriceBand, int, bool}> a price beside one of 10.00 */
	public static function edges(): iterable
	{
		foreach (PriceBand::cases() as $band) {
			[$least, $most] = $band->percent();
			yield "{$band->name}: the least" => [$band, $least * 10, true];
			yield "{$band->name}: below" => [$band, $least * 10 - 1, false];
			yield "{$band->name}: the most" => [$band, $most * 10, true];
			yield "{$band->name}: above" => [$band, $most * 10 + 1, false];
		}
	}

	#[DataProvider('edges')]
	public function testABandHasItsEdges(PriceBand $band, int $amount, bool $has): void
	{
		self::assertSame($has, $band->has(FakeShop::usd($amount), FakeShop::usd(1000)));
	}

	private function sell(int $id, int $price, ?Relation $relation = null): void
	{
		$this->shop->sell($id, $price);
		if ($relation !== null) {
			$this->companions[] = new Companion($id, $relation);
		}
	}

	private function propose(Wish $bump = new Wish(), Wish $upsell = new Wish(), Wish $downsell = new Wish()): FunnelProposal
	{
		return $this->funnels()->for(self::COURSE, $bump, $upsell, $downsell);
	}

	private function funnels(): ProposeFunnel
	{
		return new ProposeFunnel($this->shop, new class ($this->companions) implements Companions {
			/** @param list<Companion> $all */
			public function __construct(private readonly array $all)
			{
			}

			public function of(int $productId, array $prices): array
			{
				return $this->all;
			}
		});
	}

	/** @return array{int, int, int, int} product, per cent off, price, share */
	private static function summed(?ProposedOffer $offer): array
	{
		return $offer === null ? [0, 0, 0, 0] : [$offer->product->id, $offer->percentOff, $offer->price()->amount, $offer->share()];
	}

	/** @return list<int> */
	private static function others(Proposed $proposed): array
	{
		return array_map(static fn(ProposedOffer $one): int => $one->product->id, $proposed->others);
	}
}
