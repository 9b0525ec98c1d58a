<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

use Encore\Application\Charging\SavedToken;
use Encore\Application\Mail\MailState;
use Encore\Application\Payment\ShownCard;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Mailer;
use Encore\Application\ThankYou\UndoOffer;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Money;
use Encore\WooCommerce\Orders\FreshOrder;
use Encore\WooCommerce\Orders\LinkedOrders;
use Encore\WooCommerce\ShopTime;

/** Sends mails about accepted offers by WooCommerce's mailer. */
final class ShopMailer implements Mailer
{
	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly ShownCard $card,
		private readonly UndoOffer $undo,
		private readonly LinkedOrders $linked,
	) {
	}

	public function addedToShop(Acceptance $added): MailState
	{
		$mails = self::mails();
		return $this->send($mails[ItemAddedEmail::ID] ?? null, $added->orderId, fn(\WC_Order $order): array => [MailedItem::added($added, $order, null)]);
	}

	public function addedToShopper(array $added): MailState
	{
		$linked = count($added) === 1 && $added[0]->way->isLinked() ? $this->linked->of($added[0]) : null;
		if ($linked !== null) {
			return ChargedOrderMails::deliver($linked);
		}
		$mails = self::mails();
		$endsAt = $this->undo->endsAt($added[0]->orderId);
		$open = array_filter($added, fn(Acceptance $one): bool => $this->undo->reason($one, $endsAt) === '');
		$uuids = array_column($open, 'uuid');
		$card = $this->card->of($added[0]->orderId);
		return $this->send(
			$mails[AddedToOrderEmail::ID] ?? null,
			$added[0]->orderId,
			fn(\WC_Order $order): array => array_map(
				fn(Acceptance $one): MailedItem => MailedItem::added($one, $order, $this->chargedTo($card, $one), in_array($one->uuid, $uuids, true)),
				$added,
			),
			['undo_until' => $open === [] || $endsAt === null ? '' : ShopTime::of($endsAt->getTimestamp())],
		);
	}

	public function takenBackToShop(Acceptance $undone, Money $paidBack): MailState
	{
		$mails = self::mails();
		return $this->send($mails[ItemTakenBackEmail::ID] ?? null, $undone->orderId, fn(): array => [MailedItem::takenBack($undone, $paidBack, null)]);
	}

	public function takenBackToShopper(Acceptance $undone, Money $paidBack, bool $wasAdded): MailState
	{
		$mails = self::mails();
		return $this->send(
			$mails[TakenBackEmail::ID] ?? null,
			$undone->orderId,
			fn(): array => [MailedItem::takenBack($undone, $paidBack, $this->chargedTo($this->card->of($undone->orderId), $undone))],
			['was_added' => $wasAdded],
		);
	}

	public function giveUp(int $orderId): void
	{
		$order = wc_get_order($orderId);
		if ($order instanceof \WC_Order) {
			$order->add_order_note(__('A mail about an offer after this order could not be sent. Please check how your site sends mail, and tell the customer what was added, charged or taken back.', 'encore'));
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
	 * @param callable(\WC_Order): list<MailedItem> $items
	 * @param array<string, string|bool>            $more
	 */
	private function send(?\WC_Email $email, int $orderId, callable $items, array $more = []): MailState
	{
		$order = FreshOrder::read($orderId);
		return $email instanceof OfferEmail && $order !== null ? $email->deliver($order, $items($order), $more) : MailState::Off;
	}

	/** @return SavedToken|null the order's card, where this was charged to it */
	private function chargedTo(?SavedToken $card, Acceptance $acceptance): ?SavedToken
	{
		$attempt = $card === null ? null : $this->acceptances->attempt($acceptance->uuid, $acceptance->attempt);
		return $attempt !== null && $attempt->tokenReference === $card?->reference ? $card : null;
	}
}
