<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Events\EventName;
use Encore\Application\Events\OfferEvent;
use Encore\Application\Events\TellEvents;
use Encore\Domain\Money;
use Encore\Tests\Unit\Application\FixedClock;
use Encore\WooCommerce\Webhooks\OfferTopics;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\EventRows;
use Encore\WordPress\Database\Tables;
use Encore\WordPress\ErrorLog;
use Encore\WordPress\EventHooks;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** What happens to offers, from the ledger to WooCommerce's webhooks. Rule S8. */
#[Group('orders')]
final class EventsTest extends TestCase
{
	private FunnelShop $shop;
	private EventRows $events;
	private FixedClock $clock;
	private TellEvents $tell;

	/** @var list<OfferEvent> */
	private array $told = [];

	protected function setUp(): void
	{
		$this->shop = (new FunnelShop())->course();
		$connection = Connection::toWordPress();
		$this->events = new EventRows($connection, new Tables($connection));
		$this->clock = new FixedClock(gmdate('Y-m-d\TH:i:s\Z', time() - 5));
		$this->tell = new TellEvents($this->events, new EventHooks(new ErrorLog()), $this->clock);
		$this->clock->move('+1 minute');
	}

	protected function tearDown(): void
	{
		foreach (EventName::cases() as $name) {
			remove_all_actions(EventHooks::action($name));
		}
		delete_option(EventHooks::TOLD);
	}

	public function testAnOrderIsToldFromTheFirstOfferToTheMoneyThatWentBack(): void
	{
		$this->listen();
		$this->tell->run();
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$this->shop->decline($order, $this->shop->open($order));
		$offer = $this->shop->open($order);
		$uuid = $this->shop->accept($order, $offer)->text('acceptance');
		self::assertSame('undone', $this->shop->ask('POST', "/acceptances/{$uuid}/undo", ['key' => $order->get_order_key()])->text('state'));
		$this->later('+6 minutes');
		self::assertSame(0, $this->later('+6 minutes'), 'Each is told once.');

		self::assertSame(
			['shown upsell 0', 'shown downsell 0', 'accepted downsell 0', 'declined upsell 0', 'charged downsell 1', 'refunded downsell 1', 'undone downsell 0'],
			array_map(static fn(OfferEvent $event): string => "{$event->name->value} {$event->step} {$event->number}", $this->told),
		);
		$charged = $this->told[4];
		self::assertSame("charged:{$uuid}:1", $charged->id());
		self::assertEquals(new Money(4700, 'USD', 2), $charged->amount);
		self::assertSame([$order->get_id(), $this->shop->offers['downsell'], 'Offer downsell', 'post_purchase', FunnelGateway::ID], [$charged->orderId, $charged->offerId, $charged->offer, $charged->placement, $charged->gateway]);
	}

	public function test_S8_webhook_carries_no_person_and_is_signed(): void
	{
		$webhook = $this->webhook(EventName::Accepted);
		$sent = [];
		$catch = static function (mixed $answer, array $request, string $url) use (&$sent): array {
			$headers = is_array($request['headers']) ? $request['headers'] : [];
			$sent[] = [$url, $headers['X-WC-Webhook-Topic'] ?? '', $headers['X-WC-Webhook-Signature'] ?? '', is_string($request['body']) ? $request['body'] : ''];
			return ['response' => ['code' => 200, 'message' => 'OK'], 'body' => '', 'headers' => [], 'cookies' => []];
		};
		add_filter('pre_http_request', $catch, 10, 3);
		try {
			$this->tell->run();
			$order = $this->shop->order();
			$this->shop->arrive($order);
			$uuid = $this->shop->accept($order, $this->shop->open($order))->text('acceptance');
			$this->later('+6 minutes');
			self::assertSame(1, self::queued("accepted:{$uuid}"), 'WooCommerce delivers it after the request, in the background.');
			$webhook->deliver("accepted:{$uuid}");
		} finally {
			remove_filter('pre_http_request', $catch);
			$webhook->delete(true);
		}
		[$url, $topic, $signature, $body] = $sent[0];
		self::assertSame(['https://example.com/hook', 'encore_offer.accepted'], [$url, $topic]);
		self::assertSame(base64_encode(hash_hmac('sha256', $body, 'secret', true)), $signature);
		self::assertSame($this->events->find("accepted:{$uuid}")?->toArray(), json_decode($body, true));
		foreach (['Ada', 'Lane', 'ada@example.com', 'Market', $order->get_order_key()] as $personal) {
			self::assertStringNotContainsString($personal, $body);
		}
	}

	public function testEveryTopicCanBeChosenAndIsValid(): void
	{
		$names = apply_filters('woocommerce_webhook_topics', []);
		self::assertIsArray($names);
		foreach (EventName::cases() as $name) {
			self::assertTrue(wc_is_webhook_valid_topic(OfferTopics::topic($name)));
			self::assertArrayHasKey(OfferTopics::topic($name), $names);
		}
		self::assertTrue(wc_is_webhook_valid_topic('order.created'));
		self::assertFalse(wc_is_webhook_valid_topic('encore_offer.created_by_nobody'));
	}

	public function testAListenersErrorIsItsOwn(): void
	{
		add_action(EventHooks::action(EventName::Shown), static fn() => throw new \RuntimeException('A listener of somebody else.'), 5);
		$this->listen();
		$this->tell->run();
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$this->shop->decline($order, $this->shop->open($order));
		$this->later('+6 minutes');
		self::assertSame([EventName::Declined], array_column($this->told, 'name'));
		self::assertSame(0, $this->later('+6 minutes'));
	}

	public function testWhereNobodyListensNothingIsReadAndNothingKept(): void
	{
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$before = FunnelShop::db()->num_queries;
		self::assertSame(0, $this->later('+6 minutes'));
		self::assertFalse(get_option(EventHooks::TOLD));
		self::assertLessThanOrEqual(1, FunnelShop::db()->num_queries - $before);
	}

	/** More than are read at once, of the same second too. */
	public function testLongHistoryIsReadToItsEnd(): void
	{
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$db = FunnelShop::db();
		$table = "{$db->prefix}encore_presentations";
		$row = $db->get_row((string) $db->prepare('SELECT * FROM %i WHERE order_id = %d', $table, $order->get_id()), ARRAY_A);
		self::assertIsArray($row);
		unset($row['id']);
		$uuids = [];
		$db->query('START TRANSACTION');
		for ($number = 0; $number < 1200; ++$number) {
			$uuids[] = $uuid = wp_generate_uuid4();
			$second = sprintf('2020-01-01 00:%02d:%02d', intdiv($number, 400), intdiv($number % 400, 350));
			$db->insert($table, ['uuid' => $uuid, 'scope' => "order:{$uuid}", 'shown_at' => $second, 'place' => null] + $row);
		}
		$db->query('COMMIT');
		$found = [];
		foreach ($this->events->between(EventName::Shown, new \DateTimeImmutable('2020-01-01'), new \DateTimeImmutable('2020-01-02')) as $event) {
			$found[] = $event->presentation;
		}
		$db->query((string) $db->prepare('DELETE FROM %i WHERE shown_at < %s', $table, '2020-02-01'));
		self::assertSame($uuids, $found);
	}

	private function listen(): void
	{
		foreach (EventName::cases() as $name) {
			add_action(EventHooks::action($name), function (string $id, array $event): void {
				$found = $this->events->find($id);
				self::assertSame($found?->toArray(), $event);
				// Tests before this one have had their offers too.
				$found !== null && in_array($found->offerId, $this->shop->offers, true) && $this->told[] = $found;
			}, 10, 2);
		}
	}

	/** @return int how many events were told */
	private function later(string $later): int
	{
		$this->clock->move($later);
		return $this->tell->run();
	}

	private function webhook(EventName $name): \WC_Webhook
	{
		$webhook = new \WC_Webhook();
		$webhook->set_name('To a test');
		$webhook->set_status('active');
		$webhook->set_user_id(1);
		$webhook->set_topic(OfferTopics::topic($name));
		$webhook->set_delivery_url('https://example.com/hook');
		$webhook->set_secret('secret');
		$webhook->save();
		$webhook->enqueue();
		return $webhook;
	}

	private static function queued(string $id): int
	{
		global $wc_queued_webhooks;
		return count(array_keys(array_column(is_array($wc_queued_webhooks) ? $wc_queued_webhooks : [], 'arg'), $id, true));
	}
}
