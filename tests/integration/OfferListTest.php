<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Plugin;
use Encore\Plugin\Foundation;
use Encore\Plugin\OfferWriting;
use Encore\WordPress\OfferList;
use PHPUnit\Framework\TestCase;

/** The list of offers in wp-admin says whether anybody sees an offer; after payment only a funnel shows one. */
final class OfferListTest extends TestCase
{
	private const CELL = 'manage_encore_offer_posts_custom_column';

	private OfferDesk $desk;

	protected function setUp(): void
	{
		$this->desk = (new OfferDesk())->as('administrator');
	}

	protected function tearDown(): void
	{
		$this->desk->clear();
	}

	public function testABumpIsLiveByItself(): void
	{
		self::assertSame('Live', $this->state($this->desk->offer(['product_id' => $this->desk->product()])));
	}

	public function testAnOfferAfterPaymentIsInNoFunnelUntilOneShowsIt(): void
	{
		$upsell = $this->afterPayment();
		$downsell = $this->afterPayment();
		self::assertSame('In no funnel yet', $this->state($upsell));

		$funnel = $this->desk->funnel($this->steps($upsell, $downsell));
		self::assertSame('Live', $this->state($upsell));
		self::assertSame('Live', $this->state($downsell));
		self::assertSame('In no funnel yet', $this->state($this->afterPayment()), 'the funnel shows others');

		wp_update_post(['ID' => $funnel, 'post_status' => 'draft']);
		self::assertSame('In no funnel yet', $this->state($upsell), 'the funnel is a draft');
	}

	public function testAFunnelThatIsSwitchedOffShowsNothing(): void
	{
		$upsell = $this->afterPayment();
		$this->desk->funnel(['enabled' => false] + $this->steps($upsell, $this->afterPayment()));
		self::assertSame('In no funnel yet', $this->state($upsell));
	}

	public function testWhatKeepsTheOfferItselfBackIsSaidFirst(): void
	{
		$product = $this->desk->product();
		self::assertSame('Switched off', $this->state($this->desk->offer(['product_id' => $product, 'placement' => 'post_purchase', 'enabled' => false])));
	}

	private function afterPayment(): int
	{
		return $this->desk->offer(['product_id' => $this->desk->product(), 'placement' => 'post_purchase']);
	}

	/** @return array<string, mixed> */
	private function steps(int $upsell, int $downsell): array
	{
		return ['first' => 'upsell', 'steps' => [
			'upsell' => ['offer_id' => $upsell, 'accepted' => '', 'declined' => 'downsell'],
			'downsell' => ['offer_id' => $downsell, 'accepted' => '', 'declined' => ''],
		]];
	}

	/** As a page that is opened anew prints it: a list keeps what it has read. */
	private function state(int $offer): string
	{
		remove_all_actions(self::CELL);
		$parts = new OfferWriting(new Foundation(WP_PLUGIN_DIR . '/encore/encore.php', Plugin::VERSION));
		foreach ($parts->providers() as $provider) {
			foreach ($provider instanceof OfferList ? $provider->hooks() : [] as $hook) {
				$hook->register(static fn(\Throwable $error) => self::fail($error->getMessage()));
			}
		}
		ob_start();
		do_action(self::CELL, 'encore_state', $offer);
		return (string) ob_get_clean();
	}
}
