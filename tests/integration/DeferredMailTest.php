<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WooCommerce\Orders\FreshOrder;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** Where WooCommerce defers its mails, those of the first order are still those of the first order. */
#[Group('orders')]
final class DeferredMailTest extends TestCase
{
	private const ACTION = 'woocommerce_send_queued_transactional_email';

	private FunnelShop $shop;
	private FunnelMails $mails;

	/** @var list<int> */
	private array $rates = [];

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->mails = new FunnelMails();
	}

	protected function tearDown(): void
	{
		$this->mails->stop();
		$this->defer(false);
		array_map(\WC_Tax::_delete_tax_rate(...), $this->rates);
		update_option('woocommerce_calc_taxes', 'no');
		delete_option('woocommerce_tax_total_display');
	}

	/** @return array<string, array{string}> */
	public static function displays(): array
	{
		return ['one row for each rate' => ['itemized'], 'one row of tax' => ['single']];
	}

	#[DataProvider('displays')]
	public function testFirstOrdersMailsAreWithoutWhatWasAddedMeanwhile(string $display): void
	{
		$this->defer(true);
		$this->taxed($display);
		$order = $this->shop->order(0, ['state' => 'NV', 'postcode' => '89101', 'city' => 'Las Vegas']);
		$this->upsell($order);
		self::assertSame('161.25', $this->shop->reread($order)->get_total());
		self::assertSame([], $this->mails->about('order'), 'They are deferred.');

		$this->later();

		$mails = [...$this->mails->about('Your'), ...$this->mails->about("You've got a new order")];
		self::assertCount(2, $mails, (string) wp_json_encode(array_column($this->mails->all, 'subject')));
		foreach ($mails as $mail) {
			$text = FunnelMails::text($mail['message']);
			self::assertStringContainsString('Main', $text);
			self::assertStringNotContainsString('Upsell', $text);
			self::assertStringContainsString('$107.50', $text, 'the first total');
			self::assertStringContainsString('$7.50', $text, 'the first tax');
			self::assertStringNotContainsString('161.25', $text);
			self::assertStringNotContainsString('11.25', $text);
		}
		self::assertCount(1, $this->shop->added($order), 'The order keeps its line,');
		self::assertSame('161.25', $this->shop->reread($order)->get_total(), 'its total,');
		self::assertSame('11.25', wc_format_decimal($this->shop->reread($order)->get_total_tax(), 2), 'and its tax.');
	}

	#[DataProvider('displays')]
	public function testTheyAreWithoutWhatSendingItCostsToo(string $display): void
	{
		$this->defer(true);
		$this->taxed($display, ['virtual' => false], ['shipping' => ['type' => 'flat', 'amount' => '6.00']]);
		$order = $this->shop->order(0, ['state' => 'NV', 'postcode' => '89101', 'city' => 'Las Vegas'], paid: false);
		$post = new \WC_Order_Item_Shipping();
		$post->set_method_id('flat_rate');
		$post->set_method_title('Post');
		$post->set_total('4');
		$order->add_item($post);
		$order->calculate_totals();
		$order->payment_complete('tx_first');
		$this->upsell($order);
		$amounts = fn(): array => [$this->shop->reread($order)->get_total(), wc_format_decimal($this->shop->reread($order)->get_shipping_total(), 2, true), wc_format_decimal($this->shop->reread($order)->get_total_tax(), 2)];
		$whole = ['172.00', '10', '12.00'];
		self::assertSame($whole, $amounts());

		// The mail reads the order by itself.
		$forget = static fn() => FreshOrder::forget($order->get_id());
		add_action(self::ACTION, $forget, 5);
		$this->later();
		remove_action(self::ACTION, $forget, 5);

		$mails = [...$this->mails->about('Your'), ...$this->mails->about("You've got a new order")];
		self::assertCount(2, $mails, (string) wp_json_encode(array_column($this->mails->all, 'subject')));
		foreach ($mails as $mail) {
			$text = FunnelMails::text($mail['message']);
			self::assertStringContainsString('Shipping: Post $4.00', $text);
			self::assertMatchesRegularExpression('/Tax:? ?\$7\.80/', $text);
			self::assertStringContainsString('$111.80', $text);
			self::assertDoesNotMatchRegularExpression('/\$10\.00|\$6\.00|\$12\.00|\$172\.00|Upsell/', $text);
		}
		self::assertSame($whole, $amounts(), 'The order keeps it all.');
	}

	public function testMailThatTheOwnerTriggersLaterShowsEverything(): void
	{
		$order = $this->shop->course()->order();
		$this->upsell($order);
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_acceptances', ['accepted_at' => gmdate('Y-m-d H:i:s', time() - 60)], ['order_id' => $order->get_id()]);
		$this->mails->all = [];
		$this->defer(true);
		$this->shop->reread($order)->update_status('completed');
		$this->later();
		$mails = $this->mails->about('is on its way');
		self::assertCount(1, $mails, (string) wp_json_encode(array_column($this->mails->all, 'subject')));
		self::assertStringContainsString('Upsell', FunnelMails::text($mails[0]['message']));
		self::assertStringContainsString('$294.00', FunnelMails::text($mails[0]['message']));
	}

	public function testFirstMailsOfAnOrderToBePaidOnDeliveryAreWithoutItToo(): void
	{
		$this->defer(true);
		$this->shop->course(bundle: true);
		$order = $this->shop->toBePaid('cod');
		$this->upsell($order);
		$this->later();
		$mails = [...$this->mails->about('Your'), ...$this->mails->about("You've got a new order")];
		self::assertCount(2, $mails, (string) wp_json_encode(array_column($this->mails->all, 'subject')));
		foreach ($mails as $mail) {
			self::assertStringNotContainsString('Upsell', FunnelMails::text($mail['message']));
			self::assertStringNotContainsString('Extra', FunnelMails::text($mail['message']));
			self::assertStringNotContainsString('$294.00', FunnelMails::text($mail['message']));
		}
	}

	public function testMailsAtOnceAreUnchanged(): void
	{
		$order = $this->shop->course()->order();
		$first = count($this->mails->all);
		self::assertSame(2, $first, (string) wp_json_encode(array_column($this->mails->all, 'subject')));
		$this->upsell($order);
		self::assertStringNotContainsString('Upsell', FunnelMails::text($this->mails->all[0]['message'] . $this->mails->all[1]['message']));
		self::assertCount($first, $this->mails->all, 'WooCommerce sends none again.');
	}

	/**
	 * @param array<string, mixed> $props of both products
	 * @param array<string, mixed> $more  settings of the offer
	 */
	private function taxed(string $display, array $props = [], array $more = []): void
	{
		update_option('woocommerce_calc_taxes', 'yes');
		update_option('woocommerce_tax_total_display', $display);
		$this->rates[] = \WC_Tax::_insert_tax_rate(['tax_rate_country' => 'US', 'tax_rate_state' => 'NV', 'tax_rate' => '7.5', 'tax_rate_name' => 'NV Tax', 'tax_rate_priority' => 1, 'tax_rate_order' => 1, 'tax_rate_shipping' => 1, 'tax_rate_class' => '']);
		$this->shop->product('main', '100', $props + ['tax_status' => 'taxable']);
		$this->shop->product('upsell', '50', $props + ['tax_status' => 'taxable']);
		$this->shop->offer('upsell', 'upsell', ['regular', ''], more: $more);
		$this->shop->funnel();
	}

	private function upsell(\WC_Order $order): void
	{
		$this->shop->arrive($order);
		$answer = $this->shop->accept($order, $this->shop->open($order));
		self::assertSame('settled', $answer->text('state'), $answer->json());
	}

	/** As WooCommerce hooks its mails at the beginning of a request, with or without deferring them. */
	private function defer(bool $isDeferred): void
	{
		global $wp_filter;
		foreach (is_array($wp_filter) ? array_keys($wp_filter) : [] as $hook) {
			foreach (['queue_transactional_email', 'send_transactional_email'] as $method) {
				remove_action((string) $hook, [\WC_Emails::class, $method], 10);
			}
		}
		$answer = static fn(): bool => $isDeferred;
		add_filter('woocommerce_defer_transactional_emails', $answer);
		\WC_Emails::init_transactional_emails();
		remove_filter('woocommerce_defer_transactional_emails', $answer);
	}

	/** What WooCommerce has deferred, by Action Scheduler as in a later request. */
	private function later(): void
	{
		global $wp_filter;
		$hook = is_array($wp_filter) ? $wp_filter['shutdown'] ?? null : null;
		self::assertInstanceOf(\WP_Hook::class, $hook);
		foreach (array_column($hook->callbacks[100] ?? [], 'function') as $function) {
			is_array($function) && is_object($function[0]) && str_ends_with($function[0]::class, 'DeferredEmailQueue') && is_callable($function) && $function();
		}
		$ids = as_get_scheduled_actions(['hook' => self::ACTION, 'status' => \ActionScheduler_Store::STATUS_PENDING, 'per_page' => 50], 'ids');
		self::assertNotSame([], $ids);
		foreach ($ids as $id) {
			\ActionScheduler_QueueRunner::instance()->process_action(is_numeric($id) ? (int) $id : 0);
		}
	}
}
