<?php

declare(strict_types=1);

namespace Encore\Tools\Check;

/** The calls of __() and its siblings in one file. */
final class TranslatedTexts
{
	/** How many arguments are texts; the text domain comes last. _n and _nx have a number between. */
	private const FUNCTIONS = [
		'__' => [0], '_e' => [0], 'esc_html__' => [0], 'esc_html_e' => [0], 'esc_attr__' => [0], 'esc_attr_e' => [0],
		'_x' => [0, 1], '_ex' => [0, 1], 'esc_html_x' => [0, 1], 'esc_attr_x' => [0, 1],
		'_n' => [0, 1], '_nx' => [0, 1, 3], '_n_noop' => [0, 1], '_nx_noop' => [0, 1, 2],
	];

	private const DOMAIN_AT = ['_n' => 3, '_nx' => 4, '_n_noop' => 2, '_nx_noop' => 3];

	/** @var list<array{name: string, line: int, arguments: list<list<\PhpToken>>}> */
	private array $calls = [];

	/** @var list<int> lines on which a translators comment ends */
	private array $comments = [];

	public function __construct(PhpFile $file)
	{
		foreach (\PhpToken::tokenize($file->text) as $token) {
			if ($token->is([T_COMMENT, T_DOC_COMMENT]) && stripos($token->text, 'translators:') !== false) {
				$this->comments[] = $token->line + substr_count($token->text, "\n");
			}
		}
		foreach ($file->tokens as $at => $token) {
			$name = ltrim($token->text, '\\');
			$before = $file->tokens[$at - 1] ?? null;
			$belongs = $before?->is([T_OBJECT_OPERATOR, T_NULLSAFE_OBJECT_OPERATOR, T_DOUBLE_COLON, T_FUNCTION]);
			if (isset(self::FUNCTIONS[$name]) && !$belongs && ($file->tokens[$at + 1]->text ?? '') === '(') {
				$this->calls[] = ['name' => $name, 'line' => $token->line, 'arguments' => self::arguments($file->tokens, $at + 2)];
			}
		}
	}

	public function count(): int
	{
		return count($this->calls);
	}

	/** @return list<string> "line: sentence" */
	public function breaches(): array
	{
		$breaches = [];
		foreach ($this->calls as ['name' => $name, 'line' => $line, 'arguments' => $arguments]) {
			$domainAt = self::DOMAIN_AT[$name] ?? count(self::FUNCTIONS[$name]);
			if (self::literal($arguments[$domainAt] ?? []) !== 'encore') {
				$breaches[] = "{$line}: {$name}() without the text domain 'encore'.";
			}
			foreach (self::FUNCTIONS[$name] as $at) {
				$text = self::literal($arguments[$at] ?? []);
				if ($text === null || trim($text) === '') {
					$breaches[] = "{$line}: {$name}() needs a text written out.";
					continue;
				}
				array_push($breaches, ...$this->placeholders($text, $line));
			}
		}
		return $breaches;
	}

	/** @return list<string> */
	private function placeholders(string $text, int $line): array
	{
		$breaches = [];
		$found = preg_match_all('/(?<!%)%(?:(\d)\$)?[sdfu]/', $text, $placeholders);
		if ($found > 0 && array_intersect($this->comments, range($line - 4, $line)) === []) {
			$breaches[] = "{$line}: \"{$text}\" has placeholders and no translators comment.";
		}
		if ($found > 1 && in_array('', $placeholders[1], true)) {
			$breaches[] = "{$line}: \"{$text}\" needs numbered placeholders.";
		}
		return $breaches;
	}

	/**
	 * @param list<\PhpToken> $tokens
	 * @return list<list<\PhpToken>>
	 */
	private static function arguments(array $tokens, int $at): array
	{
		$arguments = [[]];
		for ($depth = 0; isset($tokens[$at]); $at++) {
			$text = $tokens[$at]->text;
			if ($depth === 0 && $text === ')') {
				break;
			}
			$depth += in_array($text, ['(', '[', '{'], true) ? 1 : (in_array($text, [')', ']', '}'], true) ? -1 : 0);
			if ($depth === 0 && $text === ',') {
				$arguments[] = [];
			} else {
				$arguments[array_key_last($arguments)][] = $tokens[$at];
			}
		}
		return $arguments;
	}

	/** @param list<\PhpToken> $tokens */
	private static function literal(array $tokens): ?string
	{
		return count($tokens) === 1 && $tokens[0]->is(T_CONSTANT_ENCAPSED_STRING) ? substr($tokens[0]->text, 1, -1) : null;
	}
}
