<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/** The names of Encore's tables, their creation and their end. */
final class Tables
{
	private const VERSION = 13;
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
		];
	}

	public function areCurrent(): bool
	{
		return get_option(self::VERSION_OPTION) === (string) self::VERSION;
	}

	/** Creates what is missing, whatever the version says: a shop that was moved may have left our tables behind. */
	public function migrate(): void
	{
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		foreach ((new TableShapes($this, $this->connection->collation()))->all() as $sql) {
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
	}
}
