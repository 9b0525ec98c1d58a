<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** What an order's lines remember of their offers is read by nobody: not on WooCommerce's order screen, not in a mail, not on the thank-you page. */
#[Group('orders')]
final class OrderScreenTest extends TestCase
{
	private const MARKS = '/_encore_(offer|acceptance)/';

	private \WC_Order $order;
	private \WC_Order_Item_Product $line;
	private string $acceptance;

	protected function setUp(): void
	{
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		$funnel = (new FunnelShop())->course();
		$this->order = $funnel->order();
		$funnel->arrive($this->order);
		$funnel->accept($this->order, $funnel->open($this->order));
		$this->order = $funnel->reread($this->order);
		$this->line = $funnel->added($this->order)[0];
		self::assertNotSame('', $this->line->get_meta('_encore_offer'));
		$acceptance = $this->line->get_meta('_encore_acceptance');
		self::assertIsString($acceptance);
		self::assertNotSame('', $acceptance);
		$this->acceptance = $acceptance;
	}

	protected function tearDown(): void
	{
		set_current_screen('front');
		wp_set_current_user(0);
	}

	public function testTheOrderScreenLeavesThemOut(): void
	{
		wp_set_current_user(1);
		$item = $this->line;
		$item_id = $item->get_id();
		$order = $this->order;
		ob_start();
		include WC()->plugin_path() . '/includes/admin/meta-boxes/views/html-order-item-meta.php';
		$html = (string) ob_get_clean();
		self::assertStringContainsString('class="view"', $html);
		self::assertDoesNotMatchRegularExpression(self::MARKS, $html);
		self::assertStringNotContainsString($this->acceptance, $html);
	}

	public function testMailAndThankYouPageNeverHadThem(): void
	{
		$printed = (string) wc_display_item_meta($this->line, ['echo' => false])
			. wc_get_email_order_items($this->order)
			. wc_get_email_order_items($this->order, ['plain_text' => true]);
		ob_start();
		woocommerce_order_details_table($this->order->get_id());
		$printed .= (string) ob_get_clean();
		self::assertStringContainsString($this->line->get_name(), $printed);
		self::assertDoesNotMatchRegularExpression(self::MARKS, $printed);
		self::assertStringNotContainsString($this->acceptance, $printed);
	}
}
