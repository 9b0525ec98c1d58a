<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WooCommerce\Orders\FreshOrder;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/**
 * WooCommerce's own mails to a shopper, once an offer was accepted: every line with its amount, what was charged to which card and
 * what is back on it, as HTML and as plain text, in its new look and the one before.
 */
#[Group('orders')]
final class OrderMailTest extends TestCase
{
	private const LOOK = 'woocommerce_feature_email_improvements_enabled';

	private const CHARGED = '$197.00 was charged to Visa ending in 4242.';

	private FunnelShop $shop;

	private mixed $look;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->look = get_option(self::LOOK);
	}

	protected function tearDown(): void
	{
		update_option(self::LOOK, $this->look);
	}

	/** @return iterable<string, array{string, bool, string}> mail, whether plain, new look */
	public static function mails(): iterable
	{
		foreach (['customer_processing_order', 'customer_completed_order', 'customer_on_hold_order', 'customer_note', 'customer_invoice'] as $mail) {
			foreach (['yes', 'no'] as $look) {
				yield "{$mail}, HTML, new look: {$look}" => [$mail, false, $look];
				yield "{$mail}, plain, new look: {$look}" => [$mail, true, $look];
			}
		}
	}

	#[DataProvider('mails')]
	public function testAMailOfTheOrderSaysWhichLinesAnOfferAddedAndWhatItsCardWasCharged(string $mail, bool $isPlain, string $look): void
	{
		$order = $this->bought($this->shop->course(bundle: true));
		$text = self::text($mail, $order, $isPlain, $look);
		self::assertMatchesRegularExpression('/Main.*\$97\.00.*Upsell.*Extra/s', $text);
		self::assertStringContainsString('Added by an offer after your order, together with Extra × 2. ' . self::CHARGED, $text);
		self::assertStringContainsString('Added by an offer after your order, together with Upsell.', $text, 'The other part says it too.');
		self::assertSame(1, substr_count($text, self::CHARGED), 'What was charged once is said once.');
		self::assertStringContainsString('$294.00', $text);
		self::assertStringNotContainsString('_encore', $text);
	}

	#[DataProvider('mails')]
	public function testWhatWasTakenBackIsNoLineOfAMailAnyMore(string $mail, bool $isPlain, string $look): void
	{
		$order = $this->bought($this->shop->course());
		$uuid = (string) FunnelShop::db()->get_var((string) FunnelShop::db()->prepare('SELECT uuid FROM %i WHERE order_id = %d', FunnelShop::db()->prefix . 'encore_acceptances', $order->get_id()));
		self::assertSame(200, $this->shop->ask('POST', "/acceptances/{$uuid}/undo", ['key' => $order->get_order_key()])->status);
		$text = self::text($mail, $order, $isPlain, $look);
		self::assertStringNotContainsString('Upsell', $text);
		self::assertStringNotContainsString('Added by an offer', $text);
		self::assertStringContainsString('$97.00', $text);
	}

	/** @return iterable<string, array{bool, bool, string}> whether whole, plain, new look */
	public static function refunds(): iterable
	{
		foreach (['whole' => true, 'of the item' => false] as $name => $isWhole) {
			foreach (['yes', 'no'] as $look) {
				yield "{$name}, HTML, new look: {$look}" => [$isWhole, false, $look];
				yield "{$name}, plain, new look: {$look}" => [$isWhole, true, $look];
			}
		}
	}

	#[DataProvider('refunds')]
	public function testAMailOfARefundSaysWhatIsBackOnTheItemsCard(bool $isWhole, bool $isPlain, string $look): void
	{
		$desk = new RefundDesk();
		$refund = $desk->refund($isWhole ? $desk->all() : $desk->upsell());
		self::assertInstanceOf(\WC_Order_Refund::class, $refund);
		$text = self::text('customer_refunded_order', $desk->order, $isPlain, $look, ['refund' => $refund, 'partial_refund' => !$isWhole]);
		self::assertStringContainsString(self::CHARGED . ' $197.00 was paid back to Visa ending in 4242.', $text);
		self::assertMatchesRegularExpression($isWhole ? '/-\$294\.00/' : '/-\$197\.00/', $text);
	}

	/** @param array<string, mixed> $more what WooCommerce sets before it renders this mail */
	private static function text(string $mail, \WC_Order $order, bool $isPlain, string $look, array $more = []): string
	{
		update_option(self::LOOK, $look);
		// That of a refund changes its id.
		$email = WC()->mailer()->get_emails()['WC_Email_' . ucwords($mail, '_')] ?? null;
		self::assertInstanceOf(\WC_Email::class, $email, $mail);
		$email->object = FreshOrder::read($order->get_id()) ?? false;
		foreach ($more + ($mail === 'customer_note' ? ['customer_note' => 'On its way.'] : []) as $name => $value) {
			$email->{$name} = $value;
		}
		$content = $isPlain ? $email->get_content_plain() : $email->get_content_html();
		if ($isPlain) {
			self::assertStringNotContainsString('<div><small', $content);
		}
		return FunnelMails::text($content);
	}

	private function bought(FunnelShop $shop): \WC_Order
	{
		$order = $shop->order();
		$shop->arrive($order);
		self::assertSame('settled', $shop->accept($order, $shop->open($order))->text('state'));
		return $shop->reread($order);
	}
}
