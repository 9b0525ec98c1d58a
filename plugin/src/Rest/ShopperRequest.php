<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferGate;
use Encore\Domain\Offer\Choice;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Refusal;

/** Lets the shopper of an order in: asked as a route's permission, and again for the order itself. */
final class ShopperRequest
{
	public const ORDER = ['type' => 'integer', 'minimum' => 1, 'required' => true];
	public const KEY = ['type' => 'string', 'minLength' => 1, 'maxLength' => 64, 'required' => true];
	public const UUID = ['type' => 'string', 'pattern' => '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$', 'required' => true];

	/** 0 while none is chosen, or where the offer has no variations. */
	public const VARIATION = ['type' => 'integer', 'minimum' => 0];
	public const QUANTITY = ['type' => 'integer', 'minimum' => 1, 'maximum' => Offer::MAX_QUANTITY];

	/** @param (\Closure(): ?\WP_Error)|null $denial asked first: why nobody of this kind is let in; null for somebody who may be */
	public function __construct(
		private readonly OfferGate $gate,
		private readonly ?\Closure $denial = null,
	) {
	}

	public function mayAsk(\WP_REST_Request $request): bool|\WP_Error
	{
		return $this->mayAskFor(self::id($request), $request);
	}

	public function mayAskFor(int $orderId, \WP_REST_Request $request): bool|\WP_Error
	{
		$denied = $this->denial === null ? null : ($this->denial)();
		if ($denied !== null) {
			return $denied;
		}
		try {
			$this->gate->admit($this->gate->order($orderId, self::text($request, 'key')));
			return true;
		} catch (Refusal $refusal) {
			return ErrorMap::refusal($refusal->reason);
		}
	}

	/** @throws Refusal not_found */
	public function order(\WP_REST_Request $request, int $orderId = 0): PlacedOrder
	{
		return $this->gate->order($orderId !== 0 ? $orderId : self::id($request), self::text($request, 'key'));
	}

	/**
	 * The same for a request that writes.
	 *
	 * @throws Refusal not_found, too_many_requests
	 */
	public function writes(\WP_REST_Request $request, int $orderId = 0, bool $isChoice = false): PlacedOrder
	{
		$order = $this->order($request, $orderId);
		$this->gate->count($order, $isChoice);
		return $order;
	}

	private static function id(\WP_REST_Request $request): int
	{
		$id = $request['id'];
		return is_numeric($id) ? (int) $id : 0;
	}

	/** What it says is chosen; null where it says nothing of it. */
	public static function choice(\WP_REST_Request $request): ?Choice
	{
		[$variation, $quantity] = [$request['variation_id'], $request['quantity']];
		return is_int($variation) && is_int($quantity) ? new Choice($variation, $quantity) : null;
	}

	public static function text(\WP_REST_Request $request, string $name): string
	{
		$value = $request[$name];
		return is_string($value) ? $value : '';
	}
}
