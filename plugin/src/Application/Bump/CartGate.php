<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Application\Ports\RequestLimit;
use Encore\Application\Ports\ShopperCart;
use Encore\Domain\Refusal;

/** Who may have something written down of a cart. */
final class CartGate
{
	public function __construct(
		private readonly ShopperCart $cart,
		private readonly RequestLimit $limit,
	) {
	}

	/**
	 * Reads the cart, and counts the request.
	 *
	 * @return string what stands for the cart
	 * @throws Refusal not_allowed for who has no cart, too_many_requests
	 */
	public function admit(): string
	{
		$key = $this->cart->load() ? $this->cart->key() : '';
		if ($key === '') {
			throw Refusal::because('not_allowed');
		}
		$this->limit->count("cart:{$key}");
		return $key;
	}
}
