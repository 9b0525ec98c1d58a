<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Plugin\Ledger;
use Encore\Plugin\ShopBase;
use Encore\Tests\Integration\Plugins\GiftCards;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;

/** Orders of which a gift card or store credit has paid a part: sums stay sums, and a card gets back what it paid. Rules R12, R15. */
#[Group('orders')]
final class OddCreditTest extends OddOrderCase
{
	/** @return array<string, array{'fee'|'coupon'|'stored'|'read'}> */
	public static function kinds(): array
	{
		return ['a negative fee' => ['fee'], 'a coupon' => ['coupon'], 'a lower total, stored' => ['stored'], 'a lower total, as it is read' => ['read']];
	}

	/** @param 'fee'|'coupon'|'stored'|'read' $kind */
	#[DataProvider('kinds')]
	public function test_R12_R15_what_a_gift_card_paid_is_neither_charged_nor_paid_back_to_a_card(string $kind): void
	{
		$this->sells('97', '197');
		$cards = $this->with(new GiftCards($kind));
		$order = $this->paid(static fn(\WC_Order $order) => $cards->pay($order, 20));
		self::assertSame([[7700, 0]], $this->books($order));
		self::assertNotSame('', $this->shop->arrive($order));

		self::assertSame('settled', $this->accept($order));

		self::assertSame([[7700, 0], [19700, 0]], $this->books($order));
		self::assertSame(274.0, (float) $this->shop->reread($order)->get_total());

		self::refund($order, '100');
		self::assertSame([[7700, 7700], [19700, 2300]], $this->books($order));
		self::assertInstanceOf(\WP_Error::class, wc_create_refund(['order_id' => $order->get_id(), 'amount' => '194', 'refund_payment' => true]), 'The gift card’s part is nobody’s to pay back to a card.');
		self::refund($order, '174');
		self::assertSame([[7700, 7700], [19700, 19700]], $this->books($order));
	}

	/** @param 'fee'|'coupon'|'stored'|'read' $kind */
	#[DataProvider('kinds')]
	public function test_R12_an_item_that_is_taken_back_leaves_the_gift_card_as_it_was(string $kind): void
	{
		$this->sells('97', '197');
		$cards = $this->with(new GiftCards($kind));
		$order = $this->paid(static fn(\WC_Order $order) => $cards->pay($order, 20));
		$this->shop->arrive($order);
		self::assertSame('settled', $this->accept($order));
		$ledger = new Ledger(new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'));

		self::assertSame('undone', $ledger->giveBack->begin($ledger->acceptances->ofOrder($order->get_id())[0])->state->value);

		$after = $this->shop->reread($order);
		self::assertSame([77.0, (float) $order->get_discount_total(), []], [(float) $after->get_total(), (float) $after->get_discount_total(), $this->shop->added($order)]);
		self::assertSame([[7700, 0], [19700, 19700]], $this->books($order));
	}
}
