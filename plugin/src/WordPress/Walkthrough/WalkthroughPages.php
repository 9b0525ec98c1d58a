<?php

declare(strict_types=1);

namespace Encore\WordPress\Walkthrough;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferAddress;
use Encore\Application\Ports\ThankYouPage;
use Encore\WordPress\OfferEndpoint;

/** The pages of a walkthrough: one address, at which the offer stands, the thank-you page, or where the shopper pays. */
final class WalkthroughPages implements OfferAddress, ThankYouPage
{
	public const OFFER = '';
	public const THANKS = 'thanks';
	public const PAYMENT = 'payment';

	/** Begins once more. */
	public const AGAIN = 'again';

	private const AT = 'at';

	public function __construct(private readonly OfferEndpoint $endpoint)
	{
	}

	/** Which of them this request asks for; null for any page of the shop. */
	public function page(): ?string
	{
		$at = $_GET[self::AT] ?? self::OFFER;
		return $this->endpoint->asked() === 0 ? null : (in_array($at, [self::THANKS, self::PAYMENT, self::AGAIN], true) ? $at : self::OFFER);
	}

	public function of(PlacedOrder $order): string
	{
		return $this->at($order->id, $order->key, self::OFFER);
	}

	public function at(int $order, string $key, string $page): string
	{
		$address = $this->endpoint->at($order, $key);
		return $page === self::OFFER ? $address : add_query_arg(self::AT, $page, $address);
	}

	public function asked(): int
	{
		return $this->page() === self::OFFER ? $this->endpoint->asked() : 0;
	}

	public function order(): int
	{
		return $this->page() === self::THANKS ? $this->endpoint->asked() : 0;
	}

	public function key(): string
	{
		$key = $_GET['key'] ?? '';
		return is_string($key) ? sanitize_text_field(wp_unslash($key)) : '';
	}

	public function isShown(): bool
	{
		return true;
	}

	public function mayHaveHadOffers(int $orderId): bool
	{
		return true;
	}

	public function address(PlacedOrder $order): string
	{
		return $this->at($order->id, $order->key, self::THANKS);
	}

	public function isLookedAt(): bool
	{
		return ($_SERVER['REQUEST_METHOD'] ?? '') === 'GET';
	}

	public function mayOfferToThisBrowser(int $orderId): bool
	{
		return true;
	}
}
