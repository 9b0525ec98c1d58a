<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What the coach is told of an offer that is being written, from the real shop. Writes nothing. */
final class CoachFactsTest extends TestCase
{
	/** So many questions at most, however large the shop is. */
	private const BEFORE_PAYMENT = 18;
	private const AFTER_PAYMENT = 30;

	private OfferDesk $desk;

	/** @var array<string, mixed> */
	private array $options = [];

	/** @var list<\WC_Order> */
	private array $orders = [];

	/** @var list<int> */
	private array $terms = [];

	protected function setUp(): void
	{
		$this->desk = (new OfferDesk())->as('administrator');
	}

	protected function tearDown(): void
	{
		foreach ($this->orders as $order) {
			$order->delete(true);
		}
		foreach ($this->options as $name => $value) {
			update_option($name, $value);
		}
		$this->desk->clear();
		array_map(static fn(int $id): mixed => wp_delete_term($id, 'product_cat'), $this->terms);
	}

	public function testItsPriceStandsBesideThoseOfWhatCallsItUp(): void
	{
		[$small, $large] = [$this->desk->product('97', name: 'Course'), $this->desk->product('120', name: 'School')];
		$facts = $this->facts(['product_id' => $this->desk->product('39', name: 'Workbook'), 'quantity' => 2, 'price' => ['type' => 'percent', 'value' => '10'], 'trigger' => self::products($large, $small, $this->desk->product('100'))]);
		self::assertSame(['Workbook', 7020, 7800, 7800, 7020, 2, ''], [$facts->at('product.name'), $facts->amount('total'), $facts->amount('regular'), $facts->amount('current'), $facts->amount('entered'), $facts->at('pieces'), $facts->at('unsold')]);
		self::assertSame([['Course', 9700], ['School', 12000]], $facts->callers());
		self::assertFalse($facts->at('has_picture'));
		self::assertFalse($facts->at('is_second_piece'));
	}

	public function testASaleIsWhatTheShopAsksNow(): void
	{
		$product = wc_get_product($this->desk->product('39'));
		self::assertInstanceOf(\WC_Product::class, $product);
		$product->set_sale_price('29');
		$product->save();
		$facts = $this->facts(['product_id' => $product->get_id(), 'price' => ['type' => 'fixed', 'value' => '29'], 'trigger' => self::products($product->get_id())]);
		self::assertSame([2900, 3900, 2900], [$facts->amount('total'), $facts->amount('regular'), $facts->amount('current')]);
		self::assertTrue($facts->at('is_second_piece'));
		self::assertNull($facts->at('has_in_common'));
	}

	public function testPricesAreThoseThatShoppersSeeAndWhatIsEnteredIsTold(): void
	{
		$rate = (int) \WC_Tax::_insert_tax_rate(['tax_rate_country' => 'DE', 'tax_rate' => '20', 'tax_rate_name' => 'Tax', 'tax_rate_priority' => 1]);
		$this->set(['woocommerce_calc_taxes' => 'yes', 'woocommerce_default_country' => 'DE', 'woocommerce_prices_include_tax' => 'no', 'woocommerce_tax_display_cart' => 'incl']);
		[$main, $extra] = [$this->taxed('100'), $this->taxed('40')];
		try {
			foreach (['checkout' => [4800, 12000], 'post_purchase' => [4800, null]] as $placement => [$total, $caller]) {
				$facts = $this->facts(['product_id' => $extra, 'placement' => $placement, 'trigger' => self::products($main)]);
				self::assertSame([$total, 4000, $caller], [$facts->amount('total'), $facts->amount('entered'), $facts->callers()[0][1] ?? null], $placement);
			}
		} finally {
			\WC_Tax::_delete_tax_rate($rate);
			\WC_Cache_Helper::invalidate_cache_group('taxes');
		}
	}

	public function testACategoryIsItsCheapestAndItsDearestProductThatCostsSomething(): void
	{
		$courses = $this->category('Courses');
		$inner = $this->category('Schools', $courses);
		$this->desk->product('0', $courses, 'Sample');
		$this->desk->product('97', $courses, 'Course');
		$this->desk->product('300', $courses, 'Other');
		$this->desk->product('900', $inner, 'School');
		$trigger = ['type' => 'categories', 'ids' => [$courses]];
		$facts = $this->facts(['product_id' => $this->desk->product('39'), 'trigger' => $trigger]);
		self::assertSame([['Course', 9700], ['School', 90000]], $facts->callers());
		self::assertFalse($facts->at('has_in_common'));
		self::assertTrue($this->facts(['product_id' => $this->desk->product('39', $inner), 'trigger' => $trigger])->at('has_in_common'));
	}

	public function testAnythingIsTheOrderInTheMiddleOfThePaidOnes(): void
	{
		foreach ($this->paid() as $order) {
			$order->set_status('cancelled');
			$order->save();
		}
		self::assertSame([], $this->facts(['product_id' => $this->desk->product('39')])->callers());
		foreach ([['1000', '5', 'completed'], ['84', '6', 'processing'], ['20', '0', 'completed'], ['9999', '0', 'pending'], ['9999', '0', 'cancelled']] as [$total, $shipping, $status]) {
			$order = new \WC_Order();
			$order->set_props(['currency' => 'USD', 'total' => (string) ((float) $total + (float) $shipping), 'shipping_total' => $shipping, 'status' => $status]);
			$order->save();
			$this->orders[] = $order;
		}
		self::assertSame([['', 8400]], $this->facts(['product_id' => $this->desk->product('39')])->callers());
	}

	/** @return iterable<string, array{string, bool}> */
	public static function kinships(): iterable
	{
		yield 'nothing' => ['nothing', false];
		yield 'a category' => ['category', true];
		yield 'a tag' => ['tag', true];
		yield 'an up-sell' => ['upsell', true];
		yield 'a cross-sell' => ['cross', true];
		yield 'a cross-sell the other way round' => ['back', true];
	}

	#[DataProvider('kinships')]
	public function testWhatJoinsItToItsTriggerIsLookedFor(string $kin, bool $expected): void
	{
		[$main, $extra] = array_map(wc_get_product(...), [$this->desk->product('97'), $this->desk->product('39')]);
		self::assertInstanceOf(\WC_Product::class, $main);
		self::assertInstanceOf(\WC_Product::class, $extra);
		$category = $kin === 'category' ? [$this->category('Courses')] : [];
		match ($kin) {
			'category' => $main->set_category_ids($category),
			'tag' => [wp_set_object_terms($main->get_id(), 'quiet', 'product_tag'), wp_set_object_terms($extra->get_id(), 'quiet', 'product_tag')],
			'upsell' => $main->set_upsell_ids([$extra->get_id()]),
			'cross' => $main->set_cross_sell_ids([$extra->get_id()]),
			'back' => $extra->set_cross_sell_ids([$main->get_id()]),
			default => null,
		};
		$kin === 'category' && $extra->set_category_ids($category);
		if ($kin !== 'tag') {
			$main->save();
			$extra->save();
		}
		self::assertSame($expected, $this->facts(['product_id' => $extra->get_id(), 'trigger' => self::products($main->get_id())])->at('has_in_common'));
	}

	public function testWhatCannotBeSoldSaysWhy(): void
	{
		$product = wc_get_product($this->desk->product('39'));
		self::assertInstanceOf(\WC_Product::class, $product);
		$product->set_props(['manage_stock' => true, 'stock_quantity' => 1]);
		$product->save();
		self::assertSame('', $this->facts(['product_id' => $product->get_id()])->at('unsold'));
		self::assertSame('out_of_stock', $this->facts(['product_id' => $product->get_id(), 'quantity' => 2])->at('unsold'));
		$product->set_props(['manage_stock' => false, 'sold_individually' => true]);
		$product->save();
		self::assertSame('one_only', $this->facts(['product_id' => $product->get_id(), 'quantity' => 2])->at('unsold'));
	}

	public function testAFunnelSaysWhatStandsBeforeAndAfter(): void
	{
		$main = $this->desk->product('97', name: 'Course');
		[$upsell, $downsell, $last] = array_map(fn(string $price): int => $this->desk->offer(['product_id' => $this->desk->product($price), 'placement' => 'post_purchase']), ['197', '47', '9']);
		$step = static fn(int $offer, string $declined = ''): array => ['offer_id' => $offer, 'accepted' => '', 'declined' => $declined];
		$funnel = $this->desk->funnel(['trigger' => self::products($main), 'first' => 'a', 'steps' => ['a' => $step($upsell, 'b'), 'b' => $step($downsell)], 'thank_you' => $last]);
		$of = fn(int $id): BumpAnswer => $this->facts(['offer_id' => $id, 'product_id' => $this->desk->product('50'), 'placement' => 'post_purchase'])->answer;
		self::assertSame([$funnel, 'upsell', 3, $downsell, '4700'], array_map($of($upsell)->at(...), ['funnels.0.id', 'funnels.0.role', 'funnels.0.longest', 'funnels.0.other.id', 'funnels.0.other.price.amount']));
		self::assertSame(['downsell', $upsell, '19700'], array_map($of($downsell)->at(...), ['funnels.0.role', 'funnels.0.other.id', 'funnels.0.other.price.amount']));
		self::assertSame(['thank_you', 'Course', '9700'], array_map($of($last)->at(...), ['funnels.0.role', 'funnels.0.called_by.0.name', 'funnels.0.called_by.0.price.amount']));
		self::assertContains('one_click', array_column((array) $of($upsell)->at('methods'), 'way'));
		self::assertSame([], $of($this->desk->offer(['product_id' => $main, 'placement' => 'post_purchase'], 'draft'))->at('funnels'));
	}

	public function testOtherBumpsOfTheSameTriggerAreNamed(): void
	{
		$category = $this->category('Courses');
		$main = $this->desk->product('97', $category);
		$own = $this->desk->offer(['product_id' => $this->desk->product(), 'trigger' => self::products($main)]);
		$other = $this->desk->offer(['product_id' => $this->desk->product(), 'trigger' => ['type' => 'categories', 'ids' => [$category]], 'priority' => 0]);
		$this->desk->offer(['product_id' => $this->desk->product(), 'trigger' => self::products($this->desk->product()), 'priority' => 0]);
		$facts = $this->facts(['offer_id' => $own, 'product_id' => $this->desk->product('39'), 'trigger' => self::products($main)]);
		self::assertSame([['id' => $other, 'name' => 'Desk']], $facts->at('other_bumps'));
		self::assertSame([], $this->facts(['placement' => 'cart', 'product_id' => $this->desk->product('39'), 'trigger' => self::products($main)])->at('other_bumps'));
	}

	public function testATriggerThatIsNotFinishedSaysNothing(): void
	{
		$facts = $this->facts(['product_id' => $this->desk->product('39'), 'trigger' => ['type' => 'products', 'ids' => []]]);
		self::assertSame([[], null, [], 3900], [$facts->callers(), $facts->at('has_in_common'), $facts->at('other_bumps'), $facts->amount('total')]);
		$gone = $this->desk->ask('POST', '/encore/v1/preview/coach', ['product_id' => 999999, 'quantity' => 1, 'price' => ['type' => 'regular', 'value' => '0']]);
		self::assertSame([400, ['product_id']], [$gone->get_status(), array_keys(OfferDesk::fields($gone))]);
	}

	public function testALargeShopIsAskedNoMoreThanASmallOne(): void
	{
		$category = $this->category('Courses');
		$small = $this->costs($category, 2);
		$large = $this->costs($category, 40);
		foreach ($large as $kind => $queries) {
			// A downsell may be read beside what calls it up, and so many funnels that the index asks for bumps alone.
			self::assertLessThanOrEqual($small[$kind] + 2, $queries, $kind);
		}
		self::assertLessThanOrEqual(self::BEFORE_PAYMENT, max($large['products'], $large['categories'], $large['any']), (string) wp_json_encode($large));
		self::assertLessThanOrEqual(self::AFTER_PAYMENT, $large['funnels'], (string) wp_json_encode($large));
	}

	/** @return array<string, int> queries by kind of trigger */
	private function costs(int $category, int $many): array
	{
		$products = array_map(fn(int $number): int => $this->desk->product((string) (90 + $number), $category), range(1, $many));
		$offer = $this->desk->offer(['product_id' => $products[0], 'placement' => 'post_purchase']);
		$down = $this->desk->offer(['product_id' => $products[1], 'placement' => 'post_purchase']);
		foreach ($products as $product) {
			$this->desk->offer(['product_id' => $product, 'trigger' => ['type' => 'categories', 'ids' => [$category]]]);
			$order = new \WC_Order();
			$order->set_props(['currency' => 'USD', 'total' => '84', 'status' => 'completed']);
			$order->save();
			$this->orders[] = $order;
		}
		foreach (range(1, max(3, $many)) as $number) {
			$steps = ['a' => ['offer_id' => $offer, 'accepted' => '', 'declined' => 'b'], 'b' => ['offer_id' => $down, 'accepted' => '', 'declined' => '']];
			$this->desk->funnel(['trigger' => $number % 2 === 1 ? ['type' => 'categories', 'ids' => [$category]] : ['type' => 'any', 'ids' => []], 'first' => 'a', 'steps' => $steps]);
		}
		$questions = [
			'products' => ['trigger' => self::products(...$products)],
			'categories' => ['trigger' => ['type' => 'categories', 'ids' => [$category]]],
			'any' => [],
			'funnels' => ['placement' => 'post_purchase', 'offer_id' => $offer],
		];
		$extra = $this->desk->product('39');
		return array_map(function (array $question) use ($extra): int {
			wp_cache_flush();
			$this->desk->as('administrator');
			get_option('default_product_cat');
			$before = self::queries();
			$this->facts($question + ['product_id' => $extra]);
			return self::queries() - $before;
		}, $questions);
	}

	private static function queries(): int
	{
		global $wpdb;
		self::assertInstanceOf(\wpdb::class, $wpdb);
		return (int) $wpdb->num_queries;
	}

	/** @param array<string, mixed> $question */
	private function facts(array $question): CoachAnswer
	{
		$response = $this->desk->ask('POST', '/encore/v1/preview/coach', $question + ['quantity' => 1, 'price' => ['type' => 'regular', 'value' => '0'], 'placement' => 'checkout']);
		self::assertSame(200, $response->get_status(), (string) wp_json_encode($response->get_data()));
		return new CoachAnswer(new BumpAnswer(OfferDesk::data($response)));
	}

	/** @return array{type: string, ids: list<int>} */
	private static function products(int ...$ids): array
	{
		return ['type' => 'products', 'ids' => array_values($ids)];
	}

	private function taxed(string $price): int
	{
		$product = new \WC_Product_Simple();
		$product->set_props(['name' => "For {$price}", 'regular_price' => $price, 'virtual' => true, 'tax_status' => 'taxable']);
		$this->desk->forget($id = $product->save());
		return $id;
	}

	private function category(string $name, int $parent = 0): int
	{
		$made = wp_insert_term($name . ' ' . wp_generate_uuid4(), 'product_cat', ['parent' => max(0, $parent)]);
		self::assertIsArray($made);
		return $this->terms[] = (int) $made['term_id'];
	}

	/** @return list<\WC_Order> what other tests left */
	private function paid(): array
	{
		$all = wc_get_orders(['status' => wc_get_is_paid_statuses(), 'type' => 'shop_order', 'limit' => -1]);
		return array_values(array_filter(is_array($all) ? $all : [], static fn(mixed $one): bool => $one instanceof \WC_Order));
	}

	/** @param array<string, string> $options */
	private function set(array $options): void
	{
		foreach ($options as $name => $value) {
			$this->options[$name] ??= get_option($name);
			update_option($name, $value);
		}
	}
}
