<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

use Encore\Application\Ports\SavedOffers;
use Encore\Domain\Funnel\Funnel;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Funnel\Step;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\TriggerType;

/** Whether a funnel may be saved as it is; what CheckOffer is for offers. */
final class CheckFunnel implements CheckSettings
{
	private const UNFINISHED = ['first' => 'step_missing', 'trigger.ids' => 'trigger_empty'];

	public function __construct(private readonly SavedOffers $offers)
	{
	}

	public function check(array $data, bool $isPublishing): array
	{
		try {
			$funnel = FunnelSettings::toFunnel(0, $data);
		} catch (InvalidSettings $invalid) {
			$wrong = $isPublishing ? $invalid->fields : self::beyondUnfinished($invalid->fields, $data);
			if ($wrong !== []) {
				throw new InvalidSettings($wrong);
			}
			return $data + FunnelSettings::defaults();
		}
		$wrong = self::repeatedOffers($funnel) + ($isPublishing ? $this->wrongOffers($funnel) : []);
		if ($wrong !== []) {
			throw new InvalidSettings($wrong);
		}
		return FunnelSettings::toArray($funnel);
	}

	/** @return array<string, string> */
	private static function repeatedOffers(Funnel $funnel): array
	{
		$wrong = [];
		foreach ($funnel->repeats() as $step) {
			$wrong["steps.{$step->key}.offer_id"] = 'offer_twice';
		}
		$tree = array_map(static fn(Step $step): int => $step->offerId, $funnel->steps);
		return in_array($funnel->thankYou, $tree, true) ? $wrong + [Funnel::THANK_YOU => 'offer_twice'] : $wrong;
	}

	/** @return array<string, string> */
	private function wrongOffers(Funnel $funnel): array
	{
		$offers = [];
		foreach ($funnel->steps as $step) {
			$offers["steps.{$step->key}.offer_id"] = $step->offerId;
		}
		$offers += $funnel->thankYou === 0 ? [] : [Funnel::THANK_YOU => $funnel->thankYou];
		$wrong = [];
		foreach ($offers as $path => $id) {
			$saved = $this->offers->find($id);
			$offer = $saved?->offer();
			if ($saved === null) {
				$wrong[$path] = 'offer_gone';
			} elseif ($offer !== null && $offer->placement !== Placement::PostPurchase) {
				$wrong[$path] = 'offer_elsewhere';
			} elseif ($offer?->price->isDifference === true && $funnel->trigger->type !== TriggerType::Products) {
				$wrong[$path] = 'offer_upgrades_products';
			}
		}
		return $wrong;
	}

	/**
	 * @param array<string, string> $fields
	 * @param array<string, mixed>  $data
	 * @return array<string, string>
	 */
	private static function beyondUnfinished(array $fields, array $data): array
	{
		$steps = is_array($data['steps'] ?? null) ? $data['steps'] : [];
		return array_filter($fields, static function (string $code, string $path) use ($steps): bool {
			if (preg_match('/^steps\.(.+)\.offer_id$/', $path, $found) === 1) {
				$step = $steps[$found[1]] ?? null;
				return !is_array($step) || ($step['offer_id'] ?? null) !== 0;
			}
			return (self::UNFINISHED[$path] ?? null) !== $code;
		}, ARRAY_FILTER_USE_BOTH);
	}
}
