<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Deletion\DeleteAllData;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\StoredData;
use Encore\Application\Reports\CsvLine;
use Encore\Rest\Schema\StoredDataSchema;

/** GET stored-data, GET charges/csv, POST deletions: the record of what was charged, and the end of all that Encore stores. For the shop's owner. */
final class StoredDataController extends Controller
{
	/** @param \Closure(): iterable<list<string>> $record of what was charged, its heads first */
	public function __construct(
		Log $log,
		private readonly StoredData $data,
		private readonly DeleteAllData $delete,
		private readonly \Closure $record,
		private readonly Clock $clock,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		$confirmation = ['type' => 'string', 'required' => true, 'maxLength' => 255, 'description' => 'The phrase of stored-data.'];
		return [
			new Route('/stored-data', 'GET', OwnedPostRules::allow(...), fn(): array => $this->stored(false), [], StoredDataSchema::schema(...)),
			new Route('/charges/csv', 'GET', OwnedPostRules::allow(...), $this->csv(...)),
			new Route('/deletions', 'POST', OwnedPostRules::allow(...), $this->deleted(...), ['confirmation' => $confirmation], StoredDataSchema::schema(...)),
		];
	}

	/** @return array<string, mixed> */
	private function stored(bool $isDeleted): array
	{
		$open = $this->data->underWay();
		return $this->data->counts() + [
			'is_saved' => $this->delete->hasSaved(get_current_user_id()),
			'phrase' => $this->delete->phrase,
			'under_way' => ['charges' => $open->charges, 'refunds' => $open->refunds, 'mails' => $open->mails, 'cards' => $open->cards],
			'is_deleted' => $isDeleted,
		];
	}

	private function csv(): CsvResponse
	{
		return new CsvResponse($this->lines(), 'encore-charges-' . $this->clock->now()->format('Y-m-d') . '.csv');
	}

	/**
	 * Sent to its end, it counts as saved: with what had been charged when it began.
	 *
	 * @return \Generator<int, string>
	 */
	private function lines(): \Generator
	{
		$mark = $this->data->moneyMark();
		foreach (($this->record)() as $line) {
			yield CsvLine::of($line);
		}
		$this->delete->saved(get_current_user_id(), $mark);
	}

	/** @return array<string, mixed> */
	private function deleted(\WP_REST_Request $request): array
	{
		$written = $request['confirmation'];
		return $this->stored($this->delete->run(get_current_user_id(), is_string($written) ? $written : ''));
	}
}
