<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Bump\CartGate;
use Encore\Application\Bump\OfferAfterAdding;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Refusal;
use PHPUnit\Framework\TestCase;

/** The offer that follows an addition to the cart. Rules L1, L9, L13, R9. */
final class OfferAfterAddingTest extends TestCase
{
	private FakeShop $shop;
	private FakeCart $cart;
	private FixedClock $clock;

	protected function setUp(): void
	{
		$this->shop = new FakeShop();
		$this->cart = new FakeCart([10 => 1]);
		$this->clock = new FixedClock();
		foreach ([10 => 9700, 11 => 3900, 12 => 1900] as $id => $price) {
			$this->shop->sell($id, $price);
		}
		$this->shop->offer(1, ['product_id' => 11, 'placement' => 'added_to_cart', 'priority' => 1]);
		$this->shop->offer(2, ['product_id' => 12, 'placement' => 'added_to_cart', 'priority' => 2]);
	}

	public function test_L9_one_comes_to_a_cart_and_never_again(): void
	{
		$offers = $this->offers();
		self::assertSame(1, $offers->next()?->offer->id);
		self::assertNull($offers->next(), 'Not from another tab, not after a reload.');
		$offers->decline(1);
		self::assertSame(PresentationState::Declined, $this->cart->ofCart('a', [])[1]->state);
		$this->clock->move('+1 year');
		self::assertNull($offers->next());
		$this->cart->key = 'b';
		self::assertSame(1, $offers->next()?->offer->id, 'Another cart.');
	}

	public function testAfterTheHoursThatTheOwnerHasSetAnotherOneComes(): void
	{
		$offers = $this->offers(hours: 2);
		self::assertSame(1, $offers->next()?->offer->id);
		$this->clock->move('+119 minutes');
		self::assertNull($offers->next());
		$this->clock->move('+1 minute');
		self::assertSame(2, $offers->next()?->offer->id);
		$this->clock->move('+1 day');
		self::assertNull($offers->next(), 'All were shown.');
	}

	public function test_R9_only_what_was_shown_and_not_declined_can_be_taken(): void
	{
		$offers = $this->offers();
		self::assertFalse($offers->mayTake(1));
		$offers->next();
		self::assertTrue($offers->mayTake(1));
		self::assertFalse($offers->mayTake(2));
		$offers->decline(1);
		self::assertFalse($offers->mayTake(1));
	}

	public function test_L9_a_payment_that_failed_brings_nothing_back(): void
	{
		$offers = $this->offers(hours: 2);
		$offers->next();
		$offers->decline(1);
		$this->cart->order(7);
		$this->cart->order(8);
		self::assertNull($offers->next());
		self::assertFalse($offers->mayTake(1));
		$this->clock->move('+2 hours');
		self::assertSame(2, $offers->next()?->offer->id);
	}

	public function testTwoTabsThatAskAtOnceAreShownItOnce(): void
	{
		$this->cart->meanwhile = 1;
		self::assertNull($this->offers()->next());
	}

	public function testWhatIsInTheCartIsNotOffered(): void
	{
		$this->cart->quantities = [10 => 1, 11 => 1];
		self::assertSame(2, $this->offers()->next()?->offer->id);
	}

	public function testWithoutACartThereIsNone(): void
	{
		$this->cart->key = '';
		$this->expectExceptionObject(Refusal::because('not_allowed'));
		$this->offers()->next();
	}

	public function test_S11_who_asks_too_much_is_told_to_wait_and_nothing_is_used_up(): void
	{
		$this->cart->left = 0;
		try {
			$this->offers()->next();
			self::fail('That was too much.');
		} catch (Refusal $refusal) {
			self::assertSame('too_many_requests', $refusal->reason);
		}
		self::assertSame([], $this->cart->ofCart('a', []));
	}

	private function offers(int $hours = OfferAfterAdding::HOURS): OfferAfterAdding
	{
		return new OfferAfterAdding(
			$this->cart,
			$this->shop->bumps($this->clock),
			$this->cart,
			new FixedSettings(hoursBetweenDialogs: $hours),
			new CartGate($this->cart, $this->cart),
			$this->clock,
		);
	}
}
