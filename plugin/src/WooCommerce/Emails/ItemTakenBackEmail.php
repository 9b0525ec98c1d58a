<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

/** To whoever hears of new orders, for each item that has left one again. */
final class ItemTakenBackEmail extends ShopEmail
{
	public const ID = 'encore_item_taken_back';

	public function __construct(string $templates)
	{
		$this->id = self::ID;
		$this->email_group = 'orders';
		$this->title = __('Offer taken back', 'encore');
		$this->description = __('Tells you of each item that was added to an order by an offer and has left it again, once the money is on its way back. It goes to the recipients of "New order", unless you name others.', 'encore');
		parent::__construct('encore-item-taken-back', $templates);
	}

	public function get_default_subject(): string
	{
		/* translators: do not translate what is in braces: the shop's name, the order's number. */
		return __('[{site_title}]: Taken back from order #{order_number}', 'encore');
	}

	public function get_default_heading(): string
	{
		/* translators: do not translate what is in braces: the order's number. */
		return __('Taken back from order #{order_number}', 'encore');
	}

	protected function example(\WC_Order $order): MailedItem
	{
		return MailedItem::takenBackExample($order);
	}
}
