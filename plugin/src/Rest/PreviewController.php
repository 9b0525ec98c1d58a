<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Ports\Log;
use Encore\Application\Writing\OfferPreview;
use Encore\Application\Writing\PreviewOffers;
use Encore\Application\Writing\PreviewPrice;
use Encore\Domain\Offer\CartChoice;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedPart;
use Encore\Rest\Schema\OfferPreviewSchema;
use Encore\Rest\Schema\PricePreviewSchema;
use Encore\Rest\Schema\PriceQuestionSchema;

/** The editor previews by asking: prices for who writes offers, offers for who places their blocks. */
final class PreviewController extends Controller
{
	/**
	 * @param \Closure(CartChoice): array<string, mixed> $choice    what its fields are made of
	 * @param \Closure(string): string                   $insteadOf what a box says of the product that leaves the cart for it
	 */
	public function __construct(
		Log $log,
		private readonly PreviewPrice $price,
		private readonly PreviewOffers $offers,
		private readonly \Closure $choice,
		private readonly \Closure $insteadOf,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		$mayPlaceBlocks = static fn(): bool => current_user_can('edit_pages');
		return [
			new Route(
				'/preview/price',
				'POST',
				OwnedPostRules::allow(...),
				$this->price(...),
				PriceQuestionSchema::args(),
				PricePreviewSchema::schema(...),
			),
			new Route('/preview/offers', 'GET', $mayPlaceBlocks, $this->offers(...), [
				'placement' => ['type' => 'string', 'enum' => array_column(Placement::cases(), 'value')],
				'search' => ['type' => 'string', 'maxLength' => 100],
			], OfferPreviewSchema::schema(...)),
			new Route('/preview/offers/(?P<id>\d{1,18})', 'GET', $mayPlaceBlocks, $this->offer(...), [
				'id' => ['type' => 'integer'],
			], OfferPreviewSchema::schema(...)),
		];
	}

	/** @return array<string, mixed> */
	private function price(\WP_REST_Request $request): array
	{
		$preview = $this->price->of([
			'product_id' => $request['product_id'],
			'quantity' => $request['quantity'],
			'bundle' => $request['bundle'],
			'whole' => $request['whole'],
			'trigger' => $request['trigger'],
			'price' => $request['price'],
			'most' => $request['most'],
			'placement' => $request['placement'],
			'joins' => $request['joins'],
			'follows' => $request['follows'],
		]);
		return [
			'regular' => $preview->regular->toArray(),
			'price' => $preview->piece->toArray(),
			'total' => $preview->total->toArray(),
			'regular_text' => $preview->isReduced() && !$preview->isFrom ? $preview->regularText : '',
			'price_text' => $preview->pieceText,
			'total_text' => PreviewWords::total($preview),
			'text' => PreviewWords::price($preview),
			'contents' => $preview->contents,
			'choice' => $preview->choice === null ? null : ($this->choice)($preview->choice),
			'instead_of' => $this->insteadOf($preview->replaces),
			'tax_note' => $preview->taxNote,
			'pieces' => array_map(PreviewWords::pieces(...), $preview->pieces),
		];
	}

	/** @return list<array<string, mixed>> */
	private function offers(\WP_REST_Request $request): array
	{
		$placement = $request['placement'];
		$search = $request['search'];
		return array_map($this->toArray(...), $this->offers->all(
			is_string($placement) ? Placement::tryFrom($placement) : null,
			is_string($search) ? $search : '',
		));
	}

	/** @return array<string, mixed> */
	private function offer(\WP_REST_Request $request): array
	{
		return $this->toArray($this->offers->one(RequestNames::id($request)));
	}

	/** @return array<string, mixed> */
	private function toArray(OfferPreview $preview): array
	{
		return [
			'id' => $preview->id,
			'title' => $preview->title,
			'enabled' => $preview->enabled,
			'headline' => $preview->headline,
			'text' => trim($this->insteadOf($preview->replaces) . ' ' . $preview->text),
			'image' => self::image($preview->imageId),
			'quantity' => $preview->quantity,
			'price' => $preview->price?->toArray(),
			'price_text' => $preview->isFrom ? PreviewWords::from($preview->priceText) : $preview->priceText,
			'regular_price_text' => $preview->isFrom ? '' : $preview->regularPriceText,
			'product_name' => $preview->productName,
			'parts' => array_map(static fn(PricedPart $part): array => [
				'name' => $part->product->name,
				'quantity' => $part->quantity,
				'src' => self::image($part->product->imageId)['src'] ?? '',
			], $preview->parts),
			'contents' => $preview->contents,
			'choice' => $preview->choice === null ? null : ($this->choice)($preview->choice),
			'choose' => $preview->choose,
			'variations' => $preview->variations,
			'most' => $preview->most,
			'pieces' => array_map(PreviewWords::pieces(...), $preview->pieces),
			'problem' => PreviewWords::problem($preview->problem),
		];
	}

	private function insteadOf(?string $replaced): string
	{
		return $replaced === null ? '' : ($this->insteadOf)($replaced);
	}

	/** @return array{src: string, alt: string, width: int, height: int}|null */
	private static function image(int $id): ?array
	{
		$image = $id > 0 ? wp_get_attachment_image_src($id, 'medium') : false;
		if ($image === false) {
			return null;
		}
		$alt = get_post_meta($id, '_wp_attachment_image_alt', true);
		return ['src' => (string) $image[0], 'alt' => is_string($alt) ? $alt : '', 'width' => (int) $image[1], 'height' => (int) $image[2]];
	}
}
