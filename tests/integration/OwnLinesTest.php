<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

/** What an upgrade stands in for is the shopper's: it is back at the price that will be paid, once, and never lost. Rules L6, R14. */
final class OwnLinesTest extends TestCase
{
	private const UPGRADE = ['joins' => 'replace', 'price' => ['type' => 'fixed', 'value' => '80']];

	/** Two ways in which plugins make a line dearer that somebody had engraved. */
	private const ENGRAVING = [
		'as it is read' => "add_filter('woocommerce_add_cart_item', 'dearer'); add_filter('woocommerce_get_cart_item_from_session', 'dearer');",
		'as it is calculated' => 'add_action("woocommerce_before_calculate_totals", fn($cart) => array_map("dearer", $cart->get_cart()));',
	];

	private BumpShop $shop;
	private BumpShopper $shopper;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shopper = new BumpShopper();
	}

	protected function tearDown(): void
	{
		@unlink(WPMU_PLUGIN_DIR . '/engraving.php');
		$this->shop->putBack();
	}

	#[TestWith(['as it is read', 'unticked'])]
	#[TestWith(['as it is read', 'ended'])]
	#[TestWith(['as it is read', 'part removed'])]
	#[TestWith(['as it is calculated', 'unticked'])]
	#[TestWith(['as it is calculated', 'ended'])]
	#[TestWith(['as it is calculated', 'part removed'])]
	public function test_L6_what_is_back_costs_at_once_what_another_plugin_makes_of_it(string $priced, string $how): void
	{
		file_put_contents(WPMU_PLUGIN_DIR . '/engraving.php', "<?php
			function dearer(array \$line): array
			{
				empty(\$line['engraving']) || \$line['data']->set_price((float) \$line['data']->get_regular_price('edit') + 15);
				return \$line;
			}
			add_filter('woocommerce_add_cart_item_data', fn(\$data) => isset(\$_SERVER['HTTP_X_ENGRAVE']) ? \$data + ['engraving' => 'Ada'] : \$data);" . self::ENGRAVING[$priced]);
		$basic = $this->shop->product('Basic', '60')->get_id();
		$strap = ['product_id' => $this->shop->product('Strap', '5')->get_id(), 'quantity' => 1];
		$upgrade = $this->shop->offer($this->shop->product('Deluxe', '100')->get_id(), $basic, self::UPGRADE + ['bundle' => $how === 'part removed' ? [$strap] : []]);
		self::assertSame('7500', $this->shopper->store('POST', '/cart/add-item', ['id' => $basic, 'quantity' => 1], ['X-Engrave' => '1'])->total());
		$cart = $this->shopper->answer($upgrade);
		self::assertSame('8000', $cart->total());
		if ($how === 'ended') {
			$this->shop->change($upgrade, ['enabled' => false]);
		}
		$cart = match ($how) {
			'unticked' => $this->shopper->answer($upgrade, false),
			'ended' => $this->shopper->cart(),
			default => $this->shopper->store('POST', '/cart/remove-item', ['key' => $cart->list('items')[0]->text('key')]),
		};
		self::assertSame([['Basic'], '7500'], [$cart->each('items', 'name'), $cart->total()]);
		self::assertSame('75.00', $this->shopper->payAsShown($cart)->order()->get_total());
	}

	#[TestWith(['draft'])]
	#[TestWith(['no price'])]
	#[TestWith(['deleted'])]
	#[TestWith(['deleted, of a bundle'])]
	public function test_R14_what_was_replaced_is_back_when_the_other_can_no_longer_be_bought(string $how): void
	{
		$basic = $this->shop->product('Basic', '60')->get_id();
		$deluxe = $this->shop->product('Deluxe', '100');
		$strap = ['product_id' => $this->shop->product('Strap', '5')->get_id(), 'quantity' => 1];
		$upgrade = $this->shop->offer($deluxe->get_id(), $basic, self::UPGRADE + ['bundle' => str_contains($how, 'bundle') ? [$strap] : []]);
		$this->shopper->add($basic, 2);
		$this->shopper->answer($upgrade);
		self::assertSame(200, $this->shopper->status);
		if (str_starts_with($how, 'deleted')) {
			$deluxe->delete(true);
		} else {
			$how === 'draft' ? $deluxe->set_status('draft') : $deluxe->set_regular_price('');
			$deluxe->save();
		}
		$pages = array_map(fn(): string => html_entity_decode($this->shopper->page(BumpShop::classicCart())), [1, 2]);
		self::assertSame(1, substr_count(implode('', $pages), '“Basic” is back in your cart: what had replaced it can no longer be bought.'));
		$cart = $this->shopper->cart();
		self::assertSame([['Basic'], [2], '12000'], [$cart->each('items', 'name'), $cart->each('items', 'quantity'), $cart->total()]);
		self::assertSame('120.00', $this->shopper->payAsShown($cart)->order()->get_total());
	}

	public function test_R14_of_two_joined_carts_the_upgrade_that_stays_stands_in_for_it_whatever_it_is_now(): void
	{
		$basic = $this->shop->product('Basic', '60')->get_id();
		$upgrade = $this->shop->offer($this->shop->product('Old Deluxe', '100')->get_id(), $basic, self::UPGRADE);
		$customer = $this->atHome($basic, $upgrade);
		$this->shop->change($upgrade, ['product_id' => $this->shop->product('New Deluxe', '100')->get_id()]);
		$this->shopper->add($basic);
		$this->shopper->answer($upgrade);
		$this->arrive($customer);
		self::assertStringNotContainsString('is back in', $this->shopper->page(BumpShop::classicCart()));
		$cart = $this->shopper->cart();
		self::assertSame([['New Deluxe'], '8000'], [$cart->each('items', 'name'), $cart->total()]);
		self::assertSame('80.00', $this->shopper->payAsShown($cart)->order()->get_total());
	}

	#[TestWith(['draft'])]
	#[TestWith(['deleted'])]
	public function test_R14_what_was_replaced_in_the_cart_of_an_account_is_back_too(string $how): void
	{
		$basic = $this->shop->product('Basic', '60')->get_id();
		$deluxe = $this->shop->product('Deluxe', '100');
		$customer = $this->atHome($basic, $this->shop->offer($deluxe->get_id(), $basic, self::UPGRADE));
		$this->shopper->add($this->shop->product('Other', '7')->get_id());
		$deluxe->set_status('draft');
		$how === 'deleted' ? $deluxe->delete(true) : $deluxe->save();
		$this->arrive($customer);
		$pages = array_map(fn(): string => html_entity_decode($this->shopper->page(BumpShop::classicCart())), [1, 2]);
		self::assertSame(1, substr_count(implode('', $pages), '“Basic” is back in your cart: what had replaced it can no longer be bought.'));
		$cart = $this->shopper->cart();
		self::assertEqualsCanonicalizing(['Basic', 'Other'], $cart->each('items', 'name'));
		self::assertSame('6700', $cart->total());
	}

	#[TestWith(['clone $line["data"]'])]
	#[TestWith(['wc_get_product($line["data"]->get_id())'])]
	public function test_L6_an_offer_costs_the_same_where_a_plugin_puts_a_product_of_its_own_into_the_line(string $product): void
	{
		file_put_contents(WPMU_PLUGIN_DIR . '/engraving.php', '<?php add_action("woocommerce_before_calculate_totals", function ($cart) {
			foreach ($cart->cart_contents as $key => $line) {
				$cart->cart_contents[$key]["data"] = ' . $product . ';
			}
		});');
		$basic = $this->shop->product('Basic', '60')->get_id();
		$upgrade = $this->shop->offer($this->shop->product('Deluxe', '100')->get_id(), $basic, self::UPGRADE);
		$this->shopper->add($basic);
		self::assertSame(['8000', '8000', '8000'], [$this->shopper->answer($upgrade)->total(), $this->shopper->cart()->total(), $this->shopper->cart()->total()]);
		self::assertSame('80.00', $this->shopper->payAsShown($this->shopper->cart())->order()->get_total());
	}

	public function test_R14_what_is_back_after_two_carts_were_joined_calls_up_what_it_did(): void
	{
		$basic = $this->shop->product('Basic', '60')->get_id();
		$standard = $this->shop->product('Standard', '70')->get_id();
		$upgrade = $this->shop->offer($this->shop->product('Deluxe', '100')->get_id(), $basic, ['trigger' => ['type' => 'products', 'ids' => [$basic, $standard]]] + self::UPGRADE);
		$care = $this->shop->offer($this->shop->product('Care', '10')->get_id(), $standard);
		$customer = $this->atHome($standard, $upgrade, $care);
		$this->shopper->add($basic);
		$this->shopper->answer($upgrade);
		$this->arrive($customer);
		self::assertStringNotContainsString('“Care”', html_entity_decode($this->shopper->page(BumpShop::classicCart())));
		$names = $this->shopper->cart()->each('items', 'name');
		sort($names);
		self::assertSame([['Care', 'Deluxe', 'Standard'], '15500'], [$names, $this->shopper->cart()->total()]);
	}

	/** On another device, some days ago. */
	private function atHome(int $product, int ...$offers): int
	{
		$customer = BumpShop::customer("own{$product}");
		$home = new BumpShopper();
		$home->logIn($customer);
		$home->add($product);
		foreach ($offers as $offer) {
			$home->answer($offer);
			self::assertSame(200, $home->status);
		}
		return $customer;
	}

	/** The guest logs in: WooCommerce joins the two carts. */
	private function arrive(int $customer): void
	{
		update_user_meta($customer, '_woocommerce_load_saved_cart_after_login', 1);
		$this->shopper->logIn($customer);
	}
}
