<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

use Encore\Application\Mail\MailState;
use Encore\WooCommerce\Orders\SameOrder;

/** A mail about items that an offer added to an order: one of WooCommerce's, with its settings, look and templates. */
abstract class OfferEmail extends \WC_Email
{
	/** @var list<AddedItem> */
	private array $items = [];

	private string $undoUntil = '';

	/**
	 * @param string $template  its file's name
	 * @param string $templates the folder, with a slash at its end
	 */
	public function __construct(string $template, string $templates)
	{
		$this->template_html = "emails/{$template}.php";
		$this->template_plain = "emails/plain/{$template}.php";
		$this->template_base = $templates;
		$this->placeholders = ['{order_date}' => '', '{order_number}' => ''];
		parent::__construct();
	}

	/**
	 * @param list<AddedItem> $items
	 * @param string          $undoUntil until when the shopper may take them back; empty when that is over
	 * @return MailState sent, off, or waiting where it did not leave
	 */
	public function deliver(\WC_Order $order, array $items, string $undoUntil = ''): MailState
	{
		$this->setup_locale();
		try {
			$this->object = $order;
			$this->items = $items;
			$this->undoUntil = $undoUntil;
			$this->placeholders['{order_date}'] = wc_format_datetime($order->get_date_created() ?? new \WC_DateTime());
			$this->placeholders['{order_number}'] = $order->get_order_number();
			$this->address($order);
			$recipient = $this->get_recipient();
			if (!$this->is_enabled() || !is_string($recipient) || $recipient === '') {
				return MailState::Off;
			}
			$left = $this->send($recipient, $this->get_subject(), $this->get_content(), $this->get_headers(), $this->get_attachments());
			return $left ? MailState::Sent : MailState::Waiting;
		} finally {
			$this->restore_locale();
		}
	}

	public function get_content_html(): string
	{
		return $this->content($this->template_html, false);
	}

	public function get_content_plain(): string
	{
		return $this->content($this->template_plain, true);
	}

	/** Says who gets it. */
	abstract protected function address(\WC_Order $order): void;

	private function content(string $template, bool $isPlain): string
	{
		$order = $this->object;
		if (!$order instanceof \WC_Order) {
			return '';
		}
		$items = $this->items === [] ? [AddedItem::example($order)] : $this->items;
		return wc_get_template_html($template, [
			'order' => $order,
			'items' => $items,
			'is_charged' => array_filter($items, static fn(AddedItem $item): bool => $item->transaction !== '') !== [],
			'total' => html_entity_decode(wp_strip_all_tags($order->get_formatted_order_total())),
			'undo_until' => $this->undoUntil,
			'is_to_pay' => SameOrder::isPaidAhead($order),
			'email_heading' => $this->get_heading(),
			'additional_content' => $this->get_additional_content(),
			'plain_text' => $isPlain,
			'email' => $this,
		], '', $this->template_base);
	}
}
