<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Coach\Caller;
use Encore\Application\Coach\CoachFacts;
use Encore\Application\Coach\FunnelPlace;
use Encore\Application\Coach\ReadCoachFacts;
use Encore\Application\Ports\Log;
use Encore\Application\Writing\SavedOffer;
use Encore\Rest\Schema\CoachFactsSchema;
use Encore\Rest\Schema\PriceQuestionSchema;

/** POST preview/coach: what the shop knows of an offer that is being written. For its owner; src/coach judges it. */
final class CoachController extends Controller
{
	/** @param \Closure(): ReadCoachFacts $look made anew for each question */
	public function __construct(Log $log, private readonly \Closure $look)
	{
		parent::__construct($log);
	}

	protected function routes(): array
	{
		$args = PriceQuestionSchema::args();
		return [
			new Route('/preview/coach', 'POST', OwnedPostRules::allow(...), $this->facts(...), $args + [
				'offer_id' => ['type' => 'integer', 'minimum' => 0, 'default' => 0],
				'image_id' => ['type' => 'integer', 'minimum' => 0, 'default' => 0],
			], CoachFactsSchema::schema(...)),
		];
	}

	/** @return array<string, mixed> */
	private function facts(\WP_REST_Request $request): array
	{
		$settings = [];
		foreach (array_keys(PriceQuestionSchema::args()) as $name) {
			$settings[$name] = $request[$name];
		}
		$id = $request['offer_id'];
		return self::toArray(($this->look)()->of(is_int($id) ? $id : 0, ['image_id' => $request['image_id']] + $settings));
	}

	/** @return array<string, mixed> */
	private static function toArray(CoachFacts $facts): array
	{
		return [
			'product' => ['id' => $facts->productId, 'name' => $facts->product],
			'total' => $facts->total->toArray(),
			'regular' => $facts->regular->toArray(),
			'current' => $facts->current->toArray(),
			'entered' => $facts->entered->toArray(),
			'pieces' => $facts->pieces,
			'has_picture' => $facts->hasPicture,
			'unsold' => $facts->unsold,
			'called_by' => array_map(static fn(Caller $one): array => $one->toArray(), $facts->callers),
			'is_second_piece' => $facts->isSecondPiece,
			'has_in_common' => $facts->hasInCommon,
			'funnels' => array_map(static fn(FunnelPlace $one): array => $one->toArray(), $facts->funnels),
			'other_bumps' => array_map(static fn(SavedOffer $one): array => ['id' => $one->id, 'name' => $one->title], $facts->otherBumps),
			'most_bumps' => $facts->mostBumps,
			'most_offers' => $facts->mostOffers,
			'methods' => $facts->methods,
		];
	}
}
