<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

interface Uuids
{
	/** A random identifier (UUID, version 4). */
	public function next(): string;
}
