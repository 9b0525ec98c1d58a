<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Bump\BumpLook;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

/** The look of a bump is a style of its block; whatever else stands in its class changes nothing. */
final class BumpLookTest extends TestCase
{
	#[TestWith(['is-style-card', BumpLook::Card])]
	#[TestWith(['wide is-style-coupon alignwide', BumpLook::Coupon])]
	#[TestWith(['is-style-compact', BumpLook::Compact])]
	#[TestWith(['is-style-plain', BumpLook::Plain])]
	#[TestWith(['this-is-style-card', BumpLook::Plain])]
	#[TestWith(['is-style-card-of-a-theme', BumpLook::Plain])]
	#[TestWith(['is-style-"><script>', BumpLook::Plain])]
	#[TestWith([['is-style-card'], BumpLook::Plain])]
	#[TestWith([null, BumpLook::Plain])]
	public function testItIsReadFromTheBlocksClass(mixed $class, BumpLook $look): void
	{
		self::assertSame($look, BumpLook::of($class));
		self::assertSame($look, BumpLook::of($look->className()));
	}
}
