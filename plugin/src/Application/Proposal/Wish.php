<?php

declare(strict_types=1);

namespace Encore\Application\Proposal;

/** What the owner has made of one of the proposed offers. */
final class Wish
{
	/**
	 * @param int|null $productId 0: none at all; null: what is proposed
	 * @param int|null $percentOff null: what is proposed
	 */
	public function __construct(
		public readonly ?int $productId = null,
		public readonly ?int $percentOff = null,
	) {
	}
}
