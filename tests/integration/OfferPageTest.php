<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Blocks\ChoiceView;
use Encore\Blocks\CurrentOffer;
use Encore\Blocks\OfferView;
use Encore\Domain\Offer\Basket;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What the offer page prints: everything a shopper must see, nothing that can run. Rules L2, L4, L5, L7, S4, S5. */
final class OfferPageTest extends TestCase
{
	private const SCRIPT = '"><script>alert(1)</script><img src=x onerror=alert(2)>';

	private CurrentOffer $offer;

	protected function setUp(): void
	{
		self::assertTrue(\WP_Block_Type_Registry::get_instance()->is_registered('encore/offer-content'), 'The blocks are not built.');
		global $wp_filter;
		$hook = is_array($wp_filter) ? $wp_filter['encore_block_price'] ?? null : null;
		self::assertInstanceOf(\WP_Hook::class, $hook);
		$callbacks = $hook->callbacks[10] ?? [];
		self::assertIsArray($callbacks);
		$offer = array_reduce(['function', 'callback', 'offer'], self::within(...), current($callbacks));
		self::assertInstanceOf(CurrentOffer::class, $offer);
		$this->offer = $offer;
	}

	protected function tearDown(): void
	{
		(new \ReflectionProperty($this->offer, 'view'))->setValue($this->offer, null);
	}

	public function test_S4_words_of_the_shop_are_harmless(): void
	{
		$html = $this->page('', self::SCRIPT, 'javascript:alert(3)');

		self::assertHarmless($html);
		self::assertStringContainsString('&lt;script&gt;', $html);
		self::assertStringNotContainsString('javascript:', $html);
	}

	public function test_S5_custom_html_shortcode_and_classic_blocks_are_not_printed(): void
	{
		$script = '<script>alert(1)</script>';
		$html = $this->page(
			"<!-- wp:html -->{$script}<!-- /wp:html --><p>classic {$script}</p>"
			. "<!-- wp:group --><div class=\"wp-block-group\"><!-- wp:html -->{$script}<!-- /wp:html --></div><!-- /wp:group -->"
			. '<!-- wp:shortcode -->[products]<!-- /wp:shortcode -->',
		);

		self::assertHarmless($html);
		self::assertStringNotContainsString('classic', $html);
		self::assertStringNotContainsString('products', $html);
	}

	public function test_L2_L5_what_must_be_seen_comes_even_where_a_layout_leaves_it_out(): void
	{
		$html = $this->page('<!-- wp:paragraph --><p>Only words.</p><!-- /wp:paragraph -->');

		foreach (['Only words.', 'encore-price__now', 'Visa ending in 4242', 'https://shop.test/order/'] as $part) {
			self::assertStringContainsString($part, $html);
		}
		self::assertSame(1, substr_count($html, 'value="accept"'));
		self::assertSame(1, substr_count($html, 'value="decline"'));
	}

	/** @return iterable<string, array{string, string}> a layout of its own, and what the choice stands right behind */
	public static function layouts(): iterable
	{
		$answer = '<!-- wp:group {"className":"encore-offer__answer"} --><div class="wp-block-group encore-offer__answer"><!-- wp:encore/accept /--><!-- wp:encore/decline /--></div><!-- /wp:group -->';
		yield 'the default' => ['', 'Ten pictures'];
		yield 'older than the choice' => ["<!-- wp:encore/price /--><!-- wp:paragraph --><p>Words.</p><!-- /wp:paragraph -->{$answer}", 'encore-price'];
		yield 'the price after the answers' => ["<!-- wp:paragraph --><p>Words.</p><!-- /wp:paragraph -->{$answer}<!-- wp:encore/price /-->", 'Words.'];
		yield 'the button alone' => ['<!-- wp:paragraph --><p>Words.</p><!-- /wp:paragraph --><!-- wp:encore/accept /-->', 'Words.'];
		yield 'no answers' => ['<!-- wp:paragraph --><p>Words.</p><!-- /wp:paragraph -->', 'Words.'];
	}

	#[DataProvider('layouts')]
	public function testAChoiceIsNeverLeftOutAndStandsBeforeTheAnswers(string $layout, string $before): void
	{
		$choice = new ChoiceView('Colour', 'Choose first: Colour', '', 0, 1, 3, [['id' => 5, 'name' => 'Blue <b>', 'price_text' => '', 'sold_out' => false, 'image_id' => 0]], [], null);
		$html = $this->page($layout, choice: $choice);
		self::assertSame(1, substr_count($html, 'id="encore-choice"'));
		self::assertStringContainsString('Blue &lt;b&gt;', $html);
		self::assertGreaterThan(strpos($html, $before), strpos($html, 'id="encore-choice"'));
		self::assertGreaterThan(strpos($html, 'id="encore-choice"'), strpos($html, 'value="accept"'));
		self::assertMatchesRegularExpression('~<form id="encore-offer-form"[^>]*>(?:<input[^>]*>)*<button type="submit" name="answer" value="choose"~', $html, 'Enter in a field buys nothing.');
		self::assertStringNotContainsString('encore-choice', $this->page($layout), 'Nothing stands there where there is nothing to choose.');
	}

	public function test_L4_the_button_names_the_price_whatever_its_words(): void
	{
		$html = $this->page('<!-- wp:encore/accept {"before":"Yes \u003cb\u003eplease\u003c/b\u003e \u0026amp; soon:"} /-->');

		self::assertStringContainsString('Yes please &amp; soon: <bdi data-wp-text="state.price_text">$197.00</bdi>', $html);
	}

	public function test_L2_each_button_keeps_room_for_the_others_words(): void
	{
		$group = '<!-- wp:group --><div class="wp-block-group"><!-- wp:encore/decline {"label":"No, thank you"} /--><!-- wp:encore/accept {"before":"Yes:"} /--></div><!-- /wp:group -->';
		foreach (['accept' => 'No, thank you', 'decline' => 'Yes: $197.00'] as $answer => $other) {
			self::assertSame(1, preg_match("~value=\"{$answer}\".*?encore-answer__room[^>]*>(.*?)</span></button>~s", $this->page($group), $room));
			self::assertSame($other, wp_strip_all_tags($room[1] ?? ''));
		}
	}

	public function testEveryPatternHasWhatMustBeSeenOnceAndPicturesThatKeepTheirRoom(): void
	{
		$bound = '"id":{"source":"encore/offer","args":{"key":"image_id"}},"url":{"source":"encore/offer","args":{"key":"image_url"}},"alt":{"source":"encore/offer","args":{"key":"image_alt"}}';
		foreach (['', '-simple', '-letter', '-compare', '-bundle', '-service'] as $name) {
			$pattern = \WP_Block_Patterns_Registry::get_instance()->get_registered("encore/offer{$name}");
			$content = is_array($pattern) ? $pattern['content'] ?? '' : '';
			self::assertIsString($content);
			foreach (['price', 'consent', 'accept', 'decline'] as $block) {
				self::assertSame(1, substr_count($content, "<!-- wp:encore/{$block} /-->"), "{$name}: {$block}");
			}
			self::assertStringContainsString('"content":{"source":"encore/offer","args":{"key":"title"}}', $content);
			$pictures = substr_count($content, '<!-- wp:image ');
			self::assertSame($pictures, substr_count($content, $bound), $name);
			self::assertSame($pictures, substr_count($content, 'class="wp-image-1" style="aspect-ratio:'), $name);
			self::assertSame(serialize_blocks(parse_blocks($content)), $content, 'As the editor would write it.');
			self::assertHarmless($this->page($content, self::SCRIPT, 'javascript:alert(3)'));
		}
	}

	public function testThePageOfAnUpgradeNamesWhatWasOrdered(): void
	{
		$product = new \WC_Product_Simple();
		$product->set_name('First <b>lesson</b>');
		$product->set_regular_price('9');
		$id = $product->save();
		$content = '<!-- wp:paragraph {"metadata":{"bindings":{"content":{"source":"encore/offer","args":{"key":"ordered"}}}}} --><p></p><!-- /wp:paragraph -->';

		self::assertStringContainsString('>First lesson</p>', $this->page($content, basket: new Basket([$id], [], [$id => 1, $id + 1 => 1])));
		self::assertStringNotContainsString('First lesson', $this->page($content));
	}

	public function testWhileAPaymentIsAskedAfterThePageDoesNotSayThatTheItemIsBeingAdded(): void
	{
		self::assertStringContainsString('<span class="encore-answer__busy">Adding…</span>', $this->page(''));
		self::assertStringContainsString('<span class="encore-answer__busy">One moment…</span>', $this->page('', pending: '3f1c1c5e-0000-4000-8000-000000000002'));
	}

	public function test_L7_the_countdown_is_the_end_of_the_offers_own_window_and_without_script_a_time_of_day(): void
	{
		$html = $this->page('<!-- wp:encore/countdown {"minutes":99,"end":"2099-01-01"} /-->');

		self::assertSame(1, preg_match('~<p class="[^"]*" role="timer" aria-live="off".*?data-wp-context="([^"]+)".*?</p>~', $html, $timer));
		$context = json_decode(html_entity_decode($timer[1] ?? ''), true);
		self::assertIsArray($context);
		self::assertEqualsWithDelta(900, $context['left'] ?? 0, 2);
		self::assertSame(1, preg_match('~This offer is open until <time datetime="([^"]+)">([^<]+)</time>~', $timer[0] ?? '', $time));
		self::assertEqualsWithDelta(time() + 900, (int) strtotime($time[1] ?? ''), 2);
		self::assertMatchesRegularExpression('/^\d+:\d\d [ap]m [A-Z]{3}$/', $time[2] ?? '', 'As the shop, and its mails, write a time.');
	}

	public function testTheDefaultPageBindsTheWordsAndCarriesWhatAnAnswerNeeds(): void
	{
		$html = $this->page('');

		self::assertMatchesRegularExpression('~<h1[^>]*>Ten pictures</h1>~', $html);
		foreach (['presentation', 'key', 'consent_version'] as $name) {
			self::assertStringContainsString("name=\"{$name}\"", $html);
		}
		self::assertSame(2, substr_count($html, 'form="encore-offer-form"'));
		self::assertSame(1, preg_match('/name="encore_nonce" value="([^"]+)"/', $html, $nonce));
		self::assertNotFalse(wp_verify_nonce($nonce[1] ?? '', 'encore_offer_77'));
	}

	public function testOutsideAnOfferPageTheBlocksPrintNothing(): void
	{
		foreach (['offer-content', 'accept', 'decline', 'price', 'consent', 'countdown'] as $name) {
			self::assertSame('', trim(do_blocks("<!-- wp:encore/{$name} /-->")), $name);
		}
	}

	public function testTheEditorOfAnOfferHasNoCustomHtml(): void
	{
		$post = new \WP_Post((object) ['ID' => 0, 'post_type' => 'encore_offer']);
		$allowed = get_allowed_block_types(new \WP_Block_Editor_Context(['name' => 'core/edit-post', 'post' => $post]));

		self::assertIsArray($allowed);
		self::assertContains('encore/accept', $allowed);
		self::assertContains('core/paragraph', $allowed);
		self::assertSame([], array_intersect(['core/html', 'core/shortcode', 'core/freeform'], $allowed));
	}

	/** @param string $evil what every text of the offer ends with */
	private function page(string $content, string $evil = '', string $thankYouUrl = 'https://shop.test/order/', string $pending = '', ?Basket $basket = null, ?ChoiceView $choice = null): string
	{
		$this->offer->set(new OfferView(
			'3f1c1c5e-0000-4000-8000-000000000001',
			77,
			'wc_order_key' . $evil,
			'Ten pictures' . $evil,
			'One hour.' . $evil,
			0,
			'$197.00' . $evil,
			'$297.00' . $evil,
			$evil,
			$evil,
			'Add to my order: pay $197.00' . $evil,
			'No thanks' . $evil,
			'Visa ending in 4242' . $evil,
			'$197.00 is charged to your Visa ending in 4242.' . $evil,
			'v1' . $evil,
			$thankYouUrl,
			time() + 900,
			$evil,
			$pending,
			choice: $choice,
		), $content, $basket);
		return do_blocks('<!-- wp:encore/offer-content /-->');
	}

	/** What lies in an array or in the object that a closure belongs to. */
	private static function within(mixed $where, string $name): mixed
	{
		if (is_array($where)) {
			return $where[$name] ?? null;
		}
		$owner = $where instanceof \Closure ? (new \ReflectionFunction($where))->getClosureThis() : null;
		return $owner === null ? null : (new \ReflectionProperty($owner, $name))->getValue($owner);
	}

	private static function assertHarmless(string $html): void
	{
		$tags = new \WP_HTML_Tag_Processor($html);
		while ($tags->next_tag()) {
			self::assertNotSame('SCRIPT', $tags->get_tag());
			self::assertSame([], $tags->get_attribute_names_with_prefix('on') ?? []);
		}
	}
}
