<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Bump\OfferAfterAdding;
use Encore\Application\Ports\Log;
use Encore\Domain\Offer\PricedOffer;

/** POST added-offers: something was put into the cart, which offer follows? POST added-offers/declines: no thanks. */
final class AddedOffersController extends Controller
{
	/** @param \Closure(PricedOffer): array<string, mixed> $show what the page makes its dialog of */
	public function __construct(
		Log $log,
		private readonly OfferAfterAdding $offers,
		private readonly \Closure $show,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		return [
			new Route('/added-offers', 'POST', self::comesFromShop(...), $this->next(...)),
			new Route('/added-offers/declines', 'POST', self::comesFromShop(...), $this->decline(...), [
				'offer' => ['type' => 'integer', 'minimum' => 1, 'required' => true],
			]),
		];
	}

	/**
	 * A page that a cache keeps has no nonce that holds. The cart's own cookie does not travel with what other sites send, and a form
	 * cannot send JSON. Who is logged in sends a nonce, for without it WooCommerce would end the session of their cart.
	 */
	private static function comesFromShop(\WP_REST_Request $request): bool|\WP_Error
	{
		$isFromShop = in_array($request->get_header('sec_fetch_site'), [null, 'same-origin'], true);
		$isKnown = is_user_logged_in() || wp_validate_auth_cookie('', 'logged_in') === false;
		return $isFromShop && $isKnown && $request->is_json_content_type() ? true : ErrorMap::refusal('not_allowed');
	}

	private function next(): \WP_REST_Response
	{
		$offer = $this->offers->next();
		return self::fresh(['offer' => $offer === null ? null : ($this->show)($offer)]);
	}

	private function decline(\WP_REST_Request $request): \WP_REST_Response
	{
		$offer = $request->get_param('offer');
		$this->offers->decline(is_int($offer) ? $offer : 0);
		return self::fresh(['offer' => null]);
	}

	/** @param array<string, mixed> $data */
	private static function fresh(array $data): \WP_REST_Response
	{
		$response = new \WP_REST_Response($data);
		$response->header('Cache-Control', 'private, no-store');
		return $response;
	}
}
