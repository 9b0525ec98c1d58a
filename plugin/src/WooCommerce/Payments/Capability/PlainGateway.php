<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Capability;

/** What can be said of a gateway without asking it anything: one that throws stays in the list by this. */
final class PlainGateway extends \WC_Payment_Gateway
{
	public static function of(\WC_Payment_Gateway $gateway): self
	{
		$plain = new self();
		$plain->id = $gateway->id;
		$plain->method_title = self::text($gateway->method_title);
		$plain->title = self::text($gateway->title);
		$plain->supports = is_array($gateway->supports) ? $gateway->supports : [];
		return $plain;
	}

	/** None of WooCommerce's filters, for one of them may be what throws. */
	public function get_method_title()
	{
		return $this->method_title;
	}

	public function get_title()
	{
		return $this->title;
	}

	/** @param string $feature */
	public function supports($feature)
	{
		return in_array($feature, $this->supports, true);
	}

	private static function text(mixed $name): string
	{
		return is_string($name) ? $name : '';
	}
}
