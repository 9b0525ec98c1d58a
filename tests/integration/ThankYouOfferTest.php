<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WordPress\StoredSettings;
use PHPUnit\Framework\TestCase;

/**
 * Offers on the thank-you page over HTTP, with the sandbox gateway and its provider, without JavaScript: the last one of a
 * funnel, and all of them where the owner has set that. Rules L9, R9, S8, A6.
 */
final class ThankYouOfferTest extends TestCase
{
	private const APPROVED = '4242424242424242';

	private FunnelBrowser $browser;
	private FunnelShop $shop;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->shop->product('main', '97');
		$this->shop->product('upsell', '297');
		$this->shop->product('sticker', '9');
		$this->shop->offer('upsell', 'upsell', ['fixed', '197']);
		$this->shop->offer('last', 'sticker', ['fixed', '5']);
		$this->shop->funnel(thankYou: 'last');
		$this->browser = new FunnelBrowser((string) getenv('ENCORE_STORE_URL'));
	}

	protected function tearDown(): void
	{
		update_option(StoredSettings::OPTION, []);
	}

	public function test_A6_the_last_offer_stands_on_the_page_and_is_answered_by_its_form(): void
	{
		$thanks = $this->browser->buy($this->shop->products['main'], self::APPROVED);
		$page = $this->browser->go($thanks)->headers['location'];
		$this->browser->go($page, $this->browser->go($page)->fields() + ['answer' => 'decline']);
		self::assertSame($thanks, $this->browser->headers['location']);

		$this->browser->go($thanks);
		self::assertSame(200, $this->browser->status);
		self::assertStringContainsString('Take sticker', $this->browser->body);
		self::assertStringContainsString('Add to my order: pay $5.00', $this->browser->body);
		self::assertDoesNotMatchRegularExpression('/<body[^>]*encore-offer-page/', $this->browser->body, 'The page is still the thank-you page.');
		self::assertSame(1, preg_match_all('/<h1\b/', $this->browser->body), 'Its heading stays the first.');
		self::assertMatchesRegularExpression('~<p class="encore-offer__lead">Your order is in\. One more thing:</p><div [^>]*class="encore-offer is-inside~', $this->browser->body);
		self::assertStringContainsString('no-store', $this->browser->headers['cache-control'] ?? '');

		$fields = $this->browser->fields() + ['answer' => 'accept'];
		$this->browser->go($page, $fields);
		self::assertSame([303, $thanks], [$this->browser->status, $this->browser->headers['location'] ?? '']);
		$order = $this->order($thanks);
		self::assertSame('102.00', $order->get_total());
		$this->browser->go($thanks);
		self::assertStringContainsString('Added to your order', $this->browser->body);
		self::assertStringNotContainsString('Take sticker</h', $this->browser->body);
		$this->browser->go($page, $fields);
		self::assertSame('102.00', $this->order($thanks)->get_total(), 'Sent twice it is the same answer.');
	}

	public function test_R9_another_browser_with_the_address_sees_no_offer_and_begins_none(): void
	{
		$thanks = $this->browser->buy($this->shop->products['main'], self::APPROVED);
		$stranger = new FunnelBrowser((string) getenv('ENCORE_STORE_URL'));
		$stranger->go($thanks);
		self::assertStringNotContainsString('Take', $stranger->body);
		self::assertSame(302, $this->browser->go($thanks)->status);
		self::assertStringContainsString('Take sticker', $this->browser->go($thanks)->body, 'Who left the first offer sees the last one.');
		self::assertStringContainsString('Take sticker', $this->browser->go($thanks)->body, 'Asked for again it stays.');
		$fields = $this->browser->fields();
		$this->browser->go($this->pageOf($thanks), $fields + ['answer' => 'decline']);
		self::assertStringNotContainsString('Take sticker', $this->browser->go($thanks)->body);
		$this->browser->go($this->pageOf($thanks), $fields + ['answer' => 'accept']);
		self::assertSame('97.00', $this->order($thanks)->get_total());
	}

	public function testAllOfThemStandThereWhereTheOwnerHasSetThat(): void
	{
		update_option(StoredSettings::OPTION, [StoredSettings::OFFERS_ON => StoredSettings::THANK_YOU_PAGE]);
		$thanks = $this->browser->buy($this->shop->products['main'], self::APPROVED);
		$this->browser->go($thanks);
		self::assertSame(200, $this->browser->status, 'No page stands before.');
		self::assertStringContainsString('Add to my order: pay $197.00', $this->browser->body);
		$this->browser->go($this->pageOf($thanks));
		self::assertStringContainsString($thanks, $this->browser->headers['location'], 'Its own page leads back to it.');
		$this->browser->go($thanks);
		$this->browser->go($this->pageOf($thanks), $this->browser->fields() + ['answer' => 'accept']);
		$this->browser->go($thanks);
		self::assertStringContainsString('Add to my order: pay $5.00', $this->browser->body);
		self::assertSame('294.00', $this->order($thanks)->get_total());
	}

	private function pageOf(string $thanks): string
	{
		return str_replace('/checkout/order-received/', '/encore-offer/', $thanks);
	}

	public function testTheOwnerChangesTheWordsBeforeAnOfferAndLeavesNoneOut(): void
	{
		foreach (['<b>Noch</b> etwas & mehr:' => 'Noch etwas &amp; mehr:', '  ' => 'Your order is in. One more thing:'] as $lead => $shown) {
			self::assertSame($shown, \Encore\Blocks\ThankYouOfferBlock::lead(['lead' => $lead]));
		}
	}

	private function order(string $thanks): \WC_Order
	{
		self::assertSame(1, preg_match('~order-received/(\d+)~', $thanks, $found));
		$order = wc_get_order((int) ($found[1] ?? 0));
		self::assertInstanceOf(\WC_Order::class, $order);
		return $order;
	}
}
