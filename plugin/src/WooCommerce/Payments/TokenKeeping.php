<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

use Encore\Application\Payment\ForgetCards;
use Encore\Application\Ports\CardConsents;
use Encore\Application\Ports\Clock;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\FunnelCalls;
use Encore\WooCommerce\Orders\SameOrder;

/**
 * Answers a gateway that is about to be paid and asks whether to keep the card: only where an offer can follow, and
 * only where the page that pays said so beside its button. That the shopper read it is written down with the order.
 */
final class TokenKeeping implements HookProvider
{
	/**
	 * @hook filter encore_keep_payment_token
	 *
	 * A gateway asks, before it takes an order's payment, whether to keep the token: true only where an offer can follow and
	 * the page that pays has said so beside its button.
	 *
	 * @param bool      $keep
	 * @param \WC_Order $order that is about to be paid
	 * @return bool
	 */
	public const FILTER = 'encore_keep_payment_token';

	/** The stamp of the words on the page: the Checkout block sends it as a header, the classic form as a field. */
	private const HEADER = 'HTTP_ENCORE_KEPT_CARD';
	public const FIELD = 'encore_kept_card';

	/** @var array<int, bool> by order: what the page that pays in this request said */
	private array $answers = [];

	public function __construct(
		private readonly FunnelCalls $funnels,
		private readonly FilteredChargeAdapters $adapters,
		private readonly KeptCardWords $words,
		private readonly CardConsents $consents,
		private readonly ForgetCards $forget,
		private readonly Clock $clock,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::filter(self::FILTER, $this->isWanted(...), 10, 2),
			Hook::action('woocommerce_store_api_checkout_order_processed', fn(mixed $order) => $this->note($order, $_SERVER[self::HEADER] ?? null)),
			Hook::action(Hook::SCHEDULE, fn() => $this->forget->run(), 30, 0),
			// WooCommerce has checked the form's nonce.
			Hook::action(
				'woocommerce_checkout_order_processed',
				fn(mixed $id, mixed $posted = null, mixed $order = null) => $this->note($order ?? wc_get_order($id), wp_unslash($_POST[self::FIELD] ?? null)),
				10,
				3,
			),
		];
	}

	private function isWanted(mixed $wanted, mixed $order): bool
	{
		return $wanted === true || ($order instanceof \WC_Order && $this->funnels->meant($order) && $this->isAgreed($order->get_id()));
	}

	/** A gateway may ask in a later request: when the shopper comes back from the bank, or its webhook comes. */
	private function isAgreed(int $orderId): bool
	{
		return $this->answers[$orderId] ??= $this->consents->isGiven($orderId);
	}

	private function note(mixed $order, mixed $stamp): void
	{
		if (!$order instanceof \WC_Order) {
			return;
		}
		$id = $order->get_id();
		$this->answers[$id] = false;
		// A card that pays nothing now is not charged by a click later.
		if (SameOrder::isFree($order) || !in_array($order->get_payment_method(), $this->adapters->keepers(), true) || !$this->funnels->meant($order)) {
			return;
		}
		$consent = is_string($stamp) ? $this->words->consent($stamp, $order->get_currency(), $this->clock->now()) : null;
		if ($consent === null) {
			$this->consents->withdraw($id);
			return;
		}
		$this->consents->give($id, $consent);
		$this->answers[$id] = true;
	}
}
