<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Funnel\Trace;
use Encore\Application\Walkthrough\PaymentCourse;
use Encore\Application\Walkthrough\Scene;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Funnel\Step;
use Encore\Domain\Money;
use Encore\Domain\Offer\Part;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\QuoteLine;
use Encore\Domain\Offer\QuoteShipping;
use Encore\Domain\Offer\TaxRow;
use Encore\Preview\MemoryAcceptances;
use Encore\Preview\MemoryOrders;
use Encore\Preview\MemoryPresentations;
use Encore\Preview\MemoryRefunds;
use Encore\Preview\MemoryTraces;
use Encore\Preview\Shelf;
use Encore\Preview\ShelvedScenes;
use PHPUnit\Framework\TestCase;

/** The ports in memory, kept from one request to the next. */
final class ShelfTest extends TestCase
{
	public function testWhatThePortsHoldIsThereInTheNextRequest(): void
	{
		$keeper = new KeptShelf();
		$scene = Scene::new(3, 0, [new Part(7, 2)], 'US:CA', '94105', 0, PaymentCourse::Asks);
		(new ShelvedScenes(new Shelf($keeper)))->begin($scene);
		$now = new \DateTimeImmutable('2026-11-23T07:00:00Z');
		$amount = new Money(1290, 'EUR', 2);
		$quote = new Quote(
			[new QuoteLine(7, 2, $amount, new Money(1500, 'EUR', 2), [new TaxRow(4, 'VAT', new Money(245, 'EUR', 2))], 6)],
			new QuoteShipping('flat_rate', 2, 'Päckchen', $amount, [new TaxRow(4, 'VAT', new Money(245, 'EUR', 2))]),
		);
		$shown = new Presentation('0001', $scene->id, 3, 'upsell', 5, $quote, $now, $now->modify('+15 minutes'), way: PaymentWay::Charge);
		$taken = Acceptance::of($shown, $now)->charge(1, 'card', [2], $now);
		$attempt = ChargeAttempt::of($taken, 1, 'pm', 'shop');
		$presentations = new MemoryPresentations(new Shelf($keeper));
		self::assertTrue($presentations->show($shown, 0));
		$acceptances = new MemoryAcceptances($presentations, $shelf = new Shelf($keeper));
		$consent = Consent::give('Yes “please”', 'de_DE', $amount, $now);
		self::assertNotNull($acceptances->claim($taken, $consent, $attempt));
		$paid = $taken->become(AcceptanceState::Paid, $now, 'tx');
		self::assertTrue($acceptances->conclude($attempt, 'paid', $paid, $now));
		(new MemoryOrders($shelf))->addLine($paid);
		$refund = RefundAttempt::of($paid, 1, $amount, $now, 'shop');
		(new MemoryRefunds($shelf))->begin($refund);
		$trace = new Trace($scene->id);
		$trace->keptOut(3, new Step('upsell', 5), 'out_of_stock');
		(new MemoryTraces($shelf))->write($trace, $now);

		$next = new Shelf($keeper);
		self::assertEquals($scene, (new ShelvedScenes($next))->current());
		$acceptances = new MemoryAcceptances(new MemoryPresentations($next), $next);
		self::assertEquals($paid, $acceptances->find('0001'));
		self::assertEquals($attempt->concluded('paid', $now), $acceptances->attempt('0001', 1));
		self::assertEquals($consent, $acceptances->consent('0001'));
		self::assertEquals([$paid], (new MemoryOrders($next))->joined($scene->id));
		self::assertEquals([$refund], (new MemoryRefunds($next))->ofAcceptance('0001'));
		self::assertSame($trace->entries(), (new MemoryTraces($next))->ofOrder($scene->id));
	}

	public function testAShelfIsItsOwnersAlone(): void
	{
		$keeper = new KeptShelf();
		$scenes = new ShelvedScenes(new Shelf($keeper));
		$scenes->begin($scene = Scene::new(0, 9, [], '', '', 0, PaymentCourse::Succeeds));
		$keeper->owner = 'bob';
		self::assertNull($scenes->current());
		$scenes->begin(Scene::new(0, 8, [], '', '', 0, PaymentCourse::Lost));
		$keeper->owner = 'ada';
		self::assertEquals($scene, $scenes->current());
	}

	public function testBeginningForgetsWhatCameBefore(): void
	{
		$scenes = new ShelvedScenes($shelf = new Shelf(new KeptShelf()));
		$scenes->begin($scene = Scene::new(0, 9, [], '', '', 0, PaymentCourse::Succeeds));
		$shelf->put('charge', 'key', 'paid');
		$scenes->begin($again = $scene->again(PaymentCourse::Declined));
		self::assertSame([9, PaymentCourse::Declined, ''], [$again->orderId, $scenes->current()?->course, $shelf->text('charge', 'key')]);
		self::assertNotSame([$scene->id, $scene->key], [$again->id, $again->key]);
	}

	public function testWhatAnotherVersionWroteIsAnEmptyShelf(): void
	{
		$keeper = new KeptShelf();
		foreach (['', 'not json', '{"scene":{"scene":{"@":"spaceship"}}}', '{"scene":{"scene":{"@":"scene","id":1}}}', '[1,2]'] as $text) {
			$keeper->kept['ada'] = $text;
			self::assertNull((new ShelvedScenes(new Shelf($keeper)))->current(), $text);
		}
	}
}
