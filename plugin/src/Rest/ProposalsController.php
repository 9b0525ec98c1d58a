<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Ports\Log;
use Encore\Application\Ports\ShopPrices;
use Encore\Application\Proposal\Proposed;
use Encore\Application\Proposal\ProposedOffer;
use Encore\Application\Proposal\ProposeFunnel;
use Encore\Application\Proposal\Wish;
use Encore\Application\Writing\PreviewPrice;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\Words;
use Encore\Rest\Schema\ProposalSchema;

/** GET proposals: a bump, an upsell and a downsell for a product, from what the shop sells. It changes nothing. */
final class ProposalsController extends Controller
{
	/** Of the words that a product has, for an offer. */
	private const SENTENCES = 2;

	/** @param \Closure(int): string $describe a product in its own words, plain; may be empty */
	public function __construct(
		Log $log,
		private readonly ProposeFunnel $propose,
		private readonly PreviewPrice $price,
		private readonly ShopPrices $prices,
		private readonly \Closure $describe,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		return [new Route('/proposals', 'GET', OwnedPostRules::allow(...), $this->propose(...), ProposalSchema::args(), ProposalSchema::schema(...))];
	}

	/** @return array<string, mixed> */
	private function propose(\WP_REST_Request $request): array
	{
		$product = self::number($request, 'product_id') ?? 0;
		$wish = static fn(string $kind): Wish => new Wish(self::number($request, "{$kind}_id"), self::number($request, "{$kind}_off"));
		$proposal = $this->propose->for($product, $wish('bump'), $wish('upsell'), $wish('downsell'));
		$trigger = $proposal->trigger;
		return [
			'product_id' => $trigger->id,
			'name' => $trigger->name,
			'src' => self::picture($trigger->imageId),
			'price_text' => $this->prices->format($trigger->currentPrice()),
			'link' => (string) get_permalink($trigger->id),
			'bump' => $this->proposed('bump', $proposal->bump, $trigger->id),
			'upsell' => $this->proposed('upsell', $proposal->upsell, $trigger->id),
			'downsell' => $this->proposed('downsell', $proposal->downsell, $trigger->id),
		];
	}

	/** @return array<string, mixed> */
	private function proposed(string $kind, Proposed $proposed, int $trigger): array
	{
		return [
			'offer' => $proposed->offer === null ? null : $this->offer($kind, $proposed->offer, $trigger),
			'others' => array_map(fn(ProposedOffer $one): array => [
				'product_id' => $one->product->id,
				'name' => $one->product->name,
				'price_text' => $this->prices->format($one->price()),
				'why' => ProposalWords::why($one->companion),
			], $proposed->others),
			'advice' => $proposed->whole->amount === 0 ? '' : ProposalWords::advice($kind, $proposed, $this->prices),
		];
	}

	/** @return array<string, mixed> */
	private function offer(string $kind, ProposedOffer $offer, int $trigger): array
	{
		$settings = self::settings($kind, $offer, $trigger, ($this->describe)($offer->product->id));
		$preview = $this->price->of(array_intersect_key($settings, array_flip(['product_id', 'quantity', 'bundle', 'price', 'placement', 'shipping'])));
		return [
			'product_id' => $offer->product->id,
			'name' => $offer->product->name,
			'src' => self::picture($offer->product->imageId),
			'percent_off' => $offer->percentOff,
			'price_text' => PreviewWords::total($preview),
			'regular_price_text' => $preview->isReduced() ? $preview->regularText : '',
			'why' => ProposalWords::why($offer->companion),
			'share' => ProposalWords::share($kind, $offer->share()),
			'note' => $preview->note,
			'settings' => $settings,
		];
	}

	/** @return array<string, mixed> of an offer that can be saved as it is */
	private static function settings(string $kind, ProposedOffer $offer, int $trigger, string $described): array
	{
		$isBump = $kind === 'bump';
		return [
			'product_id' => $offer->product->id,
			'placement' => $isBump ? Placement::Checkout->value : Placement::PostPurchase->value,
			'price' => ['type' => 'percent', 'value' => (string) $offer->percentOff, 'base' => 'current'] + OfferSettings::defaults()['price'],
			'trigger' => $isBump ? ['type' => 'products', 'ids' => [$trigger]] : OfferSettings::defaults()['trigger'],
			'headline' => mb_substr(ProposalWords::headline($kind, $offer), 0, Words::HEADLINE_LENGTH),
			'text' => self::sentences($described),
		] + OfferSettings::defaults();
	}

	private static function sentences(string $text): string
	{
		$all = preg_split('/(?<=[.!?。！？])\s+/u', trim($text)) ?: [];
		return mb_substr(implode(' ', array_slice($all, 0, self::SENTENCES)), 0, Words::TEXT_LENGTH);
	}

	private static function number(\WP_REST_Request $request, string $name): ?int
	{
		return is_numeric($request[$name]) ? (int) $request[$name] : null;
	}

	private static function picture(int $id): string
	{
		return $id > 0 ? (string) wp_get_attachment_image_url($id, 'thumbnail') : '';
	}
}
