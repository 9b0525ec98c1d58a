<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

use Encore\Domain\Offer\InvalidSettings;

interface CheckSettings
{
	/**
	 * @param array<string, mixed> $data
	 * @return array<string, mixed> complete settings, ready to be saved
	 * @throws InvalidSettings naming every wrong field
	 */
	public function check(array $data, bool $isPublishing): array;
}
