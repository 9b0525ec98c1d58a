<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Plugin\Ledger;
use Encore\Plugin\ShopBase;
use Encore\WooCommerce\Refunds\RefundRecord;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** Refunds of one charge that paid for several lines, shipping among them: each in its line's own amounts. Rules R2, R15, R19. */
#[Group('orders')]
final class BundleRefundTest extends TestCase
{
	private const OPTIONS = ['woocommerce_calc_taxes' => 'yes', 'woocommerce_default_country' => 'DE', 'woocommerce_tax_based_on' => 'shipping', 'woocommerce_ship_to_countries' => ''];

	private FunnelShop $shop;
	private RefundGateway $gateway;
	private \WC_Order $order;

	/** @var array<string, mixed> */
	private array $options = [];

	/** @var list<int> */
	private array $rates = [];

	/** A serum of 23.80 and two books of 10.70, 19% and 7% in them, sent for 5.95. */
	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->gateway = RefundGateway::installed();
		foreach (self::OPTIONS as $option => $value) {
			$this->options[$option] = get_option($option);
			update_option($option, $value);
		}
		foreach (['' => '19', 'reduced-rate' => '7'] as $class => $rate) {
			$this->rates[] = (int) \WC_Tax::_insert_tax_rate(['tax_rate_country' => 'DE', 'tax_rate' => $rate, 'tax_rate_name' => "Tax {$rate}", 'tax_rate_priority' => 1, 'tax_rate_shipping' => (int) ($class === ''), 'tax_rate_class' => $class]);
		}
		\WC_Cache_Helper::invalidate_cache_group('taxes');
		$this->shop->product('main', '97', ['virtual' => false]);
		$this->shop->product('serum', '20', ['virtual' => false, 'tax_status' => 'taxable']);
		$this->shop->product('book', '5', ['virtual' => false, 'tax_status' => 'taxable', 'tax_class' => 'reduced-rate']);
		$this->shop->stock('serum', 5)->stock('book', 5);
		$this->shop->offer('upsell', 'serum', ['regular', '0'], bundle: [['book', 2]], more: ['shipping' => ['type' => 'flat', 'amount' => '5.00']]);
		$this->shop->funnel();
		$order = $this->shop->order(0, ['country' => 'DE', 'state' => '', 'postcode' => '10115', 'city' => 'Berlin'], paid: false);
		$post = new \WC_Order_Item_Shipping();
		$post->set_method_id('flat_rate');
		$post->set_instance_id('3');
		$post->set_method_title('Post');
		$post->set_total('5');
		$order->add_item($post);
		$order->calculate_totals();
		$order->payment_complete('tx_first');
		$this->shop->arrive($order);
		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		self::assertSame('40.45', $this->shop->charge()->amount->toDecimal());
		$this->order = $order;
	}

	protected function tearDown(): void
	{
		array_map(\WC_Tax::_delete_tax_rate(...), $this->rates);
		\WC_Cache_Helper::invalidate_cache_group('taxes');
		array_map(update_option(...), array_keys($this->options), $this->options);
	}

	/** @return array<string, array{list<string>, list<list<string>>}> what was paid back in all by then, and the refund that comes of it: name, pieces, net, tax */
	public static function told(): array
	{
		return [
			'all of it' => [['40.45'], [['Serum -1: 20.00 + 3.80', 'Book -2: 10.00 + 0.70', 'ship: 5.00 + 0.95']]],
			'one line, the other, the rest' => [['10.70', '16.65', '40.45'], [['Book -2: 10.00 + 0.70'], ['ship: 5.00 + 0.95'], ['Serum -1: 20.00 + 3.80']]],
			'a part of all, and the rest' => [['20.00', '40.45'], [
				['Serum 0: 9.88 + 1.88', 'Book 0: 4.94 + 0.35', 'ship: 2.48 + 0.47'],
				['Serum -1: 10.12 + 1.92', 'Book -2: 5.06 + 0.35', 'ship: 2.52 + 0.48'],
			]],
		];
	}

	/**
	 * @param list<string>       $totals
	 * @param list<list<string>> $refunds
	 */
	#[DataProvider('told')]
	public function test_R15_what_the_provider_paid_back_is_recorded_on_the_lines_that_it_is_of(array $totals, array $refunds): void
	{
		foreach ($totals as $total) {
			self::assertTrue($this->tell($total));
		}
		self::assertEqualsCanonicalizing($refunds, array_map($this->lines(...), $this->refunds()));
		self::assertSame(40.45, round((float) $this->fresh()->get_total_refunded(), 2));
		self::assertSame([4, 3], $this->stocks(), 'The owner decides about the pieces.');
	}

	public function test_R2_what_is_taken_back_after_the_provider_paid_for_a_part_brings_back_all_pieces(): void
	{
		self::assertTrue($this->tell('10.70'));
		$ledger = new Ledger(new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'));
		[$acceptance] = $ledger->acceptances->ofOrder($this->order->get_id());
		self::assertSame('undone', $ledger->giveBack->begin($acceptance)->state->value);
		do_action('encore_reconcile');
		do_action('encore_reconcile');
		self::assertEqualsCanonicalizing([['Book -2: 10.00 + 0.70'], ['Serum -1: 20.00 + 3.80', 'ship: 5.00 + 0.95']], array_map($this->lines(...), $this->refunds()));
		self::assertSame([5, 5], $this->stocks());
	}

	public function test_R15_where_the_first_payment_refuses_what_the_charge_paid_back_names_all_its_lines(): void
	{
		$this->gateway->answer = static fn(): \WP_Error => new \WP_Error('no', 'The bank said no.');
		$lines = [];
		foreach ($this->fresh()->get_items(['line_item', 'shipping']) as $id => $item) {
			if ($item instanceof \WC_Order_Item_Product || $item instanceof \WC_Order_Item_Shipping) {
				$lines[$id] = ['qty' => $item->get_quantity(), 'refund_total' => $item->get_total(), 'refund_tax' => $item->get_taxes()['total'] ?? []];
			}
		}
		$made = $this->refund(['amount' => (string) $this->fresh()->get_total(), 'line_items' => $lines, 'refund_payment' => true, 'restock_items' => true]);
		self::assertInstanceOf(\WP_Error::class, $made);
		self::assertSame([['Serum -1: 20.00 + 3.80', 'Book -2: 10.00 + 0.70', 'ship: 5.00 + 0.95']], array_map($this->lines(...), $this->refunds()));
		self::assertSame([5, 5], $this->stocks());
	}

	public function test_R19_shipping_that_the_owner_refunded_by_hand_is_the_same_money(): void
	{
		$ours = array_filter($this->fresh()->get_shipping_methods(), static fn(\WC_Order_Item_Shipping $item): bool => $item->get_meta('_encore_acceptance') !== '');
		$made = $this->refund(['amount' => '5.95', 'line_items' => [array_key_first($ours) => ['qty' => 0, 'refund_total' => '5', 'refund_tax' => [$this->rates[0] => '0.95']]], 'refund_payment' => false]);
		self::assertInstanceOf(\WC_Order_Refund::class, $made);
		self::assertTrue($this->tell('5.95'));
		self::assertSame([$made->get_id()], array_map(static fn(\WC_Order_Refund $one): int => $one->get_id(), $this->refunds()));
	}

	/** @param array<string, mixed> $args */
	private function refund(array $args): \WC_Order_Refund|\WP_Error
	{
		RefundRecord::forget($this->order->get_id());
		return wc_create_refund($args + ['order_id' => $this->order->get_id()]);
	}

	private function tell(string $total): mixed
	{
		$db = FunnelShop::db();
		$transaction = (string) $db->get_var((string) $db->prepare('SELECT transaction_id FROM %i WHERE order_id = %d', "{$db->prefix}encore_acceptances", $this->order->get_id()));
		return apply_filters('encore_provider_refund', false, FunnelGateway::ID, $transaction, $total, 'USD');
	}

	private function fresh(): \WC_Order
	{
		RefundRecord::forget($this->order->get_id());
		return $this->shop->reread($this->order);
	}

	/** @return list<\WC_Order_Refund> */
	private function refunds(): array
	{
		return array_values($this->fresh()->get_refunds());
	}

	/** @return list<string> */
	private function lines(\WC_Order_Refund $refund): array
	{
		$lines = [];
		foreach ($refund->get_items(['line_item', 'shipping']) as $item) {
			if ($item instanceof \WC_Order_Item_Product || $item instanceof \WC_Order_Item_Shipping) {
				$name = $item instanceof \WC_Order_Item_Product ? "{$item->get_name()} {$item->get_quantity()}" : 'ship';
				$lines[] = sprintf('%s: %.2f + %.2f', $name, -(float) $item->get_total(), -(float) $item->get_total_tax());
			}
		}
		return $lines;
	}

	/** @return list<int> of serum and book */
	private function stocks(): array
	{
		wp_cache_flush();
		return array_map(fn(string $part): int => (int) $this->shop->sold($part)->get_stock_quantity('edit'), ['serum', 'book']);
	}
}
