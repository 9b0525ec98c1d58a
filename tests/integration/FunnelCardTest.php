<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Domain\Acceptance\Consent;
use Encore\WooCommerce\Payments\KeptCardWords;
use Encore\WooCommerce\Payments\TokenKeeping;
use EncoreSandbox\KeptToken;
use EncoreSandbox\Provider;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** A card is kept where the page that pays said so beside its button, and nowhere else. Rules L14, S12, P3. */
#[Group('orders')]
final class FunnelCardTest extends TestCase
{
	private FunnelShop $shop;

	protected function setUp(): void
	{
		$this->shop = (new FunnelShop())->course();
	}

	public function test_L14_consent_is_written_once_with_the_order(): void
	{
		$order = $this->shop->order(paid: false);
		$this->shop->pressed($order);
		$this->shop->pressed($order);
		self::assertTrue(self::isKept($order));
		$rows = FunnelShop::consents($order);
		self::assertCount(1, $rows);
		$words = (new KeptCardWords())->text();
		self::assertSame(['card', $words, Consent::version($words), 'en_US', '0', 'USD'], [$rows[0]['kind'], $rows[0]['text'], $rows[0]['version'], $rows[0]['locale'], $rows[0]['amount'], $rows[0]['currency']]);
		$given = $rows[0]['given_at'];
		self::assertEqualsWithDelta(time(), strtotime((is_string($given) ? $given : '') . ' UTC'), 60);
	}

	/** @return iterable<string, array{string}> */
	public static function forged(): iterable
	{
		yield 'nothing' => [''];
		yield 'other words' => ['0123456789abcdef en_US'];
		yield 'no version' => ['yes en_US'];
		yield 'a language that is none' => ['0123456789abcdef ../../x'];
		yield 'a name with it' => [(new KeptCardWords())->stamp() . "\nkept: yes"];
	}

	#[DataProvider('forged')]
	public function test_S12_stamp_of_other_words_keeps_nothing(string $stamp): void
	{
		$order = $this->shop->order(paid: false);
		$this->shop->pressed($order, $stamp);
		self::assertFalse(self::isKept($order));
		self::assertSame([], FunnelShop::consents($order));
	}

	public function testLastPressDecides(): void
	{
		$order = $this->shop->order(paid: false);
		$this->shop->pressed($order);
		$this->shop->pressed($order, '');
		self::assertFalse(self::isKept($order), 'An express button paid in the end: no words stood beside it.');
		self::assertSame([], FunnelShop::consents($order));
	}

	public function testAFunnelThatIsNotMeantForTheOrderKeepsNothing(): void
	{
		$this->shop->product('main', '97');
		$this->shop->funnel([[['type' => 'country', 'not' => false, 'values' => ['DE'], 'from' => '', 'to' => '']]]);
		$order = $this->shop->order(paid: false);
		$this->shop->pressed($order);
		self::assertFalse(self::isKept($order));
		self::assertSame([], FunnelShop::consents($order));
		$german = $this->shop->order(address: ['country' => 'DE', 'state' => ''], paid: false);
		$this->shop->pressed($german);
		self::assertTrue(self::isKept($german));
	}

	public function testOtherGatewayAndOtherBasketKeepNothing(): void
	{
		$cash = $this->shop->order(paid: false);
		$cash->set_payment_method('cod');
		$this->shop->pressed($cash);
		$this->shop->product('main', '5');
		$other = $this->shop->order(paid: false);
		$this->shop->pressed($other);
		foreach ([$cash, $other] as $order) {
			self::assertFalse(self::isKept($order));
			self::assertSame([], FunnelShop::consents($order));
		}
	}

	/** The page was in the shop's language, the request that pays may be in the customer's. */
	public function testWordsAreComparedInTheLanguageTheyStoodIn(): void
	{
		$words = new KeptCardWords();
		$stamp = $words->stamp();
		$order = $this->shop->order(paid: false);
		$german = static fn(string $text, string $source, string $domain): string => $domain === 'encore' && determine_locale() === 'de_DE' ? "DE: {$text}" : $text;
		$customer = static fn(): string => 'de_DE';
		add_filter('gettext', $german, 10, 3);
		add_filter('locale', $customer, 5);
		self::assertStringStartsWith('DE: ', $words->text());
		$this->shop->pressed($order, $stamp);
		self::assertSame('de_DE', determine_locale());
		remove_filter('gettext', $german);
		remove_filter('locale', $customer, 5);
		$row = FunnelShop::consents($order)[0] ?? [];
		self::assertSame([$words->text(), 'en_US'], [$row['text'] ?? '', $row['locale'] ?? '']);
	}

	public function test_P3_consent_is_one_write_and_one_query_more(): void
	{
		$order = $this->shop->order(paid: false);
		do_action('woocommerce_store_api_checkout_order_processed', $order);
		$before = FunnelShop::db()->num_queries;
		$this->shop->pressed($order);
		self::assertTrue(self::isKept($order));
		self::assertSame(1, FunnelShop::db()->num_queries - $before);
	}

	public function testAGuestsCardIsLetGoWhenNothingCanBeChargedToItAnyMore(): void
	{
		$provider = new Provider((string) getenv('ENCORE_PROVIDER'), 15.0);
		$order = CardOrder::of($this->shop, $provider);
		$token = (new KeptToken())->find($order);
		self::assertNotNull($token);
		$reference = $token->get_token();
		$this->shop->pressed($order);
		$this->shop->arrive($order);
		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		$has = fn(): bool => (new KeptToken())->find($this->shop->reread($order)) !== null;
		$db = FunnelShop::db();

		do_action('encore_reconcile');
		self::assertTrue($has(), 'Its window is open.');

		$db->update("{$db->prefix}encore_consents", ['given_at' => gmdate('Y-m-d H:i:s', time() - 3 * HOUR_IN_SECONDS)], ['order_id' => $order->get_id()]);
		$db->update("{$db->prefix}encore_acceptances", ['check_at' => gmdate('Y-m-d H:i:s', time() + 600)], ['order_id' => $order->get_id()]);
		do_action('encore_reconcile');
		self::assertTrue($has(), 'A charge is under way.');

		$db->query((string) $db->prepare('UPDATE %i SET check_at = NULL WHERE order_id = %d', "{$db->prefix}encore_acceptances", $order->get_id()));
		do_action('encore_reconcile');
		self::assertFalse($has());
		self::assertSame(403, $provider->post('/payments', ['amount' => 100, 'currency' => 'USD', 'payment_method' => $reference, 'customer' => $token->get_meta('encore_sandbox_customer')], wp_generate_uuid4())->status);
		self::assertContains('card', array_column(FunnelShop::consents($order), 'kind'), 'That it was kept stays on record.');
		do_action('encore_reconcile');
	}

	public function test_L14_who_presses_again_after_the_card_was_let_go_agrees_again(): void
	{
		$order = $this->shop->order(paid: false);
		$this->shop->pressed($order);
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_consents', ['is_over' => 1, 'given_at' => '2020-01-01 00:00:00', 'text' => 'Old.'], ['order_id' => $order->get_id()]);
		$this->shop->pressed($order);
		[$row] = $rows = FunnelShop::consents($order);
		self::assertSame([1, '0', (new KeptCardWords())->text()], [count($rows), $row['is_over'], $row['text']]);
		self::assertIsString($row['given_at']);
		self::assertEqualsWithDelta(time(), strtotime("{$row['given_at']} UTC"), 60);
	}

	private static function isKept(\WC_Order $order): bool
	{
		return apply_filters(TokenKeeping::FILTER, false, $order) === true;
	}
}
