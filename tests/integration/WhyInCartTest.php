<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\TestCase;

/** Why a bump is not shown in the cart of the owner who asks; nothing is written by the question. */
final class WhyInCartTest extends TestCase
{
	private BumpShop $shop;
	private OfferDesk $desk;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->desk = new OfferDesk();
		wc_load_cart();
		WC()->cart->empty_cart();
	}

	protected function tearDown(): void
	{
		WC()->cart->empty_cart();
		$this->desk->clear();
		$this->shop->putBack();
	}

	public function testItIsAnsweredForTheOwnersOwnCartInASentence(): void
	{
		$main = $this->shop->product('Course', '97')->get_id();
		$extra = $this->shop->product('Workbook', '40');
		$offer = $this->shop->offer($extra->get_id(), $main, ['priority' => 0]);
		$this->assertWhy('cart_empty', $offer);
		WC()->cart->add_to_cart($extra->get_id());
		$this->assertWhy('not_called', $offer);
		WC()->cart->add_to_cart($main);
		$this->assertWhy('', $offer);
		$this->shop->change($offer, ['conditions' => [[['type' => 'pieces', 'not' => false, 'values' => [], 'from' => '9', 'to' => '']]]]);
		$this->assertWhy('if_pieces', $offer);
		$this->shop->change($offer, ['conditions' => []]);
		$extra->set_sold_individually(true);
		$extra->save();
		$this->assertWhy('bought_already', $offer);
		$extra->set_stock_status('outofstock');
		$extra->save();
		$this->assertWhy('bought_already', $offer);
		WC()->cart->empty_cart();
		WC()->cart->add_to_cart($main);
		$this->assertWhy('out_of_stock', $offer);
		wp_update_post(['ID' => $offer, 'post_status' => 'draft']);
		$this->assertWhy('not_published', $offer);
	}

	private function assertWhy(string $reason, int $offer): void
	{
		$queries = [];
		$watch = static function (string $sql) use (&$queries): string {
			$queries[] = $sql;
			return $sql;
		};
		$this->desk->as('shop_manager');
		add_filter('query', $watch);
		$answer = OfferDesk::data($this->desk->ask('GET', "/encore/v1/offers/{$offer}/why"));
		remove_filter('query', $watch);
		wp_set_current_user(0);
		self::assertSame([$reason, $reason === ''], [$answer['reason'] ?? null, $answer['shown'] ?? null]);
		self::assertIsString($answer['text']);
		self::assertNotContains($answer['text'], ['', 'It was shown.', 'It was kept out.']);
		self::assertSame([], preg_grep('/^\s*(INSERT|UPDATE|DELETE|REPLACE)\b/i', $queries));
	}
}
