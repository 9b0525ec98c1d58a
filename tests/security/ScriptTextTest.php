<?php

declare(strict_types=1);

namespace Encore\Tests\Security;

use Encore\Tests\Integration\OfferDesk;
use PHPUnit\Framework\TestCase;

/** S4: script in every text an owner can write is harmless wherever it is shown. */
final class ScriptTextTest extends TestCase
{
	private const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'>';

	private OfferDesk $desk;
	private int $offer;

	protected function setUp(): void
	{
		$this->desk = (new OfferDesk())->as('administrator');
		$product = $this->desk->product();
		wp_update_post(['ID' => $product, 'post_title' => addslashes(self::SCRIPT . 'Product')]);
		wc_delete_product_transients($product);
		$this->offer = $this->desk->offer(['product_id' => $product, 'headline' => self::SCRIPT, 'text' => self::SCRIPT, 'price' => ['type' => 'fixed', 'value' => '5']]);
		/** @var array{ID: int} $post */
		$post = wp_slash(['ID' => $this->offer, 'post_title' => self::SCRIPT . 'Title', 'post_excerpt' => self::SCRIPT, 'post_content' => '<!-- wp:paragraph --><p>' . self::SCRIPT . '</p><!-- /wp:paragraph -->']);
		wp_update_post($post);
	}

	protected function tearDown(): void
	{
		$this->desk->clear();
	}

	public function testNoScriptIsSavedWithThePost(): void
	{
		$post = get_post($this->offer);
		self::assertInstanceOf(\WP_Post::class, $post);
		self::assertHarmless($post->post_title);
		self::assertHarmless($post->post_content);
		self::assertHarmless($post->post_excerpt);
	}

	public function testTheListOfOffersPrintsNone(): void
	{
		foreach (['encore_product', 'encore_price', 'encore_place', 'encore_state'] as $column) {
			ob_start();
			do_action('manage_encore_offer_posts_custom_column', $column, $this->offer);
			$printed = (string) ob_get_clean();
			self::assertNotSame('', $printed, $column);
			self::assertHarmless($printed);
		}
		self::assertHarmless(get_the_title($this->offer));
	}

	/** JSON is no markup; what matters is that it is sent as text and that names of products carry no tags. */
	public function testPreviewsCarryTextAndNoMarkupOfTheirOwn(): void
	{
		$preview = OfferDesk::data($this->desk->ask('GET', "/encore/v1/preview/offers/{$this->offer}"));
		self::assertSame(self::SCRIPT, $preview['headline'], 'the owner’s words come back as they are');
		foreach (['title', 'product_name', 'price_text', 'regular_price_text', 'problem'] as $name) {
			self::assertIsString($preview[$name]);
			self::assertHarmless($preview[$name]);
		}
	}

	private static function assertHarmless(string $html): void
	{
		self::assertStringNotContainsStringIgnoringCase('<script', $html);
		self::assertDoesNotMatchRegularExpression('/<[^>]*\sonerror/i', $html);
	}
}
