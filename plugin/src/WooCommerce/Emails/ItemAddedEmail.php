<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

/** To whoever hears of new orders, at once for each item that was added to one. */
final class ItemAddedEmail extends OfferEmail
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

	public function init_form_fields(): void
	{
		parent::init_form_fields();
		$recipient = [
			'title' => __('Recipient(s)', 'encore'),
			'type' => 'text',
			'description' => __('E-mail addresses, separated by commas. Empty: whoever gets "New order".', 'encore'),
			'placeholder' => '',
			'default' => '',
			'desc_tip' => true,
		];
		$fields = $this->form_fields;
		$this->form_fields = array_slice($fields, 0, 1) + ['recipient' => $recipient] + $fields;
	}

	/** For the list of mails in WooCommerce's settings too. */
	public function get_recipient(): string
	{
		$this->recipient = $this->chosen();
		$recipient = parent::get_recipient();
		return is_string($recipient) ? $recipient : '';
	}

	protected function address(\WC_Order $order): void
	{
		$this->recipient = $this->chosen();
	}

	private function chosen(): string
	{
		$own = $this->get_option('recipient', '');
		if (is_string($own) && $own !== '') {
			return $own;
		}
		$newOrder = WC()->mailer()->get_emails()['WC_Email_New_Order'] ?? null;
		$recipient = $newOrder instanceof \WC_Email ? $newOrder->recipient : '';
		return is_string($recipient) ? $recipient : '';
	}
}
