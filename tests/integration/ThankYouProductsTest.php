<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\TestCase;

/** Products of the owner's choice on the thank-you page: a setting in classic themes, a pattern with WooCommerce's own block in the others. */
final class ThankYouProductsTest extends TestCase
{
	private BumpShop $shop;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
	}

	public function testAClassicThemeShowsThemInTheOwnersOrderBelowThePaidOrder(): void
	{
		[$second, $first] = [$this->shop->product('Second pick', '12'), $this->shop->product('First pick', '9')];
		$draft = $this->shop->product('A draft', '5', ['status' => 'draft']);
		$this->shop->set('encore_settings', ['thank_you_products' => [(string) $first->get_id(), (string) $draft->get_id(), (string) $second->get_id(), 'x', ['1']]]);
		$html = $this->thanks($this->order('processing'));
		self::assertMatchesRegularExpression('~class="up-sells.*First pick.*9\.00.*Second pick.*12\.00~s', $html);
		self::assertStringNotContainsString('A draft', $html);
		self::assertSame('', $this->thanks($this->order('failed')), 'Who has still to pay is not led away.');
		self::assertSame('', $this->thanks($this->order('processing'), 'woocommerce/order-confirmation-additional-information'), 'A block template has its own.');
	}

	public function test_P1_nothing_is_asked_where_none_are_set_nor_printed_where_none_can_be_bought(): void
	{
		$order = $this->order('processing');
		$this->shop->set('encore_settings', []);
		$asked = BumpShop::database()->num_queries;
		self::assertSame('', $this->thanks($order));
		self::assertSame($asked, BumpShop::database()->num_queries);
		$this->shop->set('encore_settings', ['thank_you_products' => [(string) $this->shop->product('Gone', '5', ['status' => 'private'])->get_id()]]);
		self::assertSame('', $this->thanks($order));
	}

	public function testThePatternIsWooCommercesOwnBlockWhichShowsWhatAnEditorHasPicked(): void
	{
		$pattern = \WP_Block_Patterns_Registry::get_instance()->get_registered('encore/thank-you-products');
		self::assertIsArray($pattern);
		self::assertSame(['wp_template'], $pattern['postTypes']);
		$content = $pattern['content'];
		self::assertIsString($content);
		[$product, $other] = [$this->shop->product('The pick', '9'), $this->shop->product('Not picked', '9')];
		$picked = str_replace('"woocommerceHandPickedProducts":[]', '"woocommerceHandPickedProducts":["' . $product->get_id() . '"]', $content);
		self::assertNotSame($content, $picked);
		self::assertMatchesRegularExpression('~You may also like.*The pick.*9\.00~s', do_blocks($picked));
		self::assertStringNotContainsString($other->get_name(), do_blocks($picked));
		self::assertStringNotContainsString('You may also like', do_blocks($content), 'Without a choice nothing stands there.');
		self::assertSame($content, serialize_blocks(parse_blocks($content)), 'It opens in the editor as it is.');
	}

	private function order(string $status): \WC_Order
	{
		$order = wc_create_order(['status' => $status]);
		self::assertInstanceOf(\WC_Order::class, $order);
		$order->add_product($this->shop->product('Bought', '20'));
		$order->calculate_totals();
		return $order;
	}

	/** @param string $insideOf the block that runs the hook, in a block template */
	private function thanks(\WC_Order $order, string $insideOf = ''): string
	{
		$around = \WP_Block_Supports::$block_to_render;
		\WP_Block_Supports::$block_to_render = $insideOf === '' ? null : ['blockName' => $insideOf, 'attrs' => []];
		ob_start();
		FunnelHooks::run('woocommerce_thankyou', 20, $order->get_id());
		\WP_Block_Supports::$block_to_render = $around;
		return trim((string) ob_get_clean());
	}
}
