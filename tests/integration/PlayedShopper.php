<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\PlacedOrder;
use Encore\Application\Walkthrough\Insight;
use Encore\Application\Walkthrough\PaymentCourse;
use Encore\Application\Walkthrough\Scene;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Offer\Part;
use Encore\Plugin\Ledger;
use Encore\Plugin\PlayedFunnel;
use Encore\Plugin\ShopBase;
use Encore\WordPress\OfferEndpoint;
use Encore\WordPress\Walkthrough\WalkthroughPages;
use PHPUnit\Framework\Assert;

/** An owner who plays a funnel, by the same use cases as the pages and routes of a walkthrough. */
final class PlayedShopper
{
	public readonly PlayedFunnel $funnel;
	private ?PlacedOrder $order = null;

	public function __construct()
	{
		$base = new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test');
		$ledger = new Ledger($base);
		$this->funnel = new PlayedFunnel($base, $ledger->walked, $ledger->offline, new WalkthroughPages(new OfferEndpoint('encore_walkthrough', 'encore-walkthrough')));
	}

	/** @param list<Part> $items */
	public function begin(int $orderId, PaymentCourse $course = PaymentCourse::Succeeds, array $items = [], string $place = '', string $postcode = '', int $funnelId = 0): ?Presentation
	{
		wp_set_current_user(1);
		$this->order = $this->funnel->begin->begin(Scene::new($funnelId, $orderId, $items, $place, $postcode, 0, $course));
		return $this->funnel->arrive->offerFor($this->order());
	}

	/** As another request finds it: read again from where it is kept. */
	public function later(): self
	{
		wp_cache_flush();
		$later = new self();
		$scene = $later->funnel->scenes->current();
		Assert::assertNotNull($scene);
		$later->order = $later->funnel->gate->order($scene->id, $scene->key);
		return $later;
	}

	public function order(): PlacedOrder
	{
		Assert::assertNotNull($this->order);
		return $this->funnel->gate->order($this->order->id, $this->order->key);
	}

	public function open(): ?Presentation
	{
		return $this->funnel->answer->open($this->order())->next;
	}

	/** @return string what became of it */
	public function accept(): string
	{
		$open = $this->open();
		$view = $open === null ? null : $this->funnel->views->of($this->order(), $open);
		Assert::assertNotNull($view);
		return $this->funnel->answer->accept($this->order(), $view->presentation, $view->consentVersion, 'en_US')->reason();
	}

	public function decline(): void
	{
		$open = $this->open();
		Assert::assertNotNull($open);
		$this->funnel->answer->decline($this->order(), $open->uuid);
	}

	/** The thank-you page. */
	public function thanked(): ?Presentation
	{
		Assert::assertNull($this->funnel->arrive->offerFor($this->order()));
		return $this->funnel->arrive->offerOnPage($this->order());
	}

	public function insight(): Insight
	{
		$insight = $this->funnel->insight->now();
		Assert::assertNotNull($insight);
		return $insight;
	}

	/** @return list<string> state and price of each */
	public static function told(Presentation|Acceptance ...$records): array
	{
		return array_map(static fn(Presentation|Acceptance $one): string => "{$one->step} {$one->offerId} {$one->state->value} {$one->way->value} " . wp_json_encode($one->quote->toArray()), array_values($records));
	}
}
