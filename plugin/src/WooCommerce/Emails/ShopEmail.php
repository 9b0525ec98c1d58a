<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

/** A mail to whoever hears of new orders, unless the owner names others. */
abstract class ShopEmail extends OfferEmail
{
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
