<?php

declare(strict_types=1);

namespace Encore\Blocks;

/** What stands on the button that says yes, and beside it: plain text, not yet escaped. */
final class AcceptWords
{
	/**
	 * @param string $label   names the price (rule L4)
	 * @param string $consent what happens at the click, kept as evidence
	 * @param string $card    "Visa ending in 4242"; empty where no card is charged
	 */
	public function __construct(
		public readonly string $label,
		public readonly string $consent,
		public readonly string $card = '',
	) {
	}
}
