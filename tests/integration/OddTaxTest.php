<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Tests\Integration\Plugins\CloudTax;
use PHPUnit\Framework\Attributes\DataProvider;

/** Tax that a plugin works out by hook, or does not: shown, charged and on the line it is the same. Rules R12, L6. */
final class OddTaxTest extends OddOrderCase
{
	protected function setUp(): void
	{
		parent::setUp();
		$this->taxes([], 'no');
		$this->sells('100', '64.90');
	}

	/** @return array<string, array{'rates'|'matched'|'line'|'words'}> */
	public static function plugins(): array
	{
		return ['rates that are found' => ['rates'], 'rates that match' => ['matched'], 'lines of the cart' => ['line'], 'rates that are words' => ['words']];
	}

	/** @param 'rates'|'matched'|'line'|'words' $how */
	#[DataProvider('plugins')]
	public function test_R12_L6_a_tax_plugin_takes_part_in_the_quote(string $how): void
	{
		$order = $this->paid();
		$tax = $this->with(new CloudTax($how));
		self::assertNotSame('', $this->shop->arrive($order));
		self::assertSame('$71.39', $this->shop->open($order)['price_text']);

		self::assertSame('settled', $this->accept($order));

		self::assertGreaterThan(1, $tax->asked);
		self::assertSame([[10000, 0], [7139, 0]], $this->books($order));
		[$line] = $this->shop->added($order);
		$after = $this->shop->reread($order);
		self::assertSame([64.9, 6.49, 171.39, 6.49], [(float) $line->get_total(), (float) $line->get_total_tax(), (float) $after->get_total(), (float) $after->get_total_tax()]);
		self::assertSame([6.49], array_values(array_map(static fn(\WC_Order_Item_Tax $row): float => (float) $row->get_tax_total(), $after->get_taxes())));
		$after->update_taxes();
		$after->calculate_totals(false);
		self::assertSame([171.39, 6.49], [(float) $this->shop->reread($order)->get_total(), (float) $this->shop->reread($order)->get_total_tax()], 'Update keeps it.');
	}

	public function test_R12_another_answer_while_it_is_charged_changes_nothing(): void
	{
		$order = $this->shop->order(0, self::BERLIN);
		$tax = $this->with(new CloudTax('matched'));
		$this->shop->arrive($order);
		$this->shop->gateway->answer = static function (ChargeRequest $request) use ($tax): ChargeResult {
			$tax->percent = 25.0;
			return ChargeResult::paid('tx_taxed');
		};
		self::assertSame('settled', $this->accept($order));
		self::assertSame(['71.39', 171.39], [$this->shop->charge()->amount->toDecimal(), (float) $this->shop->reread($order)->get_total()]);
	}

	public function test_L6_another_answer_before_the_click_is_shown_and_nothing_is_charged(): void
	{
		$order = $this->shop->order(0, self::BERLIN);
		$tax = $this->with(new CloudTax('line'));
		$this->shop->arrive($order);
		$tax->becomes('silent');
		self::assertSame('price_changed', $this->accept($order));
		self::assertSame(['$64.90', []], [$this->shop->open($order)['price_text'], $this->shop->gateway->charges]);
	}

	/** @return array<string, array{'cart'|'throws'}> */
	public static function withoutAnAnswer(): array
	{
		return ['it throws' => ['throws'], 'it taxes the cart and not its line' => ['cart']];
	}

	/** @param 'cart'|'throws' $how */
	#[DataProvider('withoutAnAnswer')]
	public function test_R12_without_a_certain_answer_nothing_is_offered_and_nothing_is_charged(string $how): void
	{
		$order = $this->shop->order(0, self::BERLIN);
		$tax = $this->with(new CloudTax($how));
		self::assertSame('', $this->shop->arrive($order));
		self::assertSame('not_priced', $this->reason($order));

		$tax->becomes('line');
		$order = $this->shop->order(0, self::BERLIN);
		$this->shop->arrive($order);
		$tax->becomes($how);
		self::assertSame('out_of_stock', $this->accept($order));
		self::assertSame([], $this->shop->gateway->charges);
	}
}
