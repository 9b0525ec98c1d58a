<?php

declare(strict_types=1);

namespace Encore\Application\Reports;

/** What a line of an offer brought, or what of it was given back, in minor units; tax is that of its shipping too. */
final class OfferMoney
{
	public function __construct(
		public readonly int $net,
		public readonly int $tax,
		public readonly int $shipping = 0,
	) {
	}

	public function plus(self $other): self
	{
		return new self($this->net + $other->net, $this->tax + $other->tax, $this->shipping + $other->shipping);
	}

	public function minus(self $other): self
	{
		return new self($this->net - $other->net, $this->tax - $other->tax, $this->shipping - $other->shipping);
	}

	public function isNothing(): bool
	{
		return $this->net === 0 && $this->tax === 0 && $this->shipping === 0;
	}
}
