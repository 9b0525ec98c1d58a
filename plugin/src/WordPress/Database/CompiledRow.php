<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Funnel\CompiledFunnel;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\OfferSettings;

/** What a row of the index says, in the language of the request; null where it cannot be read. */
final class CompiledRow
{
	public static function offer(Row $row): ?Offer
	{
		return self::toOffer($row->int('object_id'), $row->json('data'));
	}

	public static function funnel(Row $row): ?CompiledFunnel
	{
		$data = $row->json('data');
		$offers = [];
		foreach (is_array($data['offers'] ?? null) ? $data['offers'] : [] as $id => $settings) {
			$offers[(int) $id] = is_array($settings) ? self::toOffer((int) $id, $settings) : null;
		}
		try {
			/** @var array<string, mixed> $funnel a JSON object has names */
			$funnel = is_array($data['funnel'] ?? null) ? $data['funnel'] : [];
			return new CompiledFunnel(FunnelSettings::toFunnel($row->int('object_id'), $funnel), array_filter($offers));
		} catch (InvalidSettings) {
			return null;
		}
	}

	/** @param array<array-key, mixed> $settings */
	private static function toOffer(int $id, array $settings): ?Offer
	{
		try {
			$translations = $settings['translations'] ?? [];
			$words = is_array($translations) && $translations !== [] ? $translations[determine_locale()] ?? [] : [];
			/** @var array<string, mixed> $settings a JSON object has names */
			$settings = (is_array($words) ? $words : []) + $settings;
			return OfferSettings::toOffer($id, $settings);
		} catch (InvalidSettings) {
			return null;
		}
	}
}
