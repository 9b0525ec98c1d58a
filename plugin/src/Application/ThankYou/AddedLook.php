<?php

declare(strict_types=1);

namespace Encore\Application\ThankYou;

/** How the thank-you page lays out what was accepted: a style of its block, or the owner's choice for classic themes. */
enum AddedLook: string
{
	/** One box, a line between the items. */
	case Rows = 'list';

	/** Each item by itself, with its picture. */
	case Cards = 'cards';

	/** Small and close, as a till prints it. */
	case Receipt = 'receipt';

	/** @param mixed $className of a block: "is-style-cards" and whatever else */
	public static function of(mixed $className): self
	{
		preg_match('/(?:^|\s)is-style-([a-z]+)(?=\s|$)/', is_string($className) ? $className : '', $style);
		return self::tryFrom($style[1] ?? '') ?? self::Rows;
	}

	/** What the block editor names it by. */
	public function className(): string
	{
		return "is-style-{$this->value}";
	}
}
