<?php

declare(strict_types=1);

namespace Encore\Application\Moving;

use Encore\Application\Ports\OwnedPosts;
use Encore\Application\Ports\ShopReferences;
use Encore\Application\Writing\OwnedPost;
use Encore\Application\Writing\OwnedPostKind;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\OfferSettings;

/**
 * Funnels and offers as one file: their settings, words and pages, and what the ids in them stand for. No numbers, no
 * orders, nobody's data. ImportFile reads it.
 *
 * @phpstan-import-type Description from ShopReferences
 * @phpstan-type Moved array{id: int, title: string, content: string, settings: array<string, mixed>}
 * @phpstan-type MovedFile array{encore: int, shop: string, currency: string, offers: list<Moved>, funnels: list<Moved>, products: array<int, Description>, categories: array<int, Description>, tags: array<int, Description>, pictures: array<int, Description>}
 */
final class Export
{
	/** Of the file's form; another one is refused. */
	public const VERSION = 1;

	/**
	 * @param string $shop its address
	 * @param \Closure(): string $currency in which its amounts are written: "USD"
	 */
	public function __construct(
		private readonly OwnedPosts $posts,
		private readonly ShopReferences $references,
		private readonly string $shop,
		private readonly \Closure $currency,
	) {
	}

	/**
	 * @param list<int> $funnels with the offers of their steps; none of both is everything there is
	 * @param list<int> $offers
	 * @return MovedFile
	 */
	public function of(array $funnels = [], array $offers = []): array
	{
		$isAll = $funnels === [] && $offers === [];
		$found = [];
		$moved = $this->read(OwnedPostKind::Funnel, $isAll ? $this->posts->ids(OwnedPostKind::Funnel) : $funnels);
		foreach ($moved as $funnel) {
			ReplaceReferences::inFunnel($funnel['settings'], self::noted($found), static function (int $offer) use (&$offers): int {
				return $offers[] = $offer;
			});
		}
		$ids = $isAll ? $this->posts->ids(OwnedPostKind::Offer) : array_values(array_unique($offers));
		$movedOffers = $this->read(OwnedPostKind::Offer, $ids);
		foreach ($movedOffers as $offer) {
			ReplaceReferences::inOffer($offer['settings'], self::noted($found));
		}
		$described = fn(Reference $reference): array => $this->references->describe($reference, array_keys($found[$reference->value] ?? []));
		return [
			'encore' => self::VERSION,
			'shop' => $this->shop,
			'currency' => ($this->currency)(),
			'offers' => $movedOffers,
			'funnels' => $moved,
			'products' => $described(Reference::Product),
			'categories' => $described(Reference::Category),
			'tags' => $described(Reference::Tag),
			'pictures' => $described(Reference::Picture),
		];
	}

	/**
	 * @param list<int> $ids
	 * @return list<Moved> of those that are there
	 */
	private function read(OwnedPostKind $kind, array $ids): array
	{
		$posts = array_filter(array_map(fn(int $id): ?OwnedPost => $this->posts->read($kind, $id), $ids));
		return array_values(array_map(static fn(OwnedPost $post): array => [
			'id' => $post->id,
			'title' => $post->title,
			'content' => $post->content,
			'settings' => self::complete($kind, $post->settings),
		], $posts));
	}

	/**
	 * Every name that the form has, also of what an older version saved or nobody has finished.
	 *
	 * @param array<string, mixed> $settings
	 * @return array<string, mixed>
	 */
	private static function complete(OwnedPostKind $kind, array $settings): array
	{
		$defaults = $kind === OwnedPostKind::Offer ? OfferSettings::defaults() : FunnelSettings::defaults();
		try {
			return $kind === OwnedPostKind::Offer ? OfferSettings::toArray(OfferSettings::toOffer(0, $settings)) : FunnelSettings::toArray(FunnelSettings::toFunnel(0, $settings));
		} catch (InvalidSettings) {
			/** @var array<string, mixed> the names of the defaults */
			return array_replace_recursive($defaults, array_intersect_key($settings, $defaults));
		}
	}

	/**
	 * @param array<string, array<int, true>> $found
	 * @return \Closure(Reference, int): int
	 */
	private static function noted(array &$found): \Closure
	{
		return static function (Reference $reference, int $id) use (&$found): int {
			$found[$reference->value][$id] = true;
			return $id;
		};
	}
}
