<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Bump\ShowBumps;
use Encore\Application\Ports\Log;

/** `POST encore/v1/presentations`: bumps came into view on the checkout. */
final class PresentationsController extends Controller
{
	private const MAX = 10;

	public function __construct(Log $log, private readonly ShowBumps $bumps)
	{
		parent::__construct($log);
	}

	protected function routes(): array
	{
		return [
			new Route(
				'/presentations',
				'POST',
				$this->comesFromPage(...),
				$this->show(...),
				[
					'offers' => [
						'description' => 'Offers whose bump came into view.',
						'type' => 'array',
						'required' => true,
						'minItems' => 1,
						'maxItems' => self::MAX,
						'items' => ['type' => 'integer', 'minimum' => 1],
					],
				],
			),
		];
	}

	/** The page's nonce keeps other sites out; that there is a cart, and what it calls up, is what ShowBumps asks. */
	private function comesFromPage(\WP_REST_Request $request): bool|\WP_Error
	{
		return wp_verify_nonce((string) $request->get_header('x_wp_nonce'), 'wp_rest') !== false ? true : ErrorMap::refusal('not_allowed');
	}

	private function show(\WP_REST_Request $request): \WP_REST_Response
	{
		$offers = $request->get_param('offers');
		$shown = $this->bumps->show(array_values(array_filter(is_array($offers) ? $offers : [], is_int(...))));
		$response = new \WP_REST_Response(['offers' => $shown]);
		$response->header('Cache-Control', 'no-store');
		return $response;
	}
}
