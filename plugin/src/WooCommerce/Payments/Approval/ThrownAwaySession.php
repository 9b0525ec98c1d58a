<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Approval;

/** A visit that is never saved and gives no cookie. */
final class ThrownAwaySession extends \WC_Session_Handler
{
	public function has_session()
	{
		return true;
	}

	/**
	 * @param bool $set
	 * @return void
	 */
	public function set_customer_session_cookie($set)
	{
	}

	/**
	 * @param string $old_session_key
	 * @return void
	 */
	public function save_data($old_session_key = '')
	{
	}

	/** @return void */
	public function destroy_session()
	{
		$this->_data = [];
	}

	/** @return void */
	public function forget_session()
	{
		$this->_data = [];
	}
}
