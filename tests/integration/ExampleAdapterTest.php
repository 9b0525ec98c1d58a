<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Ports\ChargeAdapter;
use Encore\Tests\Integration\Contract\ChargeAdapterContract;
use Encore\Tests\Integration\Contract\ChargeDesk;
use PHPUnit\Framework\Attributes\Group;

/** The adapter that docs/charge-adapters.md shows to whoever writes one keeps the contract as it stands there. */
#[Group('newest')]
final class ExampleAdapterTest extends ChargeAdapterContract
{
	protected function desk(): ChargeDesk
	{
		return new SandboxDesk(static function (): ChargeAdapter {
			$class = 'EncoreExample\ExampleAdapter';
			class_exists($class, false) || self::load();
			$adapter = class_exists($class, false) ? new $class((string) getenv('ENCORE_PROVIDER')) : null;
			self::assertInstanceOf(ChargeAdapter::class, $adapter);
			return $adapter;
		});
	}

	public static function amounts(): iterable
	{
		return SandboxAdapterTest::amounts();
	}

	public static function tooFine(): iterable
	{
		return SandboxAdapterTest::tooFine();
	}

	private static function load(): void
	{
		$page = (string) file_get_contents(dirname(__DIR__, 2) . '/docs/charge-adapters.md');
		preg_match('/^```php\n(<\?php\n[^`]*?^final class ExampleAdapter .*?)^```$/ms', $page, $found);
		self::assertNotSame([], $found);
		$file = (string) tempnam(sys_get_temp_dir(), 'example');
		file_put_contents($file, $found[1] ?? '');
		require $file;
		unlink($file);
	}
}
