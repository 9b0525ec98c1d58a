<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\Writing\OfferPreview;
use Encore\Application\Writing\PreviewOffers;
use Encore\Domain\Funnel\Answer;
use Encore\Domain\Funnel\Funnel;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Hook;
use Encore\HookProvider;

/** The list of funnels in wp-admin: which orders, which offers one after the other, and whether anybody sees them. */
final class FunnelList implements HookProvider
{
	/** @var array<int, OfferPreview|null> */
	private array $previews = [];

	public function __construct(private readonly PreviewOffers $offers)
	{
	}

	public function hooks(): array
	{
		return [
			Hook::filter('manage_' . PostTypes::FUNNEL . '_posts_columns', $this->columns(...)),
			Hook::action('manage_' . PostTypes::FUNNEL . '_posts_custom_column', $this->cell(...), 10, 2),
		];
	}

	/**
	 * @param array<string, string> $columns
	 * @return array<string, string>
	 */
	private function columns(array $columns): array
	{
		$date = array_intersect_key($columns, ['date' => '']);
		return array_diff_key($columns, $date) + [
			'encore_trigger' => __('After an order with', 'encore'),
			'encore_steps' => __('Offers', 'encore'),
			'encore_state' => __('State', 'encore'),
		] + $date;
	}

	private function cell(string $column, int $id): void
	{
		$funnel = self::funnel($id);
		$text = match ($column) {
			'encore_trigger' => $funnel === null ? '' : TriggerWords::of($funnel->trigger),
			'encore_steps' => $funnel === null ? '' : $this->steps($funnel),
			'encore_state' => $this->state($id, $funnel),
			default => '',
		};
		echo esc_html($text === '' ? '—' : $text);
	}

	/** Null where it is not finished. */
	private static function funnel(int $id): ?Funnel
	{
		$settings = get_post_meta($id, PostTypes::FUNNEL, true);
		try {
			/** @var array<string, mixed> $known */
			$known = is_array($settings) ? $settings : [];
			return FunnelSettings::toFunnel($id, $known);
		} catch (InvalidSettings) {
			return null;
		}
	}

	private function steps(Funnel $funnel): string
	{
		$declined = $funnel->after($funnel->first, Answer::Declined);
		$upsell = $this->name($funnel->firstStep()->offerId ?? 0);
		/* translators: 1: name of an offer, 2: name of the offer that follows when it is declined. */
		return $declined === null ? $upsell : sprintf(__('%1$s; if declined: %2$s', 'encore'), $upsell, $this->name($declined->offerId));
	}

	private function name(int $offer): string
	{
		/* translators: %d: number of an offer. */
		return $this->preview($offer)->title ?? sprintf(__('Offer %d (gone)', 'encore'), $offer);
	}

	private function preview(int $offer): ?OfferPreview
	{
		return $this->previews[$offer] ??= $this->offers->some([$offer])[$offer] ?? null;
	}

	private function state(int $id, ?Funnel $funnel): string
	{
		return match (true) {
			$funnel === null => __('Not finished', 'encore'),
			get_post_status($id) !== 'publish' => __('Not published', 'encore'),
			!$funnel->enabled => __('Switched off', 'encore'),
			($this->preview($funnel->firstStep()->offerId ?? 0)->problem ?? 'gone') !== '' => __('Its offer is not live', 'encore'),
			default => __('Live', 'encore'),
		};
	}
}
