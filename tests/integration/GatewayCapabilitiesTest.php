<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WooCommerce\Payments\Capability\GatewayNote;
use Encore\WooCommerce\Payments\Capability\GatewayReport;
use Encore\WordPress\StoredSettings;
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

	public function testAReportThatThrowsIsSaidAndBreaksNothing(): void
	{
		$log = ini_set('error_log', '/dev/null');
		$this->report('encore_sandbox_plain', static fn(): array => throw new \TypeError('changed'));
		$notes = $this->one('encore_sandbox_plain')['notes'];
		self::assertIsArray($notes);
		self::assertCount(1, $notes);
		self::assertSame([false, ['failed', 'passed', 'passed']], $this->check('encore_sandbox_plain'));
		ini_set('error_log', (string) $log);
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

	/** @param \Closure(): list<GatewayNote> $notes */
	private function report(string $gateway, \Closure $notes): void
	{
		$report = new class ($gateway, $notes) implements GatewayReport {
			/** @param \Closure(): list<GatewayNote> $told */
			public function __construct(private readonly string $gateway, private readonly \Closure $told)
			{
			}

			public function gateway(): string
			{
				return $this->gateway;
			}

			public function covers(): array
			{
				return ['cod'];
			}

			public function version(): string
			{
				return '7.0';
			}

			public function checkedVersions(): array
			{
				return [];
			}

			public function mode(): string
			{
				return '';
			}

			public function notes(): array
			{
				return ($this->told)();
			}

			public function check(): array
			{
				($this->told)();
				return [];
			}
		};
		add_filter('encore_gateway_reports', static fn(array $reports): array => [...$reports, $report], 20);
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
