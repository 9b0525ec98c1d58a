<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Automattic\WooCommerce\StoreApi\Exceptions\RouteException;
use Automattic\WooCommerce\StoreApi\Schemas\V1\CartSchema;
use Encore\Application\Bump\PagePlaces;
use Encore\Application\FailOpen;
use Encore\Application\Ports\Log;
use Encore\Domain\Offer\Choice;
use Encore\Domain\Refusal;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Bump\BumpView;
use Encore\WooCommerce\Bump\BumpWords;
use Encore\WooCommerce\Cart\CartBumps;
use Encore\WooCommerce\Cart\ShownBumps;

/**
 * The bumps in the cart's answer of the Store API, and the shopper's tick. Every page with a Mini-Cart asks for the
 * cart too: unless the request is that of a page with a place, the answer is empty and costs no query.
 */
final class BumpCartData implements HookProvider
{
	private const NAME = 'encore';

	/** The header by which a later request of the page brings its places along. */
	private const PLACES = 'HTTP_ENCORE_PLACES';

	private bool $hasJoined = false;

	/** @param \Closure(): array<string, mixed> $choice the shape of what may be chosen of a bump: a preview and a cart have the same */
	public function __construct(
		private readonly CartBumps $bumps,
		private readonly BumpView $view,
		private readonly PagePlaces $places,
		private readonly Log $log,
		private readonly \Closure $choice,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_init', $this->register(...)),
			Hook::filter('rest_request_before_callbacks', $this->joinRequest(...)),
			Hook::filter('encore_block_order_bump', $this->joinPage(...), 20),
			Hook::filter('encore_block_cart_offer', $this->joinPage(...), 20),
		];
	}

	private function register(): void
	{
		woocommerce_store_api_register_update_callback(['namespace' => self::NAME, 'callback' => $this->answer(...)]);
	}

	private function joinRequest(mixed $response): mixed
	{
		if (isset($_SERVER[self::PLACES])) {
			$this->join();
		}
		return $response;
	}

	private function joinPage(mixed $html): mixed
	{
		if ($html !== '') {
			$this->join();
		}
		return $html;
	}

	/** Only where there is a place: a cart that no bump stands beside is not a byte longer (budget P1). */
	private function join(): void
	{
		if ($this->hasJoined) {
			return;
		}
		$this->hasJoined = true;
		$failOpen = new FailOpen($this->log);
		woocommerce_store_api_register_endpoint_data([
			'endpoint' => CartSchema::IDENTIFIER,
			'namespace' => self::NAME,
			'data_callback' => $failOpen->around($this->data(...), ['bumps' => []], 'bumps in the cart'),
			'schema_callback' => $failOpen->around(fn(): array => BumpSchema::properties(($this->choice)()), [], 'schema of the cart'),
			'schema_type' => ARRAY_A,
		]);
	}

	/** @return array{bumps: list<array<string, mixed>>, shown?: string} those of the page's places, in page order */
	public function data(): array
	{
		$cart = WC()->cart;
		if (!$cart instanceof \WC_Cart || $this->placesOnPage() === []) {
			return ['bumps' => []];
		}
		$bumps = [];
		foreach ($this->bumps->inBlocks($cart, $this->places->placement(), $this->placesOnPage()) as $place => $standing) {
			foreach ($standing as $bump) {
				$bumps[] = ['place' => $place] + $this->view->of($bump, $cart);
			}
		}
		return ['bumps' => $bumps, 'shown' => (string) ShownBumps::in($cart)];
	}

	/** @return list<int> */
	private function placesOnPage(): array
	{
		$header = $_SERVER[self::PLACES] ?? null;
		if (is_string($header)) {
			$this->places->read($header);
		}
		return $this->places->all();
	}

	/** @throws RouteException */
	private function answer(mixed $data): void
	{
		['offer_id' => $offer, 'accepted' => $accepted, 'choice' => $choice] = $this->read($data);
		$cart = WC()->cart;
		try {
			if (!$cart instanceof \WC_Cart) {
				throw Refusal::because('offer_gone');
			}
			// The answer shows the others too: their products are read together with this one's (budget P4).
			$accepted && $this->bumps->inBlocks($cart, $this->places->placement(), $this->placesOnPage());
			$accepted ? $this->bumps->add($cart, $offer, asked: $choice) : $this->bumps->remove($cart, $offer);
		} catch (Refusal $refusal) {
			throw new RouteException("encore_{$refusal->reason}", BumpWords::refusal($refusal), 409);
		} catch (\Throwable $error) {
			$this->log->error($error, 'answer to a bump');
			throw new RouteException('encore_not_possible', __('This did not work. Your order stays as it was.', 'encore'), 409);
		}
	}

	/**
	 * @return array{offer_id: int, accepted: bool, choice: Choice|null}
	 * @throws RouteException
	 */
	private function read(mixed $data): array
	{
		$data = is_array($data) ? $data : [];
		if (array_diff(array_keys($data), ['offer_id', 'accepted', 'variation_id', 'quantity']) !== []) {
			throw new RouteException('encore_unknown_field', __('Unknown name in the request.', 'encore'), 400);
		}
		if (!is_int($data['offer_id'] ?? null) || $data['offer_id'] < 1 || !is_bool($data['accepted'] ?? null)) {
			throw new RouteException('encore_invalid_field', __('The request names an offer and whether it is accepted.', 'encore'), 400);
		}
		return ['offer_id' => $data['offer_id'], 'accepted' => $data['accepted'], 'choice' => $this->choice($data)];
	}

	/**
	 * @param array<mixed> $data
	 * @throws RouteException
	 */
	private function choice(array $data): ?Choice
	{
		if (!isset($data['variation_id']) && !isset($data['quantity'])) {
			return null;
		}
		$variation = $data['variation_id'] ?? 0;
		$quantity = $data['quantity'] ?? null;
		if (!is_int($variation) || $variation < 0 || !is_int($quantity)) {
			throw new RouteException('encore_invalid_field', __('A choice is a variation and a quantity.', 'encore'), 400);
		}
		return new Choice($variation, $quantity);
	}
}
