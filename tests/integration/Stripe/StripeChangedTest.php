<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use Encore\Tests\Integration\Contract\BrokenLine;
use Encore\Tests\Integration\Contract\Trouble;
use Encore\Tests\Integration\FunnelShop;
use Encore\Tests\Integration\Processes;
use Encore\Tests\Integration\RefundDesk;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * In the middle of a funnel Stripe's gateway is updated, switched off, or changes under our feet: the requests that come then are
 * processes of their own, with another plugin in its folder. Rule R10.
 */
final class StripeChangedTest extends StripeCase
{
	private const FOLDER = WP_PLUGIN_DIR . '/woocommerce-gateway-stripe';

	/** Of a version to come: without a method that Encore calls, or with nothing but errors. */
	private const TO_COME = "define('WC_STRIPE_VERSION', '99.0.0'); final class WC_Stripe_API { const ENDPOINT = 'https://api.stripe.com/v1/'; public static function request(\$request, \$api = '') { throw new TypeError('changed'); } %s } final class WC_Stripe_Mode { public static function is_test() { throw new Error('changed'); } }";

	/** @var array<string, array{\WC_Order, array<string, string>}> orders with what was offered, by where their funnel stood */
	private array $at = [];

	/** @return iterable<string, array{string}> */
	public static function changes(): iterable
	{
		yield 'switched off' => [''];
		yield 'all of it throws' => [sprintf(self::TO_COME, "public static function retrieve(\$api) { throw new TypeError('changed'); }")];
	}

	#[DataProvider('changes')]
	public function test_R10_while_it_cannot_be_used_nothing_is_charged_or_lost_and_afterwards_all_goes_on(string $code): void
	{
		$this->prepare();
		$this->with($code, function (Processes $then): void {
			$arrived = $this->then($then, 'arrive', 'ordered');
			self::assertStringContainsString('encore-offer', $arrived['led']);
			self::assertStringStartsWith('Continue to payment', $arrived['label'], 'Paid on the payment page, if the shopper wants to.');
			self::assertSame('open', $this->then($then, 'accept', 'offered')['said'], 'Nothing happens: it is shown again, as it can be paid now.');
			self::assertSame('refused', $this->then($then, 'refund', 'refunding')['said']);
			$this->longAgo('forgotten');
			foreach (['charging', 'unknown', 'asked', 'paid', 'undoing', 'forgotten'] as $at) {
				self::assertSame('', $this->then($then, 'visit', $at)['led'], "{$at}: the thank-you page");
				$this->due($at);
			}
			$this->then($then, 'look', 'unknown');
		});
		self::assertSame(
			['offered' => '', 'charging' => 'unknown', 'unknown' => 'unknown', 'asked' => 'requires_action', 'paid' => 'settled', 'undoing' => 'undoing', 'refunding' => 'settled', 'forgotten' => 'needs_review'],
			$this->states('offered', 'charging', 'unknown', 'asked', 'paid', 'undoing', 'refunding', 'forgotten'),
		);
		self::assertStringContainsString('encore_acceptance', implode(' ', array_map(static fn(\stdClass $note): string => is_string($note->content) ? $note->content : '', wc_get_order_notes(['order_id' => $this->at['forgotten'][0]->get_id()]))));
		$this->goOn();
	}

	public function test_R10_a_method_that_is_gone_leaves_offers_to_the_payment_page_and_charges_to_be_found_later(): void
	{
		$this->at['ordered'] = [$this->paid(), []];
		$order = $this->paid();
		$this->shop->arrive($order);
		$this->at['unknown'] = [$order, $this->shop->open($order)];
		$this->losing(fn() => $this->shop->accept(...$this->at['unknown']));
		$this->with(sprintf(self::TO_COME, ''), function (Processes $then): void {
			self::assertStringStartsWith('Continue to payment', $this->then($then, 'arrive', 'ordered')['label']);
			$this->due('unknown');
			self::assertSame('', $this->then($then, 'look', 'unknown')['led']);
		});
		self::assertSame('unknown', $this->row($order, 'state'));
		$this->look($order);
		self::assertSame(['settled', ['197.00', 'USD', '0.00']], [$this->row($order, 'state'), $this->booked($order)]);
	}

	public function test_R10_another_version_finds_what_the_one_before_began(): void
	{
		$others = array_diff((array) glob(dirname((string) realpath(self::FOLDER)) . '/*/woocommerce-gateway-stripe.php'), [realpath(self::FOLDER) . '/woocommerce-gateway-stripe.php']);
		if ($others === []) {
			self::markTestSkipped('There is no other version of the gateway.');
		}
		sort($others, SORT_NATURAL);
		$this->prepare();
		$this->with(dirname((string) ((string) getenv('ENCORE_STRIPE_VERSION') < '10' ? end($others) : $others[0])), function (Processes $then): void {
			$arrived = $this->then($then, 'arrive', 'ordered');
			self::assertStringContainsString('encore-offer', $arrived['led']);
			self::assertStringStartsWith('Add to my order', $arrived['label']);
			self::assertSame('settled', $this->then($then, 'accept', 'offered')['said']);
			self::assertSame('refunded', $this->then($then, 'refund', 'refunding')['said']);
			foreach (['charging', 'unknown', 'asked', 'paid', 'undoing', 'forgotten'] as $at) {
				$this->due($at);
				self::assertSame('', $this->then($then, 'visit', $at)['led']);
			}
			$this->then($then, 'look', 'undoing');
		});
		$this->goOn();
	}

	/** @return iterable<string, array{string, bool}> */
	public static function calls(): iterable
	{
		foreach (['POST payment_intents', 'POST refunds', 'GET payment_intents', 'GET refunds', 'GET payment_methods'] as $call) {
			yield "{$call}, before it is sent" => [$call, false];
		}
		foreach (['POST payment_intents', 'POST refunds'] as $call) {
			yield "{$call}, after it was done" => [$call, true];
		}
	}

	#[DataProvider('calls')]
	public function test_R10_an_error_in_any_call_is_no_answer_and_the_next_look_finds_one(string $call, bool $isSent): void
	{
		[$method, $path] = explode(' ', $call);
		$order = $this->paid();
		$throw = static function (mixed $answer, array $arguments, string $url) use ($method, $path, $isSent, &$throw): mixed {
			if (($arguments['method'] ?? 'GET') !== $method || !str_starts_with($url, "https://api.stripe.com/v1/{$path}")) {
				return $answer;
			}
			if ($isSent) {
				remove_filter('pre_http_request', $throw, 1);
				/** @var array{method?: string} $arguments as WordPress made them */
				wp_remote_request($url, $arguments);
				add_filter('pre_http_request', $throw, 1, 3);
			}
			throw new \TypeError('changed');
		};
		add_filter('pre_http_request', $throw, 1, 3);
		try {
			$this->shop->arrive($order);
			$offer = $this->shop->open($order);
			$this->shop->accept($order, $offer);
			$this->undo($order);
			self::assertSame('', $this->shop->arrive($order));
		} finally {
			remove_filter('pre_http_request', $throw, 1);
		}
		$this->at['it'] = [$order, $offer];
		if ($path === 'payment_methods') {
			self::assertSame('pay_link', $this->row($order, 'way'));
			return;
		}
		for ($looks = 0; $looks < 2 && in_array($this->row($order, 'state'), ['unknown', 'undoing'], true); ++$looks) {
			$this->due('it');
			do_action('encore_reconcile');
		}
		if ($this->row($order, 'state') === 'accepted') {
			self::assertFalse($isSent, 'What was sent is found.');
			$this->shop->accept($order, $offer);
		}
		$state = $this->row($order, 'state');
		self::assertContains($state, $path === 'refunds' ? ['undone'] : ['settled', 'undone']);
		self::assertSame(['197.00', 'USD', $state === 'undone' ? '197.00' : '0.00'], $this->booked($order));
	}

	/** Funnels that stand in all places, begun with the gateway as it is. */
	private function prepare(): void
	{
		$this->shop->stock('upsell', 50);
		$this->at['ordered'] = [$this->paid(), []];
		foreach (['offered', 'charging', 'unknown', 'paid', 'forgotten', 'undoing', 'refunding'] as $at) {
			$order = $this->paid();
			$this->shop->arrive($order);
			$offer = $this->shop->open($order);
			$this->at[$at] = [$order, $offer];
			match ($at) {
				'offered' => null,
				'undoing', 'refunding' => self::assertSame('settled', $this->shop->accept($order, $offer)->text('state')),
				default => $this->losing(fn() => self::assertSame('unknown', $this->shop->accept($order, $offer)->text('state'))),
			};
		}
		[$order] = $this->accepted($this->paid('pm_card_authenticationRequired'));
		wp_remote_post($this->row($order, 'action_url'), ['body' => ['answer' => 'confirm'], 'redirection' => 0]);
		$this->at['asked'] = [$order, []];
		$this->losing(fn() => $this->undo($this->at['undoing'][0]));
		// Cut off between charge and answer, and between charge and settling.
		$this->mark('charging', ['state' => 'charging']);
		$this->mark('paid', ['state' => 'paid', 'transaction_id' => $this->charged('paid')]);
		self::assertSame(
			['charging' => 'charging', 'unknown' => 'unknown', 'asked' => 'requires_action', 'paid' => 'paid', 'undoing' => 'undoing', 'refunding' => 'settled'],
			$this->states('charging', 'unknown', 'asked', 'paid', 'undoing', 'refunding'),
		);
	}

	/** The gateway is as it was: everything comes to its end, and was charged and paid back once. */
	private function goOn(): void
	{
		foreach (['ordered', 'offered'] as $at) {
			$order = $this->at[$at][0];
			if ($this->row($order, 'state') === '') {
				$answer = $this->shop->accept($order, $this->shop->open($order));
				$again = $answer->text('state') === 'open' ? $this->shop->accept($order, $answer->offer()) : $answer;
				self::assertSame('settled', $again->text('state'), "{$at}: said again as it is now, and taken");
			}
		}
		foreach (['charging', 'unknown', 'asked', 'undoing', 'forgotten'] as $at) {
			$this->due($at);
		}
		do_action('encore_reconcile');
		$refunding = $this->fresh($this->at['refunding'][0]);
		$refunding->get_refunds() === [] && self::assertInstanceOf(\WC_Order_Refund::class, RefundDesk::refundAdded($this->shop, $refunding));
		foreach ($this->at as $at => [$order]) {
			$isBack = in_array($at, ['undoing', 'refunding'], true);
			self::assertSame(['197.00', 'USD', $isBack ? '197.00' : '0.00'], $this->booked($order), $at);
			$state = $this->row($order, 'state');
			self::assertSame($at === 'undoing' ? 'undone' : ($at === 'forgotten' && $state === 'needs_review' ? $state : 'settled'), $state, $at);
			$isIn = $state === 'settled';
			self::assertSame([$isIn ? 1 : 0, $isIn ? '294.00' : '97.00'], [count($this->shop->added($order)), $this->shop->reread($order)->get_total()], $at);
		}
	}

	/** @param string $what a folder, the code of a plugin, or nothing: there is none any more */
	private function with(string $what, callable $work): void
	{
		$real = (string) readlink(self::FOLDER);
		$made = get_temp_dir() . uniqid('encore-changed-');
		if ($what !== '' && !is_dir($what)) {
			mkdir($made);
			file_put_contents("{$made}/woocommerce-gateway-stripe.php", "<?php\n/**\n * Plugin Name: Changed\n * Version: 99.0.0\n */\n{$what}\n");
			$what = $made;
		}
		unlink(self::FOLDER);
		$what === '' || symlink($what, self::FOLDER);
		try {
			$work(new Processes('Stripe/changed'));
		} finally {
			$what === '' || unlink(self::FOLDER);
			symlink($real, self::FOLDER);
			if (is_dir($made)) {
				unlink("{$made}/woocommerce-gateway-stripe.php");
				rmdir($made);
			}
		}
	}

	/** @return array{said: string, led: string, label: string, page: string} what came of the next request */
	private function then(Processes $then, string $does, string $at): array
	{
		[$order, $offer] = $this->at[$at];
		[$json] = $then->run([[$does, (string) $order->get_id(), $offer['presentation'] ?? '', $offer['consent_version'] ?? '']]);
		$said = json_decode($json, true);
		self::assertIsArray($said, "{$does} {$at}: {$json}");
		$text = static fn(string $name): string => is_string($said[$name] ?? null) ? $said[$name] : '';
		return ['said' => $text('said'), 'led' => $text('led'), 'label' => $text('label'), 'page' => $text('page')];
	}

	/** Stripe does what it is asked, and nobody here hears of it. */
	private function losing(callable $work): void
	{
		BrokenLine::during(Trouble::TimeOutAfter, $this->desk->isProvider(...), $work, true);
	}

	private function undo(\WC_Order $order): void
	{
		$this->shop->ask('POST', "/acceptances/{$this->row($order, 'uuid')}/undo", ['key' => $order->get_order_key()]);
	}

	private function charged(string $at): string
	{
		$found = array_filter($this->desk->list('charges'), fn(array $one): bool => is_array($one['metadata'] ?? null) && ($one['metadata']['encore_acceptance'] ?? '') === $this->row($this->at[$at][0], 'uuid'));
		return StripeDesk::text(array_values($found)[0] ?? [], 'id');
	}

	private function longAgo(string $at): void
	{
		$this->mark($at, ['accepted_at' => gmdate('Y-m-d H:i:s', time() - 3 * DAY_IN_SECONDS)]);
	}

	private function due(string $at): void
	{
		$this->mark($at, ['check_at' => '2020-01-01 00:00:00']);
	}

	/** @param array<string, string> $columns */
	private function mark(string $at, array $columns): void
	{
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_acceptances', $columns, ['order_id' => $this->at[$at][0]->get_id()]);
	}

	/** @return array<string, string> */
	private function states(string ...$at): array
	{
		return array_combine($at, array_map(fn(string $one): string => $this->row($this->at[$one][0], 'state'), $at));
	}
}
