<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Answer\AnswerOffer;
use Encore\Application\Answer\OfferOutcome;
use Encore\Application\Funnel\OfferPlace;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferAddress;
use Encore\Application\Ports\OfferContents;
use Encore\Application\Ports\OfferGate;
use Encore\Application\Ports\RequestLimit;
use Encore\Application\PrivatePage;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Refusal;
use Encore\Hook;
use Encore\HookProvider;

/**
 * Answers the offer page's address: the open offer, or the way to the thank-you page. Without JavaScript its form is
 * posted to the same address, answered by the same use cases, and led on by a redirect.
 */
final class OfferPage implements HookProvider
{
	private const FIELDS = ['presentation', 'key', 'consent_version', 'encore_nonce', 'answer', ...FormChoice::FIELDS];

	/** @param \Closure(string): string $refused the words of a refusal's code */
	public function __construct(
		private readonly OfferAddress $address,
		private readonly OfferGate $gate,
		private readonly AnswerOffer $answer,
		private readonly OfferViews $views,
		private readonly OfferPlace $place,
		private readonly CurrentOffer $current,
		private readonly OfferContents $contents,
		private readonly \Closure $refused,
	) {
	}

	public function hooks(): array
	{
		return [Hook::action('template_redirect', $this->serve(...), 0)];
	}

	private function serve(): void
	{
		$orderId = $this->address->asked();
		if ($orderId === 0) {
			return;
		}
		foreach (headers_sent() ? [] : PrivatePage::HEADERS as $name => $value) {
			header("{$name}: {$value}");
		}
		$order = $this->order($orderId);
		if ($order === null) {
			$this->notFound();
			return;
		}
		try {
			$this->gate->admit($order);
			$to = ($_SERVER['REQUEST_METHOD'] ?? 'GET') === 'POST' ? $this->answered($order) : $this->shown($order);
		} catch (Refusal) {
			$to = $order->thankYouUrl;
		}
		// The provider's page where the shopper confirms lies elsewhere; it comes from its own answer, never from the request.
		if ($to !== '' && wp_redirect($to, 303)) {
			exit;
		}
	}

	private function order(int $orderId): ?PlacedOrder
	{
		try {
			return $this->gate->order($orderId, self::text($_GET, 'key'));
		} catch (Refusal) {
			return null;
		}
	}

	/** @return string where to go instead; empty when the page is shown */
	private function shown(PlacedOrder $order): string
	{
		$outcome = $this->answer->open($order);
		$open = $outcome->next;
		$code = self::text($_GET, 'notice') ?: $outcome->reason();
		if ($open !== null && $this->place->isThankYouPage($open)) {
			return add_query_arg(ThankYouOfferBlock::NOTICE, $code, $order->thankYouUrl);
		}
		$said = $this->views->message($code);
		$view = $open === null ? null : $this->views->of($order, $open, $said, $outcome->pending(), $outcome->confirmUrl() !== '', $outcome->acceptance?->expiresAt);
		if ($open === null || $view === null) {
			return $order->thankYouUrl;
		}
		$this->current->set($view, $this->contents->of($open->offerId), $order->basket);
		return '';
	}

	private function answered(PlacedOrder $order): string
	{
		$isForm = wp_verify_nonce(self::text($_POST, 'encore_nonce'), "encore_offer_{$order->id}") !== false
			&& hash_equals($order->key, self::text($_POST, 'key'));
		if (!$isForm) {
			return $this->address->of($order);
		}
		if (array_diff(array_keys($_POST), self::FIELDS) !== []) {
			wp_die(esc_html__('Unknown name in the request.', 'encore'), '', ['response' => 400]);
		}
		try {
			$this->gate->count($order, FormChoice::asks($_POST));
			$outcome = match (FormChoice::asks($_POST) ? 'choose' : self::text($_POST, 'answer')) {
				'accept' => $this->accepted($order),
				'decline' => $this->answer->decline($order, self::text($_POST, 'presentation')),
				'choose' => $this->answer->choose($order, self::text($_POST, 'presentation'), FormChoice::in($_POST) ?? throw Refusal::because('not_a_choice')),
				default => $this->answer->open($order),
			};
		} catch (Refusal $refusal) {
			$refusal->reason === RequestLimit::REFUSED && TooManyRequests::end(($this->refused)($refusal->reason));
			return add_query_arg('notice', $refusal->reason, $this->address->of($order));
		}
		return $this->after($order, $outcome);
	}

	/**
	 * Without script the page shows no price of what was chosen a moment ago: then that is kept and shown, and the shopper decides.
	 *
	 * @throws Refusal what AnswerOffer throws
	 */
	private function accepted(PlacedOrder $order): OfferOutcome
	{
		$presentation = self::text($_POST, 'presentation');
		$choice = FormChoice::in($_POST);
		try {
			return $this->answer->accept($order, $presentation, self::text($_POST, 'consent_version'), determine_locale(), $choice);
		} catch (Refusal $refusal) {
			if ($choice !== null && ($refusal->reason === 'choice_changed' || ($refusal->reason === 'choice_missing' && $choice->productId !== 0))) {
				$this->answer->choose($order, $presentation, $choice);
				throw Refusal::because('choice_changed');
			}
			throw $refusal;
		}
	}

	private function after(PlacedOrder $order, OfferOutcome $outcome): string
	{
		return $outcome->confirmUrl() ?: ($outcome->next instanceof Presentation ? $this->address->of($order) : $order->thankYouUrl);
	}

	private function notFound(): void
	{
		global $wp_query;
		if ($wp_query instanceof \WP_Query) {
			$wp_query->set_404();
		}
		status_header(404);
	}

	/** @param array<array-key, mixed> $from */
	private static function text(array $from, string $name): string
	{
		$value = $from[$name] ?? '';
		return is_string($value) ? sanitize_text_field(wp_unslash($value)) : '';
	}
}
