<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Automattic\WooCommerce\Utilities\OrderUtil;
use Encore\WordPress\Database\Connection;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/**
 * The database takes the transaction of a settlement back by itself, as MySQL and MariaDB do: total and lines agree,
 * and the next look settles once.
 * Rule R5.
 */
#[Group('orders')]
#[Group('writers')]
final class SettleRollbackTest extends TestCase
{
	/** Of the offer, which is a bundle. */
	private const LINES = 2;

	private FunnelShop $shop;

	private \WC_Order $order;

	/** @var array<string, string> */
	private array $offer = [];

	protected function setUp(): void
	{
		// WooCommerce looks at the order note that was taken back under it, and warns.
		set_error_handler(static fn(int $level, string $message, string $file): bool => str_ends_with($file, 'class-wc-comments.php'), E_WARNING);
		$this->order();
	}

	/** An order that was paid, with its offer open. */
	private function order(): void
	{
		$this->shop = (new FunnelShop())->course(bundle: true);
		$this->order = $this->shop->order();
		$this->shop->arrive($this->order);
		$this->offer = $this->shop->open($this->order);
	}

	protected function tearDown(): void
	{
		restore_error_handler();
	}

	#[Group('mariadb')]
	public function testDeadlockWhileTheLineIsWritten(): void
	{
		$other = $this->another();
		$db = FunnelShop::db();
		// Who has written more is not the one that a deadlock takes back.
		$other->query('CREATE TABLE IF NOT EXISTS encore_test_weight (id BIGINT AUTO_INCREMENT PRIMARY KEY, word CHAR(10))');
		$other->query('START TRANSACTION');
		$other->query('INSERT INTO encore_test_weight (word) SELECT 1 FROM information_schema.COLUMNS LIMIT 2000');
		$this->before(1, function () use ($other, $db): void {
			$other->query("SELECT * FROM {$db->prefix}woocommerce_order_items WHERE order_id = {$this->order->get_id()} FOR UPDATE");
			$other->query("UPDATE {$db->prefix}encore_acceptances SET version = version WHERE order_id = {$this->order->get_id()}", MYSQLI_ASYNC);
			usleep(300000);
		});
		$other->reap_async_query();
		$other->query('ROLLBACK');
		$other->query('DROP TABLE encore_test_weight');
		$other->close();
		self::assertStringContainsString('Deadlock', self::errors());
		$this->assertNothingThenOnce();
	}

	#[Group('mariadb')]
	public function test_R5_whoever_pays_or_cancels_the_order_waits_for_its_writer_and_other_shoppers_do_not(): void
	{
		$other = $this->another();
		$third = $this->another();
		$db = FunnelShop::db();
		$id = $this->order->get_id();
		$status = OrderUtil::custom_orders_table_usage_is_enabled()
			? "UPDATE {$db->prefix}wc_orders SET status = 'wc-cancelled' WHERE id = {$id}"
			: "UPDATE {$db->prefix}posts SET post_status = 'wc-cancelled' WHERE ID = {$id}";
		$waits = $claims = null;
		$this->before(1, static function () use ($other, $third, $db, $id, $status, &$waits, &$claims): void {
			$other->query($status, MYSQLI_ASYNC);
			$read = $error = $reject = [$other];
			$waits = \mysqli::poll($read, $error, $reject, 0, 300000) === 0;
			$third->query('SET innodb_lock_wait_timeout = 2');
			$third->query('START TRANSACTION');
			$claims = $third->query("INSERT INTO {$db->prefix}encore_acceptances (uuid, order_id, offer_id, step, quote, state, version, accepted_at)
				VALUES ('of-another-shopper', {$id} + 1, 1, 'upsell', '', 'accepted', 1, '2026-01-01 00:00:00')");
			$third->query('ROLLBACK');
		});
		$other->reap_async_query();
		$other->close();
		$third->close();
		self::assertSame([true, true], [$waits, $claims]);
		wp_cache_flush();
		self::assertSame(['cancelled', '294.00', 'settled'], [$this->shop->reread($this->order)->get_status(), $this->shop->reread($this->order)->get_total(), $this->state()]);
	}

	#[Group('mariadb')]
	public function test_R5_who_buys_the_same_product_does_not_wait_for_what_plugins_do_about_an_order_of_its_own(): void
	{
		$other = $this->another();
		$other->query('SET innodb_lock_wait_timeout = 2');
		$db = FunnelShop::db();
		$this->shop->stock('upsell', 5);
		$product = $this->shop->products['upsell'];
		$sales = (int) $this->shop->sold('upsell')->get_total_sales('edit');
		$order = FunnelShop::finished($this->shop->order());
		$this->shop->arrive($order);
		$bought = [];
		$buys = static function () use ($other, $db, $product, &$bought): void {
			$other->query('START TRANSACTION');
			$bought[] = $other->query("UPDATE {$db->postmeta} SET meta_value = meta_value - 1 WHERE post_id = {$product} AND meta_key = '_stock'")
				&& $other->query("UPDATE {$db->prefix}wc_product_meta_lookup SET stock_quantity = stock_quantity - 1 WHERE product_id = {$product}");
			$other->query('ROLLBACK');
		};
		$hooks = ['woocommerce_order_status_processing', 'woocommerce_order_status_changed', 'woocommerce_payment_complete'];
		array_map(static fn(string $hook) => add_action($hook, $buys, 99), $hooks);
		try {
			self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		} finally {
			array_map(static fn(string $hook) => remove_action($hook, $buys, 99), $hooks);
			$other->close();
		}
		wp_cache_flush();
		self::assertSame([[true, true, true], $sales + 1], [$bought, (int) $this->shop->sold('upsell')->get_total_sales('edit')]);
	}

	/** Before each statement that settling writes, one after the other. */
	#[Group('mariadb')]
	public function testServerTakesBackAtAnyStatement(): void
	{
		for ($at = 1; $this->before($at, static fn() => FunnelShop::db()->query('ROLLBACK')); $at++) {
			$this->assertNothingThenOnce();
			$this->order();
		}
		self::assertGreaterThan(7, $at);
	}

	/** What was written on the new connection stays; where it is half of the offer, nothing is added to it. */
	#[Group('mariadb')]
	public function testConnectionLostAtAnyStatement(): void
	{
		$other = $this->another();
		for ($at = 1, $isOver = false; !$isOver; $at++) {
			$id = FunnelShop::db()->get_var('SELECT CONNECTION_ID()');
			assert(is_string($id));
			$isOver = !$this->before($at, static function () use ($other, $id): void {
				$other->query("KILL CONNECTION {$id}");
				usleep(50000);
			});
			$this->shop->arrive($this->order);
			$this->shop->accept($this->order, $this->offer);
			$order = $this->shop->reread($this->order);
			$isWhole = $order->get_total() === '294.00' && count($this->shop->added($order)) === self::LINES;
			self::assertSame($isWhole ? 'settled' : 'paid', $this->state(), "statement {$at}: {$order->get_total()}");
			self::assertLessThanOrEqual(294.0, (float) $order->get_total());
			self::assertCount(1, $this->shop->gateway->charges);
			$this->order();
		}
		$other->close();
	}

	/** Where it is noticed by whoever writes the mail down: at once, and where by nobody: at the next look. */
	#[Group('mariadb')]
	public function test_L10_what_is_taken_back_with_its_mails_is_settled_with_them_later(): void
	{
		foreach (['ROLLBACK' => 'paid', 'NO STATEMENT AT ALL' => 'settled'] as $breaks => $state) {
			$isReached = false;
			$this->failing(static function (string $sql) use (&$isReached, $breaks): string {
				if ($isReached || preg_match('/^\s*INSERT.*encore_mails/i', $sql) !== 1) {
					return $sql;
				}
				$isReached = true;
				FunnelShop::db()->query('ROLLBACK');
				return $breaks === 'ROLLBACK' ? $sql : $breaks;
			});
			self::assertSame([true, $state], [$isReached, $this->state()]);
			$state === 'paid' && $this->assertNothingThenOnce();
			self::assertSame('294.00', $this->shop->reread($this->order)->get_total());
			self::assertCount(self::LINES, $this->shop->added($this->order));
			self::assertSame(2, $this->mails(), $breaks);
			$this->order();
		}
	}

	public function test_L10_mails_that_cannot_be_written_down_do_not_keep_money_from_its_order(): void
	{
		$this->failing(static fn(string $sql): string => preg_match('/^\s*INSERT.*encore_mails/i', $sql) === 1 ? 'NO STATEMENT AT ALL' : $sql);
		self::assertSame(['settled', '294.00', 0], [$this->state(), $this->shop->reread($this->order)->get_total(), $this->mails()]);
	}

	public function testOrderThatIsOffByTheOfferIsNotAddedTo(): void
	{
		$unsettled = static fn(string $sql): string => str_contains($sql, 'woocommerce_order_items') && str_starts_with(ltrim($sql), 'INSERT') ? 'NO STATEMENT AT ALL' : $sql;
		$this->failing($unsettled);
		self::assertSame('paid', $this->state());
		$order = $this->shop->reread($this->order);
		$order->set_total('294');
		$order->save();
		self::assertSame('paid', $this->shop->accept($this->order, $this->offer)->text('state'));
		self::assertCount(0, $this->shop->added($this->order));
		self::assertSame('294.00', $this->shop->reread($this->order)->get_total());
	}

	public function testWhatFollowsARollbackOfTheServerIsTakenBack(): void
	{
		$db = FunnelShop::db();
		delete_option('a_row_of_a_test');
		try {
			(new Connection($db))->transaction(static function () use ($db): void {
				$db->query('ROLLBACK');
				if ($db->is_mysql !== true) {
					throw new \RuntimeException('This database does not go on by itself.');
				}
				update_option('a_row_of_a_test', 'written after');
			});
			self::fail('A transaction in two pieces went unnoticed.');
		} catch (\RuntimeException) {
			wp_cache_flush();
		}
		self::assertFalse(get_option('a_row_of_a_test'));
		update_option('a_row_of_a_test', 'kept');
		$db->query('ROLLBACK');
		wp_cache_flush();
		self::assertSame('kept', get_option('a_row_of_a_test'));
	}

	#[Group('mariadb')]
	public function testWhatCannotBeTakenBackIsLeft(): void
	{
		delete_option('a_row_of_a_test');
		$refuse = static fn(string $sql): string => $sql === 'ROLLBACK' ? 'NO STATEMENT AT ALL' : $sql;
		$wasQuiet = FunnelShop::db()->suppress_errors(true);
		add_filter('query', $refuse);
		try {
			(new Connection(FunnelShop::db()))->transaction(static function (): void {
				update_option('a_row_of_a_test', 'written');
				throw new \DomainException('Half-way.');
			});
		} catch (\DomainException) {
			wp_cache_flush();
		} finally {
			remove_filter('query', $refuse);
			FunnelShop::db()->suppress_errors($wasQuiet);
		}
		self::assertFalse(get_option('a_row_of_a_test'));
		self::assertSame('1', FunnelShop::db()->get_var('SELECT @@autocommit'));
	}

	/**
	 * Lets something happen just before one of the statements that settling writes.
	 *
	 * @return bool whether there was such a statement
	 */
	private function before(int $at, callable $happens): bool
	{
		$seen = -1;
		$this->failing(static function (string $sql) use ($at, $happens, &$seen): string {
			$seen = self::letsIn($sql) ? 0 : $seen;
			if ($seen >= 0 && $seen < $at && self::settles($sql) && ++$seen === $at) {
				$happens();
			}
			return $sql;
		});
		return $seen === $at;
	}

	/** One writer at a time: the order's row is touched first. */
	private static function letsIn(string $sql): bool
	{
		return stripos($sql, 'SET id = id') !== false;
	}

	/** Of the line's meta, which are written one like the other, the first and the last stand for all. */
	private static function settles(string $sql): bool
	{
		return preg_match('/^\s*(INSERT|UPDATE|DELETE|REPLACE)/i', $sql) === 1
			&& !self::letsIn($sql)
			&& !str_contains($sql, 'encore_acceptances')
			&& !str_contains($sql, 'encore_mails')
			&& (!str_contains($sql, 'order_itemmeta') || preg_match("/'_(product_id|encore_acceptance)'/", $sql) === 1);
	}

	/** @param callable(string): string $filter over every statement while the offer is accepted */
	private function failing(callable $filter): void
	{
		$wasQuiet = FunnelShop::db()->suppress_errors(true);
		add_filter('query', $filter);
		try {
			$this->shop->accept($this->order, $this->offer);
		} finally {
			remove_filter('query', $filter);
			FunnelShop::db()->suppress_errors($wasQuiet);
			wp_cache_flush();
		}
	}

	private function assertNothingThenOnce(): void
	{
		self::assertSame('97.00', $this->shop->reread($this->order)->get_total());
		self::assertCount(0, $this->shop->added($this->order));
		self::assertSame('paid', $this->state());
		$this->shop->arrive($this->order);
		$this->shop->accept($this->order, $this->offer);
		self::assertSame('settled', $this->state());
		self::assertSame('294.00', $this->shop->reread($this->order)->get_total());
		self::assertCount(self::LINES, $this->shop->added($this->order));
		self::assertCount(1, $this->shop->gateway->charges);
	}

	private function mails(): int
	{
		$db = FunnelShop::db();
		return (int) $db->get_var((string) $db->prepare('SELECT COUNT(*) FROM %i WHERE order_id = %d', "{$db->prefix}encore_mails", $this->order->get_id()));
	}

	private function state(): string
	{
		$db = FunnelShop::db();
		return (string) $db->get_var((string) $db->prepare('SELECT state FROM %i WHERE order_id = %d', "{$db->prefix}encore_acceptances", $this->order->get_id()));
	}

	/** What the database refused so far. */
	private static function errors(): string
	{
		return (string) wp_json_encode($GLOBALS['EZSQL_ERROR'] ?? []);
	}

	private function another(): \mysqli
	{
		$host = FunnelShop::db()->parse_db_host(DB_HOST);
		assert(is_array($host));
		return new \mysqli((string) $host[0], DB_USER, DB_PASSWORD, DB_NAME, (int) $host[1]);
	}
}
