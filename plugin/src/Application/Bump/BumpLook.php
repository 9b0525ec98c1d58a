<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

/** How an order bump looks: a style of its block, or the owner's choice for the classic checkout and cart. */
enum BumpLook: string
{
	/** A hairline around it. */
	case Plain = 'plain';

	/** On a tint of the theme's colour. */
	case Card = 'card';

	/** Dashed, with the price torn off beside it. */
	case Coupon = 'coupon';

	/** One row, the picture small. */
	case Compact = 'compact';

	/** @param mixed $className of a block: "is-style-card" and whatever else */
	public static function of(mixed $className): self
	{
		preg_match('/(?:^|\s)is-style-([a-z]+)(?=\s|$)/', is_string($className) ? $className : '', $style);
		return self::tryFrom($style[1] ?? '') ?? self::Plain;
	}

	/** What the block editor names it by. */
	public function className(): string
	{
		return "is-style-{$this->value}";
	}
}
