<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** How the shop is set up, as far as offers hang on it. Looked at, never changed. */
interface ShopSetup
{
	/** @return list<array{name: string, way: string}> payment methods that are switched on: one_click, approval, pay_link, offline, none */
	public function methods(): array;

	/** @return string "block", "classic", or "other" where its page has neither */
	public function checkout(): string;

	/** @return bool whether orders are in tables of their own */
	public function hasOrderTables(): bool;

	/** @return bool whether orders lie in two places and are not the same there */
	public function areOrdersApart(): bool;

	/** @return array<string, string> of what a supporter asks, by name; no person, no secret */
	public function facts(): array;
}
