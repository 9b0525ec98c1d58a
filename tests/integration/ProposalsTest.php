<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Automattic\WooCommerce\Admin\API\Reports\Products\DataStore;
use PHPUnit\Framework\TestCase;

/** What a shop proposes to offer with a product comes from its own links, orders, categories and prices, and can be saved as it is. */
final class ProposalsTest extends TestCase
{
	private OfferDesk $desk;
	private int $category;
	private int $product;

	protected function setUp(): void
	{
		$this->desk = (new OfferDesk())->as('shop_manager');
		$term = wp_insert_term(uniqid('Shelf '), 'product_cat');
		self::assertIsArray($term);
		$this->category = (int) $term['term_id'];
		$this->product = $this->desk->product('4321', $this->category, 'Loom');
	}

	protected function tearDown(): void
	{
		wp_delete_term($this->category, 'product_cat');
		$this->desk->clear();
	}

	public function testLinkedProductsComeFirstAndOthersOfTheCategoryNext(): void
	{
		$same = $this->desk->product('1000', $this->category, 'Yarn');
		$linked = $this->desk->product('1200', 0, 'Shuttle');
		$dear = $this->desk->product('12100', $this->category, 'Big loom');
		$between = $this->desk->product('5000', $this->category, 'Small loom');
		$this->link(['cross_sell_ids' => [$linked]]);
		$proposal = $this->propose();
		self::assertSame([$linked, 'You linked it as a cross-sell.', '$1,080.00', '$1,200.00'], self::seen($proposal['bump']));
		self::assertSame([$dear, 'It is in the same category.', '$10,890.00', '$12,100.00'], self::seen($proposal['upsell']));
		self::assertSame([$between, 'It is in the same category.', '$4,500.00', '$5,000.00'], self::seen($proposal['downsell']));
		self::assertSame('Bumps sell best between $864.20 and $1,728.40: 20 to 40% of the product.', $proposal['bump']['advice']);
		self::assertContains($same, array_column($proposal['bump']['others'], 'product_id'));
	}

	public function testWhatWasBoughtTogetherSaysInHowManyOrders(): void
	{
		$yarn = $this->desk->product('1000', 0, 'Yarn');
		$once = $this->desk->product('1100', 0, 'Bag');
		foreach ([[$yarn, $once], [$yarn]] as $with) {
			$order = wc_create_order();
			self::assertInstanceOf(\WC_Order::class, $order);
			foreach ([$this->product, ...$with] as $id) {
				$product = wc_get_product($id);
				self::assertInstanceOf(\WC_Product::class, $product);
				$order->add_product($product);
			}
			$order->calculate_totals();
			$order->payment_complete();
			DataStore::sync_order_products($order->get_id());
		}
		self::assertSame([$yarn, '2 recent orders had both.', '$900.00', '$1,000.00'], self::seen($this->propose()['bump']));
	}

	public function testItCanBeChangedAndSavedAsItIs(): void
	{
		$yarn = $this->desk->product('1000', $this->category, 'Yarn');
		$far = $this->desk->product('77', 0, 'Needle');
		$proposal = $this->propose(['bump_id' => $far, 'bump_off' => 50, 'upsell_id' => 0]);
		self::assertSame([$far, 'You chose it.', '$38.50', '$77.00'], self::seen($proposal['bump']));
		self::assertContains($yarn, array_column($proposal['bump']['others'], 'product_id'));
		self::assertNull($proposal['upsell']['offer']);
		$settings = $proposal['bump']['offer']['settings'] ?? null;
		$saved = $this->desk->ask('POST', '/encore/v1/offers', ['title' => 'Needle', 'status' => 'publish', 'meta' => ['encore_offer' => $settings]]);
		self::assertSame(201, $saved->get_status(), (string) wp_json_encode($saved->get_data()));
		$id = OfferDesk::data($saved)['id'];
		self::assertIsInt($id);
		self::assertSame(["checkout product:{$this->product}"], OfferDesk::rows($id));
		wp_delete_post($id, true);
	}

	public function testWhatIsGoneOrHasNoPriceIsSaidAtItsField(): void
	{
		foreach ([999999, $this->desk->product('0')] as $product) {
			$refused = $this->desk->ask('GET', '/encore/v1/proposals', ['product_id' => $product]);
			self::assertSame([400, ['product_id']], [$refused->get_status(), array_keys(OfferDesk::fields($refused))]);
		}
	}

	/** @param array<string, mixed> $props */
	private function link(array $props): void
	{
		$product = wc_get_product($this->product);
		self::assertInstanceOf(\WC_Product::class, $product);
		$product->set_props($props);
		$product->save();
	}

	/**
	 * @param array<string, int> $wishes
	 * @return array<string, array{offer: array<string, mixed>|null, others: list<array<string, mixed>>, advice: string}>
	 */
	private function propose(array $wishes = []): array
	{
		$answer = $this->desk->ask('GET', '/encore/v1/proposals', ['product_id' => $this->product] + $wishes);
		self::assertSame(200, $answer->get_status(), (string) wp_json_encode($answer->get_data()));
		/** @var array<string, array{offer: array<string, mixed>|null, others: list<array<string, mixed>>, advice: string}> */
		return OfferDesk::data($answer);
	}

	/**
	 * @param array{offer: array<string, mixed>|null} $proposed
	 * @return list<mixed>
	 */
	private static function seen(array $proposed): array
	{
		$offer = $proposed['offer'] ?? [];
		return [$offer['product_id'] ?? 0, $offer['why'] ?? '', $offer['price_text'] ?? '', $offer['regular_price_text'] ?? ''];
	}
}
