<?php

declare(strict_types=1);

namespace Encore\WordPress\Deletion;

use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\LedgerDeletion;
use Encore\WordPress\Database\MoneyRecord;
use Encore\WordPress\Database\StillUnderWay;
use Encore\WordPress\Database\Tables;
use Encore\WordPress\StoredSettings;

/**
 * Takes away what Encore has stored, if the owner asked for that and nothing is under way. Orders stay as they are, with
 * their lines, totals and notes; what was charged is kept as a file.
 */
final class Uninstaller
{
	public const WISH = 'delete_data_on_uninstall';

	public function __construct(
		private readonly Connection $connection,
		private readonly Leftovers $leftovers,
	) {
	}

	public function run(): void
	{
		foreach (is_multisite() ? get_sites(['fields' => 'ids', 'number' => 0]) : [0] as $site) {
			is_int($site) && $site > 0 && switch_to_blog($site);
			$this->leaveSite();
			is_int($site) && $site > 0 && restore_current_blog();
		}
	}

	private function leaveSite(): void
	{
		$settings = get_option(StoredSettings::OPTION);
		if (!is_array($settings) || !filter_var($settings[self::WISH] ?? false, FILTER_VALIDATE_BOOLEAN)) {
			return;
		}
		try {
			$this->keepRecord();
		} catch (StillUnderWay) {
			self::tell(
				__('Encore was deleted, its data is kept', 'encore'),
				__('A charge or a refund was still under way, so Encore left its records where they are. Install it again to see what becomes of it: Encore → Tools says when all of it can go.', 'encore'),
			);
			return;
		} catch (\Throwable $error) {
			error_log("Encore left its data: the record of what was charged could not be saved. {$error->getMessage()}");
			return;
		}
		$this->leftovers->deletePosts(PHP_INT_MAX - time());
		$this->leftovers->deleteMarks();
		(new Tables($this->connection))->drop();
		$this->leftovers->deleteOptions();
		delete_option('rewrite_rules');
	}

	/**
	 * Where a table is missing the record cannot be told to be empty, except when all of them are.
	 *
	 * @throws StillUnderWay when what is recorded is needed still
	 */
	private function keepRecord(): void
	{
		$tables = new Tables($this->connection);
		if (array_filter($tables->all(), $this->connection->hasTable(...)) === []) {
			return;
		}
		$underWay = (new LedgerDeletion($this->connection, $tables))->underWay(new \DateTimeImmutable('now', new \DateTimeZone('UTC')));
		if ($underWay->charges + $underWay->refunds > 0) {
			throw new StillUnderWay();
		}
		$path = (new MoneyRecord($this->connection, $tables))->save(wp_upload_dir(null, false)['basedir']);
		if ($path !== '') {
			self::tell(
				__('Encore was deleted: the record of its charges', 'encore'),
				/* translators: %s: the path of a file on the server. */
				sprintf(__("Encore's data was deleted, as you had asked. What it has charged is kept in this file on your server:\n\n%s\n\nKeep it with your books.", 'encore'), $path),
			);
		}
	}

	private static function tell(string $subject, string $text): void
	{
		$owner = get_option('admin_email');
		is_string($owner) && wp_mail($owner, $subject, $text);
	}
}
