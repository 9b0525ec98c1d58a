<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What the editor says of a price is what a shopper at the shop's own address pays: in every place, however the shop enters and shows prices. Rule L6. */
final class EditorPriceTest extends TestCase
{
	private const HERE = ['country' => 'DE', 'state' => '', 'postcode' => '10115', 'city' => 'Berlin'];
	private const WITH_ORDER = ['type' => 'with_order', 'amount' => '0'];
	private const FLAT = ['type' => 'flat', 'amount' => '4.04'];
	private const RATES = ['type' => 'rates', 'amount' => '0'];

	private OfferDesk $desk;
	private FunnelShop $shop;

	/** @var array<string, mixed> */
	private array $options = [];

	/** @var list<int> */
	private array $rates = [];

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->desk = new OfferDesk();
		$this->set(['woocommerce_calc_taxes' => 'yes', 'woocommerce_default_country' => 'DE', 'woocommerce_tax_based_on' => 'shipping', 'woocommerce_ship_to_countries' => '', 'woocommerce_default_customer_address' => '']);
		$this->rate('8.5');
	}

	protected function tearDown(): void
	{
		array_map(\WC_Tax::_delete_tax_rate(...), $this->rates);
		\WC_Cache_Helper::invalidate_cache_group('taxes');
		array_map(update_option(...), array_keys($this->options), $this->options);
		$this->desk->clear();
	}

	/** @return iterable<string, array{string, string, array{type: string, amount: string}, bool, string, string, string}> prices entered with tax, shown with it, shipping, sent, price, regular price, what it includes */
	public static function afterPayment(): iterable
	{
		yield 'a flat price of shipping' => ['no', 'excl', self::FLAT, true, '$53.21', '$69.48', 'includes $4.38 shipping and $4.17 tax'];
		yield 'a flat price of shipping, shown with tax' => ['no', 'incl', self::FLAT, true, '$53.21', '$69.48', 'includes $4.38 shipping and $4.17 tax'];
		yield 'a flat price of shipping, entered with tax' => ['yes', 'excl', self::FLAT, true, '$49.38', '$64.38', 'includes $4.38 shipping and $3.87 tax'];
		yield 'with the order' => ['no', 'excl', self::WITH_ORDER, true, '$48.83', '$65.10', 'includes $3.83 tax'];
		yield 'with the order, entered and shown with tax' => ['yes', 'incl', self::WITH_ORDER, true, '$45.00', '$60.00', 'includes $3.53 tax'];
		yield 'nothing to send' => ['no', 'excl', self::FLAT, false, '$48.83', '$65.10', 'includes $3.83 tax'];
	}

	/** @param array{type: string, amount: string} $shipping */
	#[DataProvider('afterPayment')]
	public function test_L6_after_payment_it_is_what_the_offers_page_says(string $entered, string $shown, array $shipping, bool $isSent, string $price, string $regular, string $included): void
	{
		$this->set(['woocommerce_prices_include_tax' => $entered, 'woocommerce_tax_display_shop' => $shown, 'woocommerce_tax_display_cart' => $shown]);
		$id = $this->offer($shipping, $isSent);
		$expected = [$price, $regular, $included];
		$page = $this->shop->open($this->bought());
		self::assertSame($expected, [$page['price_text'], $page['regular_price_text'], $page['tax_text']]);

		$canvas = $this->canvas($id);
		self::assertSame($expected, [$canvas->at('price_text'), $canvas->at('regular_price_text'), $canvas->at('included')]);
		$sidebar = $this->sidebar(['placement' => 'post_purchase', 'shipping' => $shipping]);
		self::assertSame("The shopper pays {$price} (regular {$regular}).", $sidebar->at('text'));
		self::assertSame("This {$included}. Tax depends on the shopper’s address; here it is the shop’s own.", $sidebar->at('note'));
	}

	public function test_L6_several_products_at_one_price_with_taxes_of_their_own(): void
	{
		$this->rate('3.3', 'reduced-rate');
		$this->rate('1.1', compound: true);
		$this->product('upsell', '60', true, 'reduced-rate');
		$this->product('extra', '9.99', true);
		$this->shop->offer('upsell', 'upsell', ['percent', '25'], bundle: [['extra', 3]], more: ['shipping' => self::FLAT]);
		$page = $this->shop->open($this->bought());
		$canvas = $this->canvas($this->shop->offers['upsell']);
		self::assertNotSame('', $page['price_text'] ?? '');
		self::assertSame([$page['price_text'], $page['regular_price_text'], $page['tax_text']], [$canvas->at('price_text'), $canvas->at('regular_price_text'), $canvas->at('included')]);
	}

	public function test_L6_sending_what_is_not_taxed_is_not_taxed(): void
	{
		$this->shop->product('upsell', '60', ['tax_status' => 'none', 'virtual' => false]);
		$this->shop->offer('upsell', 'upsell', ['percent', '25'], more: ['shipping' => self::FLAT]);
		$page = $this->shop->open($this->bought());
		$canvas = $this->canvas($this->shop->offers['upsell']);
		self::assertSame(['$49.04', 'includes $4.04 shipping'], [$page['price_text'], $page['tax_text']]);
		self::assertSame(['$49.04', 'includes $4.04 shipping'], [$canvas->at('price_text'), $canvas->at('included')]);
		self::assertSame('This includes $4.04 shipping.', $this->sidebar(['placement' => 'post_purchase', 'shipping' => self::FLAT])->at('note'));
	}

	public function test_L6_the_shops_rates_are_said_to_be_added(): void
	{
		$canvas = $this->canvas($this->offer(self::RATES, true));
		self::assertSame(['$48.83', 'includes $3.83 tax, plus shipping'], [$canvas->at('price_text'), $canvas->at('included')]);
		$sidebar = $this->sidebar(['placement' => 'post_purchase', 'shipping' => self::RATES]);
		self::assertSame('The shopper pays $48.83 plus shipping (regular $65.10).', $sidebar->at('text'));
		self::assertSame('This includes $3.83 tax. Shipping is by the shop’s rates. Tax depends on the shopper’s address; here it is the shop’s own.', $sidebar->at('note'));
		$this->set(['woocommerce_calc_taxes' => 'no']);
		self::assertSame('Shipping is by the shop’s rates.', $this->sidebar(['placement' => 'post_purchase', 'shipping' => self::RATES])->at('note'));
		self::assertSame('', $this->sidebar(['placement' => 'post_purchase'])->at('note'));
	}

	/** @return iterable<string, array{string, string, string, string}> entered with tax, shown with it, price, note */
	public static function beforePayment(): iterable
	{
		$added = 'Tax is added in the checkout; it depends on the shopper’s address.';
		$included = 'Tax at the shop’s own address is included.';
		yield 'entered and shown without tax' => ['no', 'excl', '$45.00', $added];
		yield 'entered without, shown with it' => ['no', 'incl', '$48.83', $included];
		yield 'entered with it, shown without' => ['yes', 'excl', '$41.47', $added];
		yield 'entered and shown with it' => ['yes', 'incl', '$45.00', $included];
	}

	#[DataProvider('beforePayment')]
	public function test_L6_before_payment_it_is_what_the_cart_says(string $entered, string $shown, string $price, string $note): void
	{
		// What a shopper's cart takes for the address before one is typed; the editor takes the shop's own by itself.
		$this->set(['woocommerce_prices_include_tax' => $entered, 'woocommerce_tax_display_shop' => $shown, 'woocommerce_tax_display_cart' => $shown, 'woocommerce_default_customer_address' => 'base']);
		$this->product('main', '100', true);
		$id = $this->offer(self::FLAT, true, ['placement' => 'checkout', 'trigger' => ['type' => 'products', 'ids' => [$this->shop->products['main']]]]);
		self::assertSame($price, (new BumpShopper())->add($this->shop->products['main'])->bump()->at('price_text'));
		update_option('woocommerce_default_customer_address', '');
		self::assertSame([$price, ''], [$this->canvas($id)->at('price_text'), $this->canvas($id)->at('included')]);
		foreach (['checkout', 'cart', 'added_to_cart', 'product'] as $placement) {
			$sidebar = $this->sidebar(['placement' => $placement, 'shipping' => self::FLAT]);
			self::assertSame([$price, $note], [$sidebar->at('total_text'), $sidebar->at('note')], $placement);
			self::assertSame($price, $this->sidebar(['placement' => $placement, 'most' => 3])->at('choice.costs.0.prices.0.text'), $placement);
		}
	}

	public function testNoTaxAtTheShopsOwnAddressIsSaid(): void
	{
		$this->set(['woocommerce_default_country' => 'FR', 'woocommerce_prices_include_tax' => 'no', 'woocommerce_tax_display_cart' => 'incl']);
		$this->offer(self::WITH_ORDER, true);
		foreach (['post_purchase', 'checkout'] as $placement) {
			self::assertSame('Tax depends on the shopper’s address; here it is the shop’s own.', $this->sidebar(['placement' => $placement])->at('note'), $placement);
		}
	}

	/**
	 * @param array{type: string, amount: string} $shipping
	 * @param array<string, mixed>                $more
	 */
	private function offer(array $shipping, bool $isSent, array $more = []): int
	{
		$this->product('upsell', '60', $isSent);
		return $this->shop->offer('upsell', 'upsell', ['percent', '25'], more: $more + ['shipping' => $shipping]);
	}

	private function product(string $part, string $price, bool $isSent, string $class = ''): void
	{
		$this->shop->product($part, $price, ['tax_status' => 'taxable', 'tax_class' => $class, 'virtual' => !$isSent]);
	}

	private function rate(string $percent, string $class = '', bool $compound = false): void
	{
		$this->rates[] = (int) \WC_Tax::_insert_tax_rate(['tax_rate_country' => 'DE', 'tax_rate' => $percent, 'tax_rate_name' => 'Tax', 'tax_rate_priority' => count($this->rates) + 1, 'tax_rate_compound' => (int) $compound, 'tax_rate_shipping' => 1, 'tax_rate_class' => $class]);
		\WC_Cache_Helper::invalidate_cache_group('taxes');
	}

	private function bought(): \WC_Order
	{
		isset($this->shop->products['main']) || $this->product('main', '100', true);
		$this->shop->funnel();
		$order = $this->shop->order(0, self::HERE, paid: false);
		$item = new \WC_Order_Item_Shipping();
		$item->set_props(['method_id' => 'flat_rate', 'instance_id' => '3', 'method_title' => 'Post', 'total' => '5']);
		$order->add_item($item);
		$order->calculate_totals();
		$order->payment_complete('tx_first');
		$this->shop->arrive($order);
		return $this->shop->reread($order);
	}

	private function canvas(int $offer): BumpAnswer
	{
		return new BumpAnswer(OfferDesk::data($this->desk->as('editor')->ask('GET', "/encore/v1/preview/offers/{$offer}")));
	}

	/** @param array<string, mixed> $settings */
	private function sidebar(array $settings): BumpAnswer
	{
		$settings += ['product_id' => $this->shop->products['upsell'], 'quantity' => 1, 'price' => ['type' => 'percent', 'value' => '25']];
		return new BumpAnswer(OfferDesk::data($this->desk->as('shop_manager')->ask('POST', '/encore/v1/preview/price', $settings)));
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
