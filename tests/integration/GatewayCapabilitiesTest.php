<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Ports\ChargeAdapter;
use Encore\WooCommerce\Payments\Capability\GatewayNote;
use Encore\WooCommerce\Payments\Capability\GatewayReport;
use Encore\WooCommerce\Payments\FilteredChargeAdapters;
use Encore\WordPress\ErrorLog;
use Encore\WordPress\StoredSettings;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What the owner reads of each payment method, and what a check of it finds. */
final class GatewayCapabilitiesTest extends TestCase
{
	private OfferDesk $desk;

	/** @var array<string, string> */
	private array $enabled = [];

	protected function setUp(): void
	{
		// Adapters are found once in a process, and later tests have this one.
		FunnelGateway::installed();
		$this->desk = (new OfferDesk())->as('shop_manager');
		foreach (self::installed() as $gateway) {
			$this->enabled[$gateway->id] = $gateway->enabled;
			$gateway->enabled = 'no';
		}
	}

	protected function tearDown(): void
	{
		foreach (self::installed() as $gateway) {
			$gateway->enabled = $this->enabled[$gateway->id] ?? 'no';
		}
		remove_all_filters('encore_gateway_reports', 20);
		remove_all_filters('option_' . StoredSettings::OPTION, 20);
		$this->desk->clear();
	}

	public function testAGatewayWithAnAdapterChargesWithOneClick(): void
	{
		$card = $this->one('encore_sandbox');
		self::assertSame(['one_click', 'test', '0.1.0', true], [$card['way'], $card['mode'], $card['version'], $card['is_checked']]);
		self::assertSame(['keep' => 'yes', 'charge' => 'yes', 'three_d_secure' => 'yes', 'refund' => 'yes', 'guests' => 'yes', 'plans' => 'no'], self::states($card));
		self::assertStringContainsString('section=encore_sandbox', self::text($card, 'settings_url'));
		self::assertSame([true, ['passed', 'passed', 'passed']], $this->check('encore_sandbox'));
	}

	public function testAGatewayWithoutAnAdapterLeadsToThePaymentPage(): void
	{
		$card = $this->one('encore_sandbox_plain');
		self::assertSame(['pay_link', '', false, []], [$card['way'], $card['mode'], $card['is_checked'], $card['notes']]);
		self::assertSame(['keep' => 'no', 'charge' => 'no', 'three_d_secure' => 'partly', 'refund' => 'yes', 'guests' => 'yes', 'plans' => 'no'], self::states($card));
		self::assertSame([true, ['skipped', 'passed', 'passed']], $this->check('encore_sandbox_plain'));
	}

	public function testAnOfflinePaymentTakesTheItemIntoItsOrder(): void
	{
		$card = $this->one('cod');
		self::assertSame(['offline', WC()->version, true], [$card['way'], $card['version'], $card['is_checked']]);
		self::assertStringContainsString('paid on delivery', self::text($card, 'way_text'));
		self::assertSame('unneeded', self::states($card)['charge']);
	}

	public function testWhereEveryItemIsAnOrderOfItsOwnTheWordsSaySo(): void
	{
		add_filter('option_' . StoredSettings::OPTION, static fn(): array => [StoredSettings::ORDERS => StoredSettings::LINKED], 20);
		self::assertSame('pay_link', $this->one('cod')['way']);
		self::assertStringContainsString('order of its own, as your settings say', self::text($this->one('encore_sandbox'), 'way_text'));
	}

	public function testWhatStopsOffersIsSaidWithWhatToDo(): void
	{
		$this->report('encore_sandbox_plain', static fn(): array => [new GatewayNote(GatewayNote::STOPS, 'Switch it off.', 'https://shop.example/there', 'There')]);
		$card = $this->one('encore_sandbox_plain');
		self::assertSame(['none', '7.0'], [$card['way'], $card['version']]);
		self::assertSame([['kind' => 'stops', 'text' => 'Switch it off.', 'url' => 'https://shop.example/there', 'link' => 'There']], $card['notes']);
	}

	public function testAGatewayThatAnotherOneCoversIsNotListedTwice(): void
	{
		$this->report('encore_sandbox_plain', static fn(): array => []);
		self::installed()['cod']->enabled = 'yes';
		self::assertSame([], OfferDesk::data($this->desk->ask('GET', '/encore/v1/gateways'))['gateways']);
	}

	public function testAGatewayWithoutANameForTheOwnerHasTheOneThatCustomersSee(): void
	{
		$plain = self::installed()['encore_sandbox_plain'];
		[$name, $plain->method_title] = [$plain->method_title, ''];
		self::assertSame('Test payment without a kept card', $this->one('encore_sandbox_plain')['title']);
		$plain->method_title = $name;
	}

	/** @return iterable<string, array{string}> */
	public static function words(): iterable
	{
		foreach (['covers', 'version', 'checkedVersions', 'mode', 'notes'] as $word) {
			yield $word => [$word];
		}
	}

	#[DataProvider('words')]
	public function testAReportThatThrowsIsSaidAndBreaksNothing(string $word): void
	{
		$this->report('encore_sandbox_plain', static fn(): array => [], $word);
		[$card, $logged] = $this->quietly(fn(): array => $this->one('encore_sandbox_plain'));
		self::assertStringContainsString('own report failed', (string) wp_json_encode($card['notes']));
		self::assertStringContainsString("no {$word} of it", $logged);
		self::assertSame('pay_link', $card['way']);
	}

	public function testACheckThatThrowsIsSaid(): void
	{
		$this->one('encore_sandbox_plain');
		$this->report('encore_sandbox_plain', static fn(): array => [], 'check');
		[$found] = $this->quietly(fn(): array => $this->check('encore_sandbox_plain'));
		self::assertSame([false, ['failed', 'passed', 'passed']], $found);
	}

	public function testAPluginThatThrowsWhereReportsAreGivenTakesNoneOfOursAway(): void
	{
		add_filter('encore_gateway_reports', static fn(): array => throw new \TypeError('changed'), 20);
		[$card] = $this->quietly(fn(): array => $this->one('encore_sandbox'));
		self::assertSame('one_click', $card['way']);
		remove_all_filters('encore_gateway_reports', 20);
		$this->report('encore_sandbox_plain', static fn(): array => [], 'gateway');
		[$card] = $this->quietly(fn(): array => $this->one('encore_sandbox_plain'));
		self::assertSame([], $card['notes']);
	}

	public function testWooPaymentsSaysWhyItIsPaidOnThePaymentPage(): void
	{
		$gateway = new class extends \WC_Payment_Gateway {
			public $id = 'woocommerce_payments';
			public $method_title = 'WooPayments';
			/** @var array<string, string> */
			public $settings = ['manual_capture' => 'no'];
		};
		$all = WC()->payment_gateways();
		$all->payment_gateways[$gateway->id] = $gateway;
		$card = $this->one($gateway->id);
		self::assertSame(['pay_link', '', ['10.9.0']], [$card['way'], $card['mode'], $card['checked_versions']]);
		self::assertStringContainsString('cannot be looked up', (string) wp_json_encode($card['notes']));
		self::assertSame([true, ['skipped', 'passed', 'passed']], $this->check($gateway->id));
		$gateway->settings['manual_capture'] = 'yes';
		self::assertSame('none', $this->one($gateway->id)['way']);
		unset($all->payment_gateways[$gateway->id]);
	}

	public function testAGatewayThatThrowsStaysInTheList(): void
	{
		$changed = new class extends \WC_Payment_Gateway {
			public $id = 'encore_changed';
			public $method_title = 'Changed';
			public $enabled = 'yes';

			public function needs_setup()
			{
				throw new \TypeError('changed');
			}
		};
		$all = WC()->payment_gateways();
		$all->payment_gateways['encore_changed'] = $changed;
		[$found] = $this->quietly(fn(): array => [$this->one('encore_changed'), $this->check('encore_changed')]);
		unset($all->payment_gateways['encore_changed']);
		self::assertIsArray($found[0]['notes'] ?? null);
		self::assertSame(['Changed', 'pay_link', ['warns']], [$found[0]['title'] ?? '', $found[0]['way'] ?? '', array_column($found[0]['notes'], 'kind')]);
		self::assertSame([false, ['skipped', 'failed', 'passed']], $found[1]);
	}

	public function testAPluginThatThrowsWhereAdaptersAreGivenLeavesThePaymentPage(): void
	{
		$link = $this->createStub(ChargeAdapter::class);
		$nameless = $this->createStub(ChargeAdapter::class);
		$nameless->method('id')->willThrowException(new \Error('changed'));
		foreach ([true => static fn(array $adapters): array => [$nameless, ...$adapters], false => static fn(): array => throw new \TypeError('changed')] as $isLeft => $given) {
			add_filter('encore_charge_adapters', $given, 30);
			$adapters = new FilteredChargeAdapters($link, new ErrorLog());
			[$found] = $this->quietly(static fn(): bool => $adapters->adapter('encore_sandbox') !== null);
			remove_filter('encore_charge_adapters', $given, 30);
			self::assertSame([(bool) $isLeft, $link], [$found, $adapters->adapter(FilteredChargeAdapters::PAY_LINK)]);
		}
	}

	public function testWithoutAnyGatewayTheListIsEmptyAndNothingCanBeChecked(): void
	{
		$answer = OfferDesk::data($this->desk->ask('GET', '/encore/v1/gateways'));
		self::assertSame([], $answer['gateways']);
		self::assertStringContainsString('tab=checkout', self::text($answer, 'settings_url'));
		self::assertSame(404, $this->desk->ask('POST', '/encore/v1/gateways/cod/test')->get_status());
	}

	public function testTheAnswersKeepTheirSchemas(): void
	{
		foreach (['encore_sandbox', 'encore_sandbox_plain', 'cod'] as $id) {
			self::installed()[$id]->enabled = 'yes';
		}
		foreach (['GET /encore/v1/gateways', 'POST /encore/v1/gateways/cod/test'] as $route) {
			[$method, $path] = explode(' ', $route);
			$answer = $this->desk->ask($method, $path);
			$schema = str_ends_with($path, 'test') ? \Encore\Rest\Schema\GatewayTestSchema::schema() : \Encore\Rest\Schema\GatewaysSchema::schema();
			self::assertTrue(rest_validate_value_from_schema(OfferDesk::data($answer), $schema, 'answer'));
		}
	}

	/**
	 * @param \Closure(): list<GatewayNote> $notes
	 * @param string                        $throws the one question that it cannot answer
	 */
	private function report(string $gateway, \Closure $notes, string $throws = ''): void
	{
		$report = new class ($gateway, $notes, $throws) implements GatewayReport {
			/** @param \Closure(): list<GatewayNote> $told */
			public function __construct(private readonly string $gateway, private readonly \Closure $told, private readonly string $throws)
			{
			}

			public function gateway(): string
			{
				return $this->say(__FUNCTION__, $this->gateway);
			}

			public function covers(): array
			{
				return $this->say(__FUNCTION__, ['cod']);
			}

			public function version(): string
			{
				return $this->say(__FUNCTION__, '7.0');
			}

			public function checkedVersions(): array
			{
				return $this->say(__FUNCTION__, []);
			}

			public function mode(): string
			{
				return $this->say(__FUNCTION__, '');
			}

			public function notes(): array
			{
				return $this->say(__FUNCTION__, ($this->told)());
			}

			public function check(): array
			{
				return $this->say(__FUNCTION__, []);
			}

			/**
			 * @template T
			 * @param T $what
			 * @return T
			 */
			private function say(string $word, mixed $what): mixed
			{
				return $word === $this->throws ? throw new \TypeError("no {$word} of it") : $what;
			}
		};
		add_filter('encore_gateway_reports', static fn(array $reports): array => [...$reports, $report], 20);
	}

	/**
	 * @template T
	 * @param callable(): T $work
	 * @return array{T, string} what came of it, and what was logged
	 */
	private function quietly(callable $work): array
	{
		$file = (string) tempnam(sys_get_temp_dir(), 'log');
		$log = ini_set('error_log', $file);
		try {
			return [$work(), (string) file_get_contents($file)];
		} finally {
			ini_set('error_log', (string) $log);
			unlink($file);
		}
	}

	/** @return array<array-key, mixed> the one gateway that is switched on */
	private function one(string $id): array
	{
		foreach (self::installed() as $gateway) {
			$gateway->enabled = $gateway->id === $id ? 'yes' : 'no';
		}
		$all = OfferDesk::data($this->desk->ask('GET', '/encore/v1/gateways'))['gateways'];
		self::assertIsArray($all);
		self::assertSame([$id], array_column($all, 'id'));
		self::assertIsArray($all[0]);
		return $all[0];
	}

	/** @return array{mixed, array<mixed>} whether it passed, and the state of each check */
	private function check(string $id): array
	{
		$answer = OfferDesk::data($this->desk->ask('POST', "/encore/v1/gateways/{$id}/test"));
		self::assertIsArray($answer['checks']);
		return [$answer['passed'], array_column($answer['checks'], 'state')];
	}

	/**
	 * @param array<array-key, mixed> $card
	 * @return array<array-key, mixed> by ability
	 */
	private static function states(array $card): array
	{
		self::assertIsArray($card['abilities']);
		return array_column($card['abilities'], 'state', 'id');
	}

	/** @param array<array-key, mixed> $of */
	private static function text(array $of, string $name): string
	{
		self::assertIsString($of[$name]);
		return $of[$name];
	}

	/** @return array<string, \WC_Payment_Gateway> */
	private static function installed(): array
	{
		/** @var array<string, \WC_Payment_Gateway> */
		return WC()->payment_gateways()->payment_gateways();
	}
}
