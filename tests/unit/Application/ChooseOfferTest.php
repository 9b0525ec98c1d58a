<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Choice;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Variation;
use Encore\Domain\Refusal;
use PHPUnit\Framework\Attributes\DataProvider;

/** What a shopper may choose of an offer after payment. Rules L6, L7, L9, R1, R4, R6. */
final class ChooseOfferTest extends FunnelCase
{
	private const SHIRT = 30;
	private const RED = 31;
	private const BLUE = 32;
	private const CONSENT = 'It will be charged.';

	private PlacedOrder $order;

	protected function setUp(): void
	{
		parent::setUp();
		$this->order = new PlacedOrder(55, 'key', 0, 'USD', new Basket([10], []), false, '/thanks');
		$this->orders->place($this->order);
	}

	public function testNothingIsChosenForTheShopperAndNothingCanBeAcceptedBeforeThat(): void
	{
		$shown = $this->shirt();
		self::assertEquals([new Choice(self::SHIRT, 1), 1500], [Choice::in($shown->quote), $shown->quote->total()->amount], 'the cheapest stands for them');
		$this->assertRefused('choice_missing', fn() => $this->accept($shown));
		$this->assertRefused('choice_missing', fn() => $this->accept($shown, Choice::in($shown->quote)));
		self::assertSame([], $this->charges->captured());
	}

	public function testWhatIsChosenIsChargedAndTaken(): void
	{
		$shown = $this->shirt(stock: 5);
		$this->orders->stock(self::RED, 5);
		$chosen = $this->choose($shown, self::RED, 2);
		self::assertSame([self::RED, 2, 4000], [$chosen->quote->main()->productId, $chosen->quote->main()->quantity, $chosen->quote->total()->amount]);
		$accepted = $this->accept($chosen, new Choice(self::RED, 2));
		self::assertSame(AcceptanceState::Settled, $accepted->state);
		self::assertSame(4000, $this->charges->captured()[0]->amount->amount);
		self::assertSame(3, $this->orders->stockOf(self::RED));
	}

	public function testTheOnlyOneThatCanBeBoughtAndTheDefaultAreChosenByThemselves(): void
	{
		self::assertSame(self::BLUE, $this->shirt(stock: 0)->quote->main()->productId);
		parent::setUp();
		self::assertSame(self::RED, $this->shirt(default: self::RED)->quote->main()->productId);
		parent::setUp();
		self::assertSame(self::BLUE, $this->shirt(stock: 0, default: self::RED)->quote->main()->productId, 'not the default that is sold out');
	}

	public function testWhereNoneCanBeBoughtThereIsNoOffer(): void
	{
		$this->sell(stock: 0, blue: 0);
		$this->present(['most' => 5]);
		self::assertNull($this->funnel->next->first($this->order));
	}

	/** @return iterable<string, array{int, int, string}> */
	public static function refused(): iterable
	{
		yield 'another product' => [10, 1, 'not_a_choice'];
		yield 'no such product' => [999, 1, 'not_a_choice'];
		yield 'none at all' => [self::RED, 0, 'not_a_choice'];
		yield 'less than none' => [self::RED, -1, 'not_a_choice'];
		yield 'more than the owner allows' => [self::RED, 6, 'not_a_choice'];
		yield 'a hundred' => [self::RED, 100, 'not_a_choice'];
		yield 'more than there are' => [self::BLUE, 4, 'choice_gone'];
	}

	#[DataProvider('refused')]
	public function testWhatCannotBeChosenChangesNothing(int $product, int $quantity, string $code): void
	{
		$this->sell(blue: 3);
		$shown = $this->choose($this->shown(['most' => 5]), self::BLUE, 2);
		$this->assertRefused($code, fn() => $this->choose($shown, $product, $quantity));
		self::assertEquals($shown, $this->presentations->find($shown->uuid));
	}

	public function testAnotherVariationOfWhichThereAreFewerIsTakenWithAsManyAsThereAre(): void
	{
		$this->sell(stock: 2);
		$shown = $this->choose($this->shown(['most' => 5]), self::BLUE, 5);
		self::assertSame(2, $this->choose($shown, self::RED, 5)->quote->main()->quantity);
	}

	public function testTheOwnersQuantityStaysWhereNobodyMayChooseIt(): void
	{
		$this->sell();
		$shown = $this->shown(['quantity' => 2]);
		$this->assertRefused('not_a_choice', fn() => $this->choose($shown, self::RED, 1));
		self::assertSame(4000, $this->choose($shown, self::RED, 2)->quote->total()->amount);
	}

	public function testMorePiecesMayCostLessEach(): void
	{
		$this->shop->sell(self::SHIRT, 2000);
		$shown = $this->shown(['most' => 9, 'price' => ['type' => 'percent', 'value' => '0', 'breaks' => [['from' => 2, 'value' => '25']]]]);
		self::assertSame(2000, $shown->quote->total()->amount);
		$two = $this->choose($shown, self::SHIRT, 2);
		self::assertSame([3000, 4000], [$two->quote->total()->amount, $two->quote->regularTotal()->amount]);
		self::assertSame(2000, $this->choose($shown, self::SHIRT, 1)->quote->total()->amount);
	}

	public function testTwoFor25PerCentOffWithoutAChoice(): void
	{
		$this->shop->sell(self::SHIRT, 2000);
		$shown = $this->shown(['quantity' => 2, 'price' => ['type' => 'percent', 'value' => '25']]);
		self::assertSame(3000, $shown->quote->total()->amount);
		self::assertSame(AcceptanceState::Settled, $this->accept($shown)->state);
	}

	public function test_L6_R4_what_another_tab_has_chosen_since_is_not_charged(): void
	{
		$shown = $this->shirt();
		$here = $this->choose($shown, self::BLUE, 1);
		$there = $this->choose($shown, self::BLUE, 2);
		$this->assertRefused('choice_changed', fn() => $this->accept($there, Choice::in($here->quote)));
		$this->assertRefused('choice_changed', fn() => $this->accept($there));
		self::assertSame([], $this->charges->captured());
		self::assertSame(AcceptanceState::Settled, $this->accept($there, Choice::in($there->quote))->state);
		self::assertSame(3000, $this->charges->captured()[0]->amount->amount);
	}

	public function test_R4_after_an_answer_nothing_is_chosen(): void
	{
		$shown = $this->choose($this->shirt(), self::RED, 1);
		$this->accept($shown, Choice::in($shown->quote));
		$this->assertRefused('already_answered', fn() => $this->choose($shown, self::BLUE, 1));
		self::assertSame(2000, $this->charges->captured()[0]->amount->amount);
	}

	public function test_L7_L9_choosing_ends_with_the_window_and_never_restarts_it(): void
	{
		$shown = $this->shirt();
		$this->clock->move('+14 minutes');
		self::assertEquals($shown->expiresAt, $this->choose($shown, self::RED, 1)->expiresAt);
		$this->clock->move('+1 minute');
		$this->assertRefused('offer_expired', fn() => $this->choose($shown, self::BLUE, 1));
		self::assertSame(self::RED, $this->presentations->find($shown->uuid)?->quote->main()->productId);
	}

	public function test_R6_the_last_one_sold_elsewhere_is_not_charged_and_another_may_be_chosen(): void
	{
		$this->sell(stock: 1);
		$shown = $this->choose($this->shown(['most' => 5]), self::RED, 1);
		$this->sell(stock: 0);
		$this->assertRefused('choice_gone', fn() => $this->accept($shown, Choice::in($shown->quote)));
		self::assertSame([], $this->charges->captured());
		$now = $this->presentations->find($shown->uuid);
		self::assertSame(self::BLUE, $now?->quote->main()->productId, 'the only one that is left');
		self::assertSame(AcceptanceState::Settled, $this->accept($now, Choice::in($now->quote))->state);
	}

	public function test_R6_fewer_than_were_chosen_are_left(): void
	{
		$this->shop->sell(self::SHIRT, 2000, stock: 3);
		$shown = $this->choose($this->shown(['most' => 5]), self::SHIRT, 3);
		$this->shop->sell(self::SHIRT, 2000, stock: 2);
		$this->assertRefused('choice_gone', fn() => $this->accept($shown, Choice::in($shown->quote)));
		self::assertSame(1, $this->presentations->find($shown->uuid)?->quote->main()->quantity);
	}

	public function testAnotherOrdersOfferIsNotFound(): void
	{
		$shown = $this->shirt();
		$this->assertRefused('not_found', fn() => $this->funnel->choose->choose(new PlacedOrder(56, 'key', 0, 'USD', new Basket([10], []), false, '/thanks'), $shown->uuid, new Choice(self::RED, 1)));
	}

	/** A shirt of which there are a red one for $20 and a blue one for $15, up to five of them. */
	private function shirt(?int $stock = null, int $default = 0): Presentation
	{
		$this->sell($stock, default: $default);
		return $this->shown(['most' => 5]);
	}

	private function sell(?int $stock = null, ?int $blue = null, int $default = 0): void
	{
		$this->shop->sellVariations(self::SHIRT, [
			new Variation(new Product(self::RED, 'Shirt, red', FakeShop::usd(2000), $stock !== 0, stock: $stock), ['Red'], isDefault: $default === self::RED),
			new Variation(new Product(self::BLUE, 'Shirt, blue', FakeShop::usd(1500), $blue !== 0, stock: $blue), ['Blue'], isDefault: $default === self::BLUE),
		]);
	}

	/** @param array<string, mixed> $settings */
	private function shown(array $settings): Presentation
	{
		$this->present($settings);
		return $this->funnel->next->first($this->order) ?? throw new \LogicException('nothing is shown');
	}

	/** @param array<string, mixed> $settings */
	private function present(array $settings): void
	{
		$offer = $this->shop->offer(20, $settings + ['product_id' => self::SHIRT, 'placement' => 'post_purchase']);
		$funnel = FunnelSettings::toFunnel(7, ['first' => 'a', 'steps' => ['a' => ['offer_id' => 20, 'accepted' => '', 'declined' => '']]] + FunnelSettings::defaults());
		$this->shop->addFunnel(new CompiledFunnel($funnel, [20 => $offer]));
	}

	private function choose(Presentation $shown, int $product, int $quantity): Presentation
	{
		$this->funnel->choose->choose($this->order, $shown->uuid, new Choice($product, $quantity));
		return $this->presentations->find($shown->uuid) ?? throw new \LogicException('gone');
	}

	private function accept(Presentation $shown, ?Choice $seen = null): Acceptance
	{
		$now = $this->presentations->find($shown->uuid);
		return $this->funnel->accept->accept($this->order, $now, static fn(): string => self::CONSENT, Consent::version(self::CONSENT), 'en_US', $seen);
	}

	/** @param callable(): mixed $ask */
	private function assertRefused(string $code, callable $ask): void
	{
		try {
			$ask();
			self::fail('not refused');
		} catch (Refusal $refusal) {
			self::assertSame($code, $refusal->reason);
		}
	}
}
