<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeResult;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** The panel "Offers" on the order screen, with orders of their own tables and as posts. Rule S4. */
#[Group('orders')]
final class OrderPanelTest extends TestCase
{
	private FunnelShop $shop;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		require_once WC()->plugin_path() . '/includes/admin/wc-admin-functions.php';
	}

	protected function tearDown(): void
	{
		set_current_screen('front');
		wp_set_current_user(0);
	}

	public function testItTellsWhatWasOfferedAnsweredAndCharged(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->decline($order, $this->shop->open($order));
		$this->shop->accept($order, $this->shop->open($order));
		$text = FunnelMails::text($this->panel($order));
		self::assertMatchesRegularExpression('/Offer upsell Offered: Upsell × 1, for \$197\.00 \([^)]+\) ?Answer: declined \([^)]+\)/', $text);
		self::assertMatchesRegularExpression('/Offer downsell Offered: Downsell × 1, for \$47\.00 \([^)]+\) ?Answer: accepted \([^)]+\) ?Charge: \$47\.00 charged, transaction tx_\w+ \([^)]+\) ?The money: charged, and in this order\./', $text);
	}

	public function testMoneyOnItsWayBackPaidBackAndToBeReviewed(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->gateway->answer = static function () use ($order): ChargeResult {
			wc_create_refund(['order_id' => $order->get_id(), 'amount' => '97', 'refund_payment' => false]);
			return ChargeResult::paid('tx_meanwhile');
		};
		$this->shop->accept($order, $this->shop->open($order));
		$text = FunnelMails::text($this->panel($order));
		self::assertStringContainsString('Charge: $197.00 charged, transaction tx_meanwhile', $text);
		self::assertStringContainsString('Refund: $197.00 paid back, refund re_', $text);
		self::assertStringContainsString('The money: paid back in full; the item is no longer part of the order.', $text);
		foreach (['settled' => 'charged, and in this order. $197.00 of it was paid back.', 'undoing' => 'on its way back', 'needs_review' => 'please look', 'unknown' => 'not known yet', 'requires_action' => 'has to confirm'] as $state => $words) {
			FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_acceptances', ['state' => $state], ['order_id' => $order->get_id()]);
			self::assertStringContainsString($words, FunnelMails::text($this->panel($order)), $state);
		}
	}

	public function testTheOwnersChoicesAreButtonsOfOneFormThatStandsOutsideOfTheOrders(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->accept($order, $this->shop->open($order));
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_acceptances', ['state' => 'needs_review', 'message' => 'disputed', 'version' => 7], ['order_id' => $order->get_id()]);
		self::assertStringNotContainsString('encore-review', $this->panel($order), 'Nobody is logged in.');
		wp_set_current_user(1);
		$html = $this->panel($order);
		self::assertSame(3, preg_match_all('/<button type="submit" class="button encore-offers__button" form="encore-review" name="decision" value="(?:look|money_came|paid_back)\|[0-9a-f-]{36}\|7"/', $html));
		self::assertStringContainsString('The money stays: keep the item', $html);
		self::assertStringContainsString('in question at the payment provider', $html);
		self::assertStringNotContainsString('<form', $html);
		ob_start();
		FunnelHooks::run('admin_footer', 10);
		self::assertMatchesRegularExpression('/<form id="encore-review" method="post" action="[^"]+admin-post\.php" hidden>/', (string) ob_get_clean());
	}

	public function testANoteSaysOnceThatTheBankIsAskedAndThatAChargeIsDeclinedForGood(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->gateway->answer = static fn(): ChargeResult => ChargeResult::requiresAction('tx_bank', 'https://bank.test/');
		$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::requiresAction('tx_bank', 'https://bank.test/');
		$offer = $this->shop->open($order);
		$this->shop->accept($order, $offer);
		$this->shop->open($order);
		self::assertSame([1, 0], [substr_count(self::notes($order), 'has to confirm $197.00 with the bank'), substr_count(self::notes($order), 'declined for good')]);
		$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::declined('no');
		$this->shop->decline($order, $offer);
		$this->shop->decline($order, $offer);
		self::assertSame([1, 1], [substr_count(self::notes($order), 'has to confirm $197.00 with the bank'), substr_count(self::notes($order), 'declined for good')]);
	}

	private static function notes(\WC_Order $order): string
	{
		return implode("\n", array_map(static fn(\stdClass $note): string => is_string($note->content) ? $note->content : '', wc_get_order_notes(['order_id' => $order->get_id()])));
	}

	public function testItTellsWhichOffersWereConsideredAndWhyEvenWhereNoneWasShown(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->decline($order, $this->shop->open($order));
		self::assertMatchesRegularExpression('/<details class="encore-offers__trace"><summary>.*Offer upsell: It was shown\. ?Offer downsell: It was shown\./s', strip_tags($this->panel($order), '<details><summary>'));
		$this->shop->gateway->hasToken = false;
		$none = $this->shop->course()->order();
		FunnelShop::whileClosed(fn() => $this->shop->arrive($none));
		self::assertStringContainsString('No offer was shown after this order.', $this->panel($none));
		self::assertStringContainsString('Offer upsell: The order’s payment left no card that could be charged once more, and no payment method is switched on', FunnelMails::text($this->panel($none)));
	}

	#[DataProvider('queries')]
	public function testItCostsTwoQueriesAtMost(bool $isShown, int $atMost): void
	{
		$order = $this->shop->course()->order();
		if ($isShown) {
			$this->shop->arrive($order);
			$this->shop->accept($order, $this->shop->open($order));
		}
		$order = $this->shop->reread($order);
		$post = get_post($order->get_id());
		$before = FunnelShop::db()->num_queries;
		$html = $this->panel($order, $post instanceof \WP_Post && $post->post_type === 'shop_order' ? $post : null);
		self::assertLessThanOrEqual($atMost, FunnelShop::db()->num_queries - $before);
		self::assertSame($isShown, $html !== '', 'There is no panel where nothing was offered.');
	}

	/** @return array<string, array{bool, int}> */
	public static function queries(): array
	{
		return ['an order with offers' => [true, 2], 'an order without' => [false, 1]];
	}

	public function test_S4_script_in_what_it_shows_is_harmless(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->gateway->answer = static fn(): ChargeResult => ChargeResult::declined('<script>alert(1)</script><img src=x onerror=alert(1)>');
		$this->shop->accept($order, $this->shop->open($order));
		FunnelShop::db()->update(FunnelShop::db()->posts, ['post_title' => '<script>alert(1)</script><img src=x onerror=alert(1)>'], ['ID' => $this->shop->offers['upsell']]);
		$html = $this->panel($order);
		self::assertStringContainsString('alert(1)', $html);
		self::assertStringNotContainsStringIgnoringCase('<script', $html);
		self::assertDoesNotMatchRegularExpression('/<[^>]*\sonerror/i', $html);
	}

	public function testOtherScreensHaveNoneAndPayNothing(): void
	{
		$product = $this->shop->product('main', '97');
		$before = FunnelShop::db()->num_queries;
		self::assertSame('', $this->boxes('product', $product));
		self::assertSame('', $this->boxes('edit-shop_order', null));
		self::assertSame(0, FunnelShop::db()->num_queries - $before);
	}

	private function panel(\WC_Order $order, ?\WP_Post $post = null): string
	{
		$screen = wc_get_page_screen_id('shop-order');
		$asPost = $screen === 'shop_order' ? $post ?? get_post($order->get_id()) : null;
		return $this->boxes($screen, $asPost ?? $order);
	}

	private function boxes(string $screen, mixed $object): string
	{
		global $wp_meta_boxes, $wp_filter;
		$wp_meta_boxes = [];
		$hook = is_array($wp_filter) ? $wp_filter['add_meta_boxes'] ?? null : null;
		self::assertInstanceOf(\WP_Hook::class, $hook);
		foreach (array_column($hook->callbacks[40], 'function') as $function) {
			$owner = $function instanceof \Closure ? (new \ReflectionFunction($function))->getClosureThis() : null;
			if ($owner instanceof \Encore\Hook && $function instanceof \Closure) {
				$function($screen, $object);
			}
		}
		ob_start();
		do_meta_boxes($screen, 'normal', $object);
		$html = (string) ob_get_clean();
		return str_contains($html, 'encore-offers') ? $html : '';
	}
}
