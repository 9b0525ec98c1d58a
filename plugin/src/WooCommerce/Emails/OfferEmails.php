<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

use Encore\Application\Mail\MailedAcceptances;
use Encore\Application\Mail\SendMails;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Checkout\OfferCookie;

/**
 * Puts the mails among WooCommerce's, and sends what is owed: when the answer that added an item or took it back is out, when a
 * shopper comes to the thank-you page, and by the schedule.
 */
final class OfferEmails implements HookProvider
{
	/** @var array<int, int> orders whose thank-you page was shown in this request */
	private array $thanked = [];

	/** @param string $templates a folder, with a slash at its end */
	public function __construct(
		private readonly string $templates,
		private readonly MailedAcceptances $acceptances,
		private readonly SendMails $mails,
		private readonly OfferCookie $cookie,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::filter('woocommerce_email_classes', $this->register(...)),
			// After whoever leads from here to an offer, which ends the request (priority 25).
			Hook::action('template_redirect', $this->notice(...), 30, 0),
			Hook::action('shutdown', $this->send(...), 50, 0),
			// After the reconciler.
			Hook::action(Hook::SCHEDULE, $this->catchUp(...), 20, 0),
		];
	}

	/**
	 * @param array<string, \WC_Email> $emails
	 * @return array<string, \WC_Email>
	 */
	private function register(array $emails): array
	{
		$ids = [AddedToOrderEmail::ID, ItemAddedEmail::ID, TakenBackEmail::ID, ItemTakenBackEmail::ID];
		wp_prime_option_caches(array_map(static fn(string $id): string => "woocommerce_{$id}_settings", $ids));
		return [
			...$emails,
			AddedToOrderEmail::ID => new AddedToOrderEmail($this->templates),
			ItemAddedEmail::ID => new ItemAddedEmail($this->templates),
			TakenBackEmail::ID => new TakenBackEmail($this->templates),
			ItemTakenBackEmail::ID => new ItemTakenBackEmail($this->templates),
		];
	}

	/** Only where this browser has just ordered: other views of the page pay no query. */
	private function notice(): void
	{
		$order = is_order_received_page() ? get_query_var('order-received') : 0;
		$orderId = is_numeric($order) ? (int) $order : 0;
		if ($orderId > 0 && $this->cookie->isThere($orderId)) {
			$this->thanked[$orderId] = $orderId;
		}
	}

	/** When the page or the answer is out: nobody waits for a mail server. */
	private function send(): void
	{
		$orders = array_unique([...$this->acceptances->takeOwing(), ...array_values($this->thanked)]);
		$this->thanked = [];
		array_map($this->mails->ofOrder(...), $orders);
	}

	private function catchUp(): void
	{
		$this->send();
		$this->mails->due();
	}
}
