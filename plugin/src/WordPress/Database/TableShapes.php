<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/** The columns and keys of Encore's tables. */
final class TableShapes
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
			"CREATE TABLE {$this->tables->index()} (
				id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
				placement varchar(20) NOT NULL,
				trigger_key varchar(40) NOT NULL,
				object_id bigint(20) unsigned NOT NULL,
				priority smallint(5) unsigned NOT NULL DEFAULT 10,
				starts_at datetime NULL,
				ends_at datetime NULL,
				data longtext NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY called (placement, trigger_key, object_id),
				KEY object (object_id)
			) {$this->collate};",
			"CREATE TABLE {$this->tables->presentations()} (
				id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
				uuid char(36) NOT NULL,
				scope varchar(80) NOT NULL,
				offer_id bigint(20) unsigned NOT NULL,
				step varchar(40) NOT NULL DEFAULT '',
				place tinyint(3) unsigned NULL,
				order_id bigint(20) unsigned NOT NULL DEFAULT 0,
				funnel_id bigint(20) unsigned NOT NULL DEFAULT 0,
				placement varchar(20) NOT NULL,
				way varchar(10) NOT NULL DEFAULT 'charge',
				state varchar(20) NOT NULL,
				quote longtext NOT NULL,
				shown_at datetime NOT NULL,
				expires_at datetime NULL,
				answered_at datetime NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY uuid (uuid),
				UNIQUE KEY once (scope, offer_id, step),
				UNIQUE KEY place (scope, place),
				KEY order_id (order_id),
				KEY sold (offer_id, state),
				KEY shown_at (shown_at),
				KEY answered_at (answered_at)
			) {$this->collate};",
			"CREATE TABLE {$this->tables->acceptances()} (
				id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
				uuid char(36) NOT NULL,
				order_id bigint(20) unsigned NOT NULL,
				offer_id bigint(20) unsigned NOT NULL,
				step varchar(40) NOT NULL,
				way varchar(10) NOT NULL DEFAULT 'charge',
				quote longtext NOT NULL,
				consent text NULL,
				consent_version char(16) NOT NULL DEFAULT '',
				consent_locale varchar(20) NOT NULL DEFAULT '',
				state varchar(20) NOT NULL,
				version int(10) unsigned NOT NULL,
				attempt tinyint(3) unsigned NOT NULL DEFAULT 0,
				gateway varchar(100) NOT NULL DEFAULT '',
				missed smallint(5) unsigned NOT NULL DEFAULT 0,
				taken varchar(60) NOT NULL DEFAULT '',
				transaction_id varchar(191) NOT NULL DEFAULT '',
				message varchar(255) NOT NULL DEFAULT '',
				action_url varchar(2000) NOT NULL DEFAULT '',
				dispute varchar(191) NOT NULL DEFAULT '',
				accepted_at datetime NOT NULL,
				expires_at datetime NULL,
				changed_at datetime NULL,
				check_at datetime NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY uuid (uuid),
				UNIQUE KEY once (order_id, offer_id, step),
				KEY check_at (check_at),
				KEY state (state),
				KEY changed (state, changed_at),
				KEY accepted_at (accepted_at),
				KEY transaction_id (transaction_id)
			) {$this->collate};",
			"CREATE TABLE {$this->tables->attempts()} (
				id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
				acceptance char(36) NOT NULL,
				number tinyint(3) unsigned NOT NULL,
				idempotency_key char(64) NOT NULL,
				token_reference varchar(191) NOT NULL,
				amount bigint(20) NOT NULL,
				currency char(3) NOT NULL,
				minor_unit tinyint(3) unsigned NOT NULL,
				outcome varchar(20) NOT NULL DEFAULT '',
				transaction_id varchar(191) NOT NULL DEFAULT '',
				message varchar(255) NOT NULL DEFAULT '',
				begun_at datetime NOT NULL,
				concluded_at datetime NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY once (acceptance, number),
				UNIQUE KEY idempotency_key (idempotency_key),
				KEY concluded_at (concluded_at)
			) {$this->collate};",
			"CREATE TABLE {$this->tables->refunds()} (
				id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
				acceptance char(36) NOT NULL,
				number smallint(5) unsigned NOT NULL,
				idempotency_key char(64) NOT NULL,
				transaction_id varchar(191) NOT NULL,
				amount bigint(20) NOT NULL,
				currency char(3) NOT NULL,
				minor_unit tinyint(3) unsigned NOT NULL,
				order_refund_id bigint(20) unsigned NOT NULL DEFAULT 0,
				outcome varchar(20) NOT NULL DEFAULT '',
				refund_id varchar(191) NOT NULL DEFAULT '',
				message varchar(255) NOT NULL DEFAULT '',
				begun_at datetime NOT NULL,
				concluded_at datetime NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY once (acceptance, number),
				UNIQUE KEY idempotency_key (idempotency_key),
				KEY outcome (outcome, begun_at),
				KEY concluded_at (concluded_at)
			) {$this->collate};",
			"CREATE TABLE {$this->tables->consents()} (
				id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
				kind varchar(10) NOT NULL DEFAULT 'offer',
				acceptance char(36) NOT NULL,
				order_id bigint(20) unsigned NOT NULL,
				text text NOT NULL,
				version char(16) NOT NULL,
				locale varchar(20) NOT NULL,
				amount bigint(20) NOT NULL,
				currency char(3) NOT NULL,
				minor_unit tinyint(3) unsigned NOT NULL,
				given_at datetime NOT NULL,
				is_over tinyint(1) unsigned NOT NULL DEFAULT 0,
				PRIMARY KEY  (id),
				UNIQUE KEY acceptance (acceptance),
				KEY order_id (order_id),
				KEY kept (kind, is_over, given_at)
			) {$this->collate};",
			"CREATE TABLE {$this->tables->traces()} (
				id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
				order_id bigint(20) unsigned NOT NULL,
				funnel_id bigint(20) unsigned NOT NULL,
				step varchar(40) NOT NULL DEFAULT '',
				offer_id bigint(20) unsigned NOT NULL,
				reason varchar(40) NOT NULL DEFAULT '',
				considered_at datetime NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY once (order_id, funnel_id, step),
				KEY considered_at (considered_at)
			) {$this->collate};",
			"CREATE TABLE {$this->tables->mails()} (
				id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
				order_id bigint(20) unsigned NOT NULL,
				recipient varchar(10) NOT NULL,
				acceptance char(36) NOT NULL DEFAULT '',
				state varchar(10) NOT NULL,
				tries tinyint(3) unsigned NOT NULL DEFAULT 0,
				due_at datetime NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY once (order_id, recipient, acceptance),
				KEY due_at (due_at)
			) {$this->collate};",
			"CREATE TABLE {$this->tables->requests()} (
				id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
				scope char(64) NOT NULL,
				minute int(10) unsigned NOT NULL,
				asked smallint(5) unsigned NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY once (scope, minute),
				KEY minute (minute)
			) {$this->collate};",
		];
	}
}
