<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Answer\AnswerOffer;
use Encore\Application\Answer\OfferOutcome;
use Encore\Application\Ports\Log;
use Encore\Domain\Refusal;
use Encore\Rest\Schema\OfferAnswerSchema;

/**
 * GET orders/{id}/offer: which offer is open. POST orders/{id}/declines: no thanks. POST orders/{id}/choices: another
 * variation or quantity of it. No price is ever in a request.
 */
final class OrderOfferController extends Controller
{
	public function __construct(
		Log $log,
		private readonly ShopperRequest $shopper,
		private readonly AnswerOffer $answer,
		private readonly OfferAnswers $answers,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		return [
			new Route(
				'/orders/(?P<id>\d+)/offer',
				'GET',
				$this->shopper->mayAsk(...),
				$this->open(...),
				['id' => ShopperRequest::ORDER, 'key' => ShopperRequest::KEY],
				OfferAnswerSchema::schema(...),
			),
			new Route(
				'/orders/(?P<id>\d+)/choices',
				'POST',
				$this->shopper->mayAsk(...),
				$this->choose(...),
				[
					'id' => ShopperRequest::ORDER,
					'key' => ShopperRequest::KEY,
					'presentation' => ShopperRequest::UUID,
					'variation_id' => ShopperRequest::VARIATION + ['required' => true],
					'quantity' => ShopperRequest::QUANTITY + ['required' => true],
				],
				OfferAnswerSchema::schema(...),
			),
			new Route(
				'/orders/(?P<id>\d+)/declines',
				'POST',
				$this->shopper->mayAsk(...),
				$this->decline(...),
				['id' => ShopperRequest::ORDER, 'key' => ShopperRequest::KEY, 'presentation' => ShopperRequest::UUID],
				OfferAnswerSchema::schema(...),
			),
		];
	}

	private function open(\WP_REST_Request $request): \WP_REST_Response
	{
		$order = $this->shopper->order($request);
		return $this->answers->to($order, fn(): OfferOutcome => $this->answer->open($order));
	}

	private function choose(\WP_REST_Request $request): \WP_REST_Response
	{
		$order = $this->shopper->writes($request, isChoice: true);
		return $this->answers->to($order, fn(): OfferOutcome => $this->answer->choose(
			$order,
			ShopperRequest::text($request, 'presentation'),
			ShopperRequest::choice($request) ?? throw Refusal::because('not_a_choice'),
		));
	}

	private function decline(\WP_REST_Request $request): \WP_REST_Response
	{
		$order = $this->shopper->writes($request);
		return $this->answers->to(
			$order,
			fn(): OfferOutcome => $this->answer->decline($order, ShopperRequest::text($request, 'presentation')),
		);
	}
}
