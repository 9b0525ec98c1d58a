<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

/** To whoever hears of new orders, at once for each item that was added to one. */
final class ItemAddedEmail extends ShopEmail
{
	public const ID = 'encore_item_added';

	public function __construct(string $templates)
	{
		$this->id = self::ID;
		$this->email_group = 'orders';
		$this->title = __('Offer accepted', 'encore');
		$this->description = __('Tells you of each item that a customer adds to a paid order by an offer. It goes to the recipients of "New order", unless you name others.', 'encore');
		parent::__construct('encore-item-added', $templates);
	}

	public function get_default_subject(): string
	{
		/* translators: do not translate what is in braces: the shop's name, the order's number. */
		return __('[{site_title}]: Added to order #{order_number}', 'encore');
	}

	public function get_default_heading(): string
	{
		/* translators: do not translate what is in braces: the order's number. */
		return __('Added to order #{order_number}', 'encore');
	}

	protected function example(\WC_Order $order): MailedItem
	{
		return MailedItem::addedExample($order);
	}
}
