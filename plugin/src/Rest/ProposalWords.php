<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Ports\ShopPrices;
use Encore\Application\Proposal\Companion;
use Encore\Application\Proposal\PriceBand;
use Encore\Application\Proposal\Proposed;
use Encore\Application\Proposal\ProposedOffer;
use Encore\Application\Proposal\Relation;

/** What an owner reads beside a proposed offer, and the first words that shoppers read on it. Plain text. */
final class ProposalWords
{
	public static function why(Companion $companion): string
	{
		if ($companion->together > 0) {
			/* translators: %d: number of orders. */
			return sprintf(_n('%d recent order had both.', '%d recent orders had both.', $companion->together, 'encore'), $companion->together);
		}
		return match ($companion->relation) {
			Relation::Chosen => __('You chose it.', 'encore'),
			Relation::CrossSell => __('You linked it as a cross-sell.', 'encore'),
			Relation::UpSell => __('You linked it as an up-sell.', 'encore'),
			Relation::SameCategory => __('It is in the same category.', 'encore'),
			Relation::SameProduct => __('The same once more, for less.', 'encore'),
			Relation::BoughtTogether, Relation::Price => __('Its price fits.', 'encore'),
		};
	}

	public static function share(string $kind, int $percent): string
	{
		return match ($kind) {
			/* translators: %d: per cent. */
			'bump' => sprintf(__('%d%% of the product', 'encore'), $percent),
			/* translators: %d: per cent. */
			'upsell' => sprintf(__('%d%% of the order', 'encore'), $percent),
			/* translators: %d: per cent. */
			default => sprintf(__('%d%% of the upsell', 'encore'), $percent),
		};
	}

	/** In which band such offers sell. */
	public static function advice(string $kind, Proposed $proposed, ShopPrices $prices): string
	{
		$between = static fn(PriceBand $band): array => array_map($prices->format(...), $band->of($proposed->whole));
		return match ($kind) {
			/* translators: 1: a price, 2: a dearer price. */
			'bump' => vsprintf(__('Bumps sell best between %1$s and %2$s: 20 to 40%% of the product.', 'encore'), $between(PriceBand::Bump)),
			/* translators: 1: a price, 2: a price, 3: a dearer price. */
			'upsell' => vsprintf(__('Upsells sell best up to %1$s, a quarter of the order, or between %2$s and %3$s, two to three times the order.', 'encore'), [$between(PriceBand::Impulse)[1], ...$between(PriceBand::Premium)]),
			/* translators: 1: a price, 2: a dearer price. */
			default => vsprintf(__('Downsells sell best between %1$s and %2$s: 30 to 60%% of the upsell.', 'encore'), $between(PriceBand::Downsell)),
		};
	}

	public static function headline(string $kind, ProposedOffer $offer): string
	{
		$name = $offer->product->name;
		return match (true) {
			/* translators: %s: a product. */
			$offer->companion->relation === Relation::SameProduct => sprintf(__('Take a second %s', 'encore'), $name),
			/* translators: %s: a product. */
			$kind === 'bump' => sprintf(__('Add %s', 'encore'), $name),
			/* translators: %s: a product. */
			$kind === 'upsell' => sprintf(__('Add %s to your order', 'encore'), $name),
			/* translators: %s: a product. */
			default => sprintf(__('Or %s instead?', 'encore'), $name),
		};
	}
}
