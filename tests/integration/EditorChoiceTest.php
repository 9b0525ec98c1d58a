<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Rest\Schema\PricePreviewSchema;
use PHPUnit\Framework\TestCase;

/** The editor's canvas shows the choice that shoppers get: from the same prices, of the settings as they stand in the form. Rule L6. */
final class EditorChoiceTest extends TestCase
{
	private BumpShop $shop;
	private OfferDesk $desk;
	private int $main;
	private int $cup;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->desk = new OfferDesk();
		$this->main = $this->shop->product('Course', '97')->get_id();
		[$this->cup] = $this->shop->variable('Cup', ['Sand' => ['regular_price' => '20'], 'Ocean' => ['regular_price' => '24', 'manage_stock' => true, 'stock_quantity' => 3], 'Moss' => ['regular_price' => '20', 'stock_status' => 'outofstock']]);
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
		$this->desk->clear();
		wp_set_current_user(0);
	}

	public function test_L6_the_editor_is_answered_the_choice_of_the_shoppers_cart(): void
	{
		$settings = ['quantity' => 1, 'most' => 4, 'price' => ['type' => 'percent', 'value' => '0', 'breaks' => [['from' => 2, 'value' => '25']]]];
		$this->shop->offer($this->cup, $this->main, $settings);
		$shopper = new BumpShopper();
		$bump = $shopper->add($this->main)->bump();
		self::assertSame('Colour', $bump->at('choice.label'));

		$data = $this->ask($settings + ['product_id' => $this->cup, 'placement' => 'checkout']);
		self::assertSame($bump->at('choice'), $data->at('choice'));
		self::assertSame([$bump->at('price_text'), $bump->at('regular_price_text')], [$data->at('total_text'), $data->at('regular_text')]);
		self::assertTrue(rest_validate_value_from_schema($data->at('choice'), self::choiceSchema(), 'choice'));
	}

	public function test_L6_a_block_placed_in_the_editor_shows_the_box_of_the_shoppers_cart(): void
	{
		$offer = $this->shop->offer($this->cup, $this->main, ['quantity' => 2, 'most' => 4, 'price' => ['type' => 'percent', 'value' => '10', 'breaks' => []]]);
		$bump = (new BumpShopper())->add($this->main)->bump();
		$preview = $this->preview($offer);
		foreach (['headline', 'contents', 'text', 'quantity', 'price_text', 'regular_price_text', 'choice'] as $name) {
			self::assertSame($bump->at($name), $preview->at($name), $name);
		}
		self::assertSame(4, count((array) $preview->at('choice.costs.0.prices')));
	}

	public function test_R14_it_says_what_leaves_the_cart_for_it(): void
	{
		$offer = $this->shop->offer($this->shop->product('Deluxe', '120')->get_id(), $this->main, ['joins' => 'replace', 'text' => 'All of it.']);
		self::assertSame('Instead of “Course”. All of it.', (new BumpShopper())->add($this->main)->bump()->at('text'));
		self::assertSame('Instead of “Course”. All of it.', $this->preview($offer)->at('text'));

		$course = ['product_id' => $this->cup, 'quantity' => 1, 'price' => ['type' => 'regular', 'value' => '0'], 'placement' => 'checkout', 'joins' => 'replace'];
		self::assertSame('Instead of “Course”.', $this->ask($course + ['trigger' => ['type' => 'products', 'ids' => [$this->main]]])->at('instead_of'));
		$category = wp_insert_term(uniqid('Courses '), 'product_cat');
		self::assertIsArray($category);
		self::assertSame('Instead of “…”.', $this->ask($course + ['trigger' => ['type' => 'categories', 'ids' => [$category['term_id']]]])->at('instead_of'));
		self::assertSame('', $this->ask(['joins' => 'add'] + $course)->at('instead_of'));
	}

	public function testAQuantityBeginsAtWhatThereIs(): void
	{
		$few = $this->shop->product('Few', '10', ['manage_stock' => true, 'stock_quantity' => 2])->get_id();
		$data = $this->ask(['product_id' => $few, 'quantity' => 3, 'most' => 5, 'price' => ['type' => 'regular', 'value' => '0'], 'placement' => 'cart']);
		self::assertSame([2, '$20.00', 'The shopper pays $20.00 for 2 pieces, the regular price.'], [$data->at('choice.quantity'), $data->at('total_text'), $data->at('text')]);
	}

	public function testThereIsNoneWhereNobodyChooses(): void
	{
		$cup = ['product_id' => $this->cup, 'quantity' => 1, 'price' => ['type' => 'regular', 'value' => '0']];
		$course = ['product_id' => $this->main] + $cup;
		$other = $this->shop->product('Other', '5')->get_id();
		foreach ([
			'after payment, where the page has its own' => $cup + ['placement' => 'post_purchase'],
			'one piece of one product' => $course + ['placement' => 'checkout'],
			'as many as of something else' => $course + ['placement' => 'checkout', 'most' => 4, 'follows' => true],
			'instead of something else' => $course + ['placement' => 'checkout', 'most' => 4, 'joins' => 'replace', 'trigger' => ['type' => 'products', 'ids' => [$other]]],
			'several that are picked one by one' => $cup + ['placement' => 'product', 'bundle' => [['product_id' => $other, 'quantity' => 1]]],
		] as $where => $settings) {
			$data = $this->ask($settings);
			self::assertNotNull($data->at('total_text'), $where);
			self::assertNull($data->at('choice'), $where);
		}
	}

	public function test_L6_beside_a_product_prices_are_as_its_page_shows_them(): void
	{
		array_map($this->shop->set(...), ['woocommerce_calc_taxes', 'woocommerce_tax_display_shop', 'woocommerce_tax_display_cart'], ['yes', 'excl', 'incl']);
		$taxed = $this->shop->product('Taxed', '10', ['tax_status' => 'taxable']);
		$settings = ['product_id' => $taxed->get_id(), 'quantity' => 2, 'most' => 3, 'price' => ['type' => 'regular', 'value' => '0']];
		$this->desk->as('shop_manager');
		$withTax = '$' . number_format((float) wc_get_price_including_tax($taxed, ['qty' => 2]), 2);
		self::assertNotSame('$20.00', $withTax);
		foreach (['product' => '$20.00', 'checkout' => $withTax] as $placement => $price) {
			$data = $this->ask($settings + ['placement' => $placement]);
			self::assertSame([$price, $price], [$data->at('total_text'), $data->at('choice.costs.0.prices.1.text')], $placement);
		}
	}

	private function preview(int $offer): BumpAnswer
	{
		return new BumpAnswer(OfferDesk::data($this->desk->as('editor')->ask('GET', "/encore/v1/preview/offers/{$offer}")));
	}

	/** @param array<string, mixed> $settings */
	private function ask(array $settings): BumpAnswer
	{
		return new BumpAnswer(OfferDesk::data($this->desk->as('shop_manager')->ask('POST', '/encore/v1/preview/price', $settings)));
	}

	/** @return array<mixed> */
	private static function choiceSchema(): array
	{
		$properties = PricePreviewSchema::schema()['properties'];
		self::assertIsArray($properties);
		self::assertIsArray($properties['choice']);
		return $properties['choice'];
	}
}
