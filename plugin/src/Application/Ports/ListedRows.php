<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** What a list says of each offer or funnel, in the owner's words. */
interface ListedRows
{
	/**
	 * @param list<int> $ids
	 * @return array<int, array<string, mixed>> by id, named as in the answer of the list, without numbers
	 */
	public function rows(array $ids): array;
}
