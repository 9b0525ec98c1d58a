<?php

declare(strict_types=1);

namespace Encore\Tests\Security;

use Encore\Rest\PublicRoutes;
use Encore\Tests\Integration\OfferDesk;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** S1: every route as every role, in one table. A route that is not in it fails the test. */
final class RouteMatrixTest extends TestCase
{
	/** Statuses for: anonymous, customer, author, editor, shop manager, administrator. */
	private const OWNER = [401, 403, 403, 403, 200, 200];
	private const OWNER_CREATES = [401, 403, 403, 403, 201, 201];
	private const OWNER_FINDS_NONE = [401, 403, 403, 403, 404, 404];
	/** What is written does not name this shop. */
	private const OWNER_UNCONFIRMED = [401, 403, 403, 403, 422, 422];
	private const PLACES_BLOCKS = [401, 403, 403, 200, 200, 200];
	private const NO_SUCH_ORDER = [404, 404, 404, 404, 404, 404];
	/** WordPress lets nobody delete a single revision. */
	private const NOBODY = [401, 403, 403, 403, 403, 403];

	private const KEY = ['key' => 'wc_order_none'];
	private const ANSWER = ['key' => 'wc_order_none', 'presentation' => '00000000-0000-4000-8000-000000000000'];

	/** @var array<string, array{list<int>, array<string, mixed>}> statuses and body by method and route */
	private const TABLE = [
		'GET /encore/v1' => [[200, 200, 200, 200, 200, 200], []],
		'POST /encore/v1/preview/price' => [self::OWNER, ['product_id' => '{product}', 'quantity' => 1, 'price' => ['type' => 'regular', 'value' => '0']]],
		'POST /encore/v1/preview/coach' => [self::OWNER, ['product_id' => '{product}', 'quantity' => 1, 'price' => ['type' => 'regular', 'value' => '0']]],
		'GET /encore/v1/preview/offers' => [self::PLACES_BLOCKS, []],
		'GET /encore/v1/preview/offers/(?P<id>\d{1,18})' => [self::PLACES_BLOCKS, []],
		'GET /encore/v1/offers' => [self::OWNER, []],
		'POST /encore/v1/offers' => [self::OWNER_CREATES, ['title' => 'Desk']],
		'GET /encore/v1/offers/(?P<id>[\d]+)' => [self::OWNER, []],
		'POST /encore/v1/offers/(?P<id>[\d]+)' => [self::OWNER, ['title' => 'Changed']],
		'PUT /encore/v1/offers/(?P<id>[\d]+)' => [self::OWNER, ['title' => 'Changed']],
		'PATCH /encore/v1/offers/(?P<id>[\d]+)' => [self::OWNER, ['title' => 'Changed']],
		'DELETE /encore/v1/offers/(?P<id>[\d]+)' => [self::OWNER, []],
		'GET /encore/v1/offers/(?P<parent>[\d]+)/revisions' => [self::OWNER, []],
		'GET /encore/v1/offers/(?P<parent>[\d]+)/revisions/(?P<id>[\d]+)' => [self::OWNER, []],
		'DELETE /encore/v1/offers/(?P<parent>[\d]+)/revisions/(?P<id>[\d]+)' => [self::NOBODY, ['force' => true]],
		'GET /encore/v1/offers/(?P<id>\d{1,18})/why' => [self::OWNER, []],
		'GET /encore/v1/offers/(?P<id>[\d]+)/autosaves' => [self::OWNER, []],
		'POST /encore/v1/offers/(?P<id>[\d]+)/autosaves' => [self::OWNER, ['title' => 'Changed']],
		'GET /encore/v1/offers/(?P<parent>[\d]+)/autosaves/(?P<id>[\d]+)' => [self::OWNER_FINDS_NONE, []],
		'GET /encore/v1/funnels' => [self::OWNER, []],
		'POST /encore/v1/funnels' => [self::OWNER_CREATES, ['title' => 'Desk']],
		'GET /encore/v1/funnels/(?P<id>[\d]+)' => [self::OWNER, []],
		'POST /encore/v1/funnels/(?P<id>[\d]+)' => [self::OWNER, ['status' => 'draft']],
		'PUT /encore/v1/funnels/(?P<id>[\d]+)' => [self::OWNER, ['status' => 'draft']],
		'PATCH /encore/v1/funnels/(?P<id>[\d]+)' => [self::OWNER, ['status' => 'draft']],
		'DELETE /encore/v1/funnels/(?P<id>[\d]+)' => [self::OWNER, []],
		'GET /encore/v1/funnels/(?P<parent>[\d]+)/revisions' => [self::OWNER, []],
		'GET /encore/v1/funnels/(?P<parent>[\d]+)/revisions/(?P<id>[\d]+)' => [self::OWNER, []],
		'DELETE /encore/v1/funnels/(?P<parent>[\d]+)/revisions/(?P<id>[\d]+)' => [self::NOBODY, ['force' => true]],
		'POST /encore/v1/presentations' => [self::SHOPPER_SHOWS, ['offers' => [999999]]],
		'POST /encore/v1/added-offers' => [self::SHOPPER_SHOWS, []],
		'POST /encore/v1/added-offers/declines' => [self::OWN_CART, ['offer' => 999999]],
		'GET /encore/v1/orders/(?P<id>\d+)/offer' => [self::NO_SUCH_ORDER, self::KEY],
		'POST /encore/v1/orders/(?P<id>\d+)/acceptances' => [self::NO_SUCH_ORDER, self::ANSWER + ['consent_version' => '0123456789abcdef']],
		'POST /encore/v1/orders/(?P<id>\d+)/choices' => [self::NO_SUCH_ORDER, self::ANSWER + ['variation_id' => 0, 'quantity' => 1]],
		'GET /encore/v1/acceptances/(?P<uuid>[0-9a-f-]{36})' => [self::NO_SUCH_ORDER, self::KEY],
		'POST /encore/v1/acceptances/(?P<uuid>[0-9a-f-]{36})/resume' => [self::NO_SUCH_ORDER, self::KEY],
		'POST /encore/v1/acceptances/(?P<uuid>[0-9a-f-]{36})/confirmation' => [self::NO_SUCH_ORDER, self::KEY],
		'POST /encore/v1/acceptances/(?P<uuid>[0-9a-f-]{36})/undo' => [self::NO_SUCH_ORDER, self::KEY],
		'POST /encore/v1/orders/(?P<id>\d+)/declines' => [self::NO_SUCH_ORDER, self::ANSWER],
		'POST /encore/v1/walkthroughs' => [self::OWNER, ['funnel_id' => 0, 'order_id' => 0, 'items' => [['product_id' => '{product}', 'quantity' => 1]], 'course' => 'succeeds']],
		'GET /encore/v1/walkthrough/orders/(?P<id>\d+)/offer' => [self::OWNER_FINDS_NONE, self::KEY],
		'POST /encore/v1/walkthrough/orders/(?P<id>\d+)/acceptances' => [self::OWNER_FINDS_NONE, self::ANSWER + ['consent_version' => '0123456789abcdef']],
		'POST /encore/v1/walkthrough/orders/(?P<id>\d+)/choices' => [self::OWNER_FINDS_NONE, self::ANSWER + ['variation_id' => 0, 'quantity' => 1]],
		'POST /encore/v1/walkthrough/orders/(?P<id>\d+)/declines' => [self::OWNER_FINDS_NONE, self::ANSWER],
		'GET /encore/v1/walkthrough/acceptances/(?P<uuid>[0-9a-f-]{36})' => [self::OWNER_FINDS_NONE, self::KEY],
		'POST /encore/v1/walkthrough/acceptances/(?P<uuid>[0-9a-f-]{36})/resume' => [self::OWNER_FINDS_NONE, self::KEY],
		'POST /encore/v1/walkthrough/acceptances/(?P<uuid>[0-9a-f-]{36})/confirmation' => [self::OWNER_FINDS_NONE, self::KEY],
		'POST /encore/v1/walkthrough/acceptances/(?P<uuid>[0-9a-f-]{36})/undo' => [self::OWNER_FINDS_NONE, self::KEY],
		'GET /encore/v1/orders/(?P<id>\d{1,18})/trace' => [self::OWNER, []],
		'GET /encore/v1/proposals' => [self::OWNER, ['product_id' => '{product}']],
		'GET /encore/v1/lists/offers' => [self::OWNER, []],
		'GET /encore/v1/lists/funnels' => [self::OWNER, []],
		'POST /encore/v1/lists/offers' => [self::OWNER, ['action' => 'switch_off', 'ids' => [999999]]],
		'POST /encore/v1/lists/funnels' => [self::OWNER, ['action' => 'switch_off', 'ids' => [999999]]],
		'GET /encore/v1/reports/totals' => [self::OWNER, []],
		'GET /encore/v1/reports/series' => [self::OWNER, []],
		'GET /encore/v1/reports/offers' => [self::OWNER, []],
		'GET /encore/v1/reports/offers/csv' => [self::OWNER, []],
		'GET /encore/v1/reports/funnels' => [self::OWNER, []],
		'GET /encore/v1/reports/funnels/csv' => [self::OWNER, []],
		'GET /encore/v1/reports/steps' => [self::OWNER, []],
		'GET /encore/v1/reports/steps/csv' => [self::OWNER, []],
		'GET /encore/v1/reports/gateways' => [self::OWNER, []],
		'GET /encore/v1/reports/gateways/csv' => [self::OWNER, []],
		'GET /encore/v1/reports/products' => [self::OWNER, []],
		'GET /encore/v1/reports/products/csv' => [self::OWNER, []],
		'GET /encore/v1/reports/failures' => [self::OWNER, []],
		'GET /encore/v1/reports/failures/csv' => [self::OWNER, []],
		'GET /encore/v1/export' => [self::OWNER, []],
		'POST /encore/v1/imports' => [self::OWNER, ['dry_run' => true, 'file' => ['encore' => 1, 'shop' => 'https://shop.example', 'currency' => 'USD', 'offers' => [], 'funnels' => [], 'products' => [], 'categories' => [], 'tags' => [], 'pictures' => []]]],
		'GET /encore/v1/condition-choices' => [self::OWNER, []],
		'GET /encore/v1/gateways' => [self::OWNER, []],
		'GET /encore/v1/diagnostics' => [self::OWNER, []],
		'POST /encore/v1/repairs' => [self::OWNER, []],
		'GET /encore/v1/log' => [self::OWNER, []],
		'GET /encore/v1/stored-data' => [self::OWNER, []],
		'GET /encore/v1/charges/csv' => [self::OWNER, []],
		'POST /encore/v1/deletions' => [self::OWNER_UNCONFIRMED, ['confirmation' => 'delete']],
		'POST /encore/v1/gateways/(?P<id>[A-Za-z0-9_-]{1,64})/test' => [self::OWNER_FINDS_NONE, []],
	];

	/** Who has an account has a cart; nothing was shown in it. */
	private const OWN_CART = [403, 200, 200, 200, 200, 200];

	/** Without the nonce of a page of this shop, or not as its pages ask. */
	private const SHOPPER_SHOWS = [403, 403, 403, 403, 403, 403];

	private OfferDesk $desk;
	private ?\WC_Session $session = null;

	protected function setUp(): void
	{
		$this->desk = new OfferDesk();
		$this->session = WC()->session;
	}

	protected function tearDown(): void
	{
		(new \ReflectionProperty(WC(), 'session'))->setValue(WC(), $this->session);
		$this->desk->clear();
	}

	public function testEveryRouteIsInTheTable(): void
	{
		self::assertSame([], array_values(array_diff(self::registered(), array_keys(self::TABLE))), 'not in the table');
		self::assertSame([], array_values(array_diff(array_keys(self::TABLE), self::registered())), 'no longer registered');
	}

	public function testWhatAnybodyMayAskIsListedWithItsReason(): void
	{
		$public = [];
		foreach (self::TABLE as $route => [$statuses]) {
			if ($statuses[0] !== 401 && $route !== 'GET /encore/v1') {
				$public[] = str_replace('/encore/v1', '', $route);
			}
		}
		self::assertSame([], array_values(array_diff($public, array_keys(PublicRoutes::ALL))));
	}

	/** @return iterable<string, array{string, int}> */
	public static function routesAndRoles(): iterable
	{
		foreach (array_keys(self::TABLE) as $route) {
			foreach (OfferDesk::ROLES as $number => $role) {
				yield "{$route} as {$role}" => [$route, $number];
			}
		}
	}

	#[DataProvider('routesAndRoles')]
	public function testARoleGetsItsStatus(string $route, int $role): void
	{
		[$statuses, $body] = self::TABLE[$route];
		[$method, $pattern] = explode(' ', $route, 2);
		$path = $this->path($pattern);
		array_walk_recursive($body, function (mixed &$value): void {
			$value = $value === '{product}' ? $this->desk->product() : $value;
		});
		if (OfferDesk::ROLES[$role] === 'anonymous') {
			// Whatever was put into a cart before: this visitor has none.
			WC()->session = new \WC_Session_Handler();
		}
		$response = $this->desk->as(OfferDesk::ROLES[$role])->ask($method, $path, $body);
		self::assertSame($statuses[$role], $response->get_status(), (string) wp_json_encode($response->get_data()));
		if ($method === 'POST' && $response->get_status() === 201) {
			$id = OfferDesk::data($response)['id'];
			self::assertIsInt($id);
			$this->desk->forget($id);
		}
	}

	/** A path in which every id is that of something which is there. */
	private function path(string $pattern): string
	{
		$this->desk->as('administrator');
		$isFunnel = str_contains($pattern, '/funnels');
		$offer = str_contains($pattern, 'P<') && !str_contains($pattern, '/orders') ? $this->desk->offer(['product_id' => $this->desk->product(), 'placement' => 'post_purchase']) : 0;
		$post = $isFunnel && $offer > 0 ? $this->desk->funnel(['first' => 'a', 'steps' => ['a' => ['offer_id' => $offer, 'accepted' => '', 'declined' => '']]]) : $offer;
		$revision = str_contains($pattern, '/revisions/') ? $this->revision($post) : $post;
		$path = str_replace(['(?P<parent>[\d]+)', '(?P<uuid>[0-9a-f-]{36})', '/orders/(?P<id>\d+)'], [(string) $post, '00000000-0000-4000-8000-000000000000', '/orders/999999'], $pattern);
		return (string) preg_replace('/\(\?P<id>[^)]+\)/', (string) (str_contains($pattern, 'P<parent>') ? $revision : $post), $path);
	}

	private function revision(int $post): int
	{
		// Not by saving: once a route has autosaved, WordPress makes no revision in that process.
		$revision = _wp_put_post_revision($post);
		self::assertIsInt($revision);
		return $revision;
	}

	/** @return list<string> method and route */
	private static function registered(): array
	{
		$all = [];
		foreach (rest_get_server()->get_routes('encore/v1') as $route => $handlers) {
			foreach (is_array($handlers) ? $handlers : [] as $handler) {
				foreach (array_keys(is_array($handler) ? (array) ($handler['methods'] ?? []) : []) as $method) {
					$all[] = "{$method} {$route}";
				}
			}
		}
		return array_values(array_unique($all));
	}
}
