<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

use Encore\Application\Refund\ProviderEvents;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Hook;
use Encore\HookProvider;

/**
 * Where an adapter tells what happened to a charge at its provider. The answer is true once that is written down, or is
 * none of Encore's business; false asks to be told again.
 */
final class ProviderNews implements HookProvider
{
	public function __construct(
		private readonly ProviderEvents $events,
		private readonly FoundRefunds $found,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::filter('encore_provider_refund', $this->refunded(...), 10, 5),
			Hook::filter('encore_provider_dispute', $this->disputed(...), 10, 5),
			Hook::action(Hook::SCHEDULE, fn() => $this->found->recordAll(), 20, 0),
		];
	}

	/**
	 * @hook filter encore_provider_refund
	 *
	 * Apply it when a provider says that money of a charge went back. True: it is written down, or is none of Encore's
	 * business. False: tell it again later.
	 *
	 * @param bool   $isKnown     false; what comes back where this fails
	 * @param string $gateway     its id
	 * @param string $transaction the provider's name of the charge
	 * @param string $paidBack    all that was paid back of that charge so far, a plain decimal number: "12.90"
	 * @param string $currency    in which it was charged: "USD"
	 */
	private function refunded(bool $isKnown, string $gateway, string $transaction, string $paidBack, string $currency): bool
	{
		$acceptance = $this->events->refunded($gateway, $transaction, $paidBack, $currency);
		if ($acceptance !== null) {
			$this->found->record($acceptance->uuid);
		}
		return true;
	}

	/**
	 * @hook filter encore_provider_dispute
	 *
	 * Apply it when a provider says that a charge is disputed, or under review: it becomes the owner's to decide. The answer is
	 * as that of `encore_provider_refund`.
	 *
	 * @param bool   $isKnown     false; what comes back where this fails
	 * @param string $gateway     its id
	 * @param string $transaction the provider's name of the charge
	 * @param string $dispute     the provider's name of it, which tells it from a later one of the same charge
	 * @param string $what        more of it than that there is one: a code of DisputeWords
	 */
	private function disputed(bool $isKnown, string $gateway, string $transaction, string $dispute = '', string $what = ''): bool
	{
		$acceptance = $this->events->disputed($gateway, $transaction, $dispute);
		$isAnother = $acceptance?->state === AcceptanceState::NeedsReview && $acceptance->dispute !== mb_substr($dispute ?: $transaction, 0, 191);
		$words = $acceptance === null ? '' : DisputeWords::of($what === '' && $isAnother ? DisputeWords::ANOTHER : $what, $transaction, $dispute);
		if ($acceptance !== null && $words !== '' && !self::isNoted($acceptance->orderId, $words)) {
			RefundWords::note($acceptance->orderId, $words);
		}
		return true;
	}

	/** The same word may come twice. */
	private static function isNoted(int $orderId, string $words): bool
	{
		$notes = wc_get_order_notes(['order_id' => $orderId, 'type' => 'internal']);
		return in_array($words, array_column($notes, 'content'), true);
	}
}
