<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WooCommerce\Orders\OrderPanelMarkup;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\HistoryRows;
use Encore\WordPress\Database\Tables;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/**
 * Offers after an order that is paid on delivery, by bank transfer or by check: they join it, and nobody is charged.
 * Rules L4, L5, R5, R6, R15, R22.
 */
#[Group('orders')]
#[Group('writers')]
final class OfflineOrderTest extends TestCase
{
	private FunnelShop $shop;

	protected function setUp(): void
	{
		$this->shop = (new FunnelShop())->course();
	}

	protected function tearDown(): void
	{
		wp_set_current_user(0);
		$_COOKIE = [];
		$_GET = [];
	}

	/** @return array<string, array{string, string, string}> */
	public static function gateways(): array
	{
		return [
			'cash on delivery' => ['cod', 'processing', 'paid on delivery'],
			'bank transfer' => ['bacs', 'on-hold', 'paid by bank transfer'],
			'check' => ['cheque', 'on-hold', 'paid by check'],
		];
	}

	#[DataProvider('gateways')]
	public function test_L4_L5_the_page_says_how_it_is_paid_and_the_click_charges_nothing(string $gateway, string $status, string $paid): void
	{
		$order = $this->shop->toBePaid($gateway);
		self::assertSame($status, $order->get_status());
		self::assertStringContainsString('/encore-offer/', $this->shop->arrive($order));
		$offer = $this->shop->open($order);
		self::assertSame("Add to my order: \$197.00, {$paid}", $offer['accept_label']);
		self::assertSame("When you press the button, the item joins your order. Nothing is charged now: your order costs \$197.00 more, {$paid}.", $offer['consent_text']);
		self::assertSame('', $offer['card_text']);

		foreach ([1, 2] as $ignored) {
			$answer = $this->shop->accept($order, $offer);
			self::assertSame([200, 'settled'], [$answer->status, $answer->text('state')], $answer->json());
		}
		$now = $this->shop->reread($order);
		self::assertSame(['294.00', $status], [$now->get_total(), $now->get_status()]);
		self::assertCount(1, $this->shop->added($order));
		self::assertStringContainsString("Nothing was charged: the order costs \$197.00 more, {$paid}.", $this->notes($order));
		self::assertSame([$gateway, 'offline', '0'], [$this->row($order, 'gateway'), $this->row($order, 'way'), $this->row($order, 'attempt')]);
		self::assertSame($offer['consent_text'], FunnelShop::consents($order)[0]['text'] ?? '');
		$this->assertNobodyWasAsked();
	}

	public function test_R22_what_the_owner_recalculates_stays(): void
	{
		$order = $this->taken('cod');
		$now = $this->shop->reread($order);
		$now->update_taxes();
		$now->calculate_totals();
		self::assertSame('294.00', $this->shop->reread($order)->get_total());
	}

	public function test_R6_pieces_are_taken_with_the_line_and_come_back_with_it(): void
	{
		$product = $this->shop->sold('upsell');
		$product->set_props(['manage_stock' => true, 'stock_quantity' => 3]);
		$product->save();
		$order = $this->taken('bacs');
		[$line] = $this->shop->added($order);
		self::assertSame('1', $line->get_meta('_reduced_stock'));
		$taken = $this->stock();
		$this->shop->reread($order)->update_status('processing');
		self::assertSame([2, 2], [$taken, $this->stock()], 'WooCommerce takes none again when the money has come.');

		self::assertSame('undone', $this->undo($this->taken('cod'))->text('state'));
		self::assertSame(2, $this->stock(), 'one was taken, and is back');
	}

	public function test_R6_nothing_is_left_behind_where_the_pieces_are_gone(): void
	{
		$order = $this->shop->toBePaid('cod');
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$product = $this->shop->sold('upsell');
		$product->set_props(['manage_stock' => true, 'stock_quantity' => 1]);
		$product->save();
		// While it is priced once more, somebody else takes the last one.
		$sell = static fn(): mixed => wc_update_product_stock($product->get_id(), 0);
		add_action('woocommerce_before_calculate_totals', $sell);
		try {
			$answer = $this->shop->accept($order, $offer);
		} finally {
			remove_action('woocommerce_before_calculate_totals', $sell);
		}
		self::assertSame([200, 'declined_final', 'This is sold out. Nothing was charged.'], [$answer->status, $answer->text('state'), $answer->text('message')], $answer->json());
		self::assertSame([], $this->shop->added($order));
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
		self::assertSame(0, $this->stock());
	}

	public function test_R5_an_order_that_was_finished_meanwhile_takes_nothing(): void
	{
		$order = $this->shop->toBePaid('cod');
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$this->shop->reread($order)->update_status('completed');
		self::assertSame('cannot_charge', $this->shop->accept($order, $offer)->text('code'));
		self::assertSame([], $this->shop->added($order));
	}

	public function testAFileIsSoldOnlyWhereItWaitsForTheMoney(): void
	{
		$product = $this->shop->sold('upsell');
		$product->set_props(['downloadable' => true]);
		$product->save();
		$door = $this->shop->toBePaid('cod');
		self::assertTrue($door->get_download_permissions_granted(), 'WooCommerce hands out what a processing order holds.');
		$this->shop->arrive($door);
		self::assertSame('Take downsell', $this->shop->open($door)['title'], 'What cannot be shown is passed.');
		self::assertCount(1, $this->shop->added($this->taken('bacs')));
	}

	public function testATransferThatHasComeInEndsIt(): void
	{
		$order = $this->shop->toBePaid('bacs');
		$order->update_status('processing');
		self::assertSame('', $this->shop->arrive($order));
		self::assertSame([], $this->shop->open($order));
	}

	public function testTakenBackOnlyTheLineGoesOut(): void
	{
		$order = $this->taken('cod');
		self::assertStringContainsString('Take this back? Upsell leaves your order. Nothing was charged for it.', FunnelThanks::page($order));
		foreach ([1, 2] as $ignored) {
			$answer = $this->undo($order);
			self::assertSame([200, 'undone', 'Taken back. Nothing was charged for it.'], [$answer->status, $answer->text('state'), $answer->text('message')], $answer->json());
		}
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
		self::assertSame([], $this->shop->added($order));
		self::assertStringContainsString('Your order costs $197.00 less again. Nothing was charged for it.', FunnelThanks::page($order));
		self::assertStringContainsString('nothing had been charged for it', $this->notes($order));
		$this->assertNobodyWasAsked();
	}

	public function testWhatIsPaidByNowIsNotTakenBackByAClick(): void
	{
		$order = $this->taken('bacs');
		$this->shop->reread($order)->update_status('processing');
		self::assertSame('undo_closed', $this->undo($order)->text('code'));
		self::assertCount(1, $this->shop->added($order));
	}

	public function testTheThankYouPageAndTheOrderScreenSayThatNothingWasCharged(): void
	{
		$order = $this->taken('cod');
		$page = FunnelThanks::page($order);
		self::assertStringContainsString('Not charged: your order costs $197.00 more, paid on delivery.', $page);
		self::assertStringNotContainsString('card', FunnelMails::text($page));
		$connection = Connection::toWordPress();
		[$history] = (new HistoryRows($connection, new Tables($connection)))->ofOrder($order->get_id())->offers;
		$panel = FunnelMails::text(OrderPanelMarkup::of($history, new \DateTimeImmutable()));
		self::assertStringContainsString('The money: not charged: paid on delivery, and in this order.', $panel);
		self::assertStringNotContainsString('Charge:', $panel);
	}

	public function test_R15_its_line_is_refunded_with_the_orders_own_payment(): void
	{
		$order = $this->taken('cod');
		$now = $this->shop->reread($order);
		$gateway = RefundGateway::installed('paid_at_the_door');
		$now->set_payment_method('paid_at_the_door');
		$now->set_transaction_id('tx_door');
		$now->save();
		[$line] = $this->shop->added($order);
		$made = wc_create_refund([
			'order_id' => $order->get_id(),
			'amount' => '197',
			'line_items' => [$line->get_id() => ['qty' => 1, 'refund_total' => '197', 'refund_tax' => []]],
			'refund_payment' => true,
		]);
		self::assertInstanceOf(\WC_Order_Refund::class, $made, $made instanceof \WP_Error ? $made->get_error_message() : '');
		self::assertSame([197.0], $gateway->asked);
		$this->assertNobodyWasAsked();
	}

	public function testNoCardIsKeptForItWhateverThePageSent(): void
	{
		$order = $this->shop->toBePaid('cod');
		$this->shop->pressed($order);
		self::assertSame([], FunnelShop::consents($order));
		self::assertFalse(apply_filters('encore_keep_payment_token', false, $order));
	}

	public function testAPluginNamesItsOwnOfflineMethod(): void
	{
		$add = static fn(array $gateways): array => $gateways + ['invoice' => 'on-hold', 'odd' => 'pending'];
		add_filter('encore_offline_gateways', $add);
		try {
			$order = $this->shop->toBePaid('bacs');
			$order->set_payment_method('invoice');
			$order->save();
			$this->shop->arrive($order);
			self::assertSame('Add to my order: $197.00, paid with your order', $this->shop->open($order)['accept_label']);
			self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
			$odd = $this->shop->toBePaid('bacs');
			$odd->set_payment_method('odd');
			$odd->save();
			self::assertSame('', $this->shop->arrive($odd), 'Only orders that are processing or on hold wait for their money.');
		} finally {
			remove_filter('encore_offline_gateways', $add);
		}
	}

	private function taken(string $gateway): \WC_Order
	{
		$order = $this->shop->toBePaid($gateway);
		$this->shop->arrive($order);
		$answer = $this->shop->accept($order, $this->shop->open($order));
		self::assertSame('settled', $answer->text('state'), $answer->json());
		return $order;
	}

	private function undo(\WC_Order $order): FunnelAnswer
	{
		return $this->shop->ask('POST', "/acceptances/{$this->row($order, 'uuid')}/undo", ['key' => $order->get_order_key()]);
	}

	private function row(\WC_Order $order, string $column): string
	{
		$db = FunnelShop::db();
		return (string) $db->get_var($db->prepare('SELECT %i FROM %i WHERE order_id = %d', $column, "{$db->prefix}encore_acceptances", $order->get_id()));
	}

	private function stock(): int
	{
		return (int) $this->shop->sold('upsell')->get_stock_quantity();
	}

	private function notes(\WC_Order $order): string
	{
		return implode("\n", array_map(
			static fn(\stdClass $note): string => is_string($note->content) ? $note->content : '',
			wc_get_order_notes(['order_id' => $order->get_id()]),
		));
	}

	private function assertNobodyWasAsked(): void
	{
		self::assertSame([[], []], [$this->shop->gateway->charges, $this->shop->gateway->refunds]);
	}
}
