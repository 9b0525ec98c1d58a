<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Ports\Log;
use Encore\Application\Walkthrough\BeginWalkthrough;
use Encore\Application\Walkthrough\PaymentCourse;
use Encore\Application\Walkthrough\Scene;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Part;
use Encore\Rest\Schema\WalkthroughSchema;

/** POST walkthroughs: an owner begins to play a funnel as a shopper. No order is written and no gateway is asked. A shopper's routes follow under /walkthrough. */
final class WalkthroughsController extends Controller
{
	public function __construct(
		Log $log,
		private readonly BeginWalkthrough $begin,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		return [new Route('/walkthroughs', 'POST', OwnedPostRules::allow(...), $this->begin(...), WalkthroughSchema::args(), WalkthroughSchema::schema(...))];
	}

	/** @return array{url: string} */
	private function begin(\WP_REST_Request $request): array
	{
		$scene = Scene::new(
			self::number($request, 'funnel_id'),
			self::number($request, 'order_id'),
			self::items($request['items']),
			ShopperRequest::text($request, 'place'),
			ShopperRequest::text($request, 'postcode'),
			$request['account'] === true ? get_current_user_id() : 0,
			PaymentCourse::from(ShopperRequest::text($request, 'course')),
		);
		return ['url' => $this->begin->begin($scene)->thankYouUrl];
	}

	/** @return list<Part> each product once */
	private static function items(mixed $given): array
	{
		$pieces = [];
		foreach (is_array($given) ? $given : [] as $item) {
			[$product, $quantity] = is_array($item) ? [$item['product_id'] ?? 0, $item['quantity'] ?? 1] : [0, 0];
			if (is_int($product) && is_int($quantity)) {
				$pieces[$product] = min(Offer::MAX_QUANTITY, ($pieces[$product] ?? 0) + $quantity);
			}
		}
		return array_map(static fn(int $product, int $quantity): Part => new Part($product, $quantity), array_keys($pieces), array_values($pieces));
	}

	private static function number(\WP_REST_Request $request, string $name): int
	{
		return is_int($request[$name]) ? $request[$name] : 0;
	}
}
