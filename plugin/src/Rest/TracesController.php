<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Funnel\Trace;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Traces;
use Encore\Rest\Schema\TraceSchema;

/** GET orders/{id}/trace: which offers were considered after an order, and why each was shown or kept out. For the shop's owner. */
final class TracesController extends Controller
{
	public function __construct(Log $log, private readonly Traces $traces)
	{
		parent::__construct($log);
	}

	protected function routes(): array
	{
		return [
			new Route(
				'/orders/(?P<id>\d{1,18})/trace',
				'GET',
				OwnedPostRules::allow(...),
				$this->trace(...),
				['id' => ['type' => 'integer']],
				TraceSchema::schema(...),
			),
		];
	}

	/** @return array<string, mixed> */
	private function trace(\WP_REST_Request $request): array
	{
		$steps = [];
		foreach ($this->traces->ofOrder(RequestNames::id($request)) as $entry) {
			$steps[] = $entry + ['shown' => Trace::isShown($entry['reason']), 'text' => TraceWords::of($entry['reason'])];
		}
		return ['steps' => $steps];
	}
}
