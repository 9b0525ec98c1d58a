<?php

declare(strict_types=1);

namespace Encore\WordPress\Cli;

use Encore\Hook;
use Encore\HookProvider;

/** `wp encore export` and `wp encore import`: the routes of the same names, asked as who runs the command. */
final class MovingCommand implements HookProvider
{
	public function hooks(): array
	{
		return [Hook::action('cli_init', $this->add(...))];
	}

	private function add(): void
	{
		$file = ['type' => 'positional', 'name' => 'file', 'description' => 'The file; - is the standard output or input.', 'optional' => false];
		$option = static fn(string $name, string $what): array => ['type' => 'assoc', 'name' => $name, 'description' => $what, 'optional' => true];
		$flag = static fn(string $name, string $what): array => ['type' => 'flag', 'name' => $name, 'description' => $what, 'optional' => true];
		\WP_CLI::add_command('encore export', $this->export(...), [
			'shortdesc' => 'Writes funnels and offers into a file that another shop can import.',
			'synopsis' => [$file, $option('funnels', 'Ids, separated by commas: these alone, with their offers.'), $option('offers', 'Ids, separated by commas: these alone.')],
		]);
		\WP_CLI::add_command('encore import', $this->import(...), [
			'shortdesc' => 'Makes drafts of the funnels and offers in a file of "wp encore export".',
			'synopsis' => [
				$file,
				$flag('dry-run', 'Says what would be made, and writes nothing.'),
				$flag('again', 'Also what is here already is made once more.'),
				$option('products', 'Which product stands for one in the file: "12:34,15:36".'),
			],
		]);
	}

	/**
	 * @param list<string>         $arguments
	 * @param array<string, mixed> $options
	 */
	private function export(array $arguments, array $options): void
	{
		$asked = array_filter(['funnels' => self::numbers($options['funnels'] ?? ''), 'offers' => self::numbers($options['offers'] ?? '')]);
		$json = (string) wp_json_encode(OwnerRequest::ask('GET', '/export', $asked), JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE) . "\n";
		$file = $arguments[0];
		if (file_put_contents($file === '-' ? 'php://stdout' : $file, $json) === false) {
			\WP_CLI::error("{$file} could not be written.");
		}
		$file === '-' || \WP_CLI::success("Wrote {$file}.");
	}

	/**
	 * @param list<string>         $arguments
	 * @param array<string, mixed> $options
	 */
	private function import(array $arguments, array $options): void
	{
		$file = $arguments[0];
		$json = file_get_contents($file === '-' ? 'php://stdin' : $file);
		$data = json_decode($json === false ? '' : $json, true);
		if (!is_array($data)) {
			\WP_CLI::error("{$file} is no JSON file.");
		}
		$products = [];
		foreach (explode(',', is_string($options['products'] ?? null) ? $options['products'] : '') as $pair) {
			[$key, $id] = explode(':', $pair, 2) + ['', ''];
			is_numeric($key) && is_numeric($id) && $products[(int) $key] = (int) $id;
		}
		$answer = OwnerRequest::ask('POST', '/imports', ['file' => $data, 'dry_run' => ($options['dry-run'] ?? false) === true, 'again' => ($options['again'] ?? false) === true, 'products' => (object) $products]);
		is_string($answer['warning'] ?? null) && $answer['warning'] !== '' && \WP_CLI::warning($answer['warning']);
		$rows = [];
		foreach (['offers', 'funnels'] as $kind) {
			foreach (is_array($answer[$kind] ?? null) ? $answer[$kind] : [] as $post) {
				if (is_array($post)) {
					$texts = static fn(mixed $list): string => implode('; ', array_filter(is_array($list) ? $list : [], is_string(...)));
					$rows[] = ['what' => $kind, 'title' => $post['title'] ?? '', 'state' => $post['state'] ?? '', 'problems' => $texts($post['problems'] ?? []), 'left_out' => $texts($post['left_out'] ?? [])];
				}
			}
		}
		\WP_CLI\Utils\format_items('table', $rows, ['what', 'title', 'state', 'problems', 'left_out']);
	}

	/** @return list<int> */
	private static function numbers(mixed $text): array
	{
		return array_values(array_filter(array_map(intval(...), explode(',', is_string($text) ? $text : ''))));
	}
}
