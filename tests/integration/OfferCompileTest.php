<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Funnel\CompiledFunnel;
use Encore\Domain\Offer\Basket;
use Encore\Plugin\ShopBase;
use PHPUnit\Framework\TestCase;

/** What is live is in the index, at once, whoever changed it and however. */
final class OfferCompileTest extends TestCase
{
	private OfferDesk $desk;

	protected function setUp(): void
	{
		$this->desk = (new OfferDesk())->as('administrator');
	}

	protected function tearDown(): void
	{
		$this->desk->clear();
	}

	public function testStatusesMoveAnOfferInAndOut(): void
	{
		$id = $this->desk->offer(['product_id' => $this->desk->product()], 'draft');
		self::assertSame([], OfferDesk::rows($id), 'a draft');
		wp_publish_post($id);
		self::assertSame(['checkout any'], OfferDesk::rows($id), 'published');
		wp_trash_post($id);
		self::assertSame([], OfferDesk::rows($id), 'in the trash');
		wp_untrash_post($id);
		wp_publish_post($id);
		self::assertSame(['checkout any'], OfferDesk::rows($id), 'out of the trash');
		wp_update_post(['ID' => $id, 'post_status' => 'draft']);
		self::assertSame([], OfferDesk::rows($id), 'a draft again');
		wp_update_post(['ID' => $id, 'post_status' => 'future', 'post_date' => gmdate('Y-m-d H:i:s', time() + HOUR_IN_SECONDS), 'post_date_gmt' => gmdate('Y-m-d H:i:s', time() + HOUR_IN_SECONDS), 'edit_date' => true]);
		self::assertSame([], OfferDesk::rows($id), 'to be published later');
		wp_publish_post($id);
		self::assertSame(['checkout any'], OfferDesk::rows($id));
		wp_delete_post($id, true);
		self::assertSame([], OfferDesk::rows($id), 'deleted');
	}

	public function testAChangedMetaIsCompiledByItself(): void
	{
		$product = $this->desk->product();
		$settings = ['product_id' => $product];
		$id = $this->desk->offer($settings);
		update_post_meta($id, 'encore_offer', $settings + ['trigger' => ['type' => 'products', 'ids' => [$product, 999]]]);
		self::assertEqualsCanonicalizing(["checkout product:{$product}", 'checkout product:999'], OfferDesk::rows($id));
		update_post_meta($id, 'encore_offer', $settings + ['enabled' => false]);
		self::assertSame([], OfferDesk::rows($id), 'switched off');
		update_post_meta($id, 'encore_offer', $settings + ['ends_at' => '2020-01-01T00:00:00Z']);
		self::assertSame([], OfferDesk::rows($id), 'over');
		update_post_meta($id, 'encore_offer', $settings + ['starts_at' => '2099-01-01T00:00:00Z']);
		self::assertSame(['checkout any'], OfferDesk::rows($id), 'begins later: filed with its start');
		delete_post_meta($id, 'encore_offer');
		self::assertSame([], OfferDesk::rows($id));
	}

	public function testWhatIsInvalidIsNeverCompiled(): void
	{
		$product = $this->desk->product();
		foreach ([['quantity' => 0], ['price' => ['type' => 'percent', 'value' => '150']], ['headline' => 5], ['trigger' => 'all']] as $wrong) {
			self::assertSame([], OfferDesk::rows($this->desk->offer($wrong + ['product_id' => $product])));
		}
		self::assertSame([], OfferDesk::rows($this->desk->offer(['product_id' => 999999])));
	}

	public function testADeletedProductTakesItsOffersAlong(): void
	{
		$product = $this->desk->product();
		$bump = $this->desk->offer(['product_id' => $product]);
		self::assertNotSame([], OfferDesk::rows($bump));
		$gone = wc_get_product($product);
		self::assertInstanceOf(\WC_Product::class, $gone);
		$gone->delete(true);
		self::assertSame([], OfferDesk::rows($bump));
	}

	public function testCategoriesReachWhatIsBelowThem(): void
	{
		$parent = $this->category('Desk parent');
		$child = $this->category('Desk child', $parent);
		$id = $this->desk->offer(['product_id' => $this->desk->product(), 'trigger' => ['type' => 'categories', 'ids' => [$parent]]]);
		self::assertEqualsCanonicalizing(["checkout category:{$parent}", "checkout category:{$child}"], OfferDesk::rows($id));
		$grandchild = $this->category('Desk grandchild', $child);
		self::assertContains("checkout category:{$grandchild}", OfferDesk::rows($id), 'a new category below');
		wp_update_term($child, 'product_cat', ['parent' => 0]);
		self::assertSame(["checkout category:{$parent}"], OfferDesk::rows($id), 'moved away, with what is below it');
		foreach ([$grandchild, $child, $parent] as $term) {
			wp_delete_term($term, 'product_cat');
		}
	}

	public function testAFunnelCarriesItsOffersAndFollowsThem(): void
	{
		$product = $this->desk->product();
		$upsell = $this->desk->offer(['product_id' => $product, 'placement' => 'post_purchase', 'headline' => 'First']);
		$downsell = $this->desk->offer(['product_id' => $product, 'placement' => 'post_purchase']);
		self::assertSame([], OfferDesk::rows($upsell), 'reached through funnels alone');
		$funnel = $this->desk->funnel(['first' => 'upsell', 'steps' => [
			'upsell' => ['offer_id' => $upsell, 'accepted' => '', 'declined' => 'downsell'],
			'downsell' => ['offer_id' => $downsell, 'accepted' => '', 'declined' => ''],
		]]);
		self::assertSame(['post_purchase any'], OfferDesk::rows($funnel));
		self::assertSame([$upsell, $downsell], $this->offersIn($funnel));

		update_post_meta($upsell, 'encore_offer', ['product_id' => $product, 'placement' => 'post_purchase', 'headline' => 'Changed']);
		self::assertStringContainsString('Changed', OfferDesk::compiled($funnel)[0]['data']);
		wp_trash_post($upsell);
		self::assertSame([$downsell], $this->offersIn($funnel), 'the first step is passed as if it were declined');
		wp_trash_post($downsell);
		self::assertSame([], OfferDesk::rows($funnel), 'nothing to begin with');
	}

	public function testOfFunnelsWithOnePriorityTheMostSpecificComesFirst(): void
	{
		$category = $this->category('Desk specific');
		$product = $this->desk->product(category: $category);
		$upsell = $this->desk->offer(['product_id' => $product, 'placement' => 'post_purchase']);
		$steps = ['first' => 'upsell', 'steps' => ['upsell' => ['offer_id' => $upsell, 'accepted' => '', 'declined' => '']]];
		$first = [
			'anything' => $this->desk->funnel($steps + ['priority' => 0]),
			'a category' => $this->desk->funnel($steps + ['priority' => 0, 'trigger' => ['type' => 'categories', 'ids' => [$category]]]),
			'two products' => $this->desk->funnel($steps + ['priority' => 0, 'trigger' => ['type' => 'products', 'ids' => [$product, $product + 1]]]),
			'less wanted' => $this->desk->funnel($steps + ['priority' => 1, 'trigger' => ['type' => 'products', 'ids' => [$product]]]),
		];
		$base = new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test');
		$keys = (new Basket([$product, $product + 1], [$category]))->keys();
		$found = array_map(static fn(CompiledFunnel $one): int => $one->funnel->id, $base->index->funnels($keys, new \DateTimeImmutable()));
		self::assertSame(
			[$first['two products'], $first['a category'], $first['anything'], $first['less wanted']],
			array_values(array_intersect($found, $first)),
		);
		wp_delete_term($category, 'product_cat');
	}

	public function testCountsFollowAndEverythingCanBeRebuilt(): void
	{
		global $wpdb;
		$before = get_option('encore_live');
		self::assertIsArray($before);
		$id = $this->desk->offer(['product_id' => $this->desk->product()]);
		$after = get_option('encore_live');
		self::assertIsArray($after);
		$count = $before['checkout'] ?? 0;
		self::assertIsInt($count);
		self::assertSame($count + 1, $after['checkout']);

		self::assertInstanceOf(\wpdb::class, $wpdb);
		$all = $wpdb->get_col($wpdb->prepare('SELECT data FROM %i ORDER BY object_id, trigger_key', $wpdb->prefix . 'encore_index'));
		$wpdb->query((string) $wpdb->prepare('UPDATE %i SET data = %s', $wpdb->prefix . 'encore_index', '{}'));
		self::compiler()->all();
		self::assertSame($all, $wpdb->get_col($wpdb->prepare('SELECT data FROM %i ORDER BY object_id, trigger_key', $wpdb->prefix . 'encore_index')));
		self::assertSame($after, get_option('encore_live'));
		self::assertNotSame([], OfferDesk::rows($id));
	}

	private static function compiler(): \Encore\WordPress\Compiling\OfferCompiler
	{
		$connection = \Encore\WordPress\Database\Connection::toWordPress();
		$index = new \Encore\WordPress\Database\OfferIndexTable($connection, new \Encore\WordPress\Database\Tables($connection), new \Encore\WordPress\Compiling\LiveCounts());
		$catalog = new \Encore\WooCommerce\Catalog\ProductCatalog(static fn(array $ids) => null, new \Encore\WooCommerce\Catalog\ShopCurrency());
		return new \Encore\WordPress\Compiling\OfferCompiler($index, new \Encore\WordPress\Posts\SavedPosts(), $catalog, new \Encore\WooCommerce\Catalog\ProductCategories(), new \Encore\WordPress\SystemClock(), new \Encore\WordPress\Posts\OfferTranslations());
	}

	/** @return list<int> */
	private function offersIn(int $funnel): array
	{
		$data = json_decode(OfferDesk::compiled($funnel)[0]['data'], true);
		self::assertIsArray($data);
		self::assertIsArray($data['offers']);
		return array_map(intval(...), array_keys($data['offers']));
	}

	private function category(string $name, int $parent = 0): int
	{
		$term = wp_insert_term($name, 'product_cat', ['parent' => max(0, $parent)]);
		self::assertIsArray($term);
		return (int) $term['term_id'];
	}
}
