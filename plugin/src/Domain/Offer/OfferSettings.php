<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Offer\Condition\ConditionSettings;

/**
 * An offer as an owner saves it (the meta `encore_offer`) and as it is compiled, turned into an Offer and back.
 *
 * @phpstan-import-type ConditionData from ConditionSettings
 * @phpstan-import-type PriceData from PriceSettings
 * @phpstan-type TriggerSettings array{type: string, ids: list<int>}
 * @phpstan-type PartData array{product_id: int, quantity: int}
 * @phpstan-type OfferData array{product_id: int, quantity: int, bundle: list<PartData>, price: PriceData, headline: string, text: string, image_id: int, trigger: TriggerSettings, placement: string, starts_at: string, ends_at: string, enabled: bool, priority: int, conditions: list<list<ConditionData>>, most: int, shipping: array{type: string, amount: string}, joins: string, follows: bool, whole: bool}
 */
final class OfferSettings
{
	/** @return OfferData what a new offer starts with */
	public static function defaults(): array
	{
		return [
			'product_id' => 0,
			'quantity' => 1,
			'bundle' => [],
			'price' => PriceSettings::defaults(),
			'headline' => '',
			'text' => '',
			'image_id' => 0,
			'trigger' => ['type' => TriggerType::Any->value, 'ids' => []],
			'placement' => Placement::Checkout->value,
			'starts_at' => '',
			'ends_at' => '',
			'enabled' => true,
			'priority' => Offer::DEFAULT_PRIORITY,
			'conditions' => [],
			'most' => 0,
			'shipping' => ['type' => ShippingType::WithOrder->value, 'amount' => '0'],
			'joins' => Joins::Add->value,
			'follows' => false,
			'whole' => false,
		];
	}

	/**
	 * @param array<string, mixed> $data settings; what is missing takes its default
	 * @throws InvalidSettings naming every wrong field
	 */
	public static function toOffer(int $id, array $data): Offer
	{
		$read = new SettingsReader($data + self::defaults());
		$placement = Placement::from($read->choice('placement', array_column(Placement::cases(), 'value')));
		$bundle = self::bundle($read);
		$price = PriceSettings::read($read);
		$isWhole = $read->bool('whole') && $placement === Placement::Product && $bundle !== [];
		if ($bundle !== [] && $placement === Placement::Product && !$isWhole) {
			self::checkPicked($read, $price);
		}
		if ($price->isDifference && $placement->isBeforePayment()) {
			$read->refuse('price.difference', 'difference_only_after_payment');
		}
		if ($price->isDifference && ($read->int('quantity', 1, Offer::MAX_QUANTITY, 'out_of_range') > 1 || $read->int('most', 0, Offer::MAX_QUANTITY, 'out_of_range') > 1)) {
			$read->refuse('price.difference', 'difference_of_one');
		}
		$offer = new Offer(
			$id,
			$read->int('product_id', 1, PHP_INT_MAX, 'product_missing'),
			$read->int('quantity', 1, Offer::MAX_QUANTITY, 'out_of_range'),
			$price,
			new Words(
				$read->text('headline', Words::HEADLINE_LENGTH),
				$read->text('text', Words::TEXT_LENGTH),
				$read->int('image_id', 0, PHP_INT_MAX, 'out_of_range'),
			),
			self::trigger($read),
			$placement,
			self::schedule($read),
			$read->bool('enabled'),
			$read->int('priority', 0, 100, 'out_of_range'),
			ConditionSettings::read($read),
			self::most($read),
			$bundle,
			self::shipping($read),
			self::joins($read, $placement),
			$read->bool('follows') && $placement->isBeforePayment() && $bundle === [],
			$isWhole,
		);
		$read->assertValid();
		return $offer;
	}

	/** @return OfferData */
	public static function toArray(Offer $offer): array
	{
		return [
			'product_id' => $offer->productId,
			'quantity' => $offer->quantity,
			'bundle' => array_map(static fn(Part $part): array => ['product_id' => $part->productId, 'quantity' => $part->quantity], $offer->bundle),
			'price' => PriceSettings::toArray($offer->price),
			'headline' => $offer->words->headline,
			'text' => $offer->words->text,
			'image_id' => $offer->words->imageId,
			'trigger' => ['type' => $offer->trigger->type->value, 'ids' => $offer->trigger->ids],
			'placement' => $offer->placement->value,
			'starts_at' => $offer->schedule->startsAt?->format('Y-m-d\TH:i:s\Z') ?? '',
			'ends_at' => $offer->schedule->endsAt?->format('Y-m-d\TH:i:s\Z') ?? '',
			'enabled' => $offer->enabled,
			'priority' => $offer->priority,
			'conditions' => ConditionSettings::toArray($offer->conditions),
			'most' => $offer->most,
			'shipping' => ['type' => $offer->shipping->type->value, 'amount' => $offer->shipping->amount],
			'joins' => $offer->joins->value,
			'follows' => $offer->follows,
			'whole' => $offer->whole,
		];
	}

	/** Shared by offers and funnels. */
	public static function trigger(SettingsReader $read): Trigger
	{
		$inner = $read->within('trigger');
		$type = TriggerType::from($inner->choice('type', array_column(TriggerType::cases(), 'value')));
		$ids = $inner->ids('ids');
		if ($type !== TriggerType::Any && $ids === []) {
			$inner->refuse('ids', 'trigger_empty');
		}
		return new Trigger($type, $type === TriggerType::Any ? [] : $ids);
	}

	private static function shipping(SettingsReader $read): ShippingRule
	{
		$inner = $read->within('shipping', ['amount' => '0']);
		$type = ShippingType::from($inner->choice('type', array_column(ShippingType::cases(), 'value')));
		return new ShippingRule($type, $type === ShippingType::Flat ? $inner->decimal('amount') : '0');
	}

	private static function most(SettingsReader $read): int
	{
		$most = $read->int('most', 0, Offer::MAX_QUANTITY, 'out_of_range');
		if ($most > 1 && $most < $read->int('quantity', 1, Offer::MAX_QUANTITY, 'out_of_range')) {
			$read->refuse('most', 'below_pieces');
		}
		return $most;
	}

	/** Nothing can be replaced before it lies in the cart, nor once it is paid. */
	private static function joins(SettingsReader $read, Placement $placement): Joins
	{
		$joins = Joins::from($read->choice('joins', array_column(Joins::cases(), 'value')));
		if ($joins === Joins::Add || !in_array($placement, [Placement::Cart, Placement::Checkout], true)) {
			return Joins::Add;
		}
		if ($read->within('trigger')->choice('type', array_column(TriggerType::cases(), 'value')) === TriggerType::Any->value) {
			$read->refuse('joins', 'replaces_anything');
		}
		return $joins;
	}

	/** @return list<Part> */
	private static function bundle(SettingsReader $read): array
	{
		$all = $read->within('bundle');
		$bundle = [];
		foreach ($all->names() as $place) {
			$one = $all->within($place);
			$part = new Part($one->int('product_id', 1, PHP_INT_MAX, 'product_missing'), $one->int('quantity', 1, Offer::MAX_QUANTITY, 'out_of_range'));
			if ($part->productId === $read->int('product_id', 0, PHP_INT_MAX, 'product_missing') || in_array($part->productId, array_column($bundle, 'productId'), true)) {
				$one->refuse('product_id', 'product_twice');
			}
			$bundle[] = $part;
		}
		if (count($bundle) > Offer::MAX_BUNDLED) {
			$read->refuse('bundle', 'bundle_too_long');
		}
		// What its amounts are of would be another whole with each piece.
		if ($bundle !== [] && $read->int('most', 0, PHP_INT_MAX, 'out_of_range') > 1) {
			$read->refuse('most', 'bundle_is_fixed');
		}
		return $bundle;
	}

	/** Where each one of several is taken or left by itself, what is named for the whole is no price of it. */
	private static function checkPicked(SettingsReader $read, PriceRule $price): void
	{
		if ($price->type === PriceRuleType::Amount || $price->type === PriceRuleType::Fixed) {
			$read->refuse('price.value', 'picked_one_by_one');
		}
	}

	private static function schedule(SettingsReader $read): Schedule
	{
		$startsAt = $read->instant('starts_at');
		$endsAt = $read->instant('ends_at');
		if ($startsAt !== null && $endsAt !== null && $endsAt <= $startsAt) {
			$read->refuse('ends_at', 'ends_before_start');
		}
		return new Schedule($startsAt, $endsAt);
	}
}
