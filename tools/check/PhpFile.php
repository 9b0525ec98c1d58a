<?php

declare(strict_types=1);

namespace Encore\Tools\Check;

/** The tokens of one PHP file without its whitespace and comments, and what they name. */
final class PhpFile
{
	private const NOT_OURS = '#/(plugin/build|node_modules|vendor|fixtures/check)$#';

	/** The layers of plugin/src; Plugin stands for the composition root and what lies beside it. */
	private const LAYERS = ['Domain', 'Application', 'WooCommerce', 'WordPress', 'Preview', 'Rest', 'Blocks'];

	/** @var list<\PhpToken> */
	public readonly array $tokens;
	public readonly string $text;

	private function __construct(public readonly string $name, string $path)
	{
		$this->text = (string) file_get_contents($path);
		$this->tokens = array_values(
			array_filter(\PhpToken::tokenize($this->text), static fn(\PhpToken $token): bool => !$token->isIgnorable()),
		);
	}

	/**
	 * @param list<string> $folders
	 * @return \Generator<PhpFile>
	 */
	public static function under(string $root, array $folders): \Generator
	{
		foreach ($folders as $folder) {
			if (!is_dir("{$root}/{$folder}")) {
				continue;
			}
			$paths = [];
			$whole = new \RecursiveDirectoryIterator("{$root}/{$folder}", \FilesystemIterator::SKIP_DOTS);
			// Not even looked into: a build that another check has begun may be on its way.
			$own = new \RecursiveCallbackFilterIterator($whole, static fn(\SplFileInfo $entry): bool => preg_match(self::NOT_OURS, $entry->getPathname()) !== 1);
			foreach (new \RecursiveIteratorIterator($own) as $entry) {
				$paths[] = $entry instanceof \SplFileInfo ? $entry->getPathname() : '';
			}
			sort($paths);
			foreach ($paths as $path) {
				if (str_ends_with($path, '.php')) {
					yield new self(substr($path, strlen($root) + 1), $path);
				}
			}
		}
	}

	/** '' for what is no part of the plugin's classes. */
	public function layer(): string
	{
		if (str_starts_with($this->name, 'blocks/')) {
			return 'Blocks';
		}
		if (!preg_match('#^plugin/src/(?:(\w+)/)?#', $this->name, $found)) {
			return '';
		}
		return in_array($found[1] ?? '', self::LAYERS, true) ? $found[1] : 'Plugin';
	}

	/** @return list<string> names called as a global function */
	public function calls(): array
	{
		$calls = [];
		foreach ($this->tokens as $at => $token) {
			$before = $this->tokens[$at - 1] ?? null;
			$called = $token->is([T_STRING, T_NAME_FULLY_QUALIFIED]) && ($this->tokens[$at + 1]->text ?? '') === '(';
			$belongs = $before?->is([T_OBJECT_OPERATOR, T_NULLSAFE_OBJECT_OPERATOR, T_DOUBLE_COLON, T_NEW, T_FUNCTION, T_FN, T_ATTRIBUTE]);
			if ($called && !$belongs && !($before?->text === '&' && $this->tokens[$at - 2]->is([T_FUNCTION, T_FN]))) {
				$calls[] = ltrim($token->text, '\\');
			}
		}
		return $calls;
	}

	/** @return list<string> classes and functions of other namespaces, as `use` and fully qualified names give them */
	public function names(): array
	{
		$names = [];
		foreach ($this->tokens as $at => $token) {
			$before = $this->tokens[$at - 1] ?? null;
			$next = $this->tokens[$at + 1]->text ?? '';
			if ($token->is(T_NAME_FULLY_QUALIFIED) && ($next !== '(' || $before?->is(T_NEW))) {
				$names[] = ltrim($token->text, '\\');
			} elseif ($token->is([T_NAME_QUALIFIED, T_STRING]) && $before?->is(T_USE) && $this->isImport($at - 1)) {
				array_push($names, ...$this->imported($at));
			}
		}
		return $names;
	}

	/** @return list<string> texts of string literals, also of the parts between variables */
	public function strings(): array
	{
		$strings = [];
		foreach ($this->tokens as $token) {
			if ($token->is(T_CONSTANT_ENCAPSED_STRING)) {
				$strings[] = substr($token->text, 1, -1);
			} elseif ($token->is(T_ENCAPSED_AND_WHITESPACE)) {
				$strings[] = $token->text;
			}
		}
		return $strings;
	}

	/** `use` of a closure or a trait is no import: it stands inside braces or after a parenthesis. */
	private function isImport(int $at): bool
	{
		$depth = 0;
		foreach (array_slice($this->tokens, 0, $at) as $token) {
			$depth += match ($token->text) {
				'{', '${' => 1,
				'}' => -1,
				default => 0,
			};
		}
		return $depth === 0;
	}

	/** @return list<string> the names of one import, a group opened up */
	private function imported(int $at): array
	{
		$first = $this->tokens[$at]->text;
		if (($this->tokens[$at + 1]->text ?? '') !== '\\') {
			return [$first];
		}
		$names = [];
		for ($next = $at + 3; ($this->tokens[$next]->text ?? '}') !== '}'; $next++) {
			if ($this->tokens[$next]->is([T_STRING, T_NAME_QUALIFIED])) {
				$names[] = $first . '\\' . $this->tokens[$next]->text;
			}
		}
		return $names;
	}
}
