<?php

declare(strict_types=1);

namespace Encore\Tests\Unit;

use PhpParser\Node;
use PhpParser\NodeFinder;
use PhpParser\ParserFactory;
use PhpParser\PhpVersion;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** On anything too old Encore says so and does nothing: the file that asks can be read by PHP 7. */
final class RequirementsTest extends TestCase
{
	/** Just enough of WordPress for encore.php to run in a PHP of its own. */
	private const WORDPRESS = <<<'PHP'
		define('ABSPATH', '/');
		function get_bloginfo($what) { return '%s'; }
		function did_action($name) { return 1; }
		function add_action($name, $callback) { echo "{$name}: "; $callback(); return true; }
		function __($text) { return $text; }
		function esc_html($text) { return htmlspecialchars($text); }
		PHP;

	#[DataProvider('entrances')]
	public function testEntranceIsReadableByPhp7(string $file): void
	{
		self::assertSame('', self::tooNew((string) file_get_contents(self::plugin() . "/{$file}")));
	}

	/** @return array<string, array{string}> */
	public static function entrances(): array
	{
		return ['encore.php' => ['encore.php'], 'uninstall.php' => ['uninstall.php']];
	}

	#[DataProvider('newSyntax')]
	public function testCheckNoticesWhatPhp7CannotRead(string $code): void
	{
		self::assertNotSame('', self::tooNew("<?php {$code}"));
	}

	/** @return list<array{string}> */
	public static function newSyntax(): array
	{
		return [
			['$a = match (1) { default => 2 };'],
			['$a?->b;'],
			['enum A { case B; }'],
			['class A { public function __construct(private $b) {} }'],
			['class A { public readonly int $b; }'],
			['function a(int|string $b) {}'],
			['a(name: 1);'],
			['$a = $b ?? throw new \Exception();'],
			['$a = strlen(...);'],
			['try { a(); } catch (\Exception) {}'],
		];
	}

	#[DataProvider('oldVersions')]
	public function testOldVersionIsNamedInANoticeAndNothingStarts(string $php, string $wordPress, string $wooCommerce, string $notice): void
	{
		self::assertSame("admin_notices: <div class=\"notice notice-error\"><p>{$notice}</p></div>", self::boot($php, $wordPress, $wooCommerce));
	}

	/** @return array<string, array{string, string, string, string}> */
	public static function oldVersions(): array
	{
		return [
			'PHP 7.4' => ['7.4.33', '7.1.1', '11.0.1', 'Encore waits: it needs PHP 8.1 or newer.'],
			'PHP 8.0' => ['8.0.30', '7.1.1', '11.0.1', 'Encore waits: it needs PHP 8.1 or newer.'],
			'WordPress 6.8' => ['8.1.0', '6.8.3', '11.0.1', 'Encore waits: it needs WordPress 6.9 or newer.'],
			'WooCommerce 10.7' => ['8.1.0', '6.9', '10.7.9', 'Encore waits: it needs WooCommerce 10.8 or newer.'],
			'no WooCommerce' => ['8.1.0', '6.9', '', 'Encore waits: it needs WooCommerce 10.8 or newer.'],
		];
	}

	/** With none of its classes there, which is what half an update leaves behind. */
	public function testStartThatFailsStopsNothing(): void
	{
		self::assertSame('', self::boot('8.1.0', '6.9', '10.8.0'));
	}

	/** @return string what it printed */
	private static function boot(string $php, string $wordPress, string $wooCommerce): string
	{
		$entrance = str_replace(['<?php', 'PHP_VERSION'], ['', "'{$php}'"], (string) file_get_contents(self::plugin() . '/encore.php'));
		$shop = sprintf(self::WORDPRESS, $wordPress) . ($wooCommerce === '' ? '' : "define('WC_VERSION', '{$wooCommerce}');");
		$file = (string) tempnam(sys_get_temp_dir(), 'encore');
		file_put_contents($file, "<?php {$shop} {$entrance}");
		try {
			exec(sprintf('%s -d error_log=/dev/null -d display_errors=1 %s 2>&1', escapeshellarg(PHP_BINARY), escapeshellarg($file)), $lines, $code);
		} finally {
			unlink($file);
		}
		self::assertSame(0, $code, implode("\n", $lines));
		return trim(implode("\n", $lines));
	}

	/** @return string what PHP 7.4 cannot read; empty when it can read all of it */
	private static function tooNew(string $code): string
	{
		try {
			$nodes = (new ParserFactory())->createForVersion(PhpVersion::fromString('7.4'))->parse($code) ?? [];
		} catch (\PhpParser\Error $error) {
			return $error->getMessage();
		}
		$found = (new NodeFinder())->findFirst($nodes, self::isTooNew(...));
		return $found === null ? '' : $found->getType();
	}

	/** The parser for 7.4 is lenient: it reads some of what came later. */
	private static function isTooNew(Node $node): bool
	{
		return $node instanceof Node\UnionType
			|| $node instanceof Node\Expr\Throw_
			|| $node instanceof Node\Expr\Match_
			|| $node instanceof Node\Expr\NullsafePropertyFetch
			|| $node instanceof Node\Stmt\Enum_
			|| $node instanceof Node\VariadicPlaceholder
			|| ($node instanceof Node\Param && $node->flags !== 0)
			|| ($node instanceof Node\Arg && $node->name !== null)
			|| ($node instanceof Node\Stmt\Catch_ && $node->var === null);
	}

	private static function plugin(): string
	{
		return dirname(__DIR__, 2) . '/plugin';
	}
}
