<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Funnel\FunnelEnd;
use Encore\Application\Mail\MailedAcceptances;
use Encore\Application\Mail\MailState;
use Encore\Application\Mail\SendMails;
use Encore\Application\Mail\TellOfOffers;
use Encore\Application\Ports\OfflineGateways;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\QuoteLine;
use Encore\Preview\MemoryAcceptances;
use Encore\Preview\MemoryOrders;
use Encore\Preview\MemoryPresentations;
use Encore\Preview\MemoryRefunds;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Who hears that an accepted item has left its order again: once, when the money is really on its way, and after what told of adding it. */
final class TakenBackMailTest extends TestCase
{
	private const UUID = '00000000-0000-4000-8000-000000000001';

	private FixedClock $clock;
	private MemoryPresentations $presentations;
	private MailedAcceptances $acceptances;
	private MemoryOrders $orders;
	private MemoryRefunds $refunds;
	private FakePost $post;
	private FakeShop $shop;
	private SendMails $mails;

	protected function setUp(): void
	{
		$this->clock = new FixedClock();
		$this->post = new FakePost();
		$this->shop = new FakeShop();
		$this->orders = new MemoryOrders();
		$this->refunds = new MemoryRefunds();
		$this->presentations = new MemoryPresentations();
		$memory = new MemoryAcceptances($this->presentations);
		$offline = $this->createStub(OfflineGateways::class);
		$offline->method('isPaidAhead')->willReturnCallback(static fn(string $gateway): bool => $gateway === 'bacs');
		$this->acceptances = new MailedAcceptances($memory, $this->post, $offline, $this->clock, $this->shop);
		$funnel = new FunnelEnd($this->presentations, $memory, $this->clock);
		$this->mails = new SendMails($this->post, new TellOfOffers($this->post, $memory, $this->refunds, $this->orders, $this->post), $funnel, $this->post, $this->clock, $this->shop);
	}

	public function testBothHearOfItOnceWhenTheMoneyIsGivenBackAndNotBefore(): void
	{
		$undoing = $this->become($this->settled(), AcceptanceState::Undoing);
		$this->mails->ofOrder(55);
		self::assertSame([], array_filter($this->post->sent, static fn(string $one): bool => str_contains($one, 'back')));
		$this->post->sent = [];
		$this->acceptances->takeOwing();
		$this->undone($undoing);
		self::assertSame([55], $this->acceptances->takeOwing());
		self::assertSame(['taken back 197.00, to the shop', 'taken back 197.00'], $this->post->sent);
		$this->clock->move('+1 day');
		$this->mails->ofOrder(55);
		$this->mails->due();
		self::assertCount(2, $this->post->sent);
	}

	public function testWhatIsTakenBackBeforeTheMailOfAddingItIsToldByOneMailAlone(): void
	{
		$this->post->arrives = false;
		$settled = $this->settled();
		$this->mails->ofOrder(55);
		$this->post->arrives = true;
		$this->clock->move('+1 minute');
		$this->undone($this->become($settled, AcceptanceState::Undoing));
		self::assertSame(['taken back 197.00, to the shop', 'taken back 197.00'], $this->post->sent);
		self::assertSame('off', $this->post->states()['shopper']);
	}

	public function testItWaitsForTheMailThatTellsJustNowThatItWasAdded(): void
	{
		$settled = $this->settled();
		[, $added] = $this->post->ofOrder(55);
		$inHands = $this->post->claim($added, $this->clock->now()->modify('+10 minutes'));
		$this->undone($this->become($settled, AcceptanceState::Undoing));
		self::assertSame(['taken back 197.00, to the shop'], $this->post->sent, 'The shop has none in hands.');
		$this->post->put($inHands, MailState::Sent);
		$this->clock->move('+1 minute');
		$this->mails->due();
		self::assertSame(['taken back 197.00, to the shop', 'taken back 197.00'], $this->post->sent);
	}

	public function testWhatWasChargedAndNeverAddedIsToldToTheShopperAlone(): void
	{
		$undoing = $this->become($this->paid(PaymentWay::Charge), AcceptanceState::Undoing);
		$this->undone($undoing);
		self::assertSame(['taken back 197.00, never added'], $this->post->sent);
	}

	public function testMoneyThatCameTooLateIsTold(): void
	{
		$expired = $this->accepted(PaymentWay::Charge)->become(AcceptanceState::Expired, $this->clock->now());
		self::assertTrue($this->acceptances->advance($expired));
		$this->undone($this->become($expired, AcceptanceState::PaidLate));
		self::assertSame(['taken back 197.00, never added'], $this->post->sent);
	}

	public function testWhereNothingWasChargedTheNewAmountIsToldAtOnce(): void
	{
		$settled = $this->accepted(PaymentWay::Offline)->joins('bacs', [])->become(AcceptanceState::Settled, $this->clock->now());
		self::assertTrue($this->acceptances->advance($settled));
		$this->mails->ofOrder(55);
		$undone = $this->become($this->become($settled, AcceptanceState::Undoing), AcceptanceState::Undone);
		$this->mails->ofOrder($undone->orderId);
		self::assertSame(['added, to the shop', 'added', 'taken back 0.00, to the shop', 'taken back 0.00'], $this->post->sent);
	}

	/** @return array<string, array{PaymentWay}> */
	public static function refunds(): array
	{
		return ['a line that stays' => [PaymentWay::Charge], 'a linked order' => [PaymentWay::LinkedCharge], 'paid by a link' => [PaymentWay::PayLink]];
	}

	/** The shop mails those itself. */
	#[DataProvider('refunds')]
	public function testWhatIsARefundOfTheShopsOrdersHasNoSecondMail(PaymentWay $way): void
	{
		$settled = $this->become($this->paid($way), AcceptanceState::Settled);
		$this->mails->ofOrder(55);
		$this->post->sent = [];
		$this->orders->addLine($settled);
		$this->undone($this->become($settled, AcceptanceState::Undoing));
		self::assertSame([], $this->post->sent);
	}

	public function testAMailThatCannotBeWrittenDownKeepsNoMoneyFromTheShopper(): void
	{
		$undoing = $this->become($this->settled(), AcceptanceState::Undoing);
		$this->post->isBroken = true;
		$this->undone($undoing);
		self::assertSame(AcceptanceState::Undone, $this->acceptances->find(self::UUID)?->state);
		self::assertCount(2, $this->shop->errors, 'Tried once more.');
	}

	private function accepted(PaymentWay $way): Acceptance
	{
		$now = $this->clock->now();
		$shown = new Presentation(self::UUID, 55, 5, 'upsell', 9, new Quote([new QuoteLine(20, 1, FakeShop::usd(19700), FakeShop::usd(29700))]), $now, $now->modify('+15 minutes'), way: $way);
		self::assertTrue($this->presentations->show($shown, 0));
		$accepted = $this->acceptances->claim(Acceptance::of($shown, $now), Consent::give('Yes.', 'en_US', $shown->quote->total(), $now));
		self::assertNotNull($accepted);
		return $accepted;
	}

	private function paid(PaymentWay $way): Acceptance
	{
		return $this->become($this->become($this->accepted($way), AcceptanceState::Charging), AcceptanceState::Paid);
	}

	private function settled(): Acceptance
	{
		return $this->become($this->paid(PaymentWay::Charge), AcceptanceState::Settled);
	}

	private function become(Acceptance $was, AcceptanceState $state): Acceptance
	{
		$next = $was->become($state, $this->clock->now(), 'ch_1');
		self::assertTrue($this->acceptances->advance($next));
		return $next;
	}

	/** All of it was paid back; and what is owed is sent. */
	private function undone(Acceptance $held): void
	{
		$attempt = RefundAttempt::of($held, 1, $held->quote->total(), $this->clock->now(), 'shop');
		self::assertTrue($this->refunds->begin($attempt));
		self::assertTrue($this->refunds->conclude($attempt, RefundAttempt::REFUNDED, 're_1', '', $this->clock->now()));
		$this->become($held, AcceptanceState::Undone);
		$this->mails->ofOrder(55);
	}
}
