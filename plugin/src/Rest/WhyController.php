<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Bump\WhyInCart;
use Encore\Application\Ports\Log;
use Encore\Rest\Schema\WhySchema;

/** GET offers/{id}/why: why this offer is shown or not in the cart of the owner who asks. */
final class WhyController extends Controller
{
	public function __construct(Log $log, private readonly WhyInCart $why)
	{
		parent::__construct($log);
	}

	protected function routes(): array
	{
		return [
			new Route('/offers/(?P<id>\d{1,18})/why', 'GET', OwnedPostRules::allow(...), $this->why(...), ['id' => ['type' => 'integer']], WhySchema::schema(...)),
		];
	}

	/** @return array<string, mixed> */
	private function why(\WP_REST_Request $request): array
	{
		$reason = $this->why->of(RequestNames::id($request));
		return ['shown' => $reason === '', 'reason' => $reason, 'text' => self::words($reason)];
	}

	/** Where they are not those of an order's trace. */
	private static function words(string $reason): string
	{
		return match ($reason) {
			'' => __('It is shown for what is in your cart now.', 'encore'),
			'unfinished' => __('The offer is not finished.', 'encore'),
			'not_published' => __('The offer is not published.', 'encore'),
			'not_yet' => __('The offer’s schedule has not begun.', 'encore'),
			'over' => __('The offer’s schedule is over.', 'encore'),
			'after_payment' => __('This offer is for after payment. The panel “Offers” of each order says why it was shown or not.', 'encore'),
			'cart_empty' => __('Your cart is empty. Put into it what the shopper had, in this browser, and ask again.', 'encore'),
			'not_called' => __('Nothing in your cart calls the offer up: its trigger names other products or categories.', 'encore'),
			'bought_already' => __('The product is sold one per order, and is in the cart.', 'encore'),
			'out_of_stock' => __('The product is sold out, or has fewer pieces left than the offer sells beside those in the cart.', 'encore'),
			'others_first' => __('Other offers come first and take the room there is. A lower priority number puts this one before them; a block with its own offer shows it wherever it stands.', 'encore'),
			default => TraceWords::of($reason),
		};
	}
}
