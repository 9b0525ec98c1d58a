<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Plugin;
use Encore\Plugin\OfferWriting;
use Encore\Plugin\ShopBase;
use Encore\WordPress\Admin\PlainLists;
use PHPUnit\Framework\TestCase;

/** WordPress's own lists, where Encore's cannot run, say whether anybody sees an offer; after payment only a funnel shows one. */
final class PlainListsTest extends TestCase
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

	public function testAStepThatNoAnswerLeadsToShowsNothing(): void
	{
		$upsell = $this->afterPayment();
		$apart = $this->afterPayment();
		$this->desk->funnel(['first' => 'upsell', 'steps' => [
			'upsell' => ['offer_id' => $upsell, 'accepted' => '', 'declined' => ''],
			'apart' => ['offer_id' => $apart, 'accepted' => '', 'declined' => ''],
		]]);
		self::assertSame('Live', $this->state($upsell));
		self::assertSame('In no funnel yet', $this->state($apart));
	}

	public function testWhatCallsAnOfferUpIsNamed(): void
	{
		$product = $this->desk->product();
		self::assertSame('any product', $this->cell('encore_called_by', $this->desk->offer(['product_id' => $product])));
		self::assertSame('Desk product', $this->cell('encore_called_by', $this->desk->offer(['product_id' => $product, 'trigger' => ['type' => 'products', 'ids' => [$product]]])));
		$upsell = $this->afterPayment();
		self::assertSame('—', $this->cell('encore_called_by', $upsell));
		$this->desk->funnel($this->steps($upsell, $this->afterPayment()));
		self::assertSame('Desk', $this->cell('encore_called_by', $upsell), 'the name of the funnel');
	}

	public function testAPriceThatDependsOnAVariationIsTheLeast(): void
	{
		[$cup] = (new BumpShop())->variable('Cup', ['Sand' => ['regular_price' => '20'], 'Ocean' => ['regular_price' => '24']]);
		self::assertSame('from $20.00', $this->cell('encore_price', $this->desk->offer(['product_id' => $cup])));
	}

	public function testAnEmptyListSaysWhereTheFirstOfferIsMadeAndASearchThatItFoundNone(): void
	{
		$labels = get_post_type_object('encore_offer')?->labels;
		self::assertInstanceOf(\stdClass::class, $labels);
		$plain = $labels->not_found;
		try {
			self::assertSame('No offers found.', $plain);
			$this->desk->offer(['product_id' => $this->desk->product()]);
			$this->openList();
			self::assertSame('No offers found.', $labels->not_found);

			add_filter('wp_count_posts', $none = static fn(): object => (object) ['publish' => 0, 'draft' => 0, 'trash' => 2, 'auto-draft' => 1]);
			$this->openList();
			remove_filter('wp_count_posts', $none);
			self::assertStringStartsWith('No offers yet.', $labels->not_found);
			self::assertStringContainsString('post-new.php?post_type=encore_offer">Add your first offer</a>', $labels->not_found);
		} finally {
			$labels->not_found = $plain;
		}
	}

	/** In a WordPress that lacks what Encore's list needs. */
	private function openList(): void
	{
		$theme = wp_scripts()->registered['wp-theme'] ?? null;
		wp_deregister_script('wp-theme');
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		set_current_screen('edit-encore_offer');
		do_action('load-edit.php');
		set_current_screen('front');
		if ($theme !== null) {
			wp_scripts()->registered['wp-theme'] = $theme;
		}
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

	private function state(int $offer): string
	{
		return $this->cell('encore_state_text', $offer);
	}

	/** As a page that is opened anew prints it: a list keeps what it has read. */
	private function cell(string $column, int $offer): string
	{
		remove_all_actions(self::CELL);
		$base = new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', Plugin::VERSION);
		$parts = new OfferWriting($base, $base->written());
		foreach ($parts->providers() as $provider) {
			foreach ($provider instanceof PlainLists ? $provider->hooks() : [] as $hook) {
				$hook->register(static fn(\Throwable $error) => self::fail($error->getMessage()));
			}
		}
		ob_start();
		do_action(self::CELL, $column, $offer);
		return (string) ob_get_clean();
	}
}
