<?php

declare(strict_types=1);

namespace Encore\Tests\Security;

use Encore\Tests\Integration\OfferDesk;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** S1: a published offer is nowhere to be read but at its own routes. */
final class HiddenOffersTest extends TestCase
{
	private const SECRET = 'Secretworkbook';

	private OfferDesk $desk;
	private int $offer;

	protected function setUp(): void
	{
		$this->desk = (new OfferDesk())->as('administrator');
		$this->offer = $this->desk->offer(['product_id' => $this->desk->product(), 'headline' => self::SECRET]);
		wp_update_post(['ID' => $this->offer, 'post_title' => self::SECRET, 'post_content' => '<!-- wp:paragraph --><p>' . self::SECRET . '</p><!-- /wp:paragraph -->']);
	}

	protected function tearDown(): void
	{
		$this->desk->clear();
	}

	/** @return iterable<string, array{string}> */
	public static function roles(): iterable
	{
		foreach (OfferDesk::ROLES as $role) {
			yield $role => [$role];
		}
	}

	#[DataProvider('roles')]
	public function testCoresRoutesDoNotKnowIt(string $role): void
	{
		$this->desk->as($role);
		foreach (['encore_offer', 'encore_funnel', 'offers', 'funnels'] as $base) {
			self::assertSame(404, $this->desk->ask('GET', "/wp/v2/{$base}")->get_status());
			self::assertSame(404, $this->desk->ask('GET', "/wp/v2/{$base}/{$this->offer}")->get_status());
			self::assertSame(404, $this->desk->ask('GET', "/wp/v2/{$base}/{$this->offer}/revisions")->get_status());
			self::assertSame(404, $this->desk->ask('GET', "/wp/v2/{$base}/{$this->offer}/autosaves")->get_status());
		}
		foreach (['posts', 'pages', 'blocks'] as $base) {
			self::assertSame(404, $this->desk->ask('GET', "/wp/v2/{$base}/{$this->offer}")->get_status());
		}
		$found = $this->desk->ask('GET', '/wp/v2/search', ['search' => self::SECRET]);
		self::assertSame([], $found->get_data());
		self::assertSame(400, $this->desk->ask('GET', '/wp/v2/search', ['search' => self::SECRET, 'subtype' => 'encore_offer'])->get_status());
	}

	#[DataProvider('roles')]
	public function testCommentsAndEmbedsDoNotLeadToIt(string $role): void
	{
		$this->desk->as($role);
		self::assertFalse(get_oembed_response_data($this->offer, 600));
		$embed = $this->desk->ask('GET', '/oembed/1.0/embed', ['url' => home_url("/?post_type=encore_offer&p={$this->offer}")]);
		self::assertSame(404, $embed->get_status());
		$comments = $this->desk->ask('GET', '/wp/v2/comments', ['post' => [$this->offer]]);
		self::assertStringNotContainsString(self::SECRET, (string) wp_json_encode($comments->get_data()));
	}

	public function testSitemapsAndFeedsLeaveItOut(): void
	{
		$types = array_keys((new \WP_Sitemaps_Posts())->get_object_subtypes());
		self::assertNotContains('encore_offer', $types);
		self::assertNotContains('encore_funnel', $types);
		foreach (['encore_offer', 'encore_funnel'] as $name) {
			$type = get_post_type_object($name);
			self::assertNotNull($type);
			self::assertFalse($type->public || $type->publicly_queryable || $type->has_archive || $type->query_var || $type->rewrite || $type->show_in_nav_menus);
			self::assertTrue($type->exclude_from_search);
			self::assertFalse(is_post_type_viewable($type));
		}
	}

	/** @return iterable<string, array{string}> */
	public static function addresses(): iterable
	{
		yield 'by id' => ['?p={id}'];
		yield 'by page id' => ['?page_id={id}'];
		yield 'by type and id' => ['?post_type=encore_offer&p={id}'];
		yield 'as a preview' => ['?p={id}&preview=true'];
		yield 'its archive' => ['?post_type=encore_offer'];
		yield 'search' => ['?s=Secretworkbook'];
		yield 'search in its type' => ['?s=Secretworkbook&post_type=encore_offer'];
		yield 'feed' => ['?feed=rss2&post_type=encore_offer'];
		yield 'any feed' => ['?feed=rss2&post_type=any&s=Secretworkbook'];
		yield 'by name' => ['?encore_offer=secretworkbook'];
	}

	#[DataProvider('addresses')]
	public function testNoAddressOfTheSiteQueriesIt(string $address): void
	{
		$this->desk->as('anonymous');
		parse_str(ltrim(str_replace('{id}', (string) $this->offer, $address), '?'), $asked);
		$kept = $_GET;
		$_GET = $asked;
		$wordpress = new \WP();
		$wordpress->parse_request();
		$query = new \WP_Query($wordpress->query_vars);
		$_GET = $kept;
		self::assertNotContains($this->offer, wp_list_pluck($query->posts ?? [], 'ID'));
	}

	public function testNobodyElseHasACapabilityOnIt(): void
	{
		foreach (OfferDesk::ROLES as $role) {
			$this->desk->as($role);
			$may = in_array($role, ['shop_manager', 'administrator'], true);
			foreach (['read_post', 'edit_post', 'delete_post', 'publish_post'] as $capability) {
				self::assertSame($may, current_user_can($capability, $this->offer), "{$role} {$capability}");
			}
			$type = get_post_type_object('encore_offer');
			self::assertNotNull($type);
			foreach ((array) $type->cap as $name => $capability) {
				if (!in_array($name, ['edit_post', 'read_post', 'delete_post'], true)) {
					self::assertSame('manage_woocommerce', $capability, (string) $name);
				}
			}
		}
	}
}
