<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Approval;

/** An empty cart that listens to no hook and tells nobody when it is emptied. */
final class ThrownAwayCart extends \WC_Cart
{
	public function __construct()
	{
		$this->session = new \WC_Cart_Session($this);
		$this->fees_api = new \WC_Cart_Fees();
	}

	/** @return array<array-key, mixed> */
	public function get_cart()
	{
		return $this->get_cart_contents();
	}

	/** @param bool $clear_persistent_cart */
	public function empty_cart($clear_persistent_cart = true)
	{
	}
}
