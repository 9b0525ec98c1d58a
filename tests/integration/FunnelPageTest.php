<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\TestCase;

/**
 * The offer page over HTTP with the sandbox gateway and its provider: from paying to the last answer, without JavaScript.
 * Rules S8, A6.
 */
final class FunnelPageTest extends TestCase
{
	private const APPROVED = '4242424242424242';
	private const DECLINED_LATER = '4000000000000341';

	private FunnelBrowser $browser;
	private FunnelShop $shop;

	protected function setUp(): void
	{
		$url = (string) getenv('ENCORE_STORE_URL');
		$this->shop = (new FunnelShop())->course();
		$this->browser = new FunnelBrowser($url);
	}

	public function test_S8_offer_page_is_private_and_names_nobody(): void
	{
		$thanks = $this->browser->buy($this->shop->products['main'], self::APPROVED);
		$cookie = implode("\n", array_filter($this->browser->given, static fn(string $line): bool => str_starts_with($line, 'encore_offer_')));
		self::assertStringContainsString('HttpOnly', $cookie);
		self::assertStringContainsString('SameSite=Lax', $cookie);
		self::assertStringContainsString('path=/', $cookie);

		$this->browser->go($thanks);
		self::assertSame(302, $this->browser->status);
		$page = $this->browser->headers['location'];
		$this->browser->go($page);
		self::assertSame(200, $this->browser->status);
		self::assertStringContainsString('Take upsell', $this->browser->body);
		self::assertStringContainsString('Add to my order: pay $197.00', $this->browser->body);
		$this->assertPrivate();
		foreach (['Ada', 'Lane', 'ada@example.com', 'Market Street'] as $private) {
			self::assertStringNotContainsString($private, $this->browser->body);
		}

		$this->browser->go($thanks);
		self::assertSame(200, $this->browser->status, 'Asked for again it stays.');
		$this->assertPrivate();
		$this->browser->go($page);
		self::assertSame([303, $thanks], [$this->browser->status, $this->browser->headers['location'] ?? '']);
	}

	public function test_A6_form_declines_and_accepts_without_javascript(): void
	{
		$thanks = $this->browser->buy($this->shop->products['main'], self::APPROVED);
		$page = $this->browser->go($thanks)->headers['location'];
		$this->browser->go($page);
		$this->browser->go($page, $this->browser->fields() + ['answer' => 'decline']);
		self::assertSame(303, $this->browser->status);
		$this->browser->go($this->browser->headers['location']);
		self::assertStringContainsString('Add to my order: pay $47.00', $this->browser->body);
		$fields = $this->browser->fields() + ['answer' => 'accept'];
		$this->browser->go($page, $fields);
		self::assertSame([303, $thanks], [$this->browser->status, $this->browser->headers['location'] ?? '']);
		$this->browser->go($page, $fields);
		self::assertSame(303, $this->browser->status, 'Sent twice it is the same answer.');

		$order = $this->order($thanks);
		self::assertSame('144.00', $order->get_total());
		self::assertCount(1, $this->shop->added($order));
		self::assertSame([4700, 9700], $this->chargedAtTheProvider($order));
	}

	public function testFormWithoutItsNonceOrWithAPriceChangesNothing(): void
	{
		$thanks = $this->browser->buy($this->shop->products['main'], self::APPROVED);
		$page = $this->browser->go($thanks)->headers['location'];
		$fields = $this->browser->go($page)->fields() + ['answer' => 'accept'];
		$this->browser->go($page, ['encore_nonce' => 'x'] + $fields);
		self::assertSame(303, $this->browser->status);
		$this->browser->go($page, $fields + ['price' => '1']);
		self::assertSame(400, $this->browser->status);
		$stranger = new FunnelBrowser((string) getenv('ENCORE_STORE_URL'));
		$stranger->go($page, $fields);
		self::assertSame([303, $thanks], [$stranger->status, $stranger->headers['location'] ?? '']);
		$stranger->go(preg_replace('/key=[^&]+/', 'key=wrong', $page) ?? '');
		self::assertSame(404, $stranger->status);
		self::assertSame('97.00', $this->order($thanks)->get_total());
	}

	public function testCardThatIsDeclinedLaterLeavesTheFirstOrderAlone(): void
	{
		$thanks = $this->browser->buy($this->shop->products['main'], self::DECLINED_LATER);
		$page = $this->browser->go($thanks)->headers['location'];
		$fields = $this->browser->go($page)->fields();
		$order = $this->order($thanks);
		$answer = $this->browser->json('POST', "/wp-json/encore/v1/orders/{$order->get_id()}/acceptances", array_intersect_key($fields, ['key' => 1, 'presentation' => 1, 'consent_version' => 1]));
		self::assertSame('declined', $answer['state'] ?? '', $this->browser->body);
		self::assertSame('97.00', $this->order($thanks)->get_total());
		self::assertSame([9700], $this->chargedAtTheProvider($order));
	}

	private function assertPrivate(): void
	{
		self::assertStringContainsString('no-store', $this->browser->headers['cache-control'] ?? '');
		self::assertStringContainsString('private', $this->browser->headers['cache-control'] ?? '');
		self::assertSame('no-referrer', $this->browser->headers['referrer-policy'] ?? '');
		self::assertStringContainsString('noindex', $this->browser->headers['x-robots-tag'] ?? '');
	}

	private function order(string $thanks): \WC_Order
	{
		preg_match('~order-received/(\d+)~', $thanks, $found);
		wp_cache_flush();
		$order = wc_get_order((int) ($found[1] ?? 0));
		self::assertInstanceOf(\WC_Order::class, $order);
		return $this->shop->reread($order);
	}

	/** @return list<int> captured amounts that the provider's books name for the order's card, from the order's own payment on */
	private function chargedAtTheProvider(\WC_Order $order): array
	{
		$first = $this->told("/{$order->get_transaction_id()}");
		$later = $this->told("?limit=100&starting_after={$order->get_transaction_id()}");
		self::assertIsArray($later['data']);
		$amounts = [];
		foreach ([$first, ...$later['data']] as $one) {
			if (is_array($one) && ($one['status'] ?? '') === 'captured' && ($one['payment_method'] ?? '') === $first['payment_method'] && is_int($one['amount'])) {
				$amounts[] = $one['amount'];
			}
		}
		sort($amounts);
		return $amounts;
	}

	/** @return array<mixed> what the provider says of its payments */
	private function told(string $which): array
	{
		$told = json_decode((string) file_get_contents(getenv('ENCORE_PROVIDER') . "/payments{$which}"), true);
		self::assertIsArray($told);
		return $told;
	}
}
