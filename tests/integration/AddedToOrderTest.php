<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeResult;
use Encore\WooCommerce\Checkout\UndoLink;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** What the thank-you page tells of accepted offers, and to whom; and what keeps an item from being taken back. Rules S2, P18. */
#[Group('orders')]
final class AddedToOrderTest extends TestCase
{
	private FunnelShop $shop;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
	}

	protected function tearDown(): void
	{
		wp_set_current_user(0);
		$_COOKIE = [];
		$_GET = [];
	}

	public function testWhatWasAcceptedIsToldWithItsPriceItsCardAndHowLongItMayBeTakenBack(): void
	{
		$page = $this->page($this->settled());
		self::assertStringContainsString('Added to your order', $page);
		self::assertStringContainsString('$197.00 was charged to Visa ending in 4242.', $page);
		self::assertStringContainsString('10 minutes left', $page);
		self::assertStringNotContainsString('ada@example.com', $page);
		self::assertStringNotContainsString('Lane', $page);
	}

	public function testADeclinedCardAndAnUnknownAnswerAreToldAsTheyAre(): void
	{
		$this->shop->gateway->answer = static fn(): ChargeResult => ChargeResult::declined('no');
		$declined = $this->page($this->accepted());
		self::assertStringContainsString('Could not be charged', $declined);
		self::assertStringContainsString('Nothing was charged for it.', $declined);
		self::assertStringNotContainsString('<details', $declined);
		$this->shop->gateway->answer = static fn(): ChargeResult => ChargeResult::unknown();
		$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::unknown();
		$unknown = $this->page($this->accepted());
		self::assertStringContainsString('We are finding out', $unknown);
		self::assertStringNotContainsString('<details', $unknown);
		$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::notFound();
		$order = $this->accepted();
		$this->sentAndNotFoundTwice($order);
		self::assertStringContainsString('Nothing was charged for it.', $this->page($order));
	}

	public function testWhoWentOnFromTheBankIsNotAskedForAConfirmationThatThisPageHasNoButtonFor(): void
	{
		$this->shop->gateway->answer = static fn(): ChargeResult => ChargeResult::requiresAction('tx_bank', 'https://bank.test/');
		$this->shop->gateway->lookup = $this->shop->gateway->answer;
		$page = $this->page($this->accepted());
		self::assertMatchesRegularExpression('/Not confirmed\s+You have not confirmed \S+ by [^.]+ at your bank\. Unless you do, nothing is charged/', wp_strip_all_tags($page));
	}

	public function testTakenBackOnceHoweverOftenItIsAsked(): void
	{
		$order = $this->settled();
		foreach ([1, 2] as $ignored) {
			$answer = $this->undo($order);
			self::assertSame([200, 'undone'], [$answer->status, $answer->text('state')], $answer->json());
			self::assertSame('private, no-store, max-age=0', $answer->header('Cache-Control'));
		}
		self::assertSame([19700], array_map(static fn($refund): int => $refund->amount->amount, array_values($this->shop->gateway->refunds)));
		self::assertSame([], $this->shop->added($order));
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
		$page = $this->page($order);
		self::assertStringContainsString('Taken back', $page);
		self::assertStringNotContainsString('<details', $page);
	}

	public function testAfterTenMinutesItStays(): void
	{
		$order = $this->settled();
		$this->minutesAgo($order, 11);
		self::assertStringNotContainsString('<details', $this->page($order));
		$this->assertRefused('undo_over', $order);
	}

	public function testNotOnceTheShopHasCompletedTheOrderByHand(): void
	{
		$order = $this->settled();
		$this->shop->reread($order)->update_status('completed');
		$now = $this->shop->reread($order);
		$now->set_date_paid(time() - 120);
		$now->save();
		$this->assertRefused('undo_completed', $order);
	}

	public function testNotOnceSomethingWasRefundedOrTheOrderCancelled(): void
	{
		$refunded = $this->settled();
		wc_create_refund(['order_id' => $refunded->get_id(), 'amount' => '1', 'refund_payment' => false]);
		$this->assertRefused('undo_refunded', $refunded);
		$cancelled = $this->settled();
		$this->shop->reread($cancelled)->update_status('cancelled');
		$this->assertRefused('undo_closed', $cancelled);
	}

	public function testNotOnceItIsFulfilled(): void
	{
		$order = $this->settled();
		update_option('woocommerce_feature_fulfillments_enabled', 'yes');
		try {
			self::assertStringContainsString('<details', $this->page($order));
			$now = $this->shop->reread($order);
			$now->update_meta_data('_fulfillment_status', 'fulfilled');
			$now->save();
			$this->assertRefused('undo_fulfilled', $order);
		} finally {
			update_option('woocommerce_feature_fulfillments_enabled', 'no');
		}
	}

	public function testNotOnceItWasDownloaded(): void
	{
		$order = $this->settled();
		$permission = new \WC_Customer_Download();
		$permission->set_product_id($this->shop->products['upsell']);
		$permission->set_order_id($order->get_id());
		$permission->set_props(['user_email' => 'ada@example.com']);
		$permission->set_order_key($order->get_order_key());
		$permission->set_download_id('file');
		$permission->save();
		self::assertStringContainsString('<details', $this->page($order), 'It was not downloaded yet.');
		$permission->set_download_count(1);
		$permission->save();
		$this->assertRefused('undo_downloaded', $order);
	}

	public function testTheMailsLinkAsksForThatItemAndAGuestNeedNotProveTheAddressAgain(): void
	{
		$order = $this->settled();
		$order->set_date_created(time() - HOUR_IN_SECONDS);
		$order->save();
		self::assertSame('', FunnelThanks::page($order), 'WooCommerce asks for the e-mail address first.');
		$this->follow($order);
		$page = FunnelThanks::page($order);
		self::assertStringContainsString('<details class="encore-added__undo" open', $page);
		self::assertStringContainsString('No, keep it', $page);
		self::assertCount(1, $this->shop->added($order), 'A link asks, and writes nothing.');
		ob_start();
		FunnelHooks::run('woocommerce_before_template_part', 10, 'checkout/form-verify-email.php');
		self::assertSame('', trim((string) ob_get_clean()), 'Only on the thank-you page.');
		$_GET['encore_ask'] = substr(is_string($_GET['encore_ask']) ? $_GET['encore_ask'] : '', 0, -1) . 'x';
		self::assertSame('', FunnelThanks::page($order), 'A forged one shows nothing.');
		$this->follow($order);
		$this->minutesAgo($order, 11);
		self::assertStringContainsString('The time for taking this back is over', FunnelThanks::page($order));
	}

	public function testTheMailsLinkOfACustomersOrderAsksToLogIn(): void
	{
		$customer = wc_create_new_customer(uniqid('ada') . '@example.com', '', 'secret');
		self::assertIsInt($customer);
		$this->shop->course();
		wp_set_current_user($customer);
		$order = $this->take($this->shop->order($customer));
		$this->follow($order);
		self::assertStringContainsString('<details class="encore-added__undo" open', FunnelThanks::page($order));
		wp_set_current_user(0);
		$to = '';
		$catch = static function (string $location) use (&$to): string {
			$to = $location;
			return '';
		};
		add_filter('wp_redirect', $catch);
		self::assertSame('', FunnelThanks::page($order));
		self::assertStringContainsString('wp-login.php?redirect_to=', $to);
		self::assertStringContainsString(rawurlencode('encore_ask='), $to, 'And leads back to the question.');
		self::assertStringContainsString(rawurlencode('#encore-added-to-order'), $to);
		unset($_GET['encore_ask']);
		$to = '';
		self::assertSame('', FunnelThanks::page($order));
		self::assertSame('', $to, 'Whoever did not come by the link is answered by WooCommerce.');
		remove_filter('wp_redirect', $catch);
	}

	public function testWhatWasPaidBackIsToldAndNobodyIsAskedAboutItAnyMore(): void
	{
		$order = $this->settled();
		$charge = (string) FunnelShop::db()->get_var((string) FunnelShop::db()->prepare('SELECT transaction_id FROM %i WHERE order_id = %d', FunnelShop::db()->prefix . 'encore_acceptances', $order->get_id()));
		foreach (['48.71' => '>Added<', '197' => '>Paid back<'] as $soFar => $label) {
			self::assertTrue(apply_filters('encore_provider_refund', false, FunnelGateway::ID, $charge, (string) $soFar, 'USD'));
			$page = $this->page($order);
			$amount = number_format((float) $soFar, 2);
			self::assertStringContainsString("\$197.00 was charged to Visa ending in 4242. \${$amount} was paid back to Visa ending in 4242.", $page);
			self::assertStringContainsString($label, $page);
			self::assertStringNotContainsString('<details', $page);
		}
	}

	public function testTheOwnerSetsHowLongItMayBeTakenBack(): void
	{
		$order = $this->settled();
		try {
			update_option('encore_settings', ['undo_minutes' => '30']);
			self::assertStringContainsString('30 minutes left', FunnelThanks::page($order));
			update_option('encore_settings', ['undo_minutes' => '0']);
			$this->assertRefused('undo_over', $order);
			$field = ['id' => 'encore_settings[undo_minutes]'];
			self::assertSame(['0', '0', '0', '15'], array_map(static fn(string $typed): mixed => apply_filters('woocommerce_admin_settings_sanitize_option_encore_settings', $typed, $field, $typed), ['6000', '-5', 'soon', '15']));
		} finally {
			delete_option('encore_settings');
		}
	}

	public function testNothingForWhoMayNotSeeTheOrder(): void
	{
		$order = $this->settled();
		self::assertSame('', $this->page($order, 'wc_order_forged'));
		self::assertSame('', $this->page($order, ''));
		$order->set_date_created(time() - HOUR_IN_SECONDS);
		$order->save();
		self::assertSame('', $this->page($order), 'WooCommerce asks for the e-mail address first.');
	}

	public function testACustomersOrderIsTheCustomersAlone(): void
	{
		$customer = wc_create_new_customer(uniqid('ada') . '@example.com', '', 'secret');
		$other = wc_create_new_customer(uniqid('eve') . '@example.com', '', 'secret');
		self::assertIsInt($customer);
		self::assertIsInt($other);
		$this->shop->course();
		wp_set_current_user($customer);
		$order = $this->take($this->shop->order($customer));
		foreach ([0, $other] as $user) {
			wp_set_current_user($user);
			self::assertSame('', $this->page($order));
			self::assertSame(403, $this->undo($order)->status);
		}
		wp_set_current_user($customer);
		self::assertStringContainsString('<details', $this->page($order));
		$_COOKIE = [];
		self::assertSame(200, $this->undo($order)->status, 'On another device, logged in.');
	}

	public function testAForgedKeyOrAnothersItemIsNotFound(): void
	{
		$order = $this->settled();
		self::assertSame(404, $this->undo($order, 'wc_order_forged')->status);
		$this->shop->ask('POST', '/acceptances/00000000-0000-4000-8000-000000000000/undo', ['key' => $order->get_order_key()]);
		self::assertCount(1, $this->shop->added($order));
	}

	public function test_S2_nothing_but_the_key_is_taken_from_the_request(): void
	{
		$order = $this->settled();
		$answer = $this->shop->ask('POST', "/acceptances/{$this->uuid($order)}/undo", ['key' => $order->get_order_key(), 'amount' => '1']);
		self::assertSame(400, $answer->status);
		self::assertCount(1, $this->shop->added($order));
	}

	public function test_P18_an_order_without_an_offer_costs_at_most_one_query_and_prints_nothing(): void
	{
		$this->shop->product('main', '97');
		$order = $this->shop->order();
		$_COOKIE = [];
		$before = FunnelShop::db()->num_queries;
		self::assertSame('', $this->page($order));
		self::assertLessThanOrEqual(1, FunnelShop::db()->num_queries - $before);
	}

	public function testTheBlockStandsInTheTemplateByItself(): void
	{
		$hooked = \WP_Block_Type_Registry::get_instance()->get_registered('encore/added-to-order')->block_hooks ?? [];
		self::assertSame(['woocommerce/order-confirmation-summary' => 'after'], $hooked);
	}

	public function testTheClassicPageHasItOnceAndTheBlockTemplateNotTwice(): void
	{
		$order = $this->settled();
		self::assertSame(1, substr_count($this->page($order, classic: true), '<section'));
		self::assertSame(1, substr_count($this->page($order, classic: true, insideOf: 'woocommerce/order-confirmation-additional-information'), '<section'), 'The block alone.');
	}

	private function follow(\WC_Order $order): void
	{
		parse_str((string) parse_url(UndoLink::address($order, $this->uuid($order)), PHP_URL_QUERY), $query);
		$_GET['encore_ask'] = $query['encore_ask'] ?? '';
	}

	private function settled(): \WC_Order
	{
		$order = $this->accepted();
		self::assertCount(1, $this->shop->added($order));
		return $order;
	}

	private function accepted(): \WC_Order
	{
		return $this->take($this->shop->course()->order());
	}

	private function take(\WC_Order $order): \WC_Order
	{
		$this->shop->arrive($order);
		$this->shop->accept($order, $this->shop->open($order));
		return $order;
	}

	private function undo(\WC_Order $order, ?string $key = null): FunnelAnswer
	{
		return $this->shop->ask('POST', "/acceptances/{$this->uuid($order)}/undo", ['key' => $key ?? $order->get_order_key()]);
	}

	private function assertRefused(string $code, \WC_Order $order): void
	{
		$answer = $this->undo($order);
		self::assertSame([409, $code], [$answer->status, $answer->text('code')], $answer->json());
		self::assertCount(1, $this->shop->added($order));
		self::assertSame([], $this->shop->gateway->refunds);
		self::assertStringNotContainsString('<details', $this->page($order));
	}

	private function uuid(\WC_Order $order): string
	{
		$db = FunnelShop::db();
		return (string) $db->get_var($db->prepare('SELECT uuid FROM %i WHERE order_id = %d', "{$db->prefix}encore_acceptances", $order->get_id()));
	}

	private function sentAndNotFoundTwice(\WC_Order $order): void
	{
		$db = FunnelShop::db();
		$db->update("{$db->prefix}encore_acceptances", ['state' => 'accepted', 'attempt' => 1], ['order_id' => $order->get_id()]);
	}

	private function minutesAgo(\WC_Order $order, int $minutes): void
	{
		$then = gmdate('Y-m-d H:i:s', time() - 60 * $minutes);
		$db = FunnelShop::db();
		$db->update("{$db->prefix}encore_acceptances", ['accepted_at' => $then], ['order_id' => $order->get_id()]);
		$db->update("{$db->prefix}encore_presentations", ['answered_at' => $then], ['order_id' => $order->get_id()]);
	}

	private function page(\WC_Order $order, ?string $key = null, bool $classic = false, string $insideOf = ''): string
	{
		return FunnelThanks::page($order, $key, $classic, $insideOf);
	}
}
