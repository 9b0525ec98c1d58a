<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

/** To the shopper, once the funnel has ended: what was added, what was charged to which card, and where to look (rule L10). */
final class AddedToOrderEmail extends OfferEmail
{
	public const ID = 'encore_added_to_order';

	public function __construct(string $templates)
	{
		$this->id = self::ID;
		$this->customer_email = true;
		$this->email_group = 'order-updates';
		$this->title = __('Added to your order', 'encore');
		$this->description = __('Tells a customer which offers were added to the order after payment, and what was charged. Sent once, when no offer is open any more.', 'encore');
		parent::__construct('encore-added-to-order', $templates);
	}

	public function get_default_subject(): string
	{
		/* translators: do not translate what is in braces: the order's number, the shop's name. */
		return __('Added to your order #{order_number} at {site_title}', 'encore');
	}

	public function get_default_heading(): string
	{
		return __('Added to your order', 'encore');
	}

	protected function address(\WC_Order $order): void
	{
		$this->recipient = $order->get_billing_email();
	}

	protected function example(\WC_Order $order): MailedItem
	{
		return MailedItem::addedExample($order);
	}

	/** Until when it may be taken back: that is over. */
	protected function byDefault(): array
	{
		return ['undo_until' => ''];
	}
}
