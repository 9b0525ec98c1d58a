<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeResult;
use Encore\WooCommerce\Review\ReviewForm;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** What an owner does about money that nobody could prove, from the order's panel. Rule S9. */
#[Group('orders')]
final class ReviewDeskTest extends TestCase
{
	private RefundDesk $desk;

	protected function setUp(): void
	{
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		require_once WC()->plugin_path() . '/includes/admin/wc-admin-functions.php';
		$this->desk = new RefundDesk();
		wp_set_current_user(1);
	}

	protected function tearDown(): void
	{
		set_current_screen('front');
		wp_set_current_user(0);
		$_POST = [];
		$_GET = [];
	}

	public function testTheMoneyCameTheItemIsAddedOnceAndANoteSaysWhoDecided(): void
	{
		$order = $this->inReview();
		self::assertSame('money_came', $this->press($order, 'money_came'));
		self::assertSame('review_changed', $this->press($order, 'money_came', 0), 'The second click of a page that is old.');
		self::assertCount(1, $this->desk->shop->added($order));
		self::assertSame('294.00', $this->desk->shop->reread($order)->get_total());
		self::assertStringContainsString('admin decided: the money for the offer Upsell came', $this->notes($order));
	}

	public function testNoMoneyCameItIsClosedUnlessTheProviderSaysOtherwise(): void
	{
		$order = $this->inReview();
		$this->desk->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::paid('tx_there');
		self::assertSame('review_money_came', $this->press($order, 'no_money'));
		self::assertSame('look', $this->press($order, 'look'));
		self::assertStringContainsString('$197.00 was charged, transaction tx_there', $this->notes($order));
		$closed = $this->inReview();
		self::assertSame('no_money', $this->press($closed, 'no_money'));
		self::assertSame(['needs_review', 'declined_final'], [$this->state($order), $this->state($closed)]);
		self::assertSame([], [...$this->desk->shop->added($order), ...$this->desk->shop->added($closed)]);
	}

	public function testADisputeThatWasLostIsRecordedAsARefundAndOneThatWasWonKeepsTheItem(): void
	{
		foreach (['paid_back' => [97.0, 'undone'], 'money_came' => [294.0, 'settled']] as $decision => [$left, $state]) {
			$desk = new RefundDesk();
			wp_set_current_user(1);
			apply_filters('encore_provider_dispute', false, FunnelGateway::ID, $desk->acceptance('transaction_id'));
			self::assertSame($decision, $this->press($desk->order, $decision));
			self::assertSame([$left, $state], [(float) $desk->fresh()->get_remaining_refund_amount(), $this->state($desk->order)]);
			self::assertSame(['294.00', []], [$desk->fresh()->get_total(), $desk->paidBack()]);
		}
	}

	#[DataProvider('strangers')]
	public function test_S9_nobody_else_decides_and_a_right_alone_or_a_nonce_alone_is_not_enough(string $role, bool $hasNonce): void
	{
		$order = $this->inReview();
		if ($role !== '') {
			$user = wp_insert_user(['user_login' => uniqid($role), 'user_pass' => 'secret', 'role' => $role]);
			self::assertIsInt($user);
			wp_set_current_user($user);
		}
		self::assertSame('403', $this->press($order, 'money_came', null, $hasNonce));
		self::assertSame('needs_review', $this->state($order));
	}

	/** @return array<string, array{string, bool}> */
	public static function strangers(): array
	{
		return ['a customer' => ['customer', true], 'an editor' => ['editor', true], 'the owner, led here by another page' => ['', false]];
	}

	public function testAnotherOrdersAcceptanceOrAnUnknownWishDoesNothing(): void
	{
		$order = $this->inReview();
		$other = $this->desk->shop->course()->order();
		wp_set_current_user(1);
		$_POST['decision'] = 'money_came|' . $this->acceptance($order, 'uuid') . '|' . $this->acceptance($order, 'version');
		self::assertSame('failed', $this->send($other));
		$_POST['decision'] = 'charge_again|' . $this->acceptance($order, 'uuid') . '|' . $this->acceptance($order, 'version');
		self::assertSame('failed', $this->send($order));
		self::assertSame('needs_review', $this->state($order));
	}

	public function testTheNoticeLeadsToTheOrdersOnTheirScreensAloneAndCostsNothingElsewhere(): void
	{
		$order = $this->inReview();
		$screen = wc_get_page_screen_id('shop-order');
		self::assertMatchesRegularExpression("/<a href=\"[^\"]+\">#{$order->get_id()}<\/a>/", $this->notices($screen));
		$before = FunnelShop::db()->num_queries;
		self::assertSame('', $this->notices('dashboard'));
		self::assertSame(0, FunnelShop::db()->num_queries - $before);
		$_GET['encore_review'] = 'review_no_money';
		self::assertStringContainsString('Nothing was done', $this->notices($screen));
		FunnelShop::db()->query((string) FunnelShop::db()->prepare("UPDATE %i SET state = 'declined_final' WHERE state = 'needs_review'", FunnelShop::db()->prefix . 'encore_acceptances'));
		unset($_GET['encore_review']);
		self::assertSame('', $this->notices($screen));
	}

	/** An order whose offer was charged, or not: nobody knows. */
	private function inReview(): \WC_Order
	{
		wp_set_current_user(0);
		$shop = $this->desk->shop;
		$shop->gateway->answer = static fn(): ChargeResult => ChargeResult::unknown();
		$shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::unknown();
		$order = $shop->course()->order();
		$shop->arrive($order);
		$shop->accept($order, $shop->open($order));
		$db = FunnelShop::db();
		$db->update("{$db->prefix}encore_acceptances", ['accepted_at' => '2020-01-01 00:00:00', 'check_at' => '2020-01-01 00:00:00'], ['order_id' => $order->get_id()]);
		do_action('encore_reconcile');
		self::assertSame('needs_review', $this->state($order));
		wp_set_current_user(1);
		return $order;
	}

	private function press(\WC_Order $order, string $decision, ?int $version = null, bool $hasNonce = true): string
	{
		$_POST['decision'] = "{$decision}|{$this->acceptance($order, 'uuid')}|" . ($version ?? $this->acceptance($order, 'version'));
		return $this->send($order, $hasNonce);
	}

	/** @return string the code in the address it leads to, or the status where it ends */
	private function send(\WC_Order $order, bool $hasNonce = true): string
	{
		$_POST += ['order' => ''];
		$_POST['order'] = (string) $order->get_id();
		$_POST[ReviewForm::NONCE] = $hasNonce ? wp_create_nonce(ReviewForm::nonce($order->get_id())) : 'forged';
		$code = '';
		$catch = static function (string $to) use (&$code): bool {
			parse_str((string) parse_url($to, PHP_URL_QUERY), $query);
			$code = is_string($query['encore_review'] ?? null) ? $query['encore_review'] : '';
			return false;
		};
		$die = static function (mixed $message, mixed $title, mixed $args) use (&$code): never {
			$code = is_array($args) && is_numeric($args['response'] ?? null) ? (string) $args['response'] : '';
			throw new \RuntimeException('died');
		};
		$handler = static fn(): \Closure => $die;
		add_filter('wp_redirect', $catch);
		add_filter('wp_die_handler', $handler);
		try {
			do_action('admin_post_' . ReviewForm::ACTION);
		} finally {
			remove_filter('wp_redirect', $catch);
			remove_filter('wp_die_handler', $handler);
		}
		return $code;
	}

	private function notices(string $screen): string
	{
		set_current_screen($screen);
		ob_start();
		FunnelHooks::run('admin_notices', 10);
		return (string) ob_get_clean();
	}

	private function state(\WC_Order $order): string
	{
		return $this->acceptance($order, 'state');
	}

	private function acceptance(\WC_Order $order, string $column): string
	{
		$db = FunnelShop::db();
		return (string) $db->get_var((string) $db->prepare('SELECT %i FROM %i WHERE order_id = %d', $column, "{$db->prefix}encore_acceptances", $order->get_id()));
	}

	private function notes(\WC_Order $order): string
	{
		return implode("\n", array_map(static fn(\stdClass $note): string => is_string($note->content) ? $note->content : '', wc_get_order_notes(['order_id' => $order->get_id()])));
	}
}
