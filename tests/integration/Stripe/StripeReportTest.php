<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use Encore\Tests\Integration\OfferDesk;
use Encore\WooCommerce\Payments\Capability\GatewayCheck;
use Encore\WooCommerce\Payments\Stripe\StripeApi;
use Encore\WooCommerce\Payments\Stripe\StripeNotice;
use Encore\WooCommerce\Payments\Stripe\StripeReport;

/** What the owner reads of Stripe's real gateway as it is set up, and what its check finds. */
final class StripeReportTest extends StripeCase
{
	public function testAsItShouldBe(): void
	{
		$card = $this->told();
		self::assertSame(['one_click', 'test', getenv('ENCORE_STRIPE_VERSION')], [$card['way'], $card['mode'], $card['version']]);
		self::assertIsArray($card['abilities']);
		self::assertSame(['yes', 'yes', 'yes', 'yes', 'yes', 'no'], array_column($card['abilities'], 'state'));
		self::assertNotContains('stops', $this->kinds());
		$all = OfferDesk::data((new OfferDesk())->as('shop_manager')->ask('GET', '/encore/v1/gateways'))['gateways'];
		self::assertIsArray($all);
		self::assertNotContains('stripe_link', array_column($all, 'id'), 'Link is in its words');
		$this->calls = [];
		self::assertSame(['passed', 'passed', 'passed'], $this->check());
		self::assertSame(['GET payment_intents'], $this->calls, 'one call, which only reads');
	}

	public function testAnOwnerWhoCapturesByHandIsToldWhyNoOfferFollows(): void
	{
		$this->set(['capture' => 'no']);
		self::assertSame('none', $this->told()['way']);
		self::assertContains('stops', $this->kinds());
		$answer = OfferDesk::data((new OfferDesk())->as('shop_manager')->ask('POST', '/encore/v1/gateways/stripe/test'));
		self::assertFalse($answer['passed'], 'a check does not praise what leads to no offer');
	}

	public function testWhatStopsOffersAfterACardStopsThemAfterStripesOtherWaysToPay(): void
	{
		$klarna = WC()->payment_gateways()->payment_gateways()['stripe_klarna'];
		self::assertInstanceOf(\WC_Payment_Gateway::class, $klarna);
		[$was, $klarna->enabled] = [$klarna->enabled, 'yes'];
		self::assertSame(['Klarna', 'pay_link', 'test', []], array_values(array_intersect_key($this->told('stripe_klarna'), array_flip(['title', 'way', 'mode', 'notes']))));
		$this->set(['capture' => 'no']);
		self::assertSame('none', $this->told('stripe_klarna')['way']);
		$klarna->enabled = $was;
	}

	public function testAdaptivePricingIsNamedWhereItsCheckoutSessionsMayTakeThePayment(): void
	{
		$knows = is_callable(['WC_Stripe_Feature_Flags', 'is_checkout_sessions_available']);
		$on = ['adaptive_pricing' => 'yes', 'optimized_checkout_element' => 'yes', 'pmc_enabled' => 'yes', 'test_webhook_data' => ['id' => 'we_1', 'secret' => 'whsec_test']];
		foreach ([[$on, $knows], [['adaptive_pricing' => 'no'] + $on, false], [['optimized_checkout_element' => 'no'] + $on, false], [['test_webhook_data' => ''] + $on, false]] as [$settings, $isTold]) {
			$this->set($settings);
			self::assertSame(['one_click', $isTold], [$this->told()['way'], in_array('warns', $this->kinds(), true)]);
		}
	}

	public function testKeysOfAnotherModeOrNoneAreFoundWithoutAskingStripe(): void
	{
		foreach ([['test_secret_key' => ''], ['test_secret_key' => 'sk_live_encore'], ['test_publishable_key' => ''], ['testmode' => 'no', 'secret_key' => 'sk_test_encore']] as $changed) {
			$this->set($changed);
			$this->calls = [];
			self::assertSame(['passed', 'failed'], $this->check());
			self::assertSame([], $this->calls);
		}
		$this->set(['test_secret_key' => 'rk_test_encore']);
		self::assertNotSame(['passed', 'failed'], $this->check(), 'a restricted key is one, too');
	}

	public function testALostAnswerIsSaidWithWhatToDo(): void
	{
		$lost = static fn(mixed $answer, array $arguments, string $url): mixed => str_starts_with($url, 'https://api.stripe.com/') ? new \WP_Error('http', 'timed out') : $answer;
		add_filter('pre_http_request', $lost, 1, 3);
		$checks = (new StripeReport(new StripeApi()))->check();
		remove_filter('pre_http_request', $lost, 1);
		self::assertSame([GatewayCheck::PASSED, GatewayCheck::PASSED, GatewayCheck::FAILED], array_column($checks, 'state'));
		self::assertNotSame('', $checks[2]->todo);
	}

	public function testAClassThatIsMissingOrTooOldIsToldOnTheScreenAndInANotice(): void
	{
		foreach (['too_old' => 'too old', 'changed' => 'another way'] as $lacks => $words) {
			$report = new StripeReport(new StripeApi(), $lacks);
			self::assertStringContainsString($words, implode(' ', array_column($report->notes(), 'text')));
			self::assertSame([GatewayCheck::FAILED], array_column($report->check(), 'state'));
			self::assertSame('', $this->notice($lacks, 'edit-post'), 'a screen that has nothing to do with it');
			self::assertSame('', $this->notice($lacks, 'encore_offer_page_encore-payments'), 'which says it itself');
			foreach (['edit-encore_offer', 'plugins', 'woocommerce_page_wc-settings'] as $screen) {
				self::assertStringContainsString($words, $this->notice($lacks, $screen));
			}
		}
		self::assertSame('', $this->notice('', 'plugins'));
		wp_set_current_user(0);
		self::assertSame('', $this->notice('changed', 'plugins', false), 'who does not manage the shop');
	}

	private function notice(string $lacks, string $screen, bool $isOwner = true): string
	{
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		$isOwner && (new OfferDesk())->as('shop_manager');
		set_current_screen($screen);
		ob_start();
		(new StripeNotice('encore-payments'))->warn($lacks);
		unset($GLOBALS['current_screen']);
		return (string) ob_get_clean();
	}

	/** @return array<mixed> what the owner reads of it */
	private function told(string $id = 'stripe'): array
	{
		$all = OfferDesk::data((new OfferDesk())->as('shop_manager')->ask('GET', '/encore/v1/gateways'))['gateways'];
		foreach (is_array($all) ? $all : [] as $card) {
			if (is_array($card) && $card['id'] === $id) {
				return $card;
			}
		}
		self::fail("{$id} is not in the list.");
	}

	/** @return list<string> */
	private function kinds(): array
	{
		return array_column((new StripeReport(new StripeApi()))->notes(), 'kind');
	}

	/** @return list<string> */
	private function check(): array
	{
		return array_column((new StripeReport(new StripeApi()))->check(), 'state');
	}
}
