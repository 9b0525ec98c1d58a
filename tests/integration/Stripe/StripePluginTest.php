<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use Encore\WooCommerce\Payments\Stripe\StripePlugin;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** At load, what is installed is looked at: what the adapter calls is there and takes what it is given, or nothing is charged. Rule R10. */
final class StripePluginTest extends TestCase
{
	public function test_R10_what_is_installed_here_has_all_that_is_needed(): void
	{
		self::assertSame('', StripePlugin::lacks());
		self::assertSame('absent', StripePlugin::lacksIn('', []));
		self::assertSame('too_old', StripePlugin::lacksIn('8.9.0', []));
		self::assertSame('changed', StripePlugin::lacksIn('99.0.0', [], 'WC_Stripe_API::GONE'));
	}

	public function test_R10_whatever_the_adapter_calls_is_looked_for(): void
	{
		$used = [];
		foreach ((array) glob(dirname(__DIR__, 3) . '/plugin/src/WooCommerce/Payments/Stripe/*.php') as $file) {
			preg_match_all('/\\\\(WC_Stripe_\w+)::(\w+)\(/', (string) file_get_contents((string) $file), $found, PREG_SET_ORDER);
			foreach ($found as [, $class, $method]) {
				$used["{$class}::{$method}"] = true;
			}
		}
		self::assertNotSame([], $used);
		self::assertSame([], array_diff(array_keys($used), array_map(static fn(array $one): string => "{$one[0]}::{$one[1]}", self::needed())));
	}

	/** @return iterable<string, array{int, string}> which of what is needed, and what it is instead */
	public static function changes(): iterable
	{
		foreach (self::needed() as $at => [$class, $method]) {
			yield "{$class} is gone, with {$method}" => [$at, ''];
			yield "{$class}::{$method} is gone" => [$at, 'public static function other() {}'];
			yield "{$class}::{$method} is no longer public" => [$at, "protected static function {$method}(\$one = 1, \$other = 2) {}"];
			yield "{$class}::{$method} needs an object" => [$at, "public function {$method}(\$one = 1, \$other = 2) {}"];
			yield "{$class}::{$method} needs more" => [$at, "public static function {$method}(\$one, \$other, \$more) {}"];
		}
		yield 'a request takes less' => [0, 'public static function request($one) {}'];
	}

	#[DataProvider('changes')]
	public function test_R10_one_that_is_gone_or_called_in_another_way_turns_it_off(int $at, string $instead): void
	{
		self::assertSame('changed', self::lackWith($at, $instead));
	}

	public function test_R10_one_that_may_be_given_more_does_not(): void
	{
		self::assertSame('', self::lackWith(0, 'public static function request($one, $other, $more = null) {}'));
		self::assertSame('', self::lackWith(1, 'public static function retrieve(...$all) {}'));
	}

	private static function lackWith(int $at, string $instead): string
	{
		$class = 'WC_Stripe_Changed_' . md5("{$at} {$instead}");
		$instead === '' || class_exists($class, false) || eval("final class {$class} { {$instead} }");
		$needed = array_map(static fn(array $one, int $place): array => [$place === $at ? $class : $one[0], $one[1], $one[2]], self::needed(), array_keys(self::needed()));
		return StripePlugin::lacksIn('99.0.0', $needed);
	}

	/** @return list<array{string, string, int}> as StripePlugin has it */
	private static function needed(): array
	{
		/** @var list<array{string, string, int}> */
		return (new \ReflectionClassConstant(StripePlugin::class, 'NEEDED'))->getValue();
	}
}
