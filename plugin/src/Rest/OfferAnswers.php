<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Answer\AnswerOffer;
use Encore\Application\Answer\OfferOutcome;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferAddress;
use Encore\Application\Ports\OfferPages;
use Encore\Application\PrivatePage;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Refusal;

/** The one shape in which a shopper's answers are answered, refusals too; never kept by a cache. */
final class OfferAnswers
{
	public function __construct(
		private readonly AnswerOffer $answer,
		private readonly OfferPages $pages,
		private readonly OfferAddress $address,
	) {
	}

	/** @param callable(): OfferOutcome $ask */
	public function to(PlacedOrder $order, callable $ask): \WP_REST_Response
	{
		try {
			$outcome = $ask();
			return self::unkept($this->body($order, $outcome, $this->pages->message($outcome->reason())), 200);
		} catch (Refusal $refusal) {
			return $this->refused($order, $refusal);
		}
	}

	/** A refusal tells at once what is open now: after a changed price, the offer at the new one. */
	private function refused(PlacedOrder $order, Refusal $refusal): \WP_REST_Response
	{
		$error = rest_convert_error_to_response(ErrorMap::refusal($refusal->reason));
		$said = (array) $error->get_data();
		$now = $this->body($order, $this->answer->open($order), is_string($said['message'] ?? null) ? $said['message'] : '');
		return self::unkept([...$said, ...$now], $error->get_status());
	}

	/** @return array<string, mixed> in the shape of OfferAnswerSchema */
	private function body(PlacedOrder $order, OfferOutcome $outcome, string $message): array
	{
		$offer = $outcome->next instanceof Presentation ? $this->pages->describe($order, $outcome->next) : null;
		return [
			'state' => $outcome->state,
			'message' => $message,
			'next_url' => $outcome->confirmUrl() ?: ($offer === null ? $order->thankYouUrl : $this->address->of($order)),
			'acceptance' => $outcome->acceptance->uuid ?? '',
			'offer' => $offer === null ? null : [...$offer, 'pending' => $outcome->pending()],
		];
	}

	/** @param array<array-key, mixed> $body */
	private static function unkept(array $body, int $status): \WP_REST_Response
	{
		return new \WP_REST_Response($body, $status, PrivatePage::HEADERS);
	}
}
