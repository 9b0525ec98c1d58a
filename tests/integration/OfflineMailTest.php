<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** What is mailed of an offer that joins an order which is paid later. Rule L10. */
#[Group('orders')]
final class OfflineMailTest extends TestCase
{
	private const BANK = ['account_name' => 'Encore Shop', 'account_number' => '12345678', 'bank_name' => 'First Bank', 'sort_code' => '', 'iban' => '', 'bic' => ''];

	private FunnelShop $shop;

	protected function setUp(): void
	{
		$this->shop = (new FunnelShop())->course();
	}

	public function test_L10_who_pays_ahead_is_told_the_new_amount_at_once_and_once(): void
	{
		$mails = new FunnelMails();
		try {
			$this->bank();
			$order = $this->taken('bacs', $mails);
			$mails->answered();
			$mails->thanked($this->shop, $order);
			$sent = $mails->about('Added to your order');
			self::assertCount(1, $sent);
			$text = FunnelMails::text($sent[0]['message']);
			self::assertStringContainsString('Upsell Not charged: $197.00 is paid by bank transfer.', $text);
			self::assertStringContainsString('New amount to pay $294.00', $text);
			self::assertStringContainsString('Use your order number as the reference.', $text);
			self::assertStringContainsString('12345678', $text);
			self::assertStringContainsString('you can take back', $text);
			self::assertStringNotContainsString('card', $text);
			$toShop = FunnelMails::text($mails->about('Added to order')[0]['message']);
			self::assertStringContainsString('Not charged: $197.00 is paid by bank transfer.', $toShop);

			$this->assertTakenBack($order, $mails, 'New amount to pay $97.00 Please pay $97.00 for your whole order, once.');
			$text = FunnelMails::text($mails->about('Taken back from your order')[0]['message']);
			self::assertStringContainsString('Use your order number as the reference.', $text);
			self::assertStringContainsString('12345678', $text);
		} finally {
			$mails->stop();
			delete_option('woocommerce_bacs_accounts');
		}
	}

	public function testInPlainTextTheBankDetailsStandApart(): void
	{
		$mails = new FunnelMails();
		foreach (['encore_added_to_order', 'encore_taken_back'] as $id) {
			FunnelMails::set($id, ['enabled' => 'yes', 'email_type' => 'plain']);
		}
		try {
			$this->bank();
			$order = $this->taken('bacs', $mails);
			$mails->answered();
			$mails->takenBack($this->shop, $order);
			self::assertMatchesRegularExpression('/Account number: 12345678\R\RChanged your mind/', $mails->about('Added to your order')[0]['message']);
			self::assertMatchesRegularExpression('/Account number: 12345678\R\REverything/', $mails->about('Taken back from your order')[0]['message']);
		} finally {
			$mails->stop();
			FunnelMails::set('encore_added_to_order', []);
			FunnelMails::set('encore_taken_back', []);
			delete_option('woocommerce_bacs_accounts');
		}
	}

	public function test_L10_who_pays_on_delivery_is_told_when_the_funnel_has_ended(): void
	{
		$mails = new FunnelMails();
		try {
			$order = $this->taken('cod', $mails);
			$mails->thanked($this->shop, $order);
			$sent = $mails->about('Added to your order');
			self::assertCount(1, $sent);
			$text = FunnelMails::text($sent[0]['message']);
			self::assertStringContainsString('Not charged: $197.00 is paid on delivery.', $text);
			self::assertStringContainsString('New total of your order $294.00', $text);
			self::assertStringNotContainsString('Please pay', $text);
			self::assertCount(2, $mails->all, 'and one to the shop: ' . wp_json_encode(array_column($mails->all, 'subject')));

			$this->assertTakenBack($order, $mails, 'New total of your order $97.00 Everything you have ordered');
		} finally {
			$mails->stop();
		}
	}

	private function bank(): void
	{
		update_option('woocommerce_bacs_accounts', [self::BANK]);
		$bacs = WC()->payment_gateways()->payment_gateways()['bacs'] ?? null;
		assert($bacs instanceof \WC_Gateway_BACS);
		$bacs->account_details = [self::BANK];
		$bacs->instructions = 'Use your order number as the reference.';
	}

	private function assertTakenBack(\WC_Order $order, FunnelMails $mails, string $amount): void
	{
		self::assertSame(['undone', 'undone'], [$mails->takenBack($this->shop, $order)->text('state'), $mails->takenBack($this->shop, $order)->text('state')]);
		$sent = [...$mails->about('Taken back from your order'), ...$mails->about('Taken back from order')];
		self::assertCount(2, $sent, (string) wp_json_encode(array_column($mails->all, 'subject')));
		self::assertStringContainsString("Upsell Nothing was charged for it. 1 $197.00 {$amount}", FunnelMails::text($sent[0]['message']));
		self::assertStringContainsString('Upsell × 1 Price: $197.00 Nothing was charged for it. New total of the order: $97.00', FunnelMails::text($sent[1]['message']));
	}

	/** The first order's own mails are left out. */
	private function taken(string $gateway, FunnelMails $mails): \WC_Order
	{
		$order = $this->shop->toBePaid($gateway);
		$this->shop->arrive($order);
		$mails->all = [];
		$answer = $this->shop->accept($order, $this->shop->open($order));
		self::assertSame('settled', $answer->text('state'), $answer->json());
		return $order;
	}
}
