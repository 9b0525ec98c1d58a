<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** Finds acceptances by what others know of them. */
interface AcceptanceSearch
{
	/** @return string the acceptance that this charge of a gateway paid for; empty where it is none of ours */
	public function acceptanceOf(string $gateway, string $transaction): string;

	/** @return list<int> orders of which something is the owner's to decide, the newest first */
	public function ordersToReview(int $limit): array;
}
