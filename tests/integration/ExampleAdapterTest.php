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
	private const USED = [
		\Encore\Application\Charging\BookedCharge::class,
		\Encore\Application\Charging\BookedCharges::class,
		\Encore\Application\Charging\BookedRefund::class,
		\Encore\Application\Charging\ChargeRequest::class,
		\Encore\Application\Charging\ChargeResult::class,
		\Encore\Application\Charging\NoMoneyMoved::class,
		\Encore\Application\Charging\RefundRequest::class,
		\Encore\Application\Charging\RefundResult::class,
		\Encore\Application\Charging\SavedToken::class,
		\EncoreSandbox\KeptToken::class,
		\RuntimeException::class,
		\WC_Order::class,
	];

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
		preg_match('/^```php\n(final class ExampleAdapter .*?)^```$/ms', $page, $found);
		self::assertNotSame([], $found);
		$code = $found[1] ?? '';
		$uses = implode('', array_map(static fn(string $name): string => "use {$name};\n", self::USED));
		$file = (string) tempnam(sys_get_temp_dir(), 'example');
		file_put_contents($file, "<?php\n\ndeclare(strict_types=1);\n\nnamespace EncoreExample;\n\n{$uses}\n{$code}");
		require $file;
		unlink($file);
	}
}
