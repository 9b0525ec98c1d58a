<?php

declare(strict_types=1);

namespace Encore\WordPress\Posts;

use Encore\Application\Ports\ListedRows;
use Encore\Application\Writing\OfferPreview;
use Encore\Application\Writing\PreviewOffers;
use Encore\Domain\Funnel\Answer;
use Encore\Domain\Funnel\Funnel;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\InvalidSettings;
use Encore\WordPress\Admin\AdminScreen;

/**
 * What a list of funnels says of each: which orders, which offers one after the other, and whether anybody sees them.
 *
 * @phpstan-type FunnelRow array{id: int, title: string, status: string, is_on: bool, state: string, state_text: string, writer: string, changed_at: string, edit_url: string, called_by: string, steps: string, play_url: string}
 */
final class FunnelRows implements ListedRows
{
	public function __construct(private readonly PreviewOffers $offers)
	{
	}

	/** @return array<int, FunnelRow> */
	public function rows(array $ids): array
	{
		_prime_post_caches($ids, false);
		$settings = array_map(self::settings(...), array_combine($ids, $ids));
		$funnels = [];
		foreach ($settings as $id => $one) {
			$funnels[$id] = self::funnel($id, $one);
		}
		$finished = array_values(array_filter($funnels));
		$named = array_merge(...array_map(self::named(...), $finished));
		_prime_post_caches($named, false);
		$previews = $this->offers->some($named);
		TriggerWords::prime($finished);
		$rows = [];
		foreach ($ids as $id) {
			$post = get_post($id);
			if ($post instanceof \WP_Post) {
				$state = self::state($post, $funnels[$id] ?? null, $previews);
				$rows[$id] = ListedPostFacts::of($post, $settings[$id]) + [
					'state' => $state,
					'state_text' => self::stateText($state),
					'called_by' => isset($funnels[$id]) ? TriggerWords::of($funnels[$id]->trigger) : '',
					'steps' => isset($funnels[$id]) ? self::steps($funnels[$id], $previews) : '',
					'play_url' => $post->post_status === 'trash' ? '' : AdminScreen::walkthroughOf($id),
				];
			}
		}
		return $rows;
	}

	/** @return list<int> the offers that its line names */
	private static function named(Funnel $funnel): array
	{
		return array_values(array_filter([$funnel->firstStep()->offerId ?? 0, $funnel->after($funnel->first, Answer::Declined)->offerId ?? 0, $funnel->thankYou]));
	}

	/** @param array<int, OfferPreview> $previews */
	private static function steps(Funnel $funnel, array $previews): string
	{
		/* translators: %d: number of an offer. */
		$name = static fn(int $offer): string => $previews[$offer]->title ?? sprintf(__('Offer %d (gone)', 'encore'), $offer);
		$first = $funnel->firstStep();
		if ($first === null) {
			/* translators: %s: name of an offer. */
			return sprintf(__('on the thank-you page: %s', 'encore'), $name($funnel->thankYou));
		}
		$declined = $funnel->after($funnel->first, Answer::Declined);
		/* translators: 1: name of an offer, 2: name of the offer that follows when it is declined. */
		return $declined === null ? $name($first->offerId) : sprintf(__('%1$s; if declined: %2$s', 'encore'), $name($first->offerId), $name($declined->offerId));
	}

	/** @param array<int, OfferPreview> $previews */
	private static function state(\WP_Post $post, ?Funnel $funnel, array $previews): string
	{
		return match (true) {
			$post->post_status === 'trash' => 'in_trash',
			$funnel === null => 'unfinished',
			$post->post_status !== 'publish' => 'not_published',
			!$funnel->enabled => 'switched_off',
			($previews[$funnel->firstStep()->offerId ?? $funnel->thankYou]->problem ?? 'gone') !== '' => 'offer_not_live',
			default => 'live',
		};
	}

	private static function stateText(string $state): string
	{
		return match ($state) {
			'in_trash' => __('In the trash', 'encore'),
			'unfinished' => __('Not finished', 'encore'),
			'not_published' => __('Not published', 'encore'),
			'switched_off' => __('Switched off', 'encore'),
			'offer_not_live' => __('Its offer is not live', 'encore'),
			default => __('Live', 'encore'),
		};
	}

	/**
	 * Null where it is not finished.
	 *
	 * @param array<string, mixed> $settings
	 */
	private static function funnel(int $id, array $settings): ?Funnel
	{
		try {
			return FunnelSettings::toFunnel($id, $settings);
		} catch (InvalidSettings) {
			return null;
		}
	}

	/** @return array<string, mixed> */
	private static function settings(int $id): array
	{
		$settings = get_post_meta($id, PostTypes::FUNNEL, true);
		/** @var array<string, mixed> */
		return is_array($settings) ? $settings : [];
	}
}
