<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Languages;

use Encore\Plugin\ShopBase;
use Encore\Tests\Integration\FunnelShop;
use Encore\Tests\Integration\OfferDesk;
use Encore\WooCommerce\Cart\CartBasket;
use Encore\WooCommerce\Orders\OrderBasket;
use Encore\WordPress\Deletion\Leftovers;
use Encore\WordPress\Posts\OfferPosts;
use Encore\WordPress\Posts\OfferTranslations;
use PHPUnit\Framework\TestCase;

/**
 * A shop in English and German, with the real Polylang: of a translated offer the words, the picture and the page are the
 * translation's, product and price the offer's.
 */
final class PolylangTest extends TestCase
{
	private FunnelShop $shop;

	private OfferDesk $desk;

	private \Closure $german;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->desk = new OfferDesk();
		$this->german = static fn(): string => 'de_DE';
	}

	protected function tearDown(): void
	{
		remove_filter('locale', $this->german, 5);
		$this->desk->clear();
	}

	public function testItAsksForTranslationsOfOffersAndNotOfFunnels(): void
	{
		self::assertSame([true, false], [pll_is_translated_post_type('encore_offer'), pll_is_translated_post_type('encore_funnel')]);
		$this->shop->course();
		$german = $this->translated('upsell', []);
		self::assertSame(get_post_meta($this->shop->offers['upsell'], 'encore_offer', true), get_post_meta($german, 'encore_offer', true), 'A new translation begins with all of the offer.');
	}

	public function testAGermanShopperReadsAndTakesTheOfferInGermanAtItsOwnPrice(): void
	{
		$this->shop->course();
		$german = $this->translated('upsell', ['headline' => 'Nimm das dazu', 'text' => 'Worte.', 'price' => ['type' => 'fixed', 'value' => '1'], 'product_id' => $this->shop->products['downsell']]);
		wp_update_post(['ID' => $german, 'post_status' => 'publish', 'post_content' => '<!-- wp:paragraph --><p>Deutsch</p><!-- /wp:paragraph -->']);
		$order = $this->shop->order();
		add_filter('locale', $this->german, 5);
		$address = $this->shop->arrive($order);
		self::assertStringContainsString('&locale=de_DE', $address, 'Its page has no address of its own in each language.');

		$offer = $this->shop->open($order);

		self::assertSame('Nimm das dazu', $offer['title']);
		self::assertStringContainsString('$197.00', $offer['accept_label']);
		self::assertStringContainsString('Deutsch', $this->contents());
		$next = $this->shop->decline($order, $offer)->offer();
		self::assertSame('Take downsell', $next['title'], 'What nobody has translated is in the shop’s language.');

		$second = $this->shop->order();
		$this->shop->arrive($second);
		self::assertSame(200, $this->shop->accept($second, $this->shop->open($second))->status);
		$line = $this->shop->added($second)[0];
		self::assertSame([$this->shop->products['upsell'], '197.00', (string) $this->shop->offers['upsell']], [$line->get_product_id(), $line->get_total(), $line->get_meta('_encore_offer')]);
		self::assertSame('de_DE', FunnelShop::consents($second)[0]['locale'] ?? '');
	}

	public function testATranslationIsNoOfferOfItsOwn(): void
	{
		$product = $this->desk->as('administrator')->product();
		$id = $this->shop->offers['bump'] = $this->desk->offer(['product_id' => $product, 'headline' => 'Take it']);
		$german = $this->translated('bump', ['headline' => 'Nimm es']);
		wp_publish_post($german);
		$compiled = static fn(): array => [OfferDesk::rows($id), OfferDesk::rows($german), str_contains((string) wp_json_encode(OfferDesk::compiled($id)), 'Nimm es')];
		self::assertSame([['checkout any'], [], true], $compiled());
		$base = new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test');
		PLL()->curlang = PLL()->model->get_language('de');
		$base->compiler->all();
		self::assertSame([['checkout any'], [], true], $compiled(), 'Whatever language the owner looks at.');
		$saved = array_column((new OfferPosts())->published(null, '', 100), 'id');
		$all = (new Leftovers($base->connection, [], []))->posts();
		PLL()->curlang = null;
		self::assertSame([], array_diff([$id, $german], $all), 'All of it goes with the plugin.');
		self::assertSame([true, false], [in_array($id, $saved, true), in_array($german, $saved, true)]);

		wp_trash_post($german);
		self::assertSame([['checkout any'], [], false], $compiled());
		wp_untrash_post($german);
		wp_publish_post($german);
		self::assertSame([['checkout any'], [], true], $compiled());
		wp_update_post(['ID' => $id, 'post_status' => 'draft']);
		self::assertSame([[], [], false], $compiled(), 'Its translations are not live without it.');
	}

	/** Also what is counted: a shop in which each language has products of its own keeps one stock for all. */
	public function testAProductThatIsAPostOfItsOwnInGermanCallsUpWhatItsOriginalDoes(): void
	{
		$types = static fn(array $types): array => $types + ['product' => 'product'];
		add_filter('pll_get_post_types', $types);
		PLL()->model->cache->clean('post_types');
		try {
			$desk = $this->desk->as('administrator');
			[$course, $kurs, $workbook] = [$desk->product(), $desk->product(), $desk->product()];
			pll_set_post_language($course, 'en');
			pll_set_post_language($kurs, 'de');
			pll_save_post_translations(['en' => $course, 'de' => $kurs]);
			$category = wp_insert_term('Courses', 'product_cat');
			self::assertIsArray($category);
			wp_set_object_terms($course, [$category['term_id']], 'product_cat');
			$called = ['product' => ['type' => 'products', 'ids' => [$course]], 'category' => ['type' => 'categories', 'ids' => [$category['term_id']]], 'other' => ['type' => 'products', 'ids' => [$workbook]]];
			$offers = array_map(static fn(array $trigger): int => $desk->offer(['product_id' => $workbook, 'trigger' => $trigger, 'placement' => 'checkout', 'enabled' => true]), $called);

			$basket = (new CartBasket())->ofProduct(wc_get_product($kurs) ?: throw new \LogicException('It was just made.'));

			self::assertSame([1, 1], [$basket->quantityOf($kurs), $basket->quantityOf($course)]);
			$keys = $basket->keys();
			self::assertSame(
				['product' => true, 'category' => true, 'other' => false],
				array_map(static fn(int $id): bool => array_intersect(array_map(static fn(string $row): string => explode(' ', $row)[1], OfferDesk::rows($id)), $keys) !== [], $offers),
			);
			$order = wc_create_order();
			self::assertInstanceOf(\WC_Order::class, $order);
			$order->add_product(wc_get_product($kurs), 2);
			$bought = OrderBasket::of($order);
			self::assertSame([2, 2], [$bought->quantityOf($kurs), $bought->quantityOf($course)]);
			self::assertContains("category:{$category['term_id']}", $bought->keys());
			self::assertContains("product:{$course}", $bought->keys());
			$order->delete(true);
			wp_delete_term($category['term_id'], 'product_cat');
		} finally {
			remove_filter('pll_get_post_types', $types);
			PLL()->model->cache->clean('post_types');
		}
	}

	private function contents(): string
	{
		return (new OfferTranslations())->of($this->shop->offers['upsell']);
	}

	/** @param array<string, mixed> $settings what the owner has changed of it */
	private function translated(string $step, array $settings): int
	{
		$id = $this->shop->offers[$step];
		pll_set_post_language($id, 'en');
		$german = wp_insert_post(['post_type' => 'encore_offer', 'post_title' => 'Angebot', 'post_status' => 'draft']);
		self::assertIsInt($german);
		pll_set_post_language($german, 'de');
		pll_save_post_translations(['en' => $id, 'de' => $german]);
		PLL()->sync->post_metas->copy($id, $german, 'de');
		$copied = get_post_meta($german, 'encore_offer', true);
		$settings === [] || update_post_meta($german, 'encore_offer', $settings + (is_array($copied) ? $copied : []));
		return $german;
	}
}
