<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** The layouts of what was accepted, on the thank-you page: by the block's style, and by the owner's choice in a classic theme. */
#[Group('orders')]
final class AddedLookTest extends TestCase
{
	protected function tearDown(): void
	{
		$_COOKIE = [];
		$_GET = [];
	}

	public function testOnlyCardsHavePicturesAndAClassicThemeHasTheLayoutTheOwnerHasChosen(): void
	{
		$settings = get_option('encore_settings');
		foreach (['list' => 'list', 'receipt' => 'receipt', 'cards' => 'cards', '"--><script>' => 'list'] as $chosen => $look) {
			update_option('encore_settings', ['added_look' => $chosen] + (array) $settings);
			$page = FunnelThanks::page($this->accepted(), classic: true);
			self::assertStringContainsString("is-style-{$look}", $page);
			self::assertStringContainsString('<details', $page, 'Each of them takes it back.');
			self::assertSame($look === 'cards' ? 1 : 0, substr_count($page, 'class="encore-added__picture"'), $look);
		}
		update_option('encore_settings', $settings);
	}

	/** Of a product with a picture. */
	private function accepted(): \WC_Order
	{
		$shop = new FunnelShop();
		$order = $shop->course()->order();
		$shop->arrive($order);
		$shop->accept($order, $shop->open($order));
		$picture = get_posts(['post_type' => 'attachment', 'post_mime_type' => 'image', 'numberposts' => 1])[0] ?? null;
		self::assertInstanceOf(\WP_Post::class, $picture);
		foreach ($shop->added($order) as $line) {
			$product = $line->get_product();
			self::assertInstanceOf(\WC_Product::class, $product);
			$product->set_image_id($picture->ID);
			$product->save();
		}
		return $order;
	}
}
