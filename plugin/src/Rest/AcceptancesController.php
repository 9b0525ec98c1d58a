<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Answer\AnswerOffer;
use Encore\Application\Answer\OfferOutcome;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Log;
use Encore\Application\PrivatePage;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Rest\Schema\ConfirmationSchema;
use Encore\Rest\Schema\OfferAnswerSchema;

/**
 * POST orders/{id}/acceptances takes the offer, GET acceptances/{uuid} tells how that stands, POST acceptances/{uuid}/resume
 * asks the provider, when the shopper is back from confirming, POST acceptances/{uuid}/confirmation how the page has the bank
 * confirm. No price is ever in a request.
 */
final class AcceptancesController extends Controller
{
	public function __construct(
		Log $log,
		private readonly ShopperRequest $shopper,
		private readonly AnswerOffer $answer,
		private readonly OfferAnswers $answers,
		private readonly Acceptances $acceptances,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		return [
			new Route(
				'/orders/(?P<id>\d+)/acceptances',
				'POST',
				$this->shopper->mayAsk(...),
				$this->accept(...),
				[
					'id' => ShopperRequest::ORDER,
					'key' => ShopperRequest::KEY,
					'presentation' => ShopperRequest::UUID,
					'consent_version' => ['type' => 'string', 'pattern' => '^[0-9a-f]{16}$', 'required' => true],
					'variation_id' => ShopperRequest::VARIATION,
					'quantity' => ShopperRequest::QUANTITY,
				],
				OfferAnswerSchema::schema(...),
			),
			new Route(
				'/acceptances/(?P<uuid>[0-9a-f-]{36})',
				'GET',
				fn(\WP_REST_Request $request): bool|\WP_Error => $this->shopper->mayAskFor($this->orderOf($request), $request),
				$this->look(...),
				['uuid' => ShopperRequest::UUID, 'key' => ShopperRequest::KEY],
				OfferAnswerSchema::schema(...),
			),
			new Route(
				'/acceptances/(?P<uuid>[0-9a-f-]{36})/resume',
				'POST',
				fn(\WP_REST_Request $request): bool|\WP_Error => $this->shopper->mayAskFor($this->orderOf($request), $request),
				$this->resume(...),
				['uuid' => ShopperRequest::UUID, 'key' => ShopperRequest::KEY],
				OfferAnswerSchema::schema(...),
			),
			new Route(
				'/acceptances/(?P<uuid>[0-9a-f-]{36})/confirmation',
				'POST',
				fn(\WP_REST_Request $request): bool|\WP_Error => $this->shopper->mayAskFor($this->orderOf($request), $request),
				$this->confirmation(...),
				['uuid' => ShopperRequest::UUID, 'key' => ShopperRequest::KEY],
				ConfirmationSchema::schema(...),
			),
		];
	}

	private function accept(\WP_REST_Request $request): \WP_REST_Response
	{
		$order = $this->shopper->writes($request);
		return $this->answers->to($order, fn(): OfferOutcome => $this->answer->accept(
			$order,
			ShopperRequest::text($request, 'presentation'),
			ShopperRequest::text($request, 'consent_version'),
			determine_locale(),
			ShopperRequest::choice($request),
		));
	}

	private function look(\WP_REST_Request $request): \WP_REST_Response
	{
		return $this->of($request, $this->shopper->order(...), $this->answer->look(...));
	}

	private function resume(\WP_REST_Request $request): \WP_REST_Response
	{
		return $this->of($request, $this->shopper->writes(...), $this->answer->resume(...));
	}

	private function confirmation(\WP_REST_Request $request): \WP_REST_Response
	{
		$this->shopper->writes($request, $this->orderOf($request));
		$acceptance = $this->acceptances->find(ShopperRequest::text($request, 'uuid'));
		$how = $acceptance === null ? null : $this->answer->confirmation($acceptance);
		return new \WP_REST_Response(['module' => $how->module ?? '', 'data' => (object) ($how->data ?? [])], 200, PrivatePage::HEADERS);
	}

	/**
	 * @param callable(\WP_REST_Request, int): PlacedOrder       $find
	 * @param callable(PlacedOrder, Acceptance): OfferOutcome    $ask
	 */
	private function of(\WP_REST_Request $request, callable $find, callable $ask): \WP_REST_Response
	{
		$order = $find($request, $this->orderOf($request));
		$acceptance = $this->acceptances->find(ShopperRequest::text($request, 'uuid'));
		return $this->answers->to($order, fn(): OfferOutcome => $acceptance === null ? $this->answer->open($order) : $ask($order, $acceptance));
	}

	/** 0 where there is none: the same answer as for a wrong key. */
	private function orderOf(\WP_REST_Request $request): int
	{
		return $this->acceptances->find(ShopperRequest::text($request, 'uuid'))->orderId ?? 0;
	}
}
