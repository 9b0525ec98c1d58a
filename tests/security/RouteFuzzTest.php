<?php

declare(strict_types=1);

namespace Encore\Tests\Security;

use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\OfferSettings;
use Encore\Tests\Integration\OfferDesk;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** S2 and S15: odd requests of every role get a plain refusal; never a 500, never a notice. */
final class RouteFuzzTest extends TestCase
{
	private const ROUNDS = 8;

	private const REPORTS = [
		'GET /reports/offers',
		'GET /reports/offers/csv',
		'GET /reports/funnels',
		'GET /reports/funnels/csv',
		'GET /reports/steps',
		'GET /reports/steps/csv',
		'GET /reports/products',
		'GET /reports/products/csv',
		'GET /reports/gateways',
		'GET /reports/gateways/csv',
		'GET /reports/failures',
		'GET /reports/failures/csv',
	];

	private const ROUTES = [
		'POST /preview/price',
		'POST /preview/coach',
		'GET /preview/offers',
		'GET /preview/offers/{id}',
		'GET /offers',
		'GET /proposals',
		'POST /offers',
		'POST /offers/{id}',
		'POST /offers/{id}/autosaves',
		'GET /offers/{id}/why',
		'POST /funnels',
		'POST /funnels/{id}',
		'GET /gateways',
		'POST /gateways/{id}/test',
		'GET /condition-choices',
		'GET /reports/totals',
		'GET /reports/series',
		...self::REPORTS,
		'GET /charges/csv',
		'GET /diagnostics',
		'POST /repairs',
		'GET /lists/offers',
		'POST /lists/offers',
		'GET /lists/funnels',
		'POST /lists/funnels',
		'GET /export',
		'POST /imports',
		'GET /log',
		'GET /stored-data',
		'POST /deletions',
		'POST /presentations',
		'POST /added-offers',
		'POST /added-offers/declines',
		'GET /orders/{id}/offer',
		'POST /orders/{id}/choices',
		'POST /orders/{id}/acceptances',
		'POST /orders/{id}/declines',
		'GET /acceptances/{uuid}',
		'POST /acceptances/{uuid}/confirmation',
		'POST /acceptances/{uuid}/resume',
		'POST /acceptances/{uuid}/undo',
		'GET /orders/{id}/trace',
		'POST /walkthroughs',
		'POST /walkthrough/orders/{id}/choices',
	];

	/** Names of what lies in the settings. */
	private const INNER = [
		['type', 'value', 'ids'],
		['type', 'value', 'base', 'ending', 'least', 'breaks', 'difference'],
		['product_id', 'quantity'],
		['from', 'value'],
		['type', 'amount'],
		['type', 'not', 'values', 'from', 'to'],
		['offer_id', 'accepted', 'declined', 'conditions'],
	];

	private OfferDesk $desk;

	protected function setUp(): void
	{
		$this->desk = new OfferDesk();
	}

	protected function tearDown(): void
	{
		$this->desk->clear();
	}

	/** @return iterable<string, array{string, string}> */
	public static function owners(): iterable
	{
		foreach (OfferDesk::ROLES as $role) {
			foreach (self::ROUTES as $route) {
				yield "{$route} as {$role}" => [$route, $role];
			}
		}
	}

	#[DataProvider('owners')]
	public function testOddRequestsAreRefusedQuietly(string $route, string $role): void
	{
		mt_srand(crc32($route . $role));
		$this->desk->as('administrator');
		$offer = $this->desk->offer(['product_id' => $this->desk->product()], 'draft');
		$id = str_contains($route, '/funnels') ? $this->desk->funnel([]) : $offer;
		[$method, $path] = explode(' ', strtr($route, ['{id}' => (string) $id, '{uuid}' => wp_generate_uuid4()]));
		$this->desk->as($role);
		$names = self::names($method, "/encore/v1{$path}");
		$noticed = [];
		set_error_handler(static function (int $level, string $message, string $file = '', int $line = 0) use (&$noticed): bool {
			$noticed[] = "{$message} in {$file}:{$line}";
			return true;
		});
		try {
			for ($round = 0; $round < self::ROUNDS; ++$round) {
				$body = self::oddBody($names);
				$response = $this->desk->ask($method, '/encore/v1' . $path, $body);
				self::assertLessThan(500, $response->get_status(), (string) wp_json_encode([$body, $response->get_data()]));
				$this->forget($method, $response);
			}
		} finally {
			restore_error_handler();
		}
		self::assertSame([], $noticed);
	}

	public function testEveryRouteOfTheReferenceIsAsked(): void
	{
		preg_match_all('~^### `([A-Z]+ /[^`]+)`~m', (string) file_get_contents(dirname(__DIR__, 2) . '/docs/rest.md'), $found);
		self::assertGreaterThan(40, count($found[1]));
		self::assertSame([], array_values(array_diff($found[1], self::ROUTES)));
	}

	/** S2. */
	public function testWhatTheServerKnowsIsNotTakenFromARequest(): void
	{
		$this->desk->as('administrator');
		$product = $this->desk->product();
		$id = $this->desk->offer(['product_id' => $product]);
		$question = ['product_id' => $product, 'quantity' => 1, 'price' => ['type' => 'regular', 'value' => '0']];
		foreach (['total', 'discount', 'regular', 'currency', 'anything'] as $name) {
			foreach (['/preview/price' => $question, '/preview/coach' => $question, '/offers' => ['title' => 'x'], "/offers/{$id}" => [], '/funnels' => ['title' => 'x'], "/offers/{$id}/autosaves" => []] as $path => $body) {
				self::assertSame(400, $this->desk->ask('POST', "/encore/v1{$path}", $body + [$name => '1'])->get_status(), "{$name} at {$path}");
			}
			self::assertSame(400, $this->desk->ask('POST', '/encore/v1/offers', ['meta' => [$name => 1]])->get_status(), "meta.{$name}");
			self::assertSame(400, $this->desk->ask('GET', '/encore/v1/preview/offers', [$name => 'x'])->get_status());
		}
		$inside = $this->desk->ask('POST', '/encore/v1/preview/price', ['price' => ['type' => 'regular', 'value' => '0', 'total' => '1']] + $question);
		self::assertSame(400, $inside->get_status());
	}

	/** S2: WordPress's own names begin with an underscore; that does not make any such name WordPress's. */
	public function testNameThatLooksLikeWordPressOwnIsRefused(): void
	{
		$this->desk->as('administrator');
		$question = ['product_id' => $this->desk->product(), 'quantity' => 1, 'price' => ['type' => 'regular', 'value' => '0']];
		$id = $this->desk->offer(['product_id' => $question['product_id']]);
		foreach (['_price', '_total', '__proto__', '_', '_encore_offer', '_METHOD', '_method'] as $name) {
			foreach (['/preview/price' => $question, '/preview/coach' => $question, '/offers' => ['title' => 'x'], "/offers/{$id}" => []] as $path => $body) {
				self::assertSame(400, $this->desk->ask('POST', "/encore/v1{$path}", $body + [$name => '1'])->get_status(), "{$name} at {$path}");
			}
		}
		foreach (['_locale' => 'user', '_fields' => 'id', '_envelope' => '1', '_wpnonce' => 'x', '_embed' => '1', '_pretty' => '1', '_jsonp' => 'x'] as $name => $value) {
			self::assertSame(200, $this->desk->ask('GET', "/encore/v1/offers/{$id}", [$name => $value])->get_status(), $name);
		}
	}

	/** @return list<string> what the route's schema allows in a request */
	private static function names(string $method, string $path): array
	{
		foreach (rest_get_server()->get_routes('encore/v1') as $route => $handlers) {
			foreach (preg_match("@^{$route}$@i", $path) === 1 && is_array($handlers) ? $handlers : [] as $handler) {
				if (is_array($handler) && is_array($handler['methods'] ?? null) && isset($handler['methods'][$method])) {
					return array_map(strval(...), array_keys(is_array($handler['args'] ?? null) ? $handler['args'] : []));
				}
			}
		}
		self::fail("{$method} {$path} is no route.");
	}

	/**
	 * @param list<string> $names
	 * @return array<string, mixed>
	 */
	private static function oddBody(array $names): array
	{
		$body = [];
		foreach ($names as $name) {
			if ($name !== 'id' && mt_rand(0, max(1, intdiv(count($names), 4))) === 0) {
				$body[$name] = self::oddValue(2);
			}
		}
		if (mt_rand(0, 5) === 0) {
			$body['anything'] = self::oddValue(2);
		}
		if (in_array('meta', $names, true) && mt_rand(0, 1) === 1) {
			$body['meta'] = ['encore_offer' => self::oddSettings(), 'encore_funnel' => self::oddSettings()];
			unset($body['meta'][mt_rand(0, 1) === 1 ? 'encore_offer' : 'encore_funnel']);
		}
		return $body;
	}

	/** @return array<string, mixed> */
	private static function oddSettings(): array
	{
		$settings = [];
		foreach (array_keys(OfferSettings::defaults() + FunnelSettings::defaults()) as $name) {
			if (mt_rand(0, 2) === 0) {
				$settings[$name] = self::oddValue(3);
			}
		}
		return $settings;
	}

	private static function oddValue(int $depth): mixed
	{
		$plain = [null, true, '', 'publish', '0', '-1', "\u{202e}x\0y", str_repeat('9', 40), '1e5', -1, 0, 1.5, PHP_INT_MAX, '<script>alert(1)</script>', "' OR 1=1 --", 'any', 'percent', 'fixed', 'products', 'product', 'post_purchase', 1, 2, [], '2026-02-30T00:00:00Z'];
		if ($depth > 0 && mt_rand(0, 2) === 0) {
			return mt_rand(0, 1) === 1
				? [self::oddValue($depth - 1), self::oddValue($depth - 1)]
				: array_map(static fn(): mixed => self::oddValue($depth - 1), array_flip(self::INNER[mt_rand(0, count(self::INNER) - 1)]));
		}
		return $plain[mt_rand(0, count($plain) - 1)];
	}

	private function forget(string $method, \WP_REST_Response $response): void
	{
		if ($method === 'POST' && $response->get_status() === 201) {
			$id = OfferDesk::data($response)['id'];
			self::assertIsInt($id);
			$this->desk->forget($id);
		}
	}
}
