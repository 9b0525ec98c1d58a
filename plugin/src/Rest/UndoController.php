<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\UndoWords;
use Encore\Application\PrivatePage;
use Encore\Application\ThankYou\UndoOffer;
use Encore\Rest\Schema\UndoAnswerSchema;

/** POST acceptances/{uuid}/undo: the shopper takes an accepted item back. */
final class UndoController extends Controller
{
	public function __construct(
		Log $log,
		private readonly ShopperRequest $shopper,
		private readonly UndoOffer $undo,
		private readonly Acceptances $acceptances,
		private readonly UndoWords $words,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		return [
			new Route(
				'/acceptances/(?P<uuid>[0-9a-f-]{36})/undo',
				'POST',
				fn(\WP_REST_Request $request): bool|\WP_Error => $this->shopper->mayAskFor($this->orderOf($request), $request),
				$this->takeBack(...),
				['uuid' => ShopperRequest::UUID, 'key' => ShopperRequest::KEY],
				UndoAnswerSchema::schema(...),
			),
		];
	}

	private function takeBack(\WP_REST_Request $request): \WP_REST_Response
	{
		$order = $this->shopper->writes($request, $this->orderOf($request));
		$acceptance = $this->undo->undo($order, ShopperRequest::text($request, 'uuid'));
		return new \WP_REST_Response([
			'state' => $acceptance->state->value,
			'message' => $this->words->said($acceptance),
		], 200, PrivatePage::HEADERS);
	}

	/** 0 where there is none: the same answer as for a wrong key. */
	private function orderOf(\WP_REST_Request $request): int
	{
		return $this->acceptances->find(ShopperRequest::text($request, 'uuid'))->orderId ?? 0;
	}
}
