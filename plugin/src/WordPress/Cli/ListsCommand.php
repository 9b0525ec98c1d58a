<?php

declare(strict_types=1);

namespace Encore\WordPress\Cli;

use Encore\Application\Lists\ListAction;
use Encore\Application\Lists\ListQuery;
use Encore\Application\Lists\ListState;
use Encore\Application\Writing\OwnedPostKind;
use Encore\Domain\Money;
use Encore\Hook;
use Encore\HookProvider;

/** `wp encore offers` and `wp encore funnels`: the lists, and what is done there with those that are named. */
final class ListsCommand implements HookProvider
{
	private const FIELDS = ['id', 'title', 'state_text', 'called_by', 'shown', 'accepted', 'take_rate', 'revenue'];

	public function hooks(): array
	{
		return [Hook::action('cli_init', $this->add(...))];
	}

	private function add(): void
	{
		$option = static fn(string $name, string $what, array $more = []): array => ['type' => 'assoc', 'name' => $name, 'description' => $what, 'optional' => true] + $more;
		foreach (OwnedPostKind::cases() as $kind) {
			$actions = array_column(array_filter(ListAction::cases(), static fn(ListAction $one): bool => $one !== ListAction::Schedule), 'value');
			\WP_CLI::add_command("encore {$kind->value}", fn(array $arguments, array $options) => $this->run($kind, $arguments, $options), [
				'shortdesc' => "Lists {$kind->value} with what they brought in 30 days, or does something with those that are named.",
				'synopsis' => [
					['type' => 'positional', 'name' => 'action', 'description' => 'What is done; left out, they are listed.', 'optional' => true, 'options' => $actions],
					['type' => 'positional', 'name' => 'id', 'description' => 'Those that it is done with.', 'optional' => true, 'repeating' => true],
					$option('state', 'Those in one state alone.', ['options' => array_column(ListState::cases(), 'value')]),
					$option('search', 'Those with this in their name alone.'),
					$option('orderby', 'What comes first; most of it first.', ['options' => ListQuery::SORTABLE]),
					$option('page', 'Of 100 each.'),
					$option('format', 'How they are listed.', ['options' => ['table', 'json', 'csv', 'ids', 'count'], 'default' => 'table']),
				],
			]);
		}
	}

	/**
	 * @param array<array-key, mixed> $arguments
	 * @param array<array-key, mixed> $options
	 */
	private function run(OwnedPostKind $kind, array $arguments, array $options): void
	{
		$action = array_shift($arguments);
		if (is_string($action)) {
			$this->change($kind, $action, array_values(array_map(static fn(mixed $id): int => is_numeric($id) ? (int) $id : 0, $arguments)));
			return;
		}
		$asked = array_intersect_key($options, ['state' => '', 'search' => '', 'orderby' => '', 'page' => '']);
		/** @var array<string, mixed> $question */
		$question = $asked + ['per_page' => 100];
		$answer = OwnerRequest::ask('GET', "/lists/{$kind->value}", $question);
		$format = is_string($options['format'] ?? null) ? $options['format'] : 'table';
		$rows = array_values(array_filter(is_array($answer['rows'] ?? null) ? $answer['rows'] : [], is_array(...)));
		\WP_CLI\Utils\format_items($format, array_map(self::row(...), $rows), self::FIELDS);
	}

	/** @param list<int> $ids */
	private function change(OwnedPostKind $kind, string $action, array $ids): void
	{
		$ids !== [] || \WP_CLI::error('Name what it is done with, by its id.');
		$answer = OwnerRequest::ask('POST', "/lists/{$kind->value}", ['action' => $action, 'ids' => $ids]);
		foreach (is_array($answer['done'] ?? null) ? $answer['done'] : [] as $id) {
			is_int($id) && \WP_CLI::line("{$action}: {$id}");
		}
		$refused = array_filter(is_array($answer['refused'] ?? null) ? $answer['refused'] : [], is_array(...));
		$lines = array_map(static function (array $one): string {
			$text = static fn(mixed $value): string => is_scalar($value) ? (string) $value : '';
			return "{$text($one['id'] ?? '')} ({$text($one['title'] ?? '')}): {$text($one['message'] ?? '')}";
		}, $refused);
		$lines === [] || \WP_CLI::error(implode("\n", $lines));
	}

	/**
	 * @param array<array-key, mixed> $row
	 * @return array<string, mixed>
	 */
	private static function row(array $row): array
	{
		$kept = is_array($row['kept'] ?? null) ? $row['kept'] : [];
		$currency = is_string($kept['currency'] ?? null) ? $kept['currency'] : '';
		$money = new Money(is_numeric($kept['amount'] ?? null) ? (int) $kept['amount'] : 0, $currency, is_int($kept['minor_unit'] ?? null) ? $kept['minor_unit'] : 2);
		/** @var array<string, mixed> */
		return ['take_rate' => $row['take_rate'] ?? '', 'revenue' => "{$money->toDecimal()} {$currency}"] + $row;
	}
}
