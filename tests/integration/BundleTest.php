<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeResult;
use Encore\WooCommerce\Refunds\RefundRecord;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;

/** An offer of several products: each part its own line, stock, tax and refund. Rules L6, R1, R2, R6, R12, R15, R22. */
#[Group('orders')]
final class BundleTest extends BundleCase
{
	/** @return array<string, array{string, string, string, array{string, string}, list<string>, string}> decimals, tax inside, rounded at the end, rule, each line with its tax, total */
	public static function shops(): array
	{
		return [
			'regular, tax on top' => ['2', 'no', 'no', ['regular', '0'], ['11.89', '35.66', '5.40'], '52.95'],
			'fixed, tax inside: exact in sum, three cases do not come out even' => ['2', 'yes', 'no', ['fixed', '30'], ['6.66', '19.97', '3.37'], '30.00'],
			'fixed, tax inside, rounded at the end' => ['2', 'yes', 'yes', ['fixed', '30'], ['6.66', '19.97', '3.37'], '30.00'],
			'fixed, tax on top, rounded at the end' => ['2', 'no', 'yes', ['fixed', '10'], ['2.64', '7.93', '1.20'], '11.77'],
			'an amount off, no decimals' => ['0', 'yes', 'no', ['amount', '7'], ['9', '25', '4'], '38'],
			'per cent off, three decimals' => ['3', 'no', 'no', ['percent', '33'], ['7.965', '23.894', '3.621'], '35.480'],
		];
	}

	/**
	 * @param array{string, string} $rule
	 * @param list<string>          $lines
	 */
	#[DataProvider('shops')]
	public function test_R12_R22_L6_what_is_shown_is_charged_line_by_line_and_recalculated_the_same(string $decimals, string $inside, string $atEnd, array $rule, array $lines, string $total): void
	{
		$this->option('woocommerce_price_num_decimals', $decimals);
		$this->option('woocommerce_prices_include_tax', $inside);
		$this->option('woocommerce_tax_round_at_subtotal', $atEnd);
		$this->taxes();
		$order = $this->bundle($rule, ['tax_status' => 'taxable']);
		$before = (float) $order->get_total();

		$offer = $this->shop->open($order);
		self::assertSame(strip_tags(html_entity_decode(wc_price((float) $total))), $offer['price_text']);
		$answer = $this->shop->accept($order, $offer);
		self::assertSame('settled', $answer->text('state'), $answer->json());
		self::assertSame($total, $this->shop->charge()->amount->toDecimal());

		$added = $this->shop->added($order);
		$places = (int) $decimals;
		self::assertSame($lines, array_map(static fn(\WC_Order_Item_Product $line): string => number_format((float) $line->get_total() + (float) $line->get_total_tax(), $places, '.', ''), $added));
		self::assertSame([[$this->shop->products['serum'], 1], [$this->shop->products['case'], 3], [$this->shop->products['book'], 1]], array_map(static fn(\WC_Order_Item_Product $line): array => [$line->get_product_id(), $line->get_quantity()], $added));
		$after = $this->shop->reread($order);
		self::assertSame(round($before + (float) $total, $places), round((float) $after->get_total(), $places));
		self::assertCount(2, $after->get_taxes(), 'one row for each rate');
		$kept = $after->get_total();

		$after->update_taxes();
		$after->calculate_totals(false);
		self::assertSame($kept, $this->shop->reread($order)->get_total(), 'Update keeps the total.');
		$this->shop->reread($order)->calculate_totals(true);
		self::assertSame($kept, $this->shop->reread($order)->get_total(), 'Recalculate keeps the total.');
		self::assertSame($lines, array_map(static fn(\WC_Order_Item_Product $line): string => number_format((float) $line->get_total() + (float) $line->get_total_tax(), $places, '.', ''), $this->shop->added($order)));
	}

	public function test_R6_R1_each_part_has_its_own_stock_and_all_or_none_is_taken(): void
	{
		$order = $this->bundle(['fixed', '30'], stock: 5);
		$offer = $this->shop->open($order);
		$this->shop->stock('case', 2);
		self::assertSame('out_of_stock', $this->shop->accept($order, $offer)->text('code'), 'three cases are asked for');
		self::assertSame([[5, 2, 5], []], [$this->stocks(), $this->shop->gateway->charges]);

		$this->shop->stock('case', 3);
		self::assertSame('settled', $this->shop->accept($order, $offer)->text('state'));
		self::assertSame([4, 0, 4], $this->stocks());
		self::assertSame(['1', '3', '1'], array_map(static fn(\WC_Order_Item_Product $line): mixed => $line->get_meta('_reduced_stock'), $this->shop->added($order)));

		self::assertSame('undone', $this->undo($order, $offer)->text('state'));
		self::assertSame([[5, 3, 5], [], '97.00', [3000]], [$this->stocks(), $this->shop->added($order), $this->shop->reread($order)->get_total(), $this->paidBack()]);
	}

	/** After the page, the last piece of one part is taken while the click is under way. */
	public function test_R6_where_one_part_is_gone_at_the_last_moment_the_others_are_back(): void
	{
		$order = $this->bundle(['fixed', '30'], stock: 5);
		$offer = $this->shop->open($order);
		$this->filter('query', function (string $sql): string {
			// The order's own piece of the first part is taken already.
			if (str_contains($sql, "post_id = {$this->shop->products['case']} AND meta_key = '_stock'")) {
				return str_replace('>= 3', '>= 9', $sql);
			}
			return $sql;
		});
		self::assertSame('declined_final', $this->shop->accept($order, $offer)->text('state'));
		self::assertSame([[5, 5, 5], [], '97.00'], [$this->stocks(), $this->shop->gateway->charges, $this->shop->reread($order)->get_total()]);
	}

	public function test_R15_one_part_is_refunded_through_the_charge_that_paid_for_all(): void
	{
		$this->taxes();
		$order = $this->bundle(['fixed', '30'], ['tax_status' => 'taxable'], 5);
		$offer = $this->shop->open($order);
		$this->shop->accept($order, $offer);
		[, $case] = $this->shop->added($order);
		$amount = (float) $case->get_total() + (float) $case->get_total_tax();

		$this->refund($order, [$case]);
		self::assertSame([(int) round($amount * 100)], $this->paidBack());
		self::assertSame([4, 5, 4], $this->stocks(), 'what was refunded is back, and that alone');
		self::assertCount(3, $this->shop->added($order));
		self::assertStringContainsString('undo_refunded', $this->undo($order, $offer)->json());

		[$serum, , $book] = $this->shop->added($order);
		$this->refund($order, [$serum, $book]);
		self::assertSame($this->shop->charge()->amount->amount, array_sum($this->paidBack()), 'all of the charge, and no more');
		self::assertSame([5, 5, 5], $this->stocks());
	}

	public function test_R2_where_a_part_was_refunded_meanwhile_no_line_leaves_the_order(): void
	{
		$order = $this->bundle(['fixed', '30'], stock: 5);
		$offer = $this->shop->open($order);
		$this->shop->accept($order, $offer);
		[, $case] = $this->shop->added($order);
		$this->refund($order, [$case]);
		$ledger = new \Encore\Plugin\Ledger(new \Encore\Plugin\ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'));
		$acceptance = $ledger->acceptances->find($offer['presentation']);
		self::assertNotNull($acceptance);
		self::assertSame('undone', $ledger->giveBack->begin($acceptance)->state->value);
		do_action('encore_reconcile');
		self::assertSame([3000, 3, '127.00'], [array_sum($this->paidBack()), count($this->shop->added($order)), $this->shop->reread($order)->get_total()]);
		RefundRecord::forget($order->get_id());
		$after = $this->shop->reread($order);
		self::assertSame(97.0, (float) $after->get_remaining_refund_amount(), 'the rest is a refund of the order too');
		// Two of one second have no order of their own.
		$refunded = array_map(static fn(\WC_Order_Refund $refund): int => count($refund->get_items()), $after->get_refunds());
		sort($refunded);
		self::assertSame([[1, 2], [5, 5, 5]], [$refunded, $this->stocks()], 'one line, then the other two, with their pieces');
	}

	/** A connection that was lost half-way may have left that. */
	public function test_R2_some_of_the_lines_are_not_taken_for_all_of_them(): void
	{
		$order = $this->bundle(['fixed', '30']);
		$offer = $this->shop->open($order);
		$this->shop->gateway->answer = $this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::unknown();
		$this->shop->accept($order, $offer);
		$db = FunnelShop::db();
		$db->update("{$db->prefix}encore_acceptances", ['state' => 'paid', 'transaction_id' => 'tx', 'check_at' => '2020-01-01 00:00:00'], ['uuid' => $offer['presentation']]);
		$line = new \WC_Order_Item_Product();
		$line->set_product($this->shop->sold('book'));
		$line->add_meta_data('_encore_acceptance', $offer['presentation'], true);
		$line->add_meta_data('_encore_part', '2', true);
		$half = $this->shop->reread($order);
		$half->add_item($line);
		$half->save();
		do_action('encore_reconcile');
		$state = $db->get_var((string) $db->prepare('SELECT state FROM %i WHERE uuid = %s', "{$db->prefix}encore_acceptances", $offer['presentation']));
		self::assertSame(['paid', 1, '97.00'], [$state, count($this->shop->added($order)), $this->shop->reread($order)->get_total()], 'for the owner to look at');
	}

	/** @return array<string, array{string}> */
	public static function orders(): array
	{
		return ['charged, an order of its own' => ['finished'], 'a payment link' => ['plain'], 'paid on delivery' => ['cod']];
	}

	#[DataProvider('orders')]
	public function test_R2_every_way_to_pay_holds_all_parts(string $kind): void
	{
		$order = $this->bundle(['fixed', '30'], stock: 5, kind: $kind);
		$offer = $this->shop->open($order);
		$answer = $this->shop->accept($order, $offer);
		self::assertSame($kind === 'plain' ? 'requires_action' : 'settled', $answer->text('state'), $answer->json());
		$holder = $kind === 'cod' ? $order : FunnelShop::linked($offer['presentation'])[0];
		self::assertCount(3, $this->shop->added($holder));
		self::assertSame([$kind === 'cod' ? '127.00' : '30.00', [4, 2, 4]], [$this->shop->reread($holder)->get_total(), $this->stocks()]);
		if ($kind === 'plain') {
			$holder->payment_complete('tx_link');
			self::assertSame([4, 2, 4], $this->stocks());
			return;
		}
		self::assertSame('undone', $this->undo($order, $offer)->text('state'));
		self::assertSame([[5, 5, 5], '97.00'], [$this->stocks(), $this->shop->reread($order)->get_total()]);
	}

	public function test_R2_files_and_sales_are_those_of_each_part(): void
	{
		$order = $this->bundle(['fixed', '30'], kind: 'files');
		$sales = array_map(fn(string $part): int => (int) $this->shop->sold($part)->get_total_sales('edit'), ['serum', 'case', 'book']);
		$offer = $this->shop->open($order);
		self::assertSame('settled', $this->shop->accept($order, $offer)->text('state'));
		wp_cache_flush();
		self::assertSame([1, 3, 1], array_map(fn(string $part, int $before): int => (int) $this->shop->sold($part)->get_total_sales('edit') - $before, ['serum', 'case', 'book'], $sales));
		self::assertSame(['serum', 'case', 'book'], $this->files($order));
		$this->undo($order, $offer);
		wp_cache_flush();
		self::assertSame([$sales, []], [array_map(fn(string $part): int => (int) $this->shop->sold($part)->get_total_sales('edit'), ['serum', 'case', 'book']), $this->files($order)]);
	}

	public function testWhatCannotBeSoldKeepsAllOfItOut(): void
	{
		foreach (['out_of_stock' => ['manage_stock' => true, 'stock_quantity' => 2], 'one_only' => ['sold_individually' => true], 'needs_shipment' => ['virtual' => false]] as $reason => $props) {
			$order = $this->bundle(['fixed', '30'], case: $props, arrives: false);
			self::assertSame('', $this->shop->arrive($order), $reason);
			$traced = FunnelShop::db()->get_col((string) FunnelShop::db()->prepare('SELECT reason FROM %i WHERE order_id = %d', FunnelShop::db()->prefix . 'encore_traces', $order->get_id()));
			self::assertSame([$reason], $traced);
		}
	}

	public function test_L10_S16_its_words_name_every_part(): void
	{
		$mails = new FunnelMails();
		$order = $this->bundle(['fixed', '30']);
		$offer = $this->shop->open($order);
		self::assertSame('Serum + Case + Book', $offer['title']);
		$this->shop->accept($order, $offer);
		$mails->thanked($this->shop, $order);
		$mails->stop();
		$notes = (string) wp_json_encode(wc_get_order_notes(['order_id' => $order->get_id()]), JSON_UNESCAPED_UNICODE);
		self::assertStringContainsString('Serum × 1, Case × 3, and Book × 1 added. $30.00 was charged', $notes);
		$told = static fn(string $subject): string => FunnelMails::text($mails->about($subject)[0]['message'] ?? '');
		self::assertStringContainsString('Serum × 1 Price: $6.66 Case × 3 Price: $19.97 Book × 1 Price: $3.37 Paid by transaction', $told('Added to order'));
		self::assertStringContainsString('Serum 1 $6.66 Case 3 $19.97 Book 1 $3.37 $30.00 was charged to your card, Visa ending in 4242. Take this back', $told('Added to your order'));
	}
}
