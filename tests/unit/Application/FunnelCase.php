<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Ports\ChargeAdapters;
use Encore\Preview\MemoryAcceptances;
use Encore\Preview\MemoryOrders;
use Encore\Preview\MemoryPresentations;
use Encore\Preview\MemoryRefunds;
use PHPUnit\Framework\TestCase;

/** The use cases after payment, on ports in memory. */
abstract class FunnelCase extends TestCase
{
	protected FakeShop $shop;
	protected FixedClock $clock;
	protected MemoryPresentations $presentations;
	protected MemoryAcceptances $acceptances;
	protected MemoryRefunds $refunds;
	protected MemoryOrders $orders;
	protected MemoryCharges $charges;
	protected WiredFunnel $funnel;

	protected function setUp(): void
	{
		$this->shop = new FakeShop();
		$this->clock = new FixedClock();
		$this->presentations = new MemoryPresentations();
		$this->acceptances = new MemoryAcceptances($this->presentations);
		$this->refunds = new MemoryRefunds();
		$this->orders = new MemoryOrders();
		$this->charges = new MemoryCharges();
		$this->funnel = new WiredFunnel($this->shop, $this->clock, $this->presentations, $this->acceptances, $this->refunds, $this->orders, $this->adapters());
	}

	/** Who charges and pays back. */
	protected function adapters(): ChargeAdapters
	{
		return $this->charges;
	}
}
