<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Bump\ResolveBumps;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\BasketLine;
use Encore\Domain\Offer\Choice;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Variation;
use Encore\Domain\Refusal;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What a shopper may choose of an offer before payment. Rules L1, L6, R6, R14. */
final class ChoiceInCartTest extends TestCase
{
	private const MUG = 10;
	private const SHIRT = 30;
	private const RED = 31;
	private const BLUE = 32;

	private FakeShop $shop;
	private ResolveBumps $bumps;

	protected function setUp(): void
	{
		$this->shop = new FakeShop();
		$this->bumps = $this->shop->bumps();
		$this->shop->sell(self::MUG, 9700);
		$this->sell();
		$this->offer(['most' => 5]);
	}

	public function test_L1_nothing_is_chosen_for_the_shopper_and_it_costs_from_the_cheapest(): void
	{
		$box = $this->box();
		self::assertSame(['Product 30', 1500, true, true], [$box->headline(), $box->price->amount, $box->choice()?->isOpen(), $box->choice()?->isFrom()]);
		$this->assertRefused('choice_missing', fn() => $box->taken(null));
		$this->assertRefused('choice_missing', fn() => $box->taken(new Choice(0, 1)));
		$this->assertRefused('choice_missing', fn() => $box->taken(new Choice(self::SHIRT, 1)));
	}

	public function testWhatIsChosenIsTakenAtItsOwnPrice(): void
	{
		$taken = $this->box()->taken(new Choice(self::RED, 3));
		self::assertSame([self::RED, 3, 6000], [$taken->product->id, $taken->offer->quantity, $taken->total()->amount]);
	}

	public function testTheOnlyOneThatCanBeBoughtAndTheDefaultAreChosenByThemselves(): void
	{
		$this->sell(red: 0);
		self::assertSame(self::BLUE, $this->box()->taken(null)->product->id);
		$this->sell(default: self::RED);
		self::assertSame(self::RED, $this->box()->taken(null)->product->id);
		$this->sell(red: 0, blue: 0);
		self::assertSame([], $this->bumps->some(new Basket([self::MUG], []), [1], []));
	}

	/** @return iterable<string, array{int, int, string}> */
	public static function refused(): iterable
	{
		yield 'another product' => [self::MUG, 1, 'not_a_choice'];
		yield 'no such product' => [999, 1, 'not_a_choice'];
		yield 'none at all' => [self::RED, 0, 'not_a_choice'];
		yield 'less than none' => [self::RED, -1, 'not_a_choice'];
		yield 'more than the owner allows' => [self::RED, 6, 'not_a_choice'];
		yield 'more than there are' => [self::BLUE, 4, 'choice_gone'];
	}

	#[DataProvider('refused')]
	public function test_R6_what_cannot_be_chosen_is_refused(int $product, int $quantity, string $code): void
	{
		$this->sell(blue: 3);
		$this->assertRefused($code, fn() => $this->box()->taken(new Choice($product, $quantity)));
	}

	public function test_R6_others_pieces_in_the_cart_count_its_own_do_not(): void
	{
		$this->sell(blue: 3);
		$beside = new Basket([self::MUG, self::BLUE, self::SHIRT], [], [self::MUG => 1, self::BLUE => 2]);
		$this->assertRefused('choice_gone', fn() => $this->box($beside)->taken(new Choice(self::BLUE, 2)));
		self::assertSame(3, $this->box($this->taken(self::BLUE, 2))->taken(new Choice(self::BLUE, 3))->offer->quantity);
		self::assertSame(2, $this->box($this->taken(self::BLUE, 2))->taken(new Choice(self::RED, 2))->offer->quantity);
	}

	public function test_R14_what_lies_in_the_cart_is_what_is_chosen(): void
	{
		$box = $this->box($this->taken(self::RED, 4));
		self::assertSame([self::RED, 4, 8000], [$box->product->id, $box->offer->quantity, $box->total()->amount]);
		$this->sell(red: 1);
		self::assertSame(4, $this->box($this->taken(self::RED, 4))->offer->quantity, 'the shop says itself that there are not so many');
		$this->offer(['most' => 2]);
		self::assertSame(2, $this->box($this->taken(self::RED, 4))->offer->quantity, 'its owner allows fewer now');
		$this->offer(['most' => 0]);
		self::assertSame(1, $this->box($this->taken(self::RED, 4))->offer->quantity);
	}

	public function testWhatIsLookedAtStaysChosenWhileItCanBeSold(): void
	{
		$basket = (new Basket([self::MUG], []))->lookingAt([1 => new Choice(self::RED, 3)]);
		self::assertSame([self::RED, 6000], [$this->box($basket)->product->id, $this->box($basket)->total()->amount]);
		$this->sell(red: 2);
		self::assertSame(2, $this->box($basket)->offer->quantity);
		self::assertSame(self::BLUE, $this->box($this->taken(self::BLUE, 1)->lookingAt([1 => new Choice(self::RED, 3)]))->product->id, 'the cart says what is taken');
		$this->sell(red: 0, green: null);
		self::assertTrue($this->box($basket)->choice()?->isOpen());
	}

	public function testMorePiecesMayCostLessEachOfAProductWithoutVariationsToo(): void
	{
		$this->shop->sell(self::SHIRT, 2000, stock: 4);
		$this->offer(['most' => 9, 'price' => ['type' => 'percent', 'value' => '0', 'breaks' => [['from' => 2, 'value' => '25']]]]);
		$box = $this->box();
		self::assertSame([false, 2000, 4], [$box->choice()?->isOpen(), $box->taken(null)->total()->amount, $box->choice()?->most($box->product)]);
		self::assertSame(3000, $box->taken(new Choice(0, 2))->total()->amount);
		$this->assertRefused('choice_gone', fn() => $box->taken(new Choice(0, 5)));
	}

	public function testAVariationFollowsThePiecesOfWhatCalledItUp(): void
	{
		$this->offer(['follows' => true, 'most' => 5]);
		$lines = new Basket([self::MUG], [], [self::MUG => 3], [new BasketLine('a', [Basket::productKey(self::MUG)], 3)]);
		self::assertSame([3, 6000], [$this->box($lines)->taken(new Choice(self::RED, 1))->offer->quantity, $this->box($lines)->taken(new Choice(self::RED, 1))->total()->amount]);
		$this->assertRefused('not_a_choice', fn() => $this->box($lines)->taken(new Choice(self::RED, 2)));
	}

	public function test_R12_an_amount_is_no_price_in_another_currency_also_of_what_was_chosen_before(): void
	{
		$this->shop->sell(self::SHIRT, 2000, isConverted: true);
		$this->offer(['most' => 5, 'price' => ['type' => 'fixed', 'value' => '7']]);
		self::assertSame([], $this->bumps->some(new Basket([self::MUG], []), [1], []));
		self::assertSame([], $this->bumps->ofCart($this->taken(self::SHIRT, 1), [1]));
	}

	public function testAnOfferWithoutAChoiceTakesNone(): void
	{
		$this->shop->offer(1, ['product_id' => self::BLUE] + $this->settings());
		$this->shop->put(new Product(self::BLUE, 'Shirt, blue', FakeShop::usd(1500)));
		self::assertSame(self::BLUE, $this->box()->taken(null)->product->id);
		$this->assertRefused('not_a_choice', fn() => $this->box()->taken(new Choice(self::RED, 1)));
	}

	/** A shirt of which there are a red one for $20 and a blue one for $15. */
	private function sell(?int $red = null, ?int $blue = null, ?int $green = 0, int $default = 0): void
	{
		$this->shop->sellVariations(self::SHIRT, [
			new Variation(new Product(self::RED, 'Shirt, red', FakeShop::usd(2000), stock: $red), ['Red'], isDefault: $default === self::RED),
			new Variation(new Product(self::BLUE, 'Shirt, blue', FakeShop::usd(1500), stock: $blue), ['Blue'], isDefault: $default === self::BLUE),
			new Variation(new Product(33, 'Shirt, green', FakeShop::usd(1500), stock: $green), ['Green']),
		]);
	}

	/** @param array<string, mixed> $settings */
	private function offer(array $settings): void
	{
		$this->shop->offer(1, $settings + $this->settings());
	}

	/** @return array<string, mixed> */
	private function settings(): array
	{
		return ['product_id' => self::SHIRT, 'trigger' => ['type' => 'products', 'ids' => [self::MUG]]];
	}

	private function taken(int $product, int $pieces): Basket
	{
		return new Basket([self::MUG], [], [self::MUG => 1, $product => $pieces], [], [1 => [$product => $pieces]], [1 => [self::SHIRT => new Choice($product, $pieces)]]);
	}

	private function box(?Basket $basket = null): PricedOffer
	{
		return $this->bumps->some($basket ?? new Basket([self::MUG], []), [1], [])[1] ?? throw new \LogicException('nothing is offered');
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
