<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Domain\Offer\Condition\Facts;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\Placement;
use Encore\Plugin;
use Encore\Plugin\ShopBase;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** What conditions look at, of a real cart and a real order; and that a thousand offers that ask cost what one does. */
#[Group('orders')]
final class ConditionFactsTest extends TestCase
{
	private BumpShop $shop;
	private ShopBase $base;

	/** @var list<int> */
	private array $terms = [];

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->base = new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', Plugin::VERSION);
		wc_load_cart();
		WC()->cart->empty_cart();
	}

	protected function tearDown(): void
	{
		WC()->cart->empty_cart();
		wp_set_current_user(0);
		foreach ($this->terms as $term) {
			wp_delete_term($term, 'product_cat');
		}
		$this->shop->putBack();
	}

	public function testOfACart(): void
	{
		$parent = $this->category('Courses');
		$below = $this->category('Cooking', $parent);
		$course = $this->shop->product('Course', '60', ['category_ids' => [$below]]);
		$coupon = new \WC_Coupon();
		$coupon->set_props(['code' => 'Half' . wp_generate_password(4, false), 'discount_type' => 'percent', 'amount' => 50]);
		$coupon->save();
		WC()->customer->set_shipping_location('US', 'CA', '90210', 'Beverly Hills');
		WC()->cart->add_to_cart($course->get_id(), 2);
		$bump = $this->shop->product('Bump', '12')->get_id();
		WC()->cart->add_to_cart($bump, 1, 0, [], ['encore_offer' => $this->shop->offer($bump, $course->get_id())]);
		WC()->cart->apply_coupon($coupon->get_code());
		WC()->cart->calculate_totals();
		WC()->session->set('chosen_payment_method', 'cod');
		WC()->session->set('chosen_shipping_methods', ['flat_rate:3']);

		$facts = $this->facts();
		self::assertCount(2, WC()->cart->get_cart());
		self::assertSame([$course->get_id()], $facts->products(), 'what an offer added does not count');
		self::assertEqualsCanonicalizing([$below, $parent], $facts->categories());
		self::assertSame(6000, $facts->total()->amount, 'after the coupon');
		self::assertSame([2, 1], [$facts->pieces(), $facts->lines()]);
		self::assertSame([strtolower($coupon->get_code())], $facts->coupons());
		self::assertSame(['US', 'CA'], [$facts->country(), $facts->state()]);
		self::assertSame(['cod', ['flat_rate']], [$facts->paymentMethod(), $facts->shippingMethods()]);
		self::assertSame([false, [], 0, []], [$facts->isLoggedIn(), $facts->roles(), $facts->ordersMade(), $facts->bought()]);
		self::assertSame(['USD', 'en_US'], [$facts->currency(), $facts->language()]);
	}

	public function testAGuestWhoTypesSomebodysAddressLearnsNothingOfTheirOrders(): void
	{
		$this->paid(0, 'known@example.com', $this->shop->product('Course', '60')->get_id());
		WC()->customer->set_billing_email('known@example.com');
		self::assertSame(0, $this->facts()->ordersMade());
	}

	/** Nobody proves an address by typing it. */
	public function testAGuestsOrderTellsNothingOfAnAccountAndNothingBeforeItIsPaid(): void
	{
		$mail = 'known-' . wp_generate_password(6, false) . '@example.com';
		$product = $this->shop->product('Course', '60')->get_id();
		$this->paid(BumpShop::customer('known-' . wp_generate_password(6, false)), $mail, $product);
		$order = $this->paid(0, $mail, $product);
		self::assertSame([0, []], $this->before($order));
		$unpaid = wc_create_order();
		self::assertInstanceOf(\WC_Order::class, $unpaid);
		$unpaid->set_billing_email($mail);
		$unpaid->save();
		self::assertSame([0, []], $this->before($unpaid));
		self::assertSame([1, [$product]], $this->before($this->paid(0, $mail, $product)), 'the order as a guest alone');
	}

	public function testTheStepsOfAFunnelAskForThePastOnce(): void
	{
		$mail = 'asks-' . wp_generate_password(6, false) . '@example.com';
		$product = $this->shop->product('Course', '60')->get_id();
		$this->paid(0, $mail, $product);
		$order = $this->paid(0, $mail, $product);
		$this->before($order);
		$queries = BumpShop::database()->num_queries;
		$this->before($order);
		self::assertSame(0, BumpShop::database()->num_queries - $queries);
	}

	/** @return array{int, list<int>} orders made, products bought */
	private function before(\WC_Order $order): array
	{
		$facts = $this->base->facts->ofOrder($order->get_id(), [self::offer(1)]);
		return [$facts->ordersMade(), $facts->bought()];
	}

	public function testOfAnAccountAndWhatItBoughtBefore(): void
	{
		$customer = BumpShop::customer('facts-' . wp_generate_password(6, false));
		$product = $this->shop->product('Course', '60');
		$this->paid($customer, '', $product->get_id());
		$this->paid($customer, '', $product->get_id())->update_status('cancelled');
		wp_set_current_user($customer);
		$facts = $this->facts();
		self::assertSame([true, ['customer']], [$facts->isLoggedIn(), $facts->roles()]);
		self::assertSame([1, 6000, [$product->get_id()]], [$facts->ordersMade(), $facts->spent()->amount, $facts->bought()]);
	}

	/** As WooCommerce counts stock: what is paid or waits for the money is gone, what is being paid is kept for a while. */
	public function testOnlySalesThatArePaidOrBeingPaidAreCounted(): void
	{
		$this->shop->set('woocommerce_hold_stock_minutes', '60');
		$offer = $this->shop->product('Bump', '12')->get_id();
		$now = new \DateTimeImmutable();
		$take = function (string $status, \DateTimeImmutable $at) use ($offer): int {
			$order = wc_create_order(['status' => $status]);
			self::assertInstanceOf(\WC_Order::class, $order);
			$this->base->presentations->answerBumps(uniqid(), $order->get_id(), [$offer => Placement::Checkout], $at);
			return $order->get_id();
		};
		foreach (['checkout-draft', 'cancelled', 'refunded'] as $status) {
			$take($status, $now);
		}
		foreach (['pending', 'failed'] as $status) {
			$take($status, $now->modify('-61 minutes'));
		}
		self::assertSame(0, $this->sold($offer));
		foreach (['processing', 'completed', 'on-hold'] as $status) {
			$take($status, $now->modify('-1 day'));
		}
		self::assertSame(3, $this->sold($offer));
		$mine = [$take('pending', $now->modify('-11 minutes')), $take('failed', $now->modify('-11 minutes'))];
		self::assertSame(5, $this->sold($offer));
		WC()->session->set('encore_orders', $mine);
		self::assertSame(3, $this->sold($offer), 'who tries again');
		WC()->session->set('encore_orders', null);
		$this->shop->set('woocommerce_hold_stock_minutes', '');
		self::assertSame(3, $this->sold($offer), 'a shop that keeps nothing');
		$take('pending', $now->modify('-9 minutes'));
		self::assertSame(4, $this->sold($offer), 'but for the time that a payment takes');
	}

	/** Who waits for a bank transfer has taken it; who has cancelled has not. */
	public function testWhatIsInAnOrderWhoseMoneyIsAwaitedWasTakenBefore(): void
	{
		$customer = BumpShop::customer('took-' . wp_generate_password(6, false));
		$offer = $this->shop->product('Bump', '12')->get_id();
		wp_set_current_user($customer);
		$took = [];
		foreach (['cancelled', 'pending', 'on-hold'] as $status) {
			$order = wc_create_order(['customer_id' => $customer, 'status' => $status]);
			self::assertInstanceOf(\WC_Order::class, $order);
			$this->base->presentations->answerBumps(uniqid(), $order->get_id(), [$offer => Placement::Checkout], new \DateTimeImmutable());
			$facts = (new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', Plugin::VERSION))->facts->ofCart([self::offer($offer)]);
			$took[$status] = [$facts->tookBefore($offer), $facts->ordersMade()];
		}
		self::assertSame(['cancelled' => [false, 0], 'pending' => [false, 0], 'on-hold' => [true, 0]], $took);
	}

	private function sold(int $offer): int
	{
		return (new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', Plugin::VERSION))->facts->ofCart([self::offer($offer)])->sold($offer);
	}

	public function testAnOrderDoesNotCountItself(): void
	{
		$mail = 'guest-' . wp_generate_password(6, false) . '@example.com';
		$first = $this->shop->product('First', '10')->get_id();
		$second = $this->shop->product('Second', '20')->get_id();
		$this->paid(0, $mail, $first);
		$facts = $this->base->facts->ofOrder($this->paid(0, $mail, $second)->get_id(), [self::offer(1)]);
		self::assertSame([1, 1000, [$first]], [$facts->ordersMade(), $facts->spent()->amount, $facts->bought()]);
		self::assertSame([[$second], 2000], [$facts->products(), $facts->total()->amount]);
	}

	public function testAThousandOffersThatAskCostWhatOneDoes(): void
	{
		$customer = BumpShop::customer('asked-' . wp_generate_password(6, false));
		$this->paid($customer, '', $this->shop->product('Course', '60')->get_id());
		wp_set_current_user($customer);
		self::assertSame($this->queriesOf(1), $this->queriesOf(1000));
	}

	public function testAPastOfManyOrdersCostsWhatOneOrderDoes(): void
	{
		$product = $this->shop->product('Course', '60')->get_id();
		$queries = function (int $orders) use ($product): int {
			$customer = BumpShop::customer('spent-' . wp_generate_password(6, false));
			for ($order = 0; $order < $orders; ++$order) {
				$this->paid($customer, '', $product);
			}
			wp_set_current_user($customer);
			wp_cache_flush();
			$facts = $this->facts();
			$before = BumpShop::database()->num_queries;
			self::assertSame([$orders, 6000 * $orders], [$facts->ordersMade(), $facts->spent()->amount]);
			return BumpShop::database()->num_queries - $before;
		};
		self::assertSame($queries(1), $queries(4));
	}

	private function queriesOf(int $offers): int
	{
		$all = array_map(self::offer(...), range(1, $offers));
		// As in a request of its own: within one, what was asked is kept.
		$facts = (new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', Plugin::VERSION))->facts->ofCart($all);
		wp_cache_flush_runtime();
		$before = BumpShop::database()->num_queries;
		foreach ($all as $offer) {
			self::assertNotNull($offer->conditions->failed($facts, $offer));
		}
		return BumpShop::database()->num_queries - $before;
	}

	private static function offer(int $id): Offer
	{
		$one = ['not' => false, 'values' => [], 'from' => '', 'to' => ''];
		return OfferSettings::toOffer($id, ['product_id' => 1, 'conditions' => [[
			['type' => 'orders_made', 'from' => '1'] + $one,
			['type' => 'sold', 'to' => '100'] + $one,
			['type' => 'stock', 'from' => '0'] + $one,
			['type' => 'spent', 'from' => '1'] + $one,
			['type' => 'took_before', 'not' => true] + $one,
			['type' => 'bought_before', 'values' => ['999999']] + $one,
		]]]);
	}

	private function facts(): Facts
	{
		return $this->base->facts->ofCart([self::offer(1)]);
	}

	private function paid(int $customer, string $mail, int $product): \WC_Order
	{
		$order = wc_create_order(['customer_id' => $customer]);
		self::assertInstanceOf(\WC_Order::class, $order);
		$order->set_billing_email($mail);
		$order->add_product(BumpShop::read($product));
		$order->calculate_totals();
		$order->payment_complete();
		return $order;
	}

	private function category(string $name, int $parent = 0): int
	{
		$term = wp_insert_term($name . wp_generate_password(4, false), 'product_cat', ['parent' => max(0, $parent)]);
		self::assertIsArray($term);
		return $this->terms[] = $term['term_id'];
	}
}
