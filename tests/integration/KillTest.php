<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WooCommerce\Refunds\RefundRecord;
use EncoreSandbox\Provider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/**
 * PHP is killed before a statement that writes, while the sandbox's provider, a process of its own, lives on. After the
 * schedule has looked, and the shopper has clicked once more, all books agree. ENCORE_KILLS says how many are killed.
 * Rule R2.
 */
#[Group('orders')]
#[Group('writers')]
final class KillTest extends TestCase
{
	/** In each test, on each shop with MariaDB that `npm test` makes; half as many on SQLite. */
	private const KILLS = 2;

	/** Of the offer, which is a bundle. */
	private const LINES = 2;

	private const PIECES = 50;
	private const PRICE = 19700;

	/** An order that was completed by hand, and paid with the sandbox's card. */
	private const FINISHED = 'finished';

	private FunnelShop $shop;
	private Provider $provider;
	private ?Processes $processes = null;
	private int $killed = 0;

	protected function setUp(): void
	{
		$this->shop = (new FunnelShop())->course(bundle: true);
		$this->provider = new Provider((string) getenv('ENCORE_PROVIDER'), 15.0);
	}

	public function test_R2_killed_while_an_offer_is_accepted(): void
	{
		foreach ($this->points('accept') as $point) {
			[$order, $offer] = $this->arrived();
			$over = $this->kill('accept', $order, $offer, $point);
			$this->look($order);
			$state = $this->shop->accept($order, $offer)->text('state');
			self::assertSame('settled', $state, "killed before statement {$point}");
			$this->assertBooksAgree($order, $offer['presentation'], self::PRICE, $point);
			$over || $this->killed('accept, charge and settle');
		}
	}

	public function test_R2_killed_while_an_order_that_is_paid_on_delivery_takes_an_offer(): void
	{
		foreach ($this->points('accept', 'cod') as $point) {
			[$order, $offer] = $this->arrived('cod');
			$over = $this->kill('accept', $order, $offer, $point);
			$this->look($order);
			self::assertSame('settled', $this->shop->accept($order, $offer)->text('state'), "killed before statement {$point}");
			wp_cache_flush();
			self::assertSame(
				['294.00', self::LINES, self::PIECES - 1],
				[$this->shop->reread($order)->get_total(), count($this->shop->added($order)), $this->left()],
				"killed before statement {$point}: total, lines, stock",
			);
			$over || $this->killed('accept without a charge');
		}
	}

	public function test_R2_killed_while_a_pay_link_is_made(): void
	{
		foreach ($this->points('accept', FunnelShop::PLAIN) as $point) {
			[$order, $offer] = $this->arrived(FunnelShop::PLAIN);
			$over = $this->kill('accept', $order, $offer, $point);
			$this->look($order);
			self::assertSame('requires_action', $this->shop->accept($order, $offer)->text('state'), "killed before statement {$point}");
			wp_cache_flush();
			$linked = FunnelShop::linked($offer['presentation']);
			self::assertSame(
				[['197.00'], '97.00', self::PIECES - 1],
				[array_map(static fn(\WC_Order $one): string => (string) wc_format_decimal($one->get_total(), 2), $linked), $this->shop->reread($order)->get_total(), $this->left()],
				"killed before statement {$point}: linked orders, total, stock",
			);
			$linked[0]->payment_complete('tx_link');
			wp_cache_flush();
			self::assertSame(['settled', self::PIECES - 1], [$this->state($order), $this->left()]);
			$over || $this->killed('accept and make a pay link');
		}
	}

	public function test_R2_killed_while_an_offer_is_charged_as_an_order_of_its_own_or_taken_back(): void
	{
		foreach (['accept' => self::PRICE, 'undo' => 0] as $does => $kept) {
			foreach ($this->points($does, self::FINISHED) as $point) {
				[$order, $offer] = $this->arrived(self::FINISHED);
				$does === 'undo' && $this->shop->accept($order, $offer);
				$over = $this->kill($does, $order, $offer, $point);
				$this->look($order);
				$state = $does === 'undo' ? $this->state($order) : $this->shop->accept($order, $offer)->text('state');
				self::assertContains($state, $does === 'undo' ? ['settled', 'undone'] : ['settled'], "killed before statement {$point}");
				$this->assertLinkedOrderAgrees($order, $offer['presentation'], $state === 'settled' ? self::PRICE : $kept, $point);
				$over || $this->killed("{$does}, with a linked order");
			}
		}
	}

	public function test_R2_killed_while_an_offer_is_taken_back(): void
	{
		foreach ($this->points('undo') as $point) {
			[$order, $offer] = $this->arrived();
			self::assertSame('settled', $this->shop->accept($order, $offer)->text('state'));
			$over = $this->kill('undo', $order, $offer, $point);
			$this->look($order);
			$isBegun = $this->state($order) !== 'settled';
			self::assertContains($this->state($order), ['settled', 'undone'], "killed before statement {$point}");
			$this->assertBooksAgree($order, $offer['presentation'], $isBegun ? 0 : self::PRICE, $point);
			$over || $this->killed('take back');
		}
	}

	public function test_R2_killed_while_the_owner_refunds(): void
	{
		foreach ($this->points('refund') as $point) {
			[$order, $offer] = $this->arrived();
			self::assertSame('settled', $this->shop->accept($order, $offer)->text('state'));
			$over = $this->kill('refund', $order, $offer, $point);
			$this->look($order);
			$said = "killed before statement {$point}";
			$refunds = $this->refunds($order);
			if ($this->kept($offer['presentation'], $point) === 0) {
				self::assertSame([197.0], array_map(static fn(\WC_Order_Refund $refund): float => (float) $refund->get_amount(), $refunds), $said);
			} else {
				// WooCommerce saves its refund before it asks for the money: one that was cut off is the owner's to delete.
				self::assertLessThanOrEqual(1, count($refunds), $said);
				array_map(static fn(\WC_Order_Refund $refund): bool => $refund->delete(true), $refunds);
				RefundRecord::forget($order->get_id());
				self::assertInstanceOf(\WC_Order_Refund::class, RefundDesk::refundAdded($this->shop, $order), $said);
			}
			self::assertSame(0, $this->kept($offer['presentation'], $point), $said);
			self::assertCount(1, $this->refunds($order), $said);
			$over || $this->killed('refund by the owner');
		}
	}

	public function test_R2_killed_while_a_refund_of_the_providers_own_comes_to_the_order(): void
	{
		foreach ($this->points('told') as $point) {
			[$order, $offer] = $this->arrived();
			self::assertSame('settled', $this->shop->accept($order, $offer)->text('state'));
			[$payment] = $this->provider->all('/payments', ['encore_acceptance' => $offer['presentation']]);
			self::assertSame(201, $this->provider->post('/refunds', ['payment' => $payment['id'] ?? '', 'amount' => self::PRICE], wp_generate_uuid4())->status);
			$over = $this->kill('told', $order, $offer, $point);
			$this->look($order);
			// It was not answered, so the provider tells it again.
			self::assertTrue(FunnelShop::refundTold($order));
			$said = "killed before statement {$point}";
			self::assertSame([197.0], array_map(static fn(\WC_Order_Refund $refund): float => (float) $refund->get_amount(), $this->refunds($order)), $said);
			self::assertSame([0, 'settled', 97.0], [$this->kept($offer['presentation'], $point), $this->state($order), (float) $this->shop->reread($order)->get_remaining_refund_amount()], $said);
			$over || $this->killed('refund at the provider');
		}
	}

	/** @return list<\WC_Order_Refund> */
	private function refunds(\WC_Order $order): array
	{
		RefundRecord::forget($order->get_id());
		return array_values($this->shop->reread($order)->get_refunds());
	}

	protected function assertPostConditions(): void
	{
		// One near the end may be let go: not each time has quite as many statements.
		self::assertGreaterThanOrEqual((int) (self::kills() * 0.7), $this->killed);
	}

	private function killed(string $while): void
	{
		++$this->killed;
		Proof::add("kills: {$while}");
	}

	private static function kills(): int
	{
		return (int) (getenv('ENCORE_KILLS') ?: self::KILLS / (FunnelShop::db()->is_mysql === true ? 1 : 2));
	}

	/**
	 * Statements before which the process is killed, drawn from all that there are, and one time none.
	 *
	 * @return list<int>
	 */
	private function points(string $does, string $gateway = ''): array
	{
		[$order, $offer] = $this->arrived($gateway);
		if ($does !== 'accept') {
			$this->shop->accept($order, $offer);
		}
		$all = $this->statements($does, $order, $offer);
		self::assertGreaterThan(5, $all);
		$kills = self::kills();
		$points = [];
		for ($kill = 0; $kill < $kills; ++$kill) {
			// Spread over all of them, and elsewhere on each shop.
			$points[] = 1 + ($kill * max(1, intdiv($all, $kills)) + crc32((string) getenv('ENCORE_PAIR')) + intdiv($kill, $all)) % $all;
		}
		return [...$points, PHP_INT_MAX];
	}

	/**
	 * @param string $gateway by which it is paid, or is paid later; empty: with a kept card of the sandbox
	 * @return array{\WC_Order, array<string, string>} and the offer that is open
	 */
	private function arrived(string $gateway = ''): array
	{
		$this->shop->stock('upsell', self::PIECES)->stock('extra', self::PIECES);
		$order = match ($gateway) {
			'' => CardOrder::of($this->shop, $this->provider),
			FunnelShop::PLAIN => $this->shop->plain(),
			self::FINISHED => FunnelShop::finished(CardOrder::of($this->shop, $this->provider)),
			default => $this->shop->toBePaid($gateway),
		};
		self::assertNotSame('', $this->shop->arrive($order));
		return [$order, $this->shop->open($order)];
	}

	/** @param array<string, string> $offer */
	private function statements(string $does, \WC_Order $order, array $offer): int
	{
		$said = $this->process($does, $order, $offer, PHP_INT_MAX);
		self::assertMatchesRegularExpression('/over after \d+$/', $said);
		return (int) preg_replace('/^.*over after /s', '', $said);
	}

	/**
	 * @param array<string, string> $offer
	 * @return bool whether it came to its end
	 */
	private function kill(string $does, \WC_Order $order, array $offer, int $point): bool
	{
		return str_contains($this->process($does, $order, $offer, $point), 'over after');
	}

	/** @param array<string, string> $offer */
	private function process(string $does, \WC_Order $order, array $offer, int $point): string
	{
		$this->processes ??= new Processes('kill');
		return $this->processes->run([[$does, (string) $order->get_id(), $offer['presentation'], $offer['consent_version'], (string) $point]])[0];
	}

	/** The schedule, as often as it takes, long after. */
	private function look(\WC_Order $order): void
	{
		$table = FunnelShop::db()->prefix . 'encore_acceptances';
		for ($look = 0; $look < 4; ++$look) {
			FunnelShop::db()->query((string) FunnelShop::db()->prepare(
				"UPDATE %i SET check_at = '2020-01-01 00:00:00' WHERE order_id = %d AND state IN ('charging', 'unknown', 'paid', 'undoing')",
				$table,
				$order->get_id(),
			));
			FunnelShop::db()->query((string) FunnelShop::db()->prepare("UPDATE %i SET begun_at = '2020-01-01 00:00:00'", FunnelShop::db()->prefix . 'encore_refunds'));
			do_action('encore_reconcile');
		}
	}

	private function state(\WC_Order $order): string
	{
		$db = FunnelShop::db();
		return (string) $db->get_var((string) $db->prepare('SELECT state FROM %i WHERE order_id = %d', "{$db->prefix}encore_acceptances", $order->get_id()));
	}

	/** @param int $kept what the provider must keep, in cents */
	private function assertBooksAgree(\WC_Order $order, string $acceptance, int $kept, int $point): void
	{
		$captured = $this->kept($acceptance, $point);
		$pieces = $kept === 0 ? 0 : 1;
		wp_cache_flush();
		self::assertSame(
			[$kept, number_format(97 + $kept / 100, 2, '.', ''), $pieces * self::LINES, self::PIECES - $pieces],
			[$captured, $this->shop->reread($order)->get_total(), count($this->shop->added($order)), $this->left()],
			"killed before statement {$point}: money kept, total, lines, stock",
		);
	}

	/** @param int $kept what the provider must keep, in cents */
	private function assertLinkedOrderAgrees(\WC_Order $order, string $acceptance, int $kept, int $point): void
	{
		wp_cache_flush();
		$left = array_map(static fn(\WC_Order $one): string => (string) wc_format_decimal((float) $one->get_total() - (float) $one->get_total_refunded(), 2), FunnelShop::linked($acceptance));
		self::assertSame(
			[$kept, [number_format($kept / 100, 2, '.', '')], '97.00', self::PIECES - ($kept === 0 ? 0 : 1)],
			[$this->kept($acceptance, $point), $left, $this->shop->reread($order)->get_total(), $this->left()],
			"killed before statement {$point}: money kept, what its order keeps, the first order's total, stock",
		);
	}

	/** @return int pieces of the main part; of the other one, of which each offer takes two, so many are gone twice */
	private function left(): int
	{
		$left = (int) $this->shop->sold('upsell')->get_stock_quantity('edit');
		self::assertSame(self::PIECES - 2 * (self::PIECES - $left), (int) $this->shop->sold('extra')->get_stock_quantity('edit'));
		return $left;
	}

	/** @return int what the provider has kept of this acceptance's charges, in cents */
	private function kept(string $acceptance, int $point): int
	{
		$kept = 0;
		foreach ($this->provider->all('/payments', ['encore_acceptance' => $acceptance]) as $payment) {
			self::assertSame(['captured', self::PRICE], [$payment['status'] ?? '', $payment['amount'] ?? 0], "killed before statement {$point}");
			$refunded = $payment['amount_refunded'] ?? 0;
			$kept += self::PRICE - (is_int($refunded) ? $refunded : 0);
		}
		return $kept;
	}
}
