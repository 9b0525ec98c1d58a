<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

use Encore\Application\Charging\SavedToken;
use Encore\Application\Mail\MailState;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Charges;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Mailer;
use Encore\Application\ThankYou\UndoOffer;
use Encore\Domain\Acceptance\Acceptance;
use Encore\WooCommerce\Orders\FreshOrder;
use Encore\WooCommerce\Orders\LinkedOrders;

/** Sends mails about accepted offers by WooCommerce's mailer. */
final class ShopMailer implements Mailer
{
	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Charges $charges,
		private readonly UndoOffer $undo,
		private readonly LinkedOrders $linked,
		private readonly Log $log,
	) {
	}

	public function toShop(Acceptance $added): MailState
	{
		$mails = self::mails();
		return $this->send($mails[ItemAddedEmail::ID] ?? null, [$added]);
	}

	public function toShopper(array $added): MailState
	{
		$own = count($added) === 1 && $added[0]->way->isLinked() ? $this->linked->of($added[0]) : null;
		if ($own !== null) {
			return ChargedOrderMails::deliver($own);
		}
		$mails = self::mails();
		$endsAt = $this->undo->endsAt($added[0]->orderId);
		$open = array_filter($added, fn(Acceptance $one): bool => $this->undo->reason($one, $endsAt) === '');
		return $this->send($mails[AddedToOrderEmail::ID] ?? null, $added, array_column($open, 'uuid'), $endsAt);
	}

	public function giveUp(int $orderId): void
	{
		$order = wc_get_order($orderId);
		if ($order instanceof \WC_Order) {
			$order->add_order_note(__('A mail about an offer that was added to this order could not be sent. Please check how your site sends mail, and tell the customer what was added and charged.', 'encore'));
		}
	}

	/**
	 * Asked for before one of our mails is named: WooCommerce loads WC_Email, which they extend, only when somebody sends.
	 *
	 * @return array<string, \WC_Email> by id
	 */
	private static function mails(): array
	{
		return WC()->mailer()->get_emails();
	}

	/**
	 * @param non-empty-list<Acceptance> $added
	 * @param array<string>              $open   of them, what the shopper may take back
	 */
	private function send(?\WC_Email $email, array $added, array $open = [], ?\DateTimeImmutable $endsAt = null): MailState
	{
		$order = FreshOrder::read($added[0]->orderId);
		if (!$email instanceof OfferEmail || $order === null) {
			return MailState::Off;
		}
		$card = $this->card($order->get_id());
		return $email->deliver($order, array_map(
			fn(Acceptance $one): AddedItem => AddedItem::of($one, $order, $this->isChargedTo($one, $card) ? $card : null, in_array($one->uuid, $open, true)),
			$added,
		), $open === [] || $endsAt === null ? '' : (string) wp_date(wc_time_format() . ' T', $endsAt->getTimestamp()));
	}

	/** A mail does not fail because a gateway does not answer. */
	private function card(int $orderId): ?SavedToken
	{
		try {
			return $this->charges->adapterFor($orderId)?->savedToken($orderId);
		} catch (\Throwable $error) {
			$this->log->error($error, 'mail');
			return null;
		}
	}

	private function isChargedTo(Acceptance $acceptance, ?SavedToken $card): bool
	{
		return $card !== null
			&& $this->acceptances->attempt($acceptance->uuid, $acceptance->attempt)?->tokenReference === $card->reference;
	}
}
