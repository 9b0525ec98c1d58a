<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** The editor's prices and offers are the server's: asked for, never worked out in the browser. Rule L6. */
final class OfferPreviewTest extends TestCase
{
	private OfferDesk $desk;

	protected function setUp(): void
	{
		$this->desk = (new OfferDesk())->as('shop_manager');
	}

	protected function tearDown(): void
	{
		$this->desk->clear();
	}

	/** @return iterable<string, array{string, string, int, string, string}> type, value, pieces, total, sentence */
	public static function prices(): iterable
	{
		yield 'regular' => ['regular', '0', 1, '3900', 'The shopper pays $39.00, the regular price.'];
		yield 'fixed' => ['fixed', '27', 1, '2700', 'The shopper pays $27.00 (regular $39.00).'];
		yield 'per cent, of two' => ['percent', '25', 2, '5850', 'The shopper pays $58.50 for 2 pieces (regular $78.00).'];
		yield 'amount' => ['amount', '12.10', 1, '2690', 'The shopper pays $26.90 (regular $39.00).'];
		yield 'more off than it costs' => ['amount', '50', 1, '0', 'The shopper pays $0.00 (regular $39.00).'];
		yield 'dearer' => ['fixed', '40', 1, '4000', 'The shopper pays $40.00, more than the regular $39.00.'];
	}

	#[DataProvider('prices')]
	public function testUnsavedSettingsArePriced(string $type, string $value, int $pieces, string $total, string $sentence): void
	{
		$response = $this->desk->ask('POST', '/encore/v1/preview/price', [
			'product_id' => $this->desk->product('39'),
			'quantity' => $pieces,
			'price' => ['type' => $type, 'value' => $value],
		]);
		$data = OfferDesk::data($response);
		self::assertSame(200, $response->get_status());
		self::assertSame(['amount' => $total, 'currency' => 'USD', 'minor_unit' => 2], $data['total']);
		self::assertSame($sentence, $data['text']);
	}

	public function testAPriceThatCannotBeSaysWhichFieldIsWrong(): void
	{
		$response = $this->desk->ask('POST', '/encore/v1/preview/price', ['product_id' => 999999, 'quantity' => 1, 'price' => ['type' => 'regular', 'value' => '0']]);
		self::assertSame(400, $response->get_status());
		self::assertSame(['product_id'], array_keys(OfferDesk::fields($response)));
	}

	public function testAnEditorSeesWhatAShopperReadsAndNoMore(): void
	{
		$id = $this->desk->as('administrator')->offer(['product_id' => $this->desk->product('39'), 'quantity' => 2, 'price' => ['type' => 'fixed', 'value' => '27'], 'headline' => 'Add it']);
		$after = $this->desk->offer(['product_id' => $this->desk->product(), 'placement' => 'post_purchase']);
		$this->desk->as('editor');
		$preview = OfferDesk::data($this->desk->ask('GET', "/encore/v1/preview/offers/{$id}"));
		self::assertSame(['id', 'title', 'headline', 'text', 'image', 'quantity', 'price', 'price_text', 'regular_price_text', 'included', 'product_name', 'parts', 'contents', 'choice', 'choose', 'variations', 'most', 'pieces', 'picked', 'rank', 'problem'], array_keys($preview));
		self::assertSame(['Add it', 2, ['amount' => '5400', 'currency' => 'USD', 'minor_unit' => 2], '$54.00', '$78.00', 'Desk product', ''], [$preview['headline'], $preview['quantity'], $preview['price'], $preview['price_text'], $preview['regular_price_text'], $preview['product_name'], $preview['problem']]);
		$listed = array_column(OfferDesk::data($this->desk->ask('GET', '/encore/v1/preview/offers', ['placement' => 'checkout'])), 'id');
		self::assertContains($id, $listed);
		self::assertNotContains($after, $listed);
	}

	public function testABundleNamesItsProductsTheFirstThreeOfThem(): void
	{
		$this->desk->as('administrator');
		$products = array_map(fn(string $name): int => $this->desk->product('5', name: $name), ['Serum', 'Case', 'Brush', 'Mirror', 'Towel']);
		$bundle = array_map(static fn(int $id): array => ['product_id' => $id, 'quantity' => 1], array_slice($products, 1));
		foreach ([2 => 'Serum + Case + Brush', 3 => 'Serum + Case + Brush and 1 more', 4 => 'Serum + Case + Brush and 2 more'] as $others => $names) {
			$id = $this->desk->offer(['product_id' => $products[0], 'bundle' => array_slice($bundle, 0, $others)]);
			self::assertSame($names, OfferDesk::data($this->desk->ask('GET', "/encore/v1/preview/offers/{$id}"))['product_name']);
		}
	}

	public function testWhoseTurnItIsIsSaidOfWhatShoppersSeeAndNoMoreThanTheCheckoutHas(): void
	{
		$this->desk->as('administrator');
		$product = $this->desk->product();
		$offers = [];
		foreach (['cart', 'checkout'] as $placement) {
			foreach (['later' => [4, true], 'off' => [0, false], 'first' => [0, true], 'second' => [0, true], 'third' => [1, true]] as $name => [$priority, $isOn]) {
				$offers[$placement][$name] = $this->desk->offer(['product_id' => $product, 'placement' => $placement, 'priority' => $priority, 'enabled' => $isOn]);
			}
		}
		self::assertSame(['later' => 4, 'off' => 0, 'first' => 1, 'second' => 2, 'third' => 3], $this->ranks('cart', $offers['cart']));
		self::assertSame(['later' => 0, 'off' => 0, 'first' => 1, 'second' => 2, 'third' => 0], $this->ranks('checkout', $offers['checkout']));
	}

	public function testOfMoreThanAListHoldsTheFirstThatShoppersSeeIsInIt(): void
	{
		$this->desk->as('administrator');
		$product = $this->desk->product();
		$other = $this->desk->offer(['product_id' => $product, 'placement' => 'post_purchase']);
		for ($i = 0; $i < 101; $i++) {
			$this->desk->offer(['product_id' => $product, 'placement' => 'cart', 'priority' => 20]);
		}
		$first = $this->desk->offer(['product_id' => $product, 'placement' => 'cart', 'priority' => 0]);
		wp_update_post(['ID' => $first, 'post_title' => 'Zebra']);
		$listed = OfferDesk::data($this->desk->ask('GET', '/encore/v1/preview/offers', ['placement' => 'cart']));
		self::assertSame($first, array_column($listed, 'id', 'rank')[1]);
		self::assertContains($other, array_column(OfferDesk::data($this->desk->ask('GET', '/encore/v1/preview/offers', ['placement' => 'post_purchase'])), 'id'));
	}

	public function test_L6_what_is_picked_one_by_one_has_the_prices_of_the_products_page(): void
	{
		$this->desk->as('administrator');
		[$main, $serum, $brush] = array_map(fn(string $price): int => $this->desk->product($price, name: "For {$price}"), ['60', '20', '9']);
		$offer = $this->desk->offer([
			'product_id' => $serum,
			'quantity' => 1,
			'bundle' => [['product_id' => $brush, 'quantity' => 2]],
			'price' => ['type' => 'percent', 'value' => '10'],
			'headline' => '',
			'placement' => 'product',
			'trigger' => ['type' => 'products', 'ids' => [$main]],
		]);
		$preview = OfferDesk::data($this->desk->as('editor')->ask('GET', "/encore/v1/preview/offers/{$offer}"));
		self::assertSame('', $preview['headline'], 'The page has its own.');
		$picked = $preview['picked'];
		self::assertIsArray($picked);
		$money = static fn(string $amount): array => ['amount' => $amount, 'currency' => 'USD', 'minor_unit' => 2];
		self::assertSame([
			['product_id' => $serum, 'name' => 'For 20', 'src' => '', 'quantity' => 1, 'price' => $money('1800'), 'price_text' => '$18.00', 'regular_price_text' => '$20.00', 'choice' => null],
			['product_id' => $brush, 'name' => 'For 9', 'src' => '', 'quantity' => 2, 'price' => $money('1620'), 'price_text' => '$16.20', 'regular_price_text' => '$18.00', 'choice' => null],
		], $picked);
		$page = (new FunnelBrowser((string) getenv('ENCORE_STORE_URL')))->go((string) get_permalink($main))->body;
		foreach (['$18.00', '$20.00', '$16.20', 'for 2', 'Frequently bought together'] as $words) {
			self::assertStringContainsString($words, html_entity_decode(wp_strip_all_tags($page), ENT_QUOTES | ENT_HTML5), $words);
		}
	}

	/**
	 * @param array<string, int> $offers
	 * @return array<string, int> by name
	 */
	private function ranks(string $placement, array $offers): array
	{
		$ranks = array_column(OfferDesk::data($this->desk->ask('GET', '/encore/v1/preview/offers', ['placement' => $placement])), 'rank', 'id');
		return array_map(static fn(int $id): int => is_int($ranks[$id] ?? null) ? $ranks[$id] : -1, $offers);
	}

	public function testWhyNobodySeesAnOfferIsSaid(): void
	{
		$this->desk->as('administrator');
		$product = $this->desk->product();
		$cases = [
			[['enabled' => false], 'publish', 'This offer is switched off.'],
			[['starts_at' => '2099-01-01T00:00:00Z'], 'publish', 'This offer has not begun.'],
			[['ends_at' => '2020-01-01T00:00:00Z'], 'publish', 'This offer has ended.'],
			[[], 'draft', 'This offer is not published.'],
			[['quantity' => 0], 'publish', 'This offer is not finished.'],
			[['product_id' => 999999], 'publish', 'The product of this offer no longer exists.'],
		];
		foreach ($cases as [$settings, $status, $problem]) {
			$id = $this->desk->offer($settings + ['product_id' => $product], $status);
			self::assertSame($problem, OfferDesk::data($this->desk->ask('GET', "/encore/v1/preview/offers/{$id}"))['problem']);
		}
		self::assertSame(404, $this->desk->ask('GET', "/encore/v1/preview/offers/{$product}")->get_status());
	}
}
