<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Nothing is saved that could not be an offer or a funnel, and each wrong field is told so. */
final class OfferValidationTest extends TestCase
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

	/** @return iterable<string, array{array<string, mixed>, string}> settings and the field that is refused */
	public static function wrongSettings(): iterable
	{
		yield 'no product' => [['product_id' => 0], 'product_id'];
		yield 'a product that is text' => [['product_id' => '12'], 'product_id'];
		yield 'a product that is none' => [['product_id' => 999999], 'product_id'];
		yield 'a negative product' => [['product_id' => -1], 'product_id'];
		yield 'no piece' => [['quantity' => 0], 'quantity'];
		yield 'too many pieces' => [['quantity' => 100], 'quantity'];
		yield 'half a piece' => [['quantity' => 1.5], 'quantity'];
		yield 'a hundred at most' => [['most' => 100], 'most'];
		yield 'a break from the first piece on' => [['price' => ['type' => 'percent', 'value' => '0', 'breaks' => [['from' => 1, 'value' => '5']]]], 'price.breaks.0.from'];
		yield 'a price rule that is none' => [['price' => ['type' => 'gift', 'value' => '0']], 'price.type'];
		yield 'more than all off' => [['price' => ['type' => 'percent', 'value' => '100.01']], 'price.value'];
		yield 'a negative price' => [['price' => ['type' => 'fixed', 'value' => '-1']], 'price.value'];
		yield 'a price in words' => [['price' => ['type' => 'amount', 'value' => 'ten']], 'price.value'];
		yield 'a price that is a number' => [['price' => ['type' => 'fixed', 'value' => 5]], 'price.value'];
		yield 'a price that is no object' => [['price' => 5], 'price'];
		yield 'a long headline' => [['headline' => str_repeat('ä', 121)], 'headline'];
		yield 'a long text' => [['text' => str_repeat('x', 401)], 'text'];
		yield 'a headline that is a list' => [['headline' => ['x']], 'headline'];
		yield 'a negative picture' => [['image_id' => -1], 'image_id'];
		yield 'a trigger that is none' => [['trigger' => ['type' => 'all', 'ids' => []]], 'trigger.type'];
		yield 'a trigger without products' => [['trigger' => ['type' => 'products', 'ids' => []]], 'trigger.ids'];
		yield 'a trigger with text' => [['trigger' => ['type' => 'products', 'ids' => ['1']]], 'trigger.ids'];
		yield 'a place that is none' => [['placement' => 'everywhere'], 'placement'];
		yield 'a day without a time' => [['starts_at' => '2026-11-27'], 'starts_at'];
		yield 'a day that is none' => [['ends_at' => '2026-02-30T00:00:00Z'], 'ends_at'];
		yield 'the end before the start' => [['starts_at' => '2026-11-27T00:00:00Z', 'ends_at' => '2026-11-26T00:00:00Z'], 'ends_at'];
		yield 'on or off in words' => [['enabled' => 'yes'], 'enabled'];
		yield 'a priority out of range' => [['priority' => 101], 'priority'];
		yield 'an unknown name' => [['discount' => 5], 'discount'];
		yield 'an unknown name inside' => [['price' => ['type' => 'fixed', 'value' => '5', 'total' => '1']], 'price.total'];
	}

	/** @param array<string, mixed> $wrong */
	#[DataProvider('wrongSettings')]
	public function testAWrongFieldIsNamedAndNothingIsSaved(array $wrong, string $field): void
	{
		$before = wp_count_posts('encore_offer');
		$response = $this->desk->ask('POST', '/encore/v1/offers', [
			'title' => 'Wrong',
			'status' => 'publish',
			'meta' => ['encore_offer' => $wrong + ['product_id' => $this->desk->product()]],
		]);
		self::assertSame(400, $response->get_status());
		self::assertArrayHasKey($field, OfferDesk::fields($response));
		self::assertNotSame('', OfferDesk::fields($response)[$field]);
		self::assertEquals($before, wp_count_posts('encore_offer'));
	}

	public function testADraftMayBeUnfinishedButNotPublishedSo(): void
	{
		$response = $this->desk->ask('POST', '/encore/v1/offers', ['title' => 'Unfinished', 'meta' => ['encore_offer' => ['headline' => 'Soon']]]);
		self::assertSame(201, $response->get_status());
		$id = OfferDesk::data($response)['id'];
		self::assertIsInt($id);
		$this->desk->forget($id);

		$published = $this->desk->ask('POST', "/encore/v1/offers/{$id}", ['status' => 'publish']);
		self::assertSame(400, $published->get_status());
		self::assertSame(['product_id'], array_keys(OfferDesk::fields($published)));
		self::assertSame('draft', get_post_status($id));

		$wrong = $this->desk->ask('POST', "/encore/v1/offers/{$id}", ['meta' => ['encore_offer' => ['quantity' => 0]]]);
		self::assertSame(['quantity'], array_keys(OfferDesk::fields($wrong)));
	}

	public function testWhatIsSavedIsCompleteAndReadBackTheSame(): void
	{
		$product = $this->desk->product();
		$response = $this->desk->ask('POST', '/encore/v1/offers', [
			'title' => 'Right',
			'status' => 'publish',
			'meta' => ['encore_offer' => ['product_id' => $product, 'price' => ['type' => 'percent', 'value' => '12.5'], 'starts_at' => '2026-11-27T08:00:00Z']],
		]);
		self::assertSame(201, $response->get_status(), (string) wp_json_encode($response->get_data()));
		$id = OfferDesk::data($response)['id'];
		self::assertIsInt($id);
		$this->desk->forget($id);
		$meta = OfferDesk::data($this->desk->ask('GET', "/encore/v1/offers/{$id}", ['context' => 'edit']))['meta'];
		self::assertIsArray($meta);
		self::assertIsArray($meta['encore_offer']);
		self::assertSame(get_post_meta($id, 'encore_offer', true), $meta['encore_offer']);
		self::assertEquals(['type' => 'percent', 'value' => '12.5', 'base' => 'regular', 'ending' => 'exact', 'least' => '0', 'breaks' => [], 'difference' => false], $meta['encore_offer']['price']);
		self::assertSame('2026-11-27T08:00:00Z', $meta['encore_offer']['starts_at']);
		self::assertTrue($meta['encore_offer']['enabled']);
	}

	public function testAProductWithVariationsIsOfferedWhereOneOfThemCanBeSold(): void
	{
		$variable = new \WC_Product_Variable();
		$variable->set_name('Desk variable');
		$size = new \WC_Product_Attribute();
		$size->set_name('Size');
		$size->set_options(['S', 'L']);
		$size->set_variation(true);
		$variable->set_attributes([$size]);
		$id = $variable->save();
		$this->desk->forget($id);
		$ask = fn(string $placement): \WP_REST_Response => $this->desk->ask('POST', '/encore/v1/offers', ['title' => 'Variable', 'status' => 'publish', 'meta' => ['encore_offer' => ['product_id' => $id, 'placement' => $placement]]]);
		self::assertSame(['product_id'], array_keys(OfferDesk::fields($ask('checkout'))));
		self::assertSame(['product_id'], array_keys(OfferDesk::fields($ask('post_purchase'))), 'It has none.');

		$any = $this->variation($id, ['size' => '']);
		self::assertSame(['product_id'], array_keys(OfferDesk::fields($ask('post_purchase'))), 'It leaves the size open.');

		$any->set_attributes(['size' => 'L']);
		$any->save();
		$saved = $ask('post_purchase');
		self::assertSame(201, $saved->get_status(), (string) wp_json_encode($saved->get_data()));
		$offer = OfferDesk::data($saved)['id'];
		self::assertIsInt($offer);
		$this->desk->forget($offer);
		$before = $ask('checkout');
		self::assertSame(201, $before->get_status(), 'Before payment the shopper chooses too.');
		$offer = OfferDesk::data($before)['id'];
		self::assertIsInt($offer);
		$this->desk->forget($offer);
	}

	/** @param array<string, string> $attributes */
	private function variation(int $parent, array $attributes): \WC_Product_Variation
	{
		$variation = new \WC_Product_Variation();
		$variation->set_parent_id($parent);
		$variation->set_attributes($attributes);
		$variation->set_regular_price('5');
		$this->desk->forget($variation->save());
		\WC_Product_Variable::sync($parent);
		return $variation;
	}

	/** S5. */
	public function testBlocksThatPrintRawHtmlAreRefused(): void
	{
		foreach (['<!-- wp:html --><b>x</b><!-- /wp:html -->', '<!-- wp:group --><div><!-- wp:shortcode -->[x]<!-- /wp:shortcode --></div><!-- /wp:group -->', 'loose'] as $content) {
			$response = $this->desk->ask('POST', '/encore/v1/offers', ['title' => 'Raw', 'content' => $content]);
			self::assertSame(['content'], array_keys(OfferDesk::fields($response)), $content);
		}
	}

	public function testAFunnelNeedsItsSteps(): void
	{
		$bump = $this->desk->offer(['product_id' => $this->desk->product()]);
		$step = static fn(int $offer, string $accepted = '', string $declined = ''): array => ['offer_id' => $offer, 'accepted' => $accepted, 'declined' => $declined];
		$cases = [
			'first' => ['first' => 'upsell', 'steps' => []],
			'steps.upsell.offer_id' => ['first' => 'upsell', 'steps' => ['upsell' => $step(0)]],
			'steps.upsell.declined' => ['first' => 'upsell', 'steps' => ['upsell' => $step($bump, '', 'nowhere')]],
			'steps' => ['first' => 'upsell', 'steps' => ['upsell' => $step($bump, 'upsell')]],
			'steps.upsell.price' => ['first' => 'upsell', 'steps' => ['upsell' => $step($bump) + ['price' => 1]]],
		];
		foreach ($cases as $field => $settings) {
			$response = $this->desk->ask('POST', '/encore/v1/funnels', ['status' => 'publish', 'meta' => ['encore_funnel' => $settings]]);
			self::assertSame(400, $response->get_status(), $field);
			self::assertArrayHasKey($field, OfferDesk::fields($response));
		}
		$elsewhere = $this->desk->ask('POST', '/encore/v1/funnels', ['status' => 'publish', 'meta' => ['encore_funnel' => ['first' => 'upsell', 'steps' => ['upsell' => $step($bump)]]]]);
		self::assertArrayHasKey('steps.upsell.offer_id', OfferDesk::fields($elsewhere), 'a bump is no step of a funnel');
	}

	/** L9: what was answered is not asked again. */
	public function testAFunnelThatShowsAnOfferTwiceIsNotSaved(): void
	{
		$offers = array_map(fn(): int => $this->desk->offer(['product_id' => $this->desk->product(), 'placement' => 'post_purchase']), [1, 2]);
		$funnel = static fn(int $downsell): array => ['first' => 'upsell', 'steps' => [
			'upsell' => ['offer_id' => $offers[0], 'accepted' => '', 'declined' => 'downsell', 'conditions' => []],
			'downsell' => ['offer_id' => $downsell, 'accepted' => '', 'declined' => '', 'conditions' => []],
		]];
		$right = $this->desk->ask('POST', '/encore/v1/funnels', ['status' => 'publish', 'meta' => ['encore_funnel' => $funnel($offers[1])]]);
		self::assertSame(201, $right->get_status(), (string) wp_json_encode($right->get_data()));
		$id = OfferDesk::data($right)['id'];
		self::assertIsInt($id);
		$this->desk->forget($id);
		foreach (['/encore/v1/funnels', "/encore/v1/funnels/{$id}"] as $path) {
			$wrong = $this->desk->ask('POST', $path, ['status' => 'draft', 'meta' => ['encore_funnel' => $funnel($offers[0])]]);
			self::assertSame(400, $wrong->get_status(), $path);
			self::assertSame(['steps.downsell.offer_id' => 'An earlier step shows this offer already. Choose another one.'], OfferDesk::fields($wrong), $path);
		}
		self::assertEquals($funnel($offers[1]), array_intersect_key((array) get_post_meta($id, 'encore_funnel', true), ['first' => '', 'steps' => '']));
	}

	public function testAConditionThatSaysNothingIsToldAtItsField(): void
	{
		$total = ['type' => 'total', 'not' => false, 'values' => [], 'from' => '', 'to' => ''];
		$wrong = $this->desk->ask('POST', '/encore/v1/offers', ['status' => 'draft', 'meta' => ['encore_offer' => ['conditions' => [[$total]]]]]);
		self::assertSame(['conditions.0.0.from' => 'Enter the least, the most, or both.'], OfferDesk::fields($wrong));
		$coupon = ['type' => 'coupon', 'values' => [str_repeat('x', 101)]] + $total;
		$long = $this->desk->ask('POST', '/encore/v1/offers', ['status' => 'draft', 'meta' => ['encore_offer' => ['conditions' => [[$coupon]]]]]);
		self::assertSame(['conditions.0.0.values' => 'Use at most 100 characters.'], OfferDesk::fields($long));
		$unknown = $this->desk->ask('POST', '/encore/v1/offers', ['status' => 'draft', 'meta' => ['encore_offer' => ['conditions' => [[['price' => 1] + $total]]]]]);
		self::assertSame(400, $unknown->get_status());
		$right = $this->desk->ask('POST', '/encore/v1/offers', ['status' => 'draft', 'meta' => ['encore_offer' => ['conditions' => [[['from' => '50'] + $total]]]]]);
		self::assertSame(201, $right->get_status());
		$id = OfferDesk::data($right)['id'];
		is_int($id) && $this->desk->forget($id);
	}

	public function testAutosavesFollowTheSameRules(): void
	{
		$id = $this->desk->offer(['product_id' => $this->desk->product()]);
		$wrong = $this->desk->ask('POST', "/encore/v1/offers/{$id}/autosaves", ['meta' => ['encore_offer' => ['quantity' => 0]]]);
		self::assertSame(400, $wrong->get_status());
		$right = $this->desk->ask('POST', "/encore/v1/offers/{$id}/autosaves", ['title' => 'Changed']);
		self::assertSame(200, $right->get_status());
	}
}
