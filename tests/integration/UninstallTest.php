<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\Tables;
use Encore\WordPress\TransientMemory;
use PHPUnit\Framework\TestCase;

/** S17: deleting the plugin takes its data along only where the owner asked for that, and never the record of money. */
final class UninstallTest extends TestCase
{
	private FunnelShop $shop;
	private Tables $tables;

	/** @var array<string, list<array<string, mixed>>> rows by table, to put the shop back */
	private array $rows = [];

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->tables = new Tables(new Connection(FunnelShop::db()));
		$this->rows = [
			'posts' => self::rows("SELECT * FROM %i WHERE post_type IN ('encore_offer', 'encore_funnel')", 'posts'),
			'postmeta' => self::rows("SELECT * FROM %i WHERE meta_key IN ('encore_offer', 'encore_funnel')", 'postmeta'),
		];
	}

	protected function tearDown(): void
	{
		delete_option('encore_settings');
		foreach ($this->rows as $table => $rows) {
			foreach ($rows as $row) {
				FunnelShop::db()->replace(FunnelShop::db()->prefix . $table, $row);
			}
		}
		wp_cache_flush();
		do_action('activate_encore/encore.php');
		array_map(unlink(...), self::records());
	}

	public function test_S17_data_stays_unless_the_owner_asked(): void
	{
		$order = $this->bought();
		$this->uninstall(null);
		$this->uninstall(['delete_data_on_uninstall' => 'no']);
		self::assertSame($this->tables->all(), array_values(array_filter($this->tables->all(), self::isTable(...))));
		self::assertNotSame([], get_posts(['post_type' => 'encore_offer', 'fields' => 'ids']));
		self::assertIsArray(get_option('encore_live'));
		self::assertCount(1, $this->shop->added($order));
		self::assertSame([], self::records());
	}

	public function test_S17_uninstall_leaves_nothing_but_orders_when_asked(): void
	{
		$order = $this->bought();
		$total = $order->get_total();
		update_user_meta(1, 'edit_encore_offer_per_page', '50');
		update_user_option(1, 'encore_orders', ['orders' => [$order->get_id()], 'at' => time()]);
		(new TransientMemory())->keep('card', ['brand' => 'visa'], 3600);
		$this->uninstall(['delete_data_on_uninstall' => 'yes']);

		self::assertSame([], array_filter($this->tables->all(), self::isTable(...)));
		self::assertSame('0', self::value("SELECT COUNT(*) FROM %i WHERE post_type LIKE 'encore%%'", 'posts'));
		self::assertSame('0', self::value("SELECT COUNT(*) FROM %i WHERE meta_key LIKE '%%encore\\_offer%%' OR meta_key LIKE '%%encore\\_funnel%%'", 'postmeta'));
		self::assertSame('0', self::value("SELECT COUNT(*) FROM %i WHERE option_name LIKE 'encore%%' OR option_name LIKE '_transient%%encore_known%%'", 'options'));
		self::assertSame('0', self::value("SELECT COUNT(*) FROM %i WHERE meta_key LIKE '%%encore%%'", 'usermeta'));
		self::assertSame('0', self::value("SELECT COUNT(*) FROM %i WHERE meta_key IN ('_encore_offer', '_encore_acceptance')", 'woocommerce_order_itemmeta'));
		$kept = $this->shop->reread($order);
		self::assertSame([$total, 2], [$kept->get_total(), count($kept->get_items())]);
		self::assertStringContainsString('tx_', (string) wp_json_encode(wc_get_order_notes(['order_id' => $order->get_id()])));
	}

	public function test_S17_record_of_captured_money_is_kept_as_a_file(): void
	{
		$order = $this->bought();
		$transaction = self::value('SELECT transaction_id FROM %i ORDER BY id DESC LIMIT 1', 'encore_attempts');
		self::assertStringStartsWith('tx_', $transaction);
		$this->uninstall(['delete_data_on_uninstall' => true]);

		$records = self::records();
		self::assertCount(1, $records);
		self::assertMatchesRegularExpression('#/encore-records/charges-\d{4}-\d\d-\d\d-[0-9a-f]{32}\.csv$#', $records[0]);
		self::assertFileExists(dirname($records[0]) . '/index.html', 'The folder lists nothing, on any web server.');
		$lines = array_map(static fn(string $line): array => str_getcsv($line, ',', '"', ''), explode("\n", trim((string) file_get_contents($records[0]))));
		$head = array_map('strval', $lines[0]);
		$ours = array_filter($lines, static fn(array $line): bool => in_array($transaction, $line, true));
		self::assertCount(1, $ours);
		$charge = array_combine($head, array_values($ours)[0]);
		self::assertSame([(string) $order->get_id(), '197.00', 'USD', 'paid'], [$charge['order'], $charge['amount'], $charge['currency'], $charge['outcome']]);
		self::assertStringContainsString('$197.00', (string) $charge['consent']);
		self::assertStringNotContainsString('ada@example.com', (string) file_get_contents($records[0]));
	}

	/** What is recorded of it is all that anybody can find it by. */
	public function test_S17_nothing_is_removed_while_money_is_under_way(): void
	{
		$order = $this->bought();
		FunnelShop::db()->update($this->tables->acceptances(), ['state' => 'unknown'], ['order_id' => $order->get_id()]);
		$told = [];
		$mail = static function (mixed $sent, mixed $mail) use (&$told): bool {
			$told[] = is_array($mail) ? $mail['subject'] : '';
			return true;
		};
		add_filter('pre_wp_mail', $mail, 10, 2);
		try {
			$this->uninstall(['delete_data_on_uninstall' => true]);
		} finally {
			remove_filter('pre_wp_mail', $mail);
		}
		self::assertSame($this->tables->all(), array_values(array_filter($this->tables->all(), self::isTable(...))));
		self::assertSame([['Encore was deleted, its data is kept'], []], [$told, self::records()]);
		self::assertNotSame([], get_posts(['post_type' => 'encore_offer', 'fields' => 'ids']));
		FunnelShop::db()->update($this->tables->acceptances(), ['state' => 'settled'], ['order_id' => $order->get_id()]);
	}

	public function test_S17_nothing_is_removed_when_the_record_cannot_be_written(): void
	{
		$this->bought();
		$nowhere = static fn(array $folder): array => ['basedir' => '/dev/null/uploads'] + $folder;
		add_filter('upload_dir', $nowhere);
		$log = (string) ini_set('error_log', '/dev/null');
		try {
			$this->uninstall(['delete_data_on_uninstall' => true]);
		} finally {
			remove_filter('upload_dir', $nowhere);
			ini_set('error_log', $log);
		}
		self::assertSame($this->tables->all(), array_values(array_filter($this->tables->all(), self::isTable(...))));
		self::assertNotSame([], get_posts(['post_type' => 'encore_offer', 'fields' => 'ids']));
	}

	/** A shop of which the tables are gone already, by hand or by half a deletion. */
	public function test_S17_uninstall_without_tables_takes_the_rest(): void
	{
		$this->tables->drop();
		$this->uninstall(['delete_data_on_uninstall' => true]);
		self::assertSame('0', self::value("SELECT COUNT(*) FROM %i WHERE post_type LIKE 'encore%%'", 'posts'));
		self::assertSame([], self::records());
	}

	private function bought(): \WC_Order
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->accept($order, $this->shop->open($order));
		self::assertCount(1, $this->shop->added($order));
		return $this->shop->reread($order);
	}

	/** @param array<string, mixed>|null $settings */
	private function uninstall(?array $settings): void
	{
		$settings === null ? delete_option('encore_settings') : update_option('encore_settings', $settings);
		defined('WP_UNINSTALL_PLUGIN') || define('WP_UNINSTALL_PLUGIN', 'encore/encore.php');
		require WP_PLUGIN_DIR . '/encore/uninstall.php';
		wp_cache_flush();
	}

	/** @return list<string> */
	private static function records(): array
	{
		return glob(wp_upload_dir(null, false)['basedir'] . '/encore-records/*.csv') ?: [];
	}

	private static function isTable(string $table): bool
	{
		return (new Connection(FunnelShop::db()))->hasTable($table);
	}

	/** @param literal-string $sql */
	private static function value(string $sql, string $table): string
	{
		$db = FunnelShop::db();
		return (string) $db->get_var((string) $db->prepare($sql, $db->prefix . $table));
	}

	/**
	 * @param literal-string $sql
	 * @return list<array<string, mixed>>
	 */
	private static function rows(string $sql, string $table): array
	{
		$db = FunnelShop::db();
		$rows = $db->get_results((string) $db->prepare($sql, $db->prefix . $table), ARRAY_A);
		/** @var list<array<string, mixed>> */
		return is_array($rows) ? $rows : [];
	}
}
