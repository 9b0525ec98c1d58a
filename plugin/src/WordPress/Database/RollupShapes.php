<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/** The tables of what was added up by day: a day of the shop's time zone, amounts in minor units, and no person. */
final class RollupShapes
{
	public function __construct(
		private readonly Tables $tables,
		private readonly string $collate,
	) {
	}

	/** @return list<string> in the form that dbDelta reads */
	public function all(): array
	{
		return [
			"CREATE TABLE {$this->tables->rollupOffers()} (
				id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
				day date NOT NULL,
				offer_id bigint(20) unsigned NOT NULL,
				funnel_id bigint(20) unsigned NOT NULL,
				step varchar(40) NOT NULL DEFAULT '',
				kind varchar(20) NOT NULL,
				gateway varchar(100) NOT NULL DEFAULT '',
				currency varchar(3) NOT NULL DEFAULT '',
				shown int(10) unsigned NOT NULL DEFAULT 0,
				accepted int(10) unsigned NOT NULL DEFAULT 0,
				declined int(10) unsigned NOT NULL DEFAULT 0,
				expired int(10) unsigned NOT NULL DEFAULT 0,
				orders int(10) unsigned NOT NULL DEFAULT 0,
				net bigint(20) NOT NULL DEFAULT 0,
				tax bigint(20) NOT NULL DEFAULT 0,
				shipping bigint(20) NOT NULL DEFAULT 0,
				refunded_net bigint(20) NOT NULL DEFAULT 0,
				refunded_tax bigint(20) NOT NULL DEFAULT 0,
				refunded_shipping bigint(20) NOT NULL DEFAULT 0,
				PRIMARY KEY  (id),
				UNIQUE KEY once (day, offer_id, funnel_id, step, kind, gateway, currency)
			) {$this->collate};",
			"CREATE TABLE {$this->tables->rollupOrders()} (
				id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
				day date NOT NULL,
				currency varchar(3) NOT NULL,
				has_offer tinyint(1) unsigned NOT NULL,
				orders int(10) unsigned NOT NULL DEFAULT 0,
				linked int(10) unsigned NOT NULL DEFAULT 0,
				shoppers int(10) unsigned NOT NULL DEFAULT 0,
				gross bigint(20) NOT NULL DEFAULT 0,
				tax bigint(20) NOT NULL DEFAULT 0,
				shipping bigint(20) NOT NULL DEFAULT 0,
				refunded_gross bigint(20) NOT NULL DEFAULT 0,
				refunded_tax bigint(20) NOT NULL DEFAULT 0,
				refunded_shipping bigint(20) NOT NULL DEFAULT 0,
				PRIMARY KEY  (id),
				UNIQUE KEY once (day, currency, has_offer)
			) {$this->collate};",
			"CREATE TABLE {$this->tables->rollupProducts()} (
				id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
				day date NOT NULL,
				product_id bigint(20) unsigned NOT NULL,
				currency varchar(3) NOT NULL,
				accepted int(10) unsigned NOT NULL DEFAULT 0,
				pieces int(10) unsigned NOT NULL DEFAULT 0,
				net bigint(20) NOT NULL DEFAULT 0,
				tax bigint(20) NOT NULL DEFAULT 0,
				refunded_net bigint(20) NOT NULL DEFAULT 0,
				refunded_tax bigint(20) NOT NULL DEFAULT 0,
				PRIMARY KEY  (id),
				UNIQUE KEY once (day, product_id, currency)
			) {$this->collate};",
			"CREATE TABLE {$this->tables->rollupFailures()} (
				id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
				day date NOT NULL,
				gateway varchar(100) NOT NULL DEFAULT '',
				reason varchar(40) NOT NULL,
				failures int(10) unsigned NOT NULL DEFAULT 0,
				PRIMARY KEY  (id),
				UNIQUE KEY once (day, gateway, reason)
			) {$this->collate};",
			"CREATE TABLE {$this->tables->rollupQueue()} (
				day date NOT NULL,
				asked char(16) NOT NULL,
				PRIMARY KEY  (day)
			) {$this->collate};",
		];
	}
}
