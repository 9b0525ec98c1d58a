<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

use Encore\Application\Mail\MailState;
use Encore\WooCommerce\Orders\SameOrder;

/** A mail about items that an offer added to an order, or that left it again: one of WooCommerce's, with its settings, look and templates. */
abstract class OfferEmail extends \WC_Email
{
	/** @var list<MailedItem> */
	private array $items = [];

	/** @var array<string, string|bool> */
	private array $more = [];

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
	 * @param list<MailedItem>           $items
	 * @param array<string, string|bool> $more  what its template is given beside them, where that is not as by default
	 * @return MailState sent, off, or waiting where it did not leave
	 */
	public function deliver(\WC_Order $order, array $items, array $more = []): MailState
	{
		$this->setup_locale();
		try {
			$this->object = $order;
			$this->items = $items;
			$this->more = $more;
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
			$this->items = [];
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

	/** What the preview in WooCommerce's settings shows. */
	abstract protected function example(\WC_Order $order): MailedItem;

	/** @return array<string, string|bool> what its template is given beside the items */
	protected function byDefault(): array
	{
		return [];
	}

	private function content(string $template, bool $isPlain): string
	{
		$order = $this->object;
		if (!$order instanceof \WC_Order) {
			return '';
		}
		$items = $this->items === [] ? [$this->example($order)] : $this->items;
		return wc_get_template_html($template, $this->more + $this->byDefault() + [
			'order' => $order,
			'items' => $items,
			'is_charged' => array_filter($items, static fn(MailedItem $item): bool => $item->transaction !== '') !== [],
			'total' => self::total($order),
			'is_to_pay' => SameOrder::isPaidAhead($order),
			'email_heading' => $this->get_heading(),
			'additional_content' => $this->get_additional_content(),
			'plain_text' => $isPlain,
			'email' => $this,
		], '', $this->template_base);
	}

	/** Less what was refunded: WooCommerce's own words say both. */
	private static function total(\WC_Order $order): string
	{
		$refunded = (float) $order->get_total_refunded();
		$total = $refunded > 0
			? wc_price((float) $order->get_total() - $refunded, ['currency' => $order->get_currency()])
			: $order->get_formatted_order_total();
		return html_entity_decode(wp_strip_all_tags($total));
	}
}
