<?php

declare(strict_types=1);

namespace Encore\Tools\Check;

/** Symbols that belong to one folder, and those that belong nowhere. */
final class Symbols
{
	private const MOST_LINES = 300;
	private const MOST_OF_A_TEST = 350;

	private const STORED = '/^((get|update|add|delete)_(site_|network_|blog_)?option|(get|set|delete)_(site_)?transient'
		. '|wp_(schedule|unschedule|reschedule|clear_scheduled|next_scheduled|get_schedule|cron)\w*|as_[a-z_]+action\w*)$/';

	private const SQL = '/\b(SELECT\s.+\sFROM\b|INSERT\s+(IGNORE\s+)?INTO\b|REPLACE\s+INTO\b|UPDATE\s+\S+\s+SET\b|DELETE\s+FROM\b'
		. '|(CREATE|DROP|ALTER|TRUNCATE)\s+TABLE\b)/s';

	private const NEVER = ['unserialize', 'maybe_unserialize', 'create_function', 'extract', 'exec', 'shell_exec', 'system', 'passthru'];

	/** @return list<string> */
	public static function breaches(PhpFile $file): array
	{
		$breaches = [...self::everywhere($file), ...self::names($file)];
		if ($file->layer() === '') {
			return $breaches;
		}
		return [...$breaches, ...self::wooCommerce($file), ...self::wordPress($file)];
	}

	/** @return list<string> */
	private static function everywhere(PhpFile $file): array
	{
		$breaches = [];
		$lines = substr_count($file->text, "\n");
		$most = str_starts_with($file->name, 'tests/') ? self::MOST_OF_A_TEST : self::MOST_LINES;
		if ($lines > $most) {
			$breaches[] = "has {$lines} lines; {$most} are the most.";
		}
		if (str_ends_with($file->name, 'Test.php') && preg_match('/function (test_(?![A-Z]\d+_)\w+|test[A-Z]\d+[A-Z]\w*)/', $file->text, $name) === 1) {
			$breaches[] = "has {$name[1]}(); test_R1_so is a test of a rule, and any other is testSo.";
		}
		if (!str_starts_with($file->name, 'plugin/') && !str_starts_with($file->name, 'blocks/')) {
			return $breaches;
		}
		foreach (array_intersect($file->calls(), self::NEVER) as $function) {
			$breaches[] = "calls {$function}(); nothing here needs it.";
		}
		foreach ($file->tokens as $token) {
			if ($token->is(T_EVAL) || $token->text === '`') {
				$breaches[] = 'runs text as code.';
			}
		}
		if (str_starts_with($file->name, 'plugin/src/') && !preg_match('/declare\(strict_types=1\);/', $file->text)) {
			$breaches[] = 'lacks declare(strict_types=1).';
		}
		return $breaches;
	}

	/** @return list<string> */
	private static function names(PhpFile $file): array
	{
		$breaches = [];
		foreach ($file->tokens as $at => $token) {
			$named = $file->tokens[$at + 1] ?? null;
			$declares = $token->is([T_CLASS, T_INTERFACE, T_TRAIT, T_ENUM]) && !($file->tokens[$at - 1] ?? null)?->is(T_DOUBLE_COLON);
			if ($declares && $named?->is(T_STRING) && preg_match('/(Utilities|Utils?|Helpers?|Common|Manager|Misc)$/', $named->text)) {
				$breaches[] = "\"{$named->text}\" does not say what it is.";
			}
		}
		return $breaches;
	}

	/** @return list<string> */
	private static function wooCommerce(PhpFile $file): array
	{
		if ($file->layer() === 'WooCommerce') {
			return [];
		}
		$breaches = [];
		foreach ([...$file->calls(), ...$file->names(), ...self::plainNames($file)] as $name) {
			if (preg_match('/^(WC$|WC_|wc_|woocommerce_|WooCommerce$|Automattic\\\\)/', $name)) {
				$breaches[] = "names {$name}; only WooCommerce/ does.";
			}
		}
		foreach ($file->strings() as $string) {
			if (preg_match('/^(woocommerce_\w|wc_\w|WC_\w|_?wc_\w|Automattic\\\\)/', $string)) {
				$breaches[] = "names '{$string}'; only WooCommerce/ does.";
			}
		}
		return array_values(array_unique($breaches));
	}

	/** @return list<string> */
	private static function wordPress(PhpFile $file): array
	{
		$breaches = [];
		$database = str_starts_with($file->name, 'plugin/src/WordPress/Database/');
		foreach ($database ? [] : self::matching(self::SQL, $file->strings()) as $sql) {
			$breaches[] = 'has SQL (' . substr(trim($sql), 0, 30) . '…); only WordPress/Database does.';
		}
		// A filter that is taken off again in the same file guards one call; it is no hook of the plugin.
		$passing = array_intersect($file->calls(), ['remove_filter', 'remove_action']) !== [];
		if ($file->name !== 'plugin/src/Hook.php' && !$passing) {
			foreach (array_intersect($file->calls(), ['add_action', 'add_filter']) as $function) {
				$breaches[] = "calls {$function}(); list a Hook in hooks() instead.";
			}
		}
		if ($file->layer() === 'WordPress') {
			return $breaches;
		}
		foreach (self::matching(self::STORED, $file->calls()) as $function) {
			$breaches[] = "calls {$function}(); only WordPress/ does.";
		}
		foreach ($file->tokens as $token) {
			if ($token->text === '$wpdb' || preg_match('/^[\'"]wpdb[\'"]$/', $token->text)) {
				$breaches[] = 'names $wpdb; only WordPress/ does.';
			}
		}
		return $breaches;
	}

	/**
	 * @param list<string> $texts
	 * @return list<string>
	 */
	private static function matching(string $pattern, array $texts): array
	{
		return array_values(array_filter($texts, static fn(string $text): bool => preg_match($pattern, $text) === 1));
	}

	/** @return list<string> constants and classes of the global namespace that are written without a backslash */
	private static function plainNames(PhpFile $file): array
	{
		$names = [];
		foreach ($file->tokens as $at => $token) {
			$before = $file->tokens[$at - 1] ?? null;
			if ($token->is(T_STRING) && !$before?->is([T_OBJECT_OPERATOR, T_NULLSAFE_OBJECT_OPERATOR, T_DOUBLE_COLON, T_FUNCTION, T_CONST, T_CLASS, T_NAMESPACE])) {
				$names[] = $token->text;
			}
		}
		return array_values(array_filter($names, static fn(string $name): bool => $name !== 'WooCommerce'));
	}
}
