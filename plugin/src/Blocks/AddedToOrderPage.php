<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Payment\ReconcileAcceptances;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferGate;
use Encore\Application\Ports\OrderPage;
use Encore\Application\Ports\RequestLimit;
use Encore\Application\PrivatePage;
use Encore\Application\ThankYou\AcceptedOffer;
use Encore\Application\ThankYou\AcceptedOffers;
use Encore\Application\ThankYou\UndoOffer;
use Encore\Domain\Refusal;
use Encore\Hook;
use Encore\HookProvider;

/** The thank-you page of an order with accepted offers, and that order in the account: what it sends along, and the form that takes one back without JavaScript. */
final class AddedToOrderPage implements HookProvider
{
	public const FIELDS = ['encore_undo', 'key', 'encore_nonce'];

	private ?PlacedOrder $order = null;

	/**
	 * @param \Closure(PlacedOrder): string $askedByMail what a signed link of a mail says of this order's item, its uuid first; empty where this request has none
	 * @param \Closure(string): string $refused the words of a refusal's code
	 */
	public function __construct(
		private readonly OrderPage $page,
		private readonly OfferGate $gate,
		private readonly AcceptedOffers $added,
		private readonly UndoOffer $undo,
		private readonly ReconcileAcceptances $reconcile,
		private readonly \Closure $askedByMail,
		private readonly \Closure $refused,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('template_redirect', $this->takeBack(...), 5),
			// After whoever has an offer before them was led to it.
			Hook::action('template_redirect', $this->prepare(...), 30),
		];
	}

	public static function nonce(int $orderId): string
	{
		return "encore_undo_{$orderId}";
	}

	/** The order whose accepted offers this page tells of; null where there are none, or this viewer is not shown it. */
	public function order(): ?PlacedOrder
	{
		$isHere = $this->order !== null && $this->order->id === $this->page->order();
		return $isHere && ($this->page->isShown() || $this->isLedByMail($this->order)) ? $this->order : null;
	}

	/** The item that a link of the mail asks about; empty where this request has none. */
	public function asksAbout(PlacedOrder $order): string
	{
		return substr(($this->askedByMail)($order), 0, 36);
	}

	/** The order's page, as this visitor may see it again: what a link of the mail says is said again. */
	public function address(PlacedOrder $order): string
	{
		$asked = ($this->askedByMail)($order);
		$here = $this->page->address($order);
		return $asked === '' ? $here : add_query_arg(OrderPage::ASK, $asked, $here);
	}

	/** The same without that question. */
	public function shown(PlacedOrder $order): string
	{
		return $this->page->address($order);
	}

	/** @return list<AcceptedOffer> */
	public function offers(PlacedOrder $order): array
	{
		return $this->added->of($order->id);
	}

	public function mayTakeBack(PlacedOrder $order): bool
	{
		try {
			$this->gate->admit($order);
			return true;
		} catch (Refusal) {
			return false;
		}
	}

	/** A guest's mail proves the address that WooCommerce would ask for; a customer logs in. */
	private function isLedByMail(PlacedOrder $order): bool
	{
		return $order->customerId === 0 && ($this->askedByMail)($order) !== '';
	}

	/** A customer who comes by the mail's link is not told by WooCommerce why nothing is there to be taken back. */
	private function askToLogIn(PlacedOrder $order): void
	{
		$isStranger = $order->customerId > 0 && !is_user_logged_in() && ($this->askedByMail)($order) !== '';
		if ($isStranger && wp_safe_redirect(wp_login_url($this->address($order) . '#' . OrderPage::ANCHOR))) {
			exit;
		}
	}

	private function prepare(): void
	{
		$this->order = null;
		$id = $this->page->order();
		$accepted = $id === 0 || !$this->page->mayHaveHadOffers($id) ? [] : $this->added->accepted($id);
		if ($accepted === []) {
			return;
		}
		$this->order = $this->asked($id);
		$this->order !== null && $this->askToLogIn($this->order);
		foreach ($this->order === null || headers_sent() ? [] : PrivatePage::HEADERS as $name => $value) {
			header("{$name}: {$value}");
		}
		// Where no schedule runs, whoever looks has it looked at: another browser too, and long after the window.
		array_map($this->reconcile->whenDue(...), $this->order === null ? [] : $accepted);
	}

	private function takeBack(): void
	{
		$uuid = ($_SERVER['REQUEST_METHOD'] ?? '') === 'POST' ? self::posted('encore_undo') : '';
		$order = $uuid === '' ? null : $this->asked($this->page->order());
		if ($order === null || !$this->isForm($order) || !$this->mayTakeBack($order)) {
			return;
		}
		if (array_diff(array_keys($_POST), self::FIELDS) !== []) {
			wp_die(esc_html__('Unknown name in the request.', 'encore'), '', ['response' => 400]);
		}
		try {
			$this->gate->count($order);
			$this->undo->undo($order, $uuid);
		} catch (Refusal $refusal) {
			$refusal->reason === RequestLimit::REFUSED && TooManyRequests::end(($this->refused)($refusal->reason));
			// Else the page it leads to says why, from the ledger.
		}
		if (wp_safe_redirect(add_query_arg(AcceptedOfferWords::QUERY, $uuid, $this->address($order)) . '#' . OrderPage::ANCHOR, 303)) {
			exit;
		}
	}

	private function asked(int $orderId): ?PlacedOrder
	{
		try {
			return $orderId === 0 ? null : $this->gate->order($orderId, $this->page->key());
		} catch (Refusal) {
			return null;
		}
	}

	private function isForm(PlacedOrder $order): bool
	{
		return wp_verify_nonce(self::posted('encore_nonce'), self::nonce($order->id)) !== false
			&& hash_equals($order->key, self::posted('key'));
	}

	private static function posted(string $name): string
	{
		$value = $_POST[$name] ?? '';
		return is_string($value) ? sanitize_text_field(wp_unslash($value)) : '';
	}
}
