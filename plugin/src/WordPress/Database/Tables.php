<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/** The names of Encore's tables, their creation and their end. */
final class Tables
{
	private const VERSION = 16;
	private const VERSION_OPTION = 'encore_schema';

	public function __construct(private readonly Connection $connection)
	{
	}

	public function index(): string
	{
		return $this->connection->table('encore_index');
	}

	public function presentations(): string
	{
		return $this->connection->table('encore_presentations');
	}

	public function acceptances(): string
	{
		return $this->connection->table('encore_acceptances');
	}

	public function attempts(): string
	{
		return $this->connection->table('encore_attempts');
	}

	public function consents(): string
	{
		return $this->connection->table('encore_consents');
	}

	public function refunds(): string
	{
		return $this->connection->table('encore_refunds');
	}

	public function traces(): string
	{
		return $this->connection->table('encore_traces');
	}

	public function mails(): string
	{
		return $this->connection->table('encore_mails');
	}

	public function requests(): string
	{
		return $this->connection->table('encore_requests');
	}

	public function rollupOffers(): string
	{
		return $this->connection->table('encore_rollup_offers');
	}

	public function rollupOrders(): string
	{
		return $this->connection->table('encore_rollup_orders');
	}

	public function rollupProducts(): string
	{
		return $this->connection->table('encore_rollup_products');
	}

	public function rollupFailures(): string
	{
		return $this->connection->table('encore_rollup_failures');
	}

	public function rollupQueue(): string
	{
		return $this->connection->table('encore_rollup_queue');
	}

	/** @return list<string> */
	public function all(): array
	{
		return [
			$this->index(),
			$this->presentations(),
			$this->acceptances(),
			$this->attempts(),
			$this->refunds(),
			$this->consents(),
			$this->traces(),
			$this->mails(),
			$this->requests(),
			$this->rollupOffers(),
			$this->rollupOrders(),
			$this->rollupProducts(),
			$this->rollupFailures(),
			$this->rollupQueue(),
		];
	}

	public function areCurrent(): bool
	{
		return $this->version() === (string) self::VERSION;
	}

	/** Of their columns; empty before they were made. */
	public function version(): string
	{
		$version = get_option(self::VERSION_OPTION);
		return is_string($version) ? $version : '';
	}

	/** @return list<string> */
	public function missing(): array
	{
		return array_values(array_filter($this->all(), fn(string $table): bool => !$this->connection->hasTable($table)));
	}

	/** Creates what is missing, whatever the version says: a shop that was moved may have left our tables behind. */
	public function migrate(): void
	{
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		$collate = $this->connection->collation();
		foreach ([...(new TableShapes($this, $collate))->all(), ...(new RollupShapes($this, $collate))->all()] as $sql) {
			dbDelta($sql);
		}
		$this->lookAtOpenRows();
		update_option(self::VERSION_OPTION, (string) self::VERSION, false);
	}

	/** A row of a version that did not say when it is looked at again would hang for ever. */
	private function lookAtOpenRows(): void
	{
		$open = ['accepted', 'charging', 'requires_action', 'declined', 'unknown', 'paid', 'undoing', 'paid_late'];
		$marks = Connection::marks('%s', count($open));
		$this->connection->execute(
			"UPDATE %i SET check_at = COALESCE(expires_at, accepted_at) WHERE check_at IS NULL AND state IN ({$marks})",
			[$this->acceptances(), ...$open],
		);
	}

	public function drop(): void
	{
		foreach ($this->all() as $table) {
			$this->connection->execute('DROP TABLE IF EXISTS %i', [$table]);
		}
		delete_option(self::VERSION_OPTION);
		delete_option(RollupTable::LOOK);
	}
}
