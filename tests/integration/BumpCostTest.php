<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\TestCase;

/** What a bump costs the database; the whole table is the bench's. Rules P1, P2, P4. */
final class BumpCostTest extends TestCase
{
	private BumpShop $shop;
	private BumpAnswer $answer;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shop->cart();
	}

	protected function tearDown(): void
	{
		unset($_SERVER['HTTP_ENCORE_PLACES']);
		$this->shop->putBack();
	}

	public function test_P1_the_cart_of_a_page_without_a_place_asks_nothing_of_ours(): void
	{
		$main = $this->shop->product('Course', '97')->get_id();
		$this->shop->offer($this->shop->product('Workbook', '40')->get_id(), $main);
		WC()->cart->add_to_cart($main);
		$request = new \WP_REST_Request('GET', '/wc/store/v1/cart');
		self::assertSame([], $this->ours($request));
		self::assertEmpty($this->answer->at('extensions.encore.bumps'));
	}

	public function test_P1_a_shop_without_offers_pays_no_query_on_its_checkout(): void
	{
		$this->shop->set('encore_live', []);
		WC()->cart->add_to_cart($this->shop->product('Course', '97')->get_id());
		$_SERVER['HTTP_ENCORE_PLACES'] = '0';
		self::assertSame([], $this->ours(new \WP_REST_Request('GET', '/wc/store/v1/cart')));
	}

	public function test_P2_many_offers_are_one_query_and_their_products_two(): void
	{
		$main = $this->shop->product('Course', '97')->get_id();
		for ($number = 0; $number < 25; ++$number) {
			$this->shop->offer($this->shop->product("Extra {$number}", '10')->get_id(), $main, ['priority' => $number]);
		}
		WC()->cart->add_to_cart($main);
		wp_cache_flush();
		$_SERVER['HTTP_ENCORE_PLACES'] = '0,0';
		$queries = $this->ours(new \WP_REST_Request('GET', '/wc/store/v1/cart'));
		self::assertCount(2, array_filter($this->answer->each('extensions.encore.bumps', 'offer_id')));
		self::assertCount(3, $queries, implode("\n", $queries));
	}

	public function test_P2_the_offer_of_a_cart_is_one_query_and_its_product_two(): void
	{
		$main = $this->shop->product('Course', '97')->get_id();
		$this->shop->offer($this->shop->product('Workbook', '40')->get_id(), $main);
		$_SERVER['HTTP_ENCORE_PLACES'] = 'cart:0';
		WC()->cart->add_to_cart($main);
		self::assertSame([], $this->ours(new \WP_REST_Request('GET', '/wc/store/v1/cart')), 'Offers of other places cost a cart nothing (P1).');
		$offer = $this->shop->offer($this->shop->product('Audio', '20')->get_id(), $main, ['placement' => 'cart']);
		wp_cache_flush();
		$queries = $this->ours(new \WP_REST_Request('GET', '/wc/store/v1/cart'));
		self::assertSame($offer, $this->answer->bump()->at('offer_id'));
		self::assertCount(3, $queries, implode("\n", $queries));
	}

	public function test_P4_a_tick_costs_two_queries_beside_those_of_its_product(): void
	{
		$main = $this->shop->product('Course', '97')->get_id();
		$offer = $this->shop->offer($this->shop->product('Workbook', '40')->get_id(), $main);
		WC()->cart->add_to_cart($main);
		wp_cache_flush();
		$_SERVER['HTTP_ENCORE_PLACES'] = '0';
		$request = new \WP_REST_Request('POST', '/wc/store/v1/cart/extensions');
		$request->set_body_params(['namespace' => 'encore', 'data' => ['offer_id' => $offer, 'accepted' => true]]);
		$queries = $this->ours($request);
		self::assertTrue($this->answer->bump()->at('accepted'));
		$beside = array_filter($queries, static fn(string $sql): bool => str_contains($sql, 'encore_'));
		self::assertLessThanOrEqual(2, count($beside), implode("\n", $queries));
	}

	/** @return list<string> queries that Encore's own database class sent */
	private function ours(\WP_REST_Request $request): array
	{
		$queries = [];
		$listen = static function (string $sql) use (&$queries): string {
			foreach (debug_backtrace(DEBUG_BACKTRACE_IGNORE_ARGS, 12) as $frame) {
				if (($frame['class'] ?? '') === \Encore\WordPress\Database\Connection::class) {
					$queries[] = $sql;
					break;
				}
			}
			return $sql;
		};
		add_filter('query', $listen);
		try {
			$this->answer = new BumpAnswer(json_decode((string) wp_json_encode(rest_do_request($request)->get_data()), true));
		} finally {
			remove_filter('query', $listen);
		}
		return $queries;
	}
}
