<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\Answer\ArriveAfterPayment;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferAddress;
use Encore\Application\Ports\OfferGate;
use Encore\Application\Ports\ThankYouPage;
use Encore\Application\PrivatePage;
use Encore\Domain\Refusal;
use Encore\Hook;
use Encore\HookProvider;

/** On the way to the thank-you page, once for each order, to the offer page; after the page's own redirects (priority 20). */
final class OfferRedirect implements HookProvider
{
	public function __construct(
		private readonly ThankYouPage $page,
		private readonly OfferCookie $cookie,
		private readonly OfferGate $gate,
		private readonly ArriveAfterPayment $arrive,
		private readonly OfferAddress $address,
		private readonly PaymentWait $wait,
	) {
	}

	public function hooks(): array
	{
		return [Hook::action('template_redirect', $this->lead(...), 25)];
	}

	private function lead(): void
	{
		$orderId = $this->page->isLookedAt() ? $this->page->order() : 0;
		if ($orderId === 0 || !$this->cookie->isThere($orderId)) {
			return;
		}
		try {
			$order = $this->gate->order($orderId, $this->page->key());
			$this->gate->admit($order);
		} catch (Refusal) {
			return;
		}
		foreach (headers_sent() ? [] : PrivatePage::HEADERS as $name => $value) {
			header("{$name}: {$value}");
		}
		if ($this->arrive->offerFor($order) !== null && wp_safe_redirect($this->address->of($order))) {
			exit;
		}
		$order->keptOut === PlacedOrder::COMING && $this->wait->begin($order);
		// Authorised and not captured: whoever takes the money later, nobody is asked for more then.
		if ($order->keptOut === PlacedOrder::ON_HOLD && !$this->arrive->hasShown($order)) {
			$this->cookie->end($orderId);
		}
	}
}
