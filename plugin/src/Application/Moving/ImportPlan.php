<?php

declare(strict_types=1);

namespace Encore\Application\Moving;

use Encore\Application\Ports\ShopReferences;
use Encore\Application\Writing\OwnedPostKind;

/**
 * What an import would make, or has made.
 *
 * @phpstan-import-type Description from ShopReferences
 */
final class ImportPlan
{
	/**
	 * @param list<PlannedPost>              $offers
	 * @param list<PlannedPost>              $funnels
	 * @param array<string, array<int, int>> $found   ids in this shop by those in the other one, by thing; 0: nothing stands for it
	 * @param array<string, array<int, Description>> $named what the file says of them
	 */
	public function __construct(
		public readonly array $offers,
		public readonly array $funnels,
		public readonly array $found,
		public readonly array $named,
	) {
	}

	public function name(Reference|OwnedPostKind $reference, int $id): string
	{
		if ($reference instanceof OwnedPostKind) {
			return array_column($this->offers, 'title', 'key')[$id] ?? "#{$id}";
		}
		return $this->named[$reference->value][$id]['name'] ?? "#{$id}";
	}
}
