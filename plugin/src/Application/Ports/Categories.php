<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

interface Categories
{
	/**
	 * @param list<int> $ids product categories
	 * @return list<int> these and everything below them, each once
	 */
	public function withDescendants(array $ids): array;
}
