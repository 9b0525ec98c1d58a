<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Ports\Log;
use Encore\Application\Writing\OfferPreview;
use Encore\Application\Writing\PickedPreview;
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
			'shipping' => $request['shipping'],
		]);
		return [
			'regular' => $preview->regular->toArray(),
			'total' => $preview->total->toArray(),
			'regular_text' => $preview->isReduced() && !$preview->isFrom ? $preview->regularText : '',
			'total_text' => PreviewWords::total($preview),
			'text' => PreviewWords::price($preview),
			'contents' => $preview->contents,
			'choice' => $preview->choice === null ? null : ($this->choice)($preview->choice),
			'instead_of' => $this->insteadOf($preview->replaces),
			'note' => $preview->note,
			'pieces' => array_map(PreviewWords::pieces(...), $preview->pieces),
		];
	}

	/** @return list<array<string, mixed>> */
	private function offers(\WP_REST_Request $request): array
	{
		$placement = is_string($request['placement']) ? Placement::tryFrom($request['placement']) : null;
		$search = $request['search'];
		$offers = $this->offers->all($placement, is_string($search) ? $search : '');
		$ranks = $placement === null ? [] : $this->offers->ranks($placement, $offers);
		return array_map(fn(OfferPreview $one): array => $this->toArray($one, $ranks[$one->id] ?? 0), $offers);
	}

	/** @return array<string, mixed> */
	private function offer(\WP_REST_Request $request): array
	{
		return $this->toArray($this->offers->one(RequestNames::id($request)));
	}

	/** @return array<string, mixed> */
	private function toArray(OfferPreview $preview, int $rank = 0): array
	{
		return [
			'id' => $preview->id,
			'title' => $preview->title,
			'headline' => $preview->headline,
			'text' => trim($this->insteadOf($preview->replaces) . ' ' . $preview->text),
			'image' => self::image($preview->imageId),
			'quantity' => $preview->quantity,
			'price' => $preview->price?->toArray(),
			'price_text' => $preview->isFrom ? PreviewWords::from($preview->priceText) : $preview->priceText,
			'regular_price_text' => $preview->isFrom ? '' : $preview->regularPriceText,
			'included' => $preview->included,
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
			'picked' => array_map($this->picked(...), $preview->picked),
			'rank' => $rank,
			'problem' => PreviewWords::problem($preview->problem),
		];
	}

	/** @return array<string, mixed> */
	private function picked(PickedPreview $one): array
	{
		return [
			'product_id' => $one->productId,
			'name' => $one->name,
			'src' => self::image($one->imageId)['src'] ?? '',
			'quantity' => $one->quantity,
			'price' => $one->price->toArray(),
			'price_text' => $one->isFrom ? PreviewWords::from($one->priceText) : $one->priceText,
			'regular_price_text' => $one->isFrom ? '' : $one->regularPriceText,
			'choice' => $one->choice === null ? null : ($this->choice)($one->choice),
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
