<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Answer\ChoiceOption;
use Encore\Application\Answer\OfferChoice;
use Encore\Application\Answer\PieceOption;
use Encore\Application\Ports\ShopPrices;

/** Turns what may be chosen into what the page says of it. */
final class ChoiceViews
{
	public function __construct(private readonly ShopPrices $prices)
	{
	}

	/**
	 * @param string $price   what the choice costs now, formatted
	 * @param string $consent what is agreed to once it is chosen
	 * @param int    $imageId the offer's picture, which stands there until a variation has its own
	 */
	public function of(OfferChoice $choice, string $price, string $consent, int $imageId, bool $isFixed): ChoiceView
	{
		$label = implode(', ', $choice->attributes);
		/* translators: %s: what is to be chosen, "Colour". */
		$prompt = $choice->isOpen() ? sprintf(__('Choose first: %s', 'encore'), $label) : '';
		return new ChoiceView(
			$label,
			$prompt,
			$prompt === '' ? $this->said($choice, $price) : $prompt,
			$choice->chosen,
			$choice->quantity,
			$choice->most,
			array_map($this->option(...), $choice->options),
			array_map($this->piece(...), $choice->pieces),
			self::picture($choice->option()?->imageId ?: $imageId),
			$consent,
			$isFixed,
		);
	}

	private function said(OfferChoice $choice, string $price): string
	{
		/* translators: %d: a number of pieces. */
		$pieces = $choice->most > 1 ? sprintf(_n('%d piece', '%d pieces', $choice->quantity, 'encore'), $choice->quantity) : '';
		/* translators: 1: what is chosen, "Blue, 2 pieces", 2: its price. */
		return sprintf(__('%1$s: %2$s', 'encore'), implode(', ', array_filter([$choice->option()->name ?? '', $pieces])), $price);
	}

	/** @return array{id: int, name: string, price_text: string, sold_out: bool, image_id: int} */
	private function option(ChoiceOption $option): array
	{
		return [
			'id' => $option->productId,
			'name' => $option->name,
			'price_text' => $option->quote === null ? '' : $this->prices->format($option->quote->total()),
			'sold_out' => $option->isSoldOut,
			'image_id' => $option->imageId,
		];
	}

	/** @return array{quantity: int, text: string, save_text: string} */
	private function piece(PieceOption $piece): array
	{
		$text = $piece->quote === null
			/* translators: %d: a number of pieces. */
			? sprintf(_n('%d piece', '%d pieces', $piece->quantity, 'encore'), $piece->quantity)
			/* translators: 1: a number of pieces, 2: what they cost together. */
			: sprintf(__('%1$d for %2$s', 'encore'), $piece->quantity, $this->prices->format($piece->quote->total()));
		return [
			'quantity' => $piece->quantity,
			'text' => $text,
			/* translators: %d: a number, per cent. */
			'save_text' => $piece->saves > 0 ? sprintf(__('save %d%%', 'encore'), $piece->saves) : '',
		];
	}

	/** @return array{src: string, srcset: string, alt: string}|null */
	private static function picture(int $id): ?array
	{
		$src = $id > 0 ? wp_get_attachment_image_url($id, 'large') : false;
		$alt = get_post_meta($id, '_wp_attachment_image_alt', true);
		return $src === false ? null : [
			'src' => $src,
			'srcset' => (string) wp_get_attachment_image_srcset($id, 'large'),
			'alt' => is_string($alt) ? $alt : '',
		];
	}
}
