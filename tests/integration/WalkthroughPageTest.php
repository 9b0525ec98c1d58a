<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Walkthrough\PaymentCourse;
use Encore\Application\Walkthrough\Scene;
use Encore\Domain\Offer\Part;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** The pages of a walkthrough over HTTP, without JavaScript: its owner's alone, kept by nobody. Rules S8, S9, A6. */
#[Group('orders')]
final class WalkthroughPageTest extends TestCase
{
	private FunnelShop $shop;
	private FunnelBrowser $owner;

	protected function setUp(): void
	{
		$this->shop = (new FunnelShop())->course();
		$this->owner = self::browserOf(1);
	}

	protected function tearDown(): void
	{
		\WP_Session_Tokens::get_instance(1)->destroy_all();
		wp_set_current_user(0);
	}

	public function test_A6_a_funnel_is_played_by_forms_alone(): void
	{
		$thanks = $this->begun();
		$offer = $this->owner->go($thanks)->headers['location'] ?? '';
		self::assertStringContainsString('Add to my order: pay $197.00', $this->owner->go($offer)->body);
		self::assertStringContainsString('Offer 1: Offer upsell', $this->owner->body);
		self::assertStringContainsString('encore/v1/walkthrough"', $this->owner->body, 'its script asks the routes of a walkthrough');
		$this->owner->go($offer, $this->owner->fields() + ['answer' => 'decline']);
		$this->owner->go($offer);
		self::assertStringContainsString('Add to my order: pay $47.00', $this->owner->body);
		$this->owner->go($offer, $this->owner->fields() + ['answer' => 'accept']);
		self::assertSame([303, $thanks], [$this->owner->status, $this->owner->headers['location'] ?? '']);
		$this->owner->go($thanks);
		self::assertSame(200, $this->owner->status);
		self::assertStringContainsString('Added to your order', $this->owner->body);
		self::assertStringContainsString('$144.00', $this->owner->body);

		preg_match_all('/<input type="hidden" name="(encore_undo|key|encore_nonce)" value="([^"]+)">/', (string) strstr($this->owner->body, 'encore-added__form'), $found);
		$this->owner->go($thanks, array_combine($found[1], $found[2]));
		self::assertSame(303, $this->owner->status, $this->owner->body);
		self::assertStringContainsString('Taken back', $this->owner->go(strtok($this->owner->headers['location'] ?? '', '#') ?: '')->body);
		self::assertStringContainsString('−$47.00', $this->owner->body);
	}

	public function test_S8_S9_its_pages_are_its_owners_alone_and_kept_by_nobody(): void
	{
		$thanks = $this->begun();
		$offer = $this->owner->go($thanks)->headers['location'] ?? '';
		foreach ([$offer, add_query_arg('at', 'thanks', $offer)] as $page) {
			$this->owner->go($page);
			self::assertStringContainsString('no-store', $this->owner->headers['cache-control'] ?? '');
			self::assertStringContainsString('noindex', $this->owner->headers['x-robots-tag'] ?? '');
			self::assertSame('no-referrer', $this->owner->headers['referrer-policy'] ?? '');
		}
		(new OfferDesk())->as('shop_manager');
		$manager = get_current_user_id();
		foreach ([new FunnelBrowser((string) getenv('ENCORE_STORE_URL')), self::browserOf($manager)] as $other) {
			foreach ([$offer, $thanks, add_query_arg('at', 'payment', $offer)] as $page) {
				self::assertSame(404, $other->go($page)->status, $page);
				self::assertStringNotContainsString('Take upsell', $other->body);
			}
			self::assertSame(404, $other->go(add_query_arg('at', 'again', $offer), ['course' => 'lost'])->status);
		}
		self::assertSame(404, $this->owner->go(add_query_arg('at', 'again', $offer), ['course' => 'lost', 'encore_nonce' => 'x'])->status);
		self::assertSame(404, $this->owner->go(add_query_arg('key', 'walk_other', $offer))->status);

		// An order of the shop is none here.
		$order = $this->shop->order();
		self::assertSame(404, $this->owner->go((string) preg_replace('~encore-walkthrough/\d+/\?key=\w+~', "encore-walkthrough/{$order->get_id()}/?key={$order->get_order_key()}", $offer))->status);
	}

	public function testThePaymentPageStandsForTheGatewaysOwn(): void
	{
		$thanks = $this->begun(PaymentCourse::Link);
		$offer = $this->owner->go($thanks)->headers['location'] ?? '';
		self::assertStringContainsString('Continue to payment: $197.00', $this->owner->go($offer)->body);
		$this->owner->go($offer, $this->owner->fields() + ['answer' => 'accept']);
		$payment = $this->owner->headers['location'] ?? '';
		self::assertStringContainsString('at=payment', $payment);
		self::assertStringContainsString('The payment page', $this->owner->go($payment)->body);
		$nonce = preg_match('~encore-walkthrough__answers.*?name="encore_nonce" value="([^"]+)"~s', $this->owner->body, $found) === 1 ? $found[1] : '';
		$this->owner->go($payment, ['encore_nonce' => $nonce, 'paid' => 'yes']);
		self::assertSame([303, $thanks], [$this->owner->status, $this->owner->headers['location'] ?? '']);
		self::assertStringContainsString('as an order of its own', $this->owner->go($thanks)->body);
		self::assertSame([303, $thanks], [$this->owner->go($payment)->status, $this->owner->headers['location'] ?? ''], 'nothing waits there any more');
	}

	public function testTheLastOfferStandsOnTheThankYouPage(): void
	{
		$shop = new FunnelShop();
		$shop->product('main', '97');
		$shop->product('upsell', '297');
		$shop->product('last', '19');
		$shop->offer('upsell', 'upsell', ['fixed', '197']);
		$shop->offer('last', 'last', ['fixed', '15']);
		$shop->funnel(thankYou: 'last');
		$this->shop = $shop;
		$thanks = $this->begun();
		$offer = $this->owner->go($thanks)->headers['location'] ?? '';
		$this->owner->go($offer);
		$this->owner->go($offer, $this->owner->fields() + ['answer' => 'decline']);
		self::assertStringContainsString('Add to my order: pay $15.00', $this->owner->go($thanks)->body);
		$this->owner->go($offer, $this->owner->fields() + ['answer' => 'accept']);
		self::assertStringContainsString('$112.00', $this->owner->go($thanks)->body);
	}

	/** @return string the thank-you page, where it begins */
	private function begun(PaymentCourse $course = PaymentCourse::Succeeds): string
	{
		$played = new PlayedShopper();
		wp_set_current_user(1);
		$scene = Scene::new(0, 0, [new Part($this->shop->products['main'], 1)], 'US:CA', '94105', 0, $course);
		return $played->funnel->begin->begin($scene)->thankYouUrl;
	}

	private static function browserOf(int $user): FunnelBrowser
	{
		$browser = new FunnelBrowser((string) getenv('ENCORE_STORE_URL'));
		$token = \WP_Session_Tokens::get_instance($user)->create(time() + 3600);
		$browser->cookies[LOGGED_IN_COOKIE] = rawurlencode(wp_generate_auth_cookie($user, time() + 3600, 'logged_in', $token));
		return $browser;
	}
}
