<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\FunnelCalls;

/** Answers a gateway that is about to be paid and asks whether to keep the card: only when an offer can follow. */
final class TokenKeeping implements HookProvider
{
	public const FILTER = 'encore_keep_payment_token';

	public function __construct(private readonly FunnelCalls $funnels)
	{
	}

	public function hooks(): array
	{
		return [Hook::filter(self::FILTER, $this->isWanted(...), 10, 2)];
	}

	private function isWanted(mixed $wanted, mixed $order): bool
	{
		return $wanted === true || ($order instanceof \WC_Order && $this->funnels->by($order));
	}
}
