<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Writing\PiecesPreview;
use Encore\Application\Writing\PricePreview;

/** Sentences of the previews. Plain text. */
final class PreviewWords
{
	public static function price(PricePreview $preview): string
	{
		$total = $preview->hasRates
			/* translators: %s: a price. */
			? sprintf(__('%s plus shipping', 'encore'), self::total($preview))
			: self::total($preview);
		$pays = $preview->quantity === 1
			/* translators: %s: a price. */
			? sprintf(__('The shopper pays %s', 'encore'), $total)
			: sprintf(
				/* translators: 1: a price, 2: number of pieces. */
				_n('The shopper pays %1$s for %2$d piece', 'The shopper pays %1$s for %2$d pieces', $preview->quantity, 'encore'),
				$total,
				$preview->quantity,
			);
		return match (true) {
			/* translators: %s: "The shopper pays from $27.00". */
			$preview->isFrom => sprintf(__('%s, by variation.', 'encore'), $pays),
			/* translators: 1: "The shopper pays $27.00", 2: the regular price. */
			$preview->isReduced() => sprintf(__('%1$s (regular %2$s).', 'encore'), $pays, $preview->regularText),
			/* translators: 1: "The shopper pays $27.00", 2: the regular price. */
			$preview->regular->isLessThan($preview->total) => sprintf(__('%1$s, more than the regular %2$s.', 'encore'), $pays, $preview->regularText),
			/* translators: %s: "The shopper pays $27.00". */
			default => sprintf(__('%s, the regular price.', 'encore'), $pays),
		};
	}

	public static function total(PricePreview $preview): string
	{
		return $preview->isFrom ? self::from($preview->totalText) : $preview->totalText;
	}

	public static function from(string $price): string
	{
		/* translators: %s: the least that it costs. */
		return sprintf(__('from %s', 'encore'), $price);
	}

	/** "2 for $30.00, save 25%" */
	public static function pieces(PiecesPreview $pieces): string
	{
		/* translators: 1: a number of pieces, 2: what they cost together. */
		$text = sprintf(__('%1$d for %2$s', 'encore'), $pieces->quantity, $pieces->totalText);
		/* translators: 1: "2 for $30.00", 2: a number, per cent. */
		return $pieces->saves === 0 ? $text : sprintf(__('%1$s, save %2$d%%', 'encore'), $text, $pieces->saves);
	}

	/** @param string $code of an OfferPreview */
	public static function problem(string $code): string
	{
		return match ($code) {
			'' => '',
			'unfinished' => __('This offer is not finished.', 'encore'),
			'not_published' => __('This offer is not published.', 'encore'),
			'switched_off' => __('This offer is switched off.', 'encore'),
			'not_yet' => __('This offer has not begun.', 'encore'),
			'over' => __('This offer has ended.', 'encore'),
			'product_gone' => __('The product of this offer no longer exists.', 'encore'),
			'sold_out' => __('The product of this offer cannot be bought now.', 'encore'),
			default => __('This offer cannot be shown.', 'encore'),
		};
	}
}
