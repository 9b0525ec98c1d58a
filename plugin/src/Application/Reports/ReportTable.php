<?php

declare(strict_types=1);

namespace Encore\Application\Reports;

/** The tables of the reports. */
enum ReportTable: string
{
	case Offers = 'offers';
	case Funnels = 'funnels';
	case Steps = 'steps';
	case Gateways = 'gateways';
	case Products = 'products';
	case Failures = 'failures';

	private const EVENTS = ['shown', 'accepted', 'declined', 'expired', 'orders'];
	private const MONEY = ['net', 'tax', 'shipping', 'refunded_net', 'refunded_tax', 'refunded_shipping'];

	/** @return list<string> what a row is about */
	public function names(): array
	{
		return match ($this) {
			self::Offers => ['offer_id'],
			self::Funnels => ['funnel_id'],
			self::Steps => ['funnel_id', 'step', 'offer_id', 'kind'],
			self::Gateways => ['gateway'],
			self::Products => ['product_id'],
			self::Failures => ['gateway', 'reason'],
		};
	}

	/** @return list<string> */
	public function counts(): array
	{
		return match ($this) {
			self::Products => ['accepted', 'pieces'],
			self::Failures => ['failures'],
			default => self::EVENTS,
		};
	}

	/** @return list<string> */
	public function amounts(): array
	{
		return match ($this) {
			self::Products => ['net', 'tax', 'refunded_net', 'refunded_tax'],
			self::Failures => [],
			default => self::MONEY,
		};
	}

	public function hasRate(): bool
	{
		return in_array('shown', $this->counts(), true);
	}

	/** @return non-empty-list<string> the first is what a table is ordered by where nobody says */
	public function sortable(): array
	{
		$all = [...$this->amounts(), ...$this->counts(), ...($this->hasRate() ? ['take_rate'] : [])];
		return $all === [] ? ['failures'] : $all;
	}

	/** Whether its rows are of a funnel each. */
	public function hasFunnels(): bool
	{
		return in_array('funnel_id', $this->names(), true);
	}

	/** Whether its names are those of posts. */
	public function titled(): string
	{
		return match ($this) {
			self::Offers, self::Steps => 'offer_id',
			self::Funnels => 'funnel_id',
			self::Products => 'product_id',
			default => '',
		};
	}
}
