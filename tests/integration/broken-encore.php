<?php

/** A test puts this into its shop as a must-use plugin: it breaks Encore in the way that encore-breakage.json names. */

declare(strict_types=1);

$encore_file = WP_CONTENT_DIR . '/encore-breakage.json';
$encore_broken = is_file($encore_file) ? json_decode((string) file_get_contents($encore_file), true) : null;
if (!is_array($encore_broken)) {
	return;
}

/** A class of this name is there before Encore's own could be loaded, and each of its methods fails. */
$encore_class = $encore_broken['class'] ?? '';
if (is_string($encore_class) && $encore_class !== '') {
	$encore_name = substr((string) strrchr($encore_class, '\\'), 1);
	$encore_space = substr($encore_class, 0, -strlen($encore_name) - 1);
	$encore_begins = ($encore_broken['builds'] ?? true) === true ? '' : 'throw new \Error("broken");';
	eval("namespace {$encore_space}; final class {$encore_name} {
		public function __construct() { {$encore_begins} }
		public static function toWordPress(): self { return new self(); }
		public function table(string \$name): string { return \$name; }
		public function __call(string \$name, array \$arguments): mixed { throw new \\Error(\"broken: {\$name}\"); }
		public static function __callStatic(string \$name, array \$arguments): mixed { throw new \\Error(\"broken: {\$name}\"); }
	}");
}

/** What the database is asked of Encore's tables goes to tables that are not there. */
if (($encore_broken['tables'] ?? '') === 'missing') {
	add_filter('query', static fn(string $sql): string => (string) preg_replace('/\b\w+_encore_(index|presentations|acceptances|attempts|consents)\b/', 'gone_$1', $sql));
}

/** Every hook is registered again, with one of them, or all, throwing; or with none, and what is called is written down. */
$encore_hooks = $encore_broken['hooks'] ?? null;
if ($encore_hooks !== null) {
	add_action('plugins_loaded', static function () use ($encore_hooks): void {
		/** @var array<string, \WP_Hook> $wp_filter */
		global $wp_filter;
		foreach ($wp_filter as $name => $registered) {
			/** @var array<int, array<string, array{function: callable}>> $all */
			$all = $registered->callbacks;
			foreach ($all as $priority => $callbacks) {
				foreach (array_column($callbacks, 'function') as $callback) {
					$owner = $callback instanceof \Closure ? (new \ReflectionFunction($callback))->getClosureThis() : null;
					if ($owner instanceof \Encore\Hook) {
						remove_filter($name, $callback, $priority);
					}
				}
			}
		}
		foreach ((new \Encore\Plugin(WP_PLUGIN_DIR . '/encore/encore.php'))->hooks() as $number => $hook) {
			$note = static fn(): int|false => file_put_contents(WP_CONTENT_DIR . '/encore-called.txt', "{$number}\n", FILE_APPEND);
			$throwing = static function () use ($note, $hook): never {
				$note();
				throw new \Error("broken: {$hook->name}");
			};
			$breaks = $encore_hooks === 'all' || (is_array($encore_hooks) && in_array($number, $encore_hooks, true));
			($breaks ? $hook->calling($throwing) : $hook)->register(static function (): void {
			});
			if ($encore_hooks === 'none') {
				add_filter($hook->name, static function (mixed $value = null) use ($note): mixed {
					$note();
					return $value;
				}, $hook->priority);
			}
		}
	}, 11);
}
