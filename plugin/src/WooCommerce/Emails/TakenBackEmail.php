<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

/** To the shopper, once an item has left the order again: how much goes back to which card, and what the order costs now. */
final class TakenBackEmail extends OfferEmail
{
	public const ID = 'encore_taken_back';

	public function __construct(string $templates)
	{
		$this->id = self::ID;
		$this->customer_email = true;
		$this->email_group = 'order-updates';
		$this->title = __('Taken back from your order', 'encore');
		$this->description = __('Tells a customer that an offer which was accepted has left the order again, what is paid back, and what the order costs now. Sent once the money is on its way back.', 'encore');
		parent::__construct('encore-taken-back', $templates);
	}

	public function get_default_subject(): string
	{
		/* translators: do not translate what is in braces: the order's number, the shop's name. */
		return __('Taken back from your order #{order_number} at {site_title}', 'encore');
	}

	public function get_default_heading(): string
	{
		return __('Taken back from your order', 'encore');
	}

	protected function address(\WC_Order $order): void
	{
		$this->recipient = $order->get_billing_email();
	}

	protected function example(\WC_Order $order): MailedItem
	{
		return MailedItem::takenBackExample($order);
	}

	/** And not only charged. */
	protected function byDefault(): array
	{
		return ['was_added' => true];
	}
}
