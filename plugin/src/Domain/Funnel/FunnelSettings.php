<?php

declare(strict_types=1);

namespace Encore\Domain\Funnel;

use Encore\Domain\Offer\Condition\ConditionSettings;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\SettingsReader;
use Encore\Domain\Offer\TriggerType;

/** A funnel as an owner saves it (the meta `encore_funnel`), turned into a Funnel and back. */
final class FunnelSettings
{
	public const MAX_STEPS = 20;

	/** @return array<string, mixed> */
	public static function defaults(): array
	{
		return [
			'trigger' => ['type' => TriggerType::Any->value, 'ids' => []],
			'enabled' => true,
			'priority' => Offer::DEFAULT_PRIORITY,
			'first' => '',
			'steps' => [],
			'conditions' => [],
			'thank_you' => 0,
		];
	}

	/**
	 * @param array<string, mixed> $data
	 * @throws InvalidSettings naming every wrong field, a loop or a missing step among them
	 */
	public static function toFunnel(int $id, array $data): Funnel
	{
		$read = new SettingsReader($data + self::defaults());
		$steps = self::steps($read);
		$first = $read->text('first', 40);
		$thankYou = $read->int('thank_you', 0, PHP_INT_MAX, 'out_of_range');
		$hasTree = $first !== '' || $steps !== [] || $thankYou === 0;
		if ($hasTree && !isset($steps[$first])) {
			$read->refuse('first', 'step_missing');
		}
		$funnel = new Funnel(
			$id,
			OfferSettings::trigger($read),
			$first,
			$steps,
			$read->bool('enabled'),
			$read->int('priority', 0, 100, 'out_of_range'),
			ConditionSettings::read($read),
			$thankYou,
		);
		foreach ($steps as $step) {
			if (isset($funnel->stepsAfter($step)[$step->key])) {
				$read->refuse('steps', 'loop');
			}
		}
		$read->assertValid();
		return $funnel;
	}

	/** @return array<string, mixed> */
	public static function toArray(Funnel $funnel): array
	{
		$steps = [];
		foreach ($funnel->steps as $step) {
			$steps[$step->key] = [
				'offer_id' => $step->offerId,
				'accepted' => $step->ifAccepted,
				'declined' => $step->ifDeclined,
				'conditions' => ConditionSettings::toArray($step->conditions),
			];
		}
		return [
			'trigger' => ['type' => $funnel->trigger->type->value, 'ids' => $funnel->trigger->ids],
			'enabled' => $funnel->enabled,
			'priority' => $funnel->priority,
			'first' => $funnel->first,
			'steps' => $steps,
			'conditions' => ConditionSettings::toArray($funnel->conditions),
			'thank_you' => $funnel->thankYou,
		];
	}

	/** @return array<string, Step> */
	private static function steps(SettingsReader $read): array
	{
		$all = $read->within('steps');
		$steps = [];
		foreach ($all->names() as $key) {
			$one = $all->within($key);
			$steps[$key] = new Step(
				$key,
				$one->int('offer_id', 1, PHP_INT_MAX, 'offer_missing'),
				$one->text('accepted', 40),
				$one->text('declined', 40),
				ConditionSettings::read($one),
			);
		}
		if (isset($steps[Funnel::THANK_YOU])) {
			$all->refuse(Funnel::THANK_YOU, 'reserved');
		}
		if (count($steps) > self::MAX_STEPS) {
			$read->refuse('steps', 'too_many');
		}
		foreach ($steps as $step) {
			foreach (['accepted' => $step->ifAccepted, 'declined' => $step->ifDeclined] as $name => $next) {
				if ($next !== '' && !isset($steps[$next])) {
					$all->within($step->key)->refuse($name, 'step_missing');
				}
			}
		}
		return $steps;
	}
}
