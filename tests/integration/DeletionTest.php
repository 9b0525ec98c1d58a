<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Rest\CsvResponse;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\Tables;
use PHPUnit\Framework\TestCase;

/** S9: an owner deletes all of Encore's data while the shop sells on; and the record of what was charged. */
final class DeletionTest extends TestCase
{
	private const POSTS = "SELECT * FROM %i WHERE post_type IN ('encore_offer', 'encore_funnel')";
	private const META = "SELECT * FROM %i WHERE meta_key IN ('encore_offer', 'encore_funnel')";

	private FunnelShop $shop;
	private OfferDesk $desk;
	private Tables $tables;

	/** @var array<string, list<array<string, mixed>>> rows by table, to put the shop back */
	private array $rows = [];

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->desk = new OfferDesk();
		$this->tables = new Tables(new Connection(FunnelShop::db()));
		foreach ($this->tables->all() as $table) {
			FunnelShop::db()->query("DELETE FROM {$table}");
		}
		do_action('activate_encore/encore.php');
		$this->rows = ['posts' => self::rows(self::POSTS, 'posts'), 'postmeta' => self::rows(self::META, 'postmeta')];
	}

	protected function tearDown(): void
	{
		wp_set_current_user(0);
		foreach ($this->rows as $table => $rows) {
			foreach ($rows as $row) {
				FunnelShop::db()->replace(FunnelShop::db()->prefix . $table, $row);
			}
		}
		wp_cache_flush();
		do_action('activate_encore/encore.php');
	}

	public function test_S9_all_goes_but_orders_once_the_record_was_sent(): void
	{
		$order = $this->bought();
		$total = $order->get_total();
		$this->atRest();
		update_option('encore_settings', ['most_offers' => '1']);
		self::assertSame(409, $this->delete()->get_status(), 'no record yet');
		$this->record();
		$done = $this->delete();
		self::assertSame(200, $done->get_status(), (string) wp_json_encode($done->get_data()));
		self::assertSame([0, 0, 0, true], array_map(static fn(string $name): mixed => OfferDesk::data($done)[$name], ['offers', 'funnels', 'charges', 'is_deleted']));

		foreach ($this->tables->all() as $table) {
			self::assertSame('0', FunnelShop::db()->get_var("SELECT COUNT(*) FROM {$table}"), $table);
		}
		self::assertSame([], self::rows(self::POSTS, 'posts'));
		self::assertSame([], self::rows(self::META, 'postmeta'));
		self::assertSame([], get_option('encore_settings'));
		self::assertTrue($this->tables->areCurrent(), 'it goes on running');
		$kept = $this->shop->reread($order);
		self::assertSame([$total, 2], [$kept->get_total(), count($kept->get_items())]);
		self::assertStringContainsString('tx_', (string) wp_json_encode(wc_get_order_notes(['order_id' => $order->get_id()])));
		self::assertSame(200, $this->delete()->get_status(), 'once more, with nothing left');
	}

	public function testAChargeAfterTheRecordIsNotLost(): void
	{
		$this->bought();
		$this->atRest();
		$this->record();
		$this->bought();
		$this->atRest();
		self::assertSame([409, 'removal_not_saved'], $this->refused());
	}

	public function testAChargeThatIsKnownToBePaidOnlyAfterTheRecordIsNotLost(): void
	{
		$this->bought();
		$this->atRest();
		$attempts = $this->tables->attempts();
		FunnelShop::db()->query("UPDATE {$attempts} SET outcome = 'unknown'");
		$this->record();
		self::assertSame(1, FunnelShop::db()->query("UPDATE {$attempts} SET outcome = 'paid'"));
		self::assertSame([409, 'removal_not_saved'], $this->refused());
	}

	/** The owner's offer of a moment ago is still open, its card kept, its mail owed. */
	public function testWhatIsUnderWayKeepsAllOfItAndIsSaid(): void
	{
		$order = $this->bought();
		$this->atRest();
		$this->record();
		FunnelShop::db()->update($this->tables->acceptances(), ['state' => 'unknown', 'check_at' => gmdate('Y-m-d H:i:s')], ['order_id' => $order->get_id()]);
		self::assertSame([409, 'removal_under_way'], $this->refused());
		$stored = OfferDesk::data($this->desk->as('administrator')->ask('GET', '/encore/v1/stored-data'));
		self::assertSame(['charges' => 1, 'refunds' => 0, 'mails' => 0, 'cards' => 0], $stored['under_way']);
		self::assertSame('1', FunnelShop::db()->get_var("SELECT COUNT(*) FROM {$this->tables->acceptances()}"));
		self::assertNotSame([], self::rows(self::POSTS, 'posts'));
	}

	public function testTheRecordHasWhatWasChargedAndRefundedAndNoPerson(): void
	{
		$refunds = new RefundDesk();
		$order = $refunds->order;
		$transaction = (string) FunnelShop::db()->get_var("SELECT transaction_id FROM {$this->tables->attempts()}");
		self::assertStringStartsWith('tx_', $transaction);
		self::assertSame('0.00', $this->record()[0]['refunded']);
		self::assertInstanceOf(\WC_Order_Refund::class, $refunds->refund($refunds->upsell()));
		$lines = $this->record();
		self::assertCount(1, $lines);
		self::assertSame(
			[(string) $order->get_id(), '197.00', 'USD', '197.00', $order->get_payment_method(), $transaction, 'paid'],
			array_map(static fn(string $name): string => $lines[0][$name], ['order', 'amount', 'currency', 'refunded', 'gateway', 'transaction', 'outcome']),
		);
		self::assertMatchesRegularExpression('/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/', $lines[0]['begun_at_utc']);
		self::assertStringNotContainsString($order->get_billing_email(), (string) wp_json_encode($lines));
	}

	private function bought(): \WC_Order
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->accept($order, $this->shop->open($order));
		self::assertCount(1, $this->shop->added($order));
		return $this->shop->reread($order);
	}

	/** As it is two hours later: the mail is sent, the card let go. */
	private function atRest(): void
	{
		FunnelShop::db()->query("UPDATE {$this->tables->mails()} SET state = 'sent', due_at = NULL");
		FunnelShop::db()->query("UPDATE {$this->tables->consents()} SET is_over = 1");
	}

	/** @return list<array<string, string>> the lines of the file that an administrator downloads to its end */
	private function record(): array
	{
		$answer = $this->desk->as('administrator')->ask('GET', '/encore/v1/charges/csv');
		self::assertInstanceOf(CsvResponse::class, $answer);
		ob_start();
		$answer->send();
		$lines = array_map(static fn(string $line): array => array_map(strval(...), str_getcsv($line, ',', '"', '')), explode("\r\n", trim(substr((string) ob_get_clean(), 3))));
		$head = array_shift($lines) ?? [];
		return array_map(static fn(array $line): array => array_combine($head, $line), $lines);
	}

	private function delete(): \WP_REST_Response
	{
		$this->desk->as('administrator');
		$phrase = OfferDesk::data($this->desk->ask('GET', '/encore/v1/stored-data'))['phrase'];
		return $this->desk->ask('POST', '/encore/v1/deletions', ['confirmation' => $phrase]);
	}

	/** @return array{int, mixed} status and code */
	private function refused(): array
	{
		$answer = $this->delete();
		return [$answer->get_status(), OfferDesk::data($answer)['code'] ?? ''];
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
