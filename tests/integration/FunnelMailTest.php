<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundResult;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/**
 * What was added after payment is confirmed by one mail when the funnel has ended; the shop hears of each item at once, and
 * both of what is taken back.
 * Rules L10, S4, R2.
 */
#[Group('orders')]
final class FunnelMailTest extends TestCase
{
	private const TO_SHOPPER = 'Added to your order';
	private const TO_SHOP = 'Added to order';
	private const BACK = 'Taken back from your order';
	private const BACK_TO_SHOP = 'Taken back from order';

	private FunnelShop $shop;
	private FunnelMails $mails;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->mails = new FunnelMails();
	}

	protected function tearDown(): void
	{
		$this->mails->stop();
		FunnelMails::set('encore_added_to_order', []);
		FunnelMails::set('encore_taken_back', []);
	}

	public function test_L10_the_mail_names_the_item_its_price_the_card_and_where_to_look(): void
	{
		$order = $this->bought();
		$this->mails->thanked($this->shop, $order);

		$sent = $this->mails->about(self::TO_SHOPPER);
		self::assertCount(1, $sent);
		self::assertSame('ada@example.com', $sent[0]['to']);
		self::assertStringContainsString("#{$order->get_order_number()}", $sent[0]['subject']);
		$text = FunnelMails::text($sent[0]['message']);
		self::assertStringContainsString('Upsell $197.00 was charged to your card, Visa ending in 4242. Take this back 1 $197.00', $text);
		self::assertStringContainsString('New total of your order $294.00', $text);
		self::assertMatchesRegularExpression('/Changed your mind\? Until \d+:\d\d [ap]m \S+ you can take back/', $text);
		self::assertStringContainsString(esc_url($order->get_checkout_order_received_url()), $sent[0]['message']);
	}

	public function test_L10_undo_is_not_promised_when_its_time_is_over(): void
	{
		$order = $this->bought();
		foreach (['acceptances' => 'accepted_at', 'presentations' => 'answered_at'] as $table => $column) {
			FunnelShop::db()->update(FunnelShop::db()->prefix . "encore_{$table}", [$column => '2020-01-01 00:00:00'], ['order_id' => $order->get_id()]);
		}
		$this->mails->thanked($this->shop, $order);
		$text = FunnelMails::text($this->mails->about(self::TO_SHOPPER)[0]['message']);
		self::assertStringNotContainsString('take back', $text);
		self::assertStringContainsString('on the page of your order', $text);
	}

	public function testItIsSentOnceHoweverOftenTheFunnelEnds(): void
	{
		$order = $this->bought();
		$this->mails->thanked($this->shop, $order);
		$this->mails->thanked($this->shop, $order);
		FunnelMails::change($order->get_id(), ['due_at' => '2020-01-01 00:00:00']);
		do_action('encore_reconcile');
		self::assertCount(1, $this->mails->about(self::TO_SHOPPER));
		self::assertCount(1, $this->mails->about(self::TO_SHOP));
		self::assertSame('sent', FunnelMails::row($order->get_id(), 'shopper', 'state'));
	}

	public function testTheShopHearsOfEachItemAtOnceAndTheShopperNotBeforeTheEnd(): void
	{
		$this->shop->product('main', '97');
		$this->shop->product('upsell', '50');
		$this->shop->product('downsell', '20');
		$this->shop->offer('upsell', 'upsell', ['regular', '']);
		$this->shop->offer('downsell', 'downsell', ['regular', '']);
		$funnel = $this->shop->funnel();
		$settings = get_post_meta($funnel, 'encore_funnel', true);
		assert(is_array($settings) && is_array($settings['steps']) && is_array($settings['steps']['upsell']));
		$settings['steps']['upsell']['accepted'] = 'downsell';
		wp_set_current_user(1);
		update_post_meta($funnel, 'encore_funnel', $settings);
		wp_set_current_user(0);
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$this->shop->accept($order, $this->shop->open($order));
		$this->mails->answered();
		self::assertCount(1, $this->mails->about(self::TO_SHOP));
		self::assertStringContainsString('Upsell × 1', FunnelMails::text($this->mails->about(self::TO_SHOP)[0]['message']));
		self::assertSame([], $this->mails->about(self::TO_SHOPPER), 'One more offer is open.');

		$this->shop->accept($order, $this->shop->open($order));
		$this->mails->answered();
		self::assertCount(2, $this->mails->about(self::TO_SHOP));
		$sent = $this->mails->about(self::TO_SHOPPER);
		self::assertCount(1, $sent, 'Nothing is open any more.');
		$text = FunnelMails::text($sent[0]['message']);
		self::assertStringContainsString('Upsell $50.00 was charged', $text);
		self::assertStringContainsString('Downsell $20.00 was charged', $text);
		self::assertStringContainsString('$167.00', $text);
	}

	public function testWhereNothingWasAddedNobodyIsMailed(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->decline($order, $this->shop->open($order));
		$this->mails->thanked($this->shop, $order);
		do_action('encore_reconcile');
		self::assertSame([], $this->mails->about('Added to'));
	}

	public function testWhatWasTakenBackBeforeTheEndIsNotConfirmed(): void
	{
		$order = $this->bought();
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_acceptances', ['state' => 'undone'], ['order_id' => $order->get_id()]);
		$this->mails->thanked($this->shop, $order);
		self::assertSame([], $this->mails->about('Added to'));
		self::assertSame('off', FunnelMails::row($order->get_id(), 'shopper', 'state'));
	}

	public function testWhatIsTakenBackIsToldOnceToBothWhenTheMoneyIsOnItsWay(): void
	{
		$order = $this->bought();
		$this->mails->thanked($this->shop, $order);
		$this->shop->gateway->refundAnswer = static fn(): RefundResult => RefundResult::unknown();
		$this->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::unknown();
		self::assertSame('undoing', $this->mails->takenBack($this->shop, $order)->text('state'));
		self::assertSame([], $this->mails->about('Taken back'), 'Nobody knows yet whether the money went.');

		$this->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::refunded('re_1');
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_acceptances', ['check_at' => '2020-01-01 00:00:00'], ['order_id' => $order->get_id()]);
		foreach ([1, 2] as $ignored) {
			do_action('encore_reconcile');
			self::assertSame('undone', $this->mails->takenBack($this->shop, $order)->text('state'));
		}
		$sent = $this->mails->about(self::BACK);
		self::assertSame(['ada@example.com'], array_column($sent, 'to'));
		$text = FunnelMails::text($sent[0]['message']);
		self::assertStringContainsString('This was taken back from your order: Order #' . $order->get_order_number(), $text);
		self::assertStringContainsString('Upsell $197.00 goes back to your card, Visa ending in 4242. Depending on your bank this takes a few days. 1 $197.00', $text);
		self::assertStringContainsString('New total of your order $97.00', $text);
		[$toShop] = $all = $this->mails->about(self::BACK_TO_SHOP);
		self::assertCount(1, $all);
		self::assertMatchesRegularExpression('/Upsell × 1 Price: \$197.00\s*\$197.00 was paid back, transaction \S+ New total of the order: \$97.00/', FunnelMails::text($toShop['message']));
		self::assertCount(1, $this->mails->about(self::TO_SHOPPER));
	}

	public function testMoneyForAnOrderThatTakesNothingAnyMoreIsToldToTheShopperAlone(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->gateway->answer = static function () use ($order): ChargeResult {
			wc_create_refund(['order_id' => $order->get_id(), 'amount' => '7', 'refund_payment' => false]);
			return ChargeResult::paid('tx_meanwhile');
		};
		self::assertSame('undone', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		$this->mails->answered();
		$text = FunnelMails::text($this->mails->about(self::BACK)[0]['message']);
		self::assertStringContainsString('This could not become part of your order:', $text);
		self::assertStringContainsString('$197.00 goes back to', $text);
		self::assertStringContainsString('New total of your order $90.00', $text, 'less what was refunded');
		self::assertSame([], [...$this->mails->about(self::BACK_TO_SHOP), ...$this->mails->about('Added to')]);
	}

	public function testEachMailHasAPreviewInTheSettings(): void
	{
		foreach (['encore_added_to_order', 'encore_item_added', 'encore_taken_back', 'encore_item_taken_back'] as $id) {
			$email = WC()->mailer()->get_emails()[$id] ?? null;
			self::assertInstanceOf(\WC_Email::class, $email);
			// As WooCommerce's preview does: an order, and nothing that happened to it.
			$email->object = new \WC_Order();
			foreach ([$email->get_content_html(), $email->get_content_plain()] as $content) {
				self::assertStringContainsString('Your offer', $content, $id);
				self::assertStringContainsString('12.90', $content, $id);
			}
		}
	}

	public function testTwoProcessesSendOneMail(): void
	{
		$order = $this->bought();
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_mails', ['due_at' => null, 'state' => 'off'], ['state' => 'waiting']);
		FunnelMails::change($order->get_id(), ['state' => 'waiting', 'due_at' => '2020-01-01 00:00:00']);
		$said = $this->atOnce(3);
		self::assertCount(1, array_filter($said, static fn(string $line): bool => str_contains($line, self::TO_SHOPPER)), implode("\n", $said));
		self::assertCount(1, array_filter($said, static fn(string $line): bool => str_contains($line, self::TO_SHOP)), implode("\n", $said));
	}

	/** Whoever was cut off between claim and sending: its claim ends, and the schedule sends. */
	public function test_R2_mail_of_a_request_that_died_is_sent_by_the_schedule(): void
	{
		$order = $this->bought();
		FunnelMails::change($order->get_id(), ['state' => 'sending', 'tries' => 1, 'due_at' => gmdate('Y-m-d H:i:s', time() + 60)]);
		do_action('encore_reconcile');
		$this->mails->thanked($this->shop, $order);
		self::assertSame([], $this->mails->about('Added to'), 'It may still be on its way.');
		FunnelMails::change($order->get_id(), ['due_at' => gmdate('Y-m-d H:i:s', time() - 1)]);
		do_action('encore_reconcile');
		self::assertCount(1, $this->mails->about(self::TO_SHOPPER));
		self::assertCount(1, $this->mails->about(self::TO_SHOP));
	}

	public function testMailThatCannotLeaveIsTriedThreeTimesAndThenTheOwnerReadsIt(): void
	{
		$order = $this->bought();
		$this->mails->arrive = false;
		$this->mails->thanked($this->shop, $order);
		for ($try = 0; $try < 4; ++$try) {
			FunnelShop::db()->query((string) FunnelShop::db()->prepare("UPDATE %i SET due_at = '2020-01-01 00:00:00' WHERE order_id = %d AND due_at IS NOT NULL", FunnelShop::db()->prefix . 'encore_mails', $order->get_id()));
			do_action('encore_reconcile');
		}
		self::assertCount(3, $this->mails->about(self::TO_SHOPPER));
		self::assertSame('failed', FunnelMails::row($order->get_id(), 'shopper', 'state'));
		self::assertStringContainsString('could not be sent', (string) wp_json_encode(wc_get_order_notes(['order_id' => $order->get_id()])));
	}

	/** The answer was lost, the window ended and the mail is gone: what settles then has a mail of its own. */
	public function testItemThatSettlesAfterTheMailGetsItsOwn(): void
	{
		$order = $this->bought();
		$this->mails->thanked($this->shop, $order);
		$db = FunnelShop::db();
		$table = "{$db->prefix}encore_acceptances";
		$row = $db->get_row((string) $db->prepare('SELECT * FROM %i WHERE order_id = %d', $table, $order->get_id()), ARRAY_A);
		assert(is_array($row));
		$late = ['uuid' => wp_generate_uuid4(), 'step' => 'late', 'state' => 'paid', 'check_at' => '2020-01-01 00:00:00'];
		$db->insert($table, $late + array_diff_key($row, ['id' => 0]));

		do_action('encore_reconcile');
		$this->mails->answered();

		self::assertCount(2, $this->shop->added($order));
		$sent = $this->mails->about(self::TO_SHOPPER);
		self::assertCount(2, $sent);
		self::assertSame(1, substr_count($sent[1]['message'], 'was charged'), 'Only what was not told of yet.');
		self::assertStringContainsString('$491.00', $sent[1]['message']);
	}

	public function testTheScheduleSendsWhenTheWindowHasEndedAndNobodyCameBack(): void
	{
		$this->shop->product('main', '97');
		$this->shop->product('upsell', '50');
		$this->shop->offer('upsell', 'upsell', ['regular', '']);
		$this->shop->funnel();
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$this->shop->gateway->answer = static fn(): ChargeResult => throw new \RuntimeException('time-out');
		$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::unknown();
		$this->shop->accept($order, $this->shop->open($order));
		$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::paid('tx_later');
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_acceptances', ['check_at' => '2020-01-01 00:00:00', 'expires_at' => '2020-01-01 00:00:00'], ['order_id' => $order->get_id()]);
		do_action('encore_reconcile');
		self::assertCount(1, $this->mails->about(self::TO_SHOPPER));
		self::assertCount(1, $this->mails->about(self::TO_SHOP));
	}

	public function testTheOwnerMaySwitchItOffAndChangeItsSubject(): void
	{
		self::assertArrayHasKey('encore_added_to_order', WC()->mailer()->get_emails());
		FunnelMails::set('encore_added_to_order', ['enabled' => 'no']);
		$order = $this->bought();
		$this->mails->thanked($this->shop, $order);
		self::assertSame([], $this->mails->about(self::TO_SHOPPER));
		self::assertSame('off', FunnelMails::row($order->get_id(), 'shopper', 'state'));
		FunnelMails::set('encore_taken_back', ['enabled' => 'no']);
		$this->mails->takenBack($this->shop, $order);
		self::assertSame([0, 1], [count($this->mails->about(self::BACK)), count($this->mails->about(self::BACK_TO_SHOP))]);
	}

	public function testPlainTextMailSaysTheSame(): void
	{
		FunnelMails::set('encore_added_to_order', ['enabled' => 'yes', 'email_type' => 'plain']);
		$order = $this->bought();
		$this->mails->thanked($this->shop, $order);
		$message = $this->mails->about(self::TO_SHOPPER)[0]['message'];
		self::assertStringNotContainsString('<', $message);
		self::assertStringContainsString("Upsell × 1: $197.00\n$197.00 was charged to your card, Visa ending in 4242.", $message);
		self::assertStringContainsString('New total of your order: $294.00', $message);
		self::assertStringContainsString($order->get_checkout_order_received_url(), $message);

		FunnelMails::set('encore_taken_back', ['enabled' => 'yes', 'email_type' => 'plain']);
		$this->mails->takenBack($this->shop, $order);
		$message = $this->mails->about(self::BACK)[0]['message'];
		self::assertStringNotContainsString('<', $message);
		self::assertStringContainsString("Upsell × 1: $197.00\n$197.00 goes back to your card, Visa ending in 4242.", $message);
		self::assertStringContainsString('New total of your order: $97.00', $message);
	}

	public function test_S4_script_in_names_is_harmless_in_every_mail(): void
	{
		$this->shop->product('main', '97');
		$this->shop->product('upsell', '50', ['name' => '<script>alert(1)</script><img src=x onerror=alert(1)>Set']);
		$this->shop->offer('upsell', 'upsell', ['regular', '']);
		$this->shop->funnel();
		$order = $this->shop->order(0, ['first_name' => '<script>alert(2)</script>', 'last_name' => 'L', 'email' => 'ada@example.com', 'country' => 'US', 'state' => 'CA', 'postcode' => '94105', 'city' => 'SF', 'address_1' => '1']);
		$this->shop->arrive($order);
		$this->shop->accept($order, $this->shop->open($order));
		$this->mails->thanked($this->shop, $order);
		$this->mails->takenBack($this->shop, $order);
		$mails = [...$this->mails->about('Added to'), ...$this->mails->about('Taken back')];
		self::assertCount(4, $mails);
		foreach ($mails as $mail) {
			self::assertStringNotContainsStringIgnoringCase('<script', $mail['message']);
			self::assertDoesNotMatchRegularExpression('/<[^>]*\sonerror/i', $mail['message']);
		}
	}

	private function bought(): \WC_Order
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		return $order;
	}

	/** @return list<string> the lines that the processes said */
	private function atOnce(int $processes): array
	{
		$said = (new Processes('mail'))->run(array_fill(0, $processes, []));
		return array_values(array_filter(explode("\n", implode("\n", $said))));
	}
}
