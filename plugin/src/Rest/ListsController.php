<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Lists\ChangeListed;
use Encore\Application\Lists\ListAction;
use Encore\Application\Lists\ListQuery;
use Encore\Application\Lists\ListState;
use Encore\Application\Lists\ReadList;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Reports\ReportPeriod;
use Encore\Application\Writing\OwnedPostKind;
use Encore\Domain\Money;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Refusal;
use Encore\Rest\Schema\ListChangeSchema;
use Encore\Rest\Schema\ListedFunnelsSchema;
use Encore\Rest\Schema\ListedOffersSchema;

/** GET lists/offers and lists/funnels: a page of a list; POST: what is done with those that are ticked. For the shop's owner. */
final class ListsController extends Controller
{
	/** Of numbers, today among them. */
	private const DAYS = 30;
	private const PER_PAGE = 25;
	private const MOST = 100;

	/**
	 * @param \Closure(): Money         $shop  of the shop's own currency
	 * @param \Closure(): \DateTimeZone $zone
	 * @param \Closure(int): string     $title of an offer or a funnel, plain
	 */
	public function __construct(
		Log $log,
		private readonly ReadList $lists,
		private readonly ChangeListed $change,
		private readonly Clock $clock,
		private readonly \Closure $shop,
		private readonly \Closure $zone,
		private readonly \Closure $title,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		$routes = [];
		foreach (OwnedPostKind::cases() as $kind) {
			$routes[] = new Route("/lists/{$kind->value}", 'GET', OwnedPostRules::allow(...), fn(\WP_REST_Request $request): array => $this->read($kind, $request), self::question($kind), $kind === OwnedPostKind::Offer ? ListedOffersSchema::schema(...) : ListedFunnelsSchema::schema(...));
			$routes[] = new Route("/lists/{$kind->value}", 'POST', OwnedPostRules::allow(...), fn(\WP_REST_Request $request): array => $this->change($kind, $request), self::changes($kind), ListChangeSchema::schema(...));
		}
		return $routes;
	}

	/** @return array<string, array<string, mixed>> */
	private static function question(OwnedPostKind $kind): array
	{
		return [
			'state' => ['type' => 'string', 'enum' => array_column(ListState::cases(), 'value'), 'default' => ListState::All->value],
			'search' => ['type' => 'string', 'maxLength' => 200, 'default' => ''],
			'orderby' => ['type' => 'string', 'enum' => ListQuery::SORTABLE, 'default' => 'changed'],
			'order' => ['type' => 'string', 'enum' => ['asc', 'desc'], 'default' => 'desc'],
			'page' => ['type' => 'integer', 'minimum' => 1, 'maximum' => 100_000, 'default' => 1],
			'per_page' => ['type' => 'integer', 'minimum' => 1, 'maximum' => self::MOST, 'default' => self::PER_PAGE],
		] + ($kind === OwnedPostKind::Offer ? ['placement' => ['type' => 'string', 'enum' => ['', ...array_column(Placement::cases(), 'value')], 'default' => '']] : []);
	}

	/** @return array<string, array<string, mixed>> */
	private static function changes(OwnedPostKind $kind): array
	{
		$when = ['type' => 'string', 'maxLength' => 20, 'default' => '', 'description' => 'Of a schedule, in UTC: 2026-11-27T08:00:00Z; empty is without a limit.'];
		$actions = array_filter(ListAction::cases(), static fn(ListAction $action): bool => $kind === OwnedPostKind::Offer || $action !== ListAction::Schedule);
		return [
			'action' => ['type' => 'string', 'enum' => array_values(array_column($actions, 'value')), 'required' => true],
			'ids' => ['type' => 'array', 'items' => ['type' => 'integer', 'minimum' => 1], 'minItems' => 1, 'maxItems' => self::MOST, 'uniqueItems' => true, 'required' => true],
		] + ($kind === OwnedPostKind::Offer ? ['starts_at' => $when, 'ends_at' => $when] : []);
	}

	/** @return array<string, mixed> */
	private function read(OwnedPostKind $kind, \WP_REST_Request $request): array
	{
		$text = static fn(mixed $value): string => is_string($value) ? $value : '';
		$orderBy = $text($request['orderby']);
		$query = new ListQuery(
			$kind,
			ListState::tryFrom($text($request['state'])) ?? ListState::All,
			trim($text($request['search'])),
			Placement::tryFrom($text($request['placement'])),
			in_array($orderBy, ListQuery::SORTABLE, true) ? $orderBy : 'changed',
			$request['order'] !== 'asc',
			is_numeric($request['page']) ? (int) $request['page'] : 1,
			is_numeric($request['per_page']) ? (int) $request['per_page'] : self::PER_PAGE,
		);
		$today = $this->clock->now()->setTimezone(($this->zone)());
		$shop = ($this->shop)();
		$from = $today->modify('-' . (self::DAYS - 1) . ' days');
		return $this->lists->page($query, ReportPeriod::of($from->format('Y-m-d'), $today->format('Y-m-d'), $shop->currency, $shop->minorUnit));
	}

	/** @return array<string, mixed> */
	private function change(OwnedPostKind $kind, \WP_REST_Request $request): array
	{
		$text = static fn(mixed $value): string => is_string($value) ? $value : '';
		$action = ListAction::from($text($request['action']));
		$done = [];
		$refused = [];
		foreach (array_filter((array) $request['ids'], is_int(...)) as $id) {
			try {
				$done[] = $this->change->apply($action, $kind, $id, $text($request['starts_at']), $text($request['ends_at']));
			} catch (Refusal $refusal) {
				$refused[] = ['id' => $id, 'title' => ($this->title)($id), 'message' => ErrorMap::words($refusal->reason)];
			} catch (InvalidSettings $invalid) {
				$refused[] = ['id' => $id, 'title' => ($this->title)($id), 'message' => ErrorMap::invalidSettings($invalid->fields)->get_error_message()];
			}
		}
		return ['done' => $done, 'refused' => $refused];
	}
}
