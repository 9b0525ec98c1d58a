<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\Ports\Uuids;

final class RandomUuids implements Uuids
{
	public function next(): string
	{
		return wp_generate_uuid4();
	}
}
