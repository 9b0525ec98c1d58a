<?php

declare(strict_types=1);

namespace Encore;

interface HookProvider
{
	/** @return list<Hook> */
	public function hooks(): array;
}
