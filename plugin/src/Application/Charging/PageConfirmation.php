<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

/** How the shopper's own page has the bank confirm a charge. It may hold the provider's secrets: it is never kept. */
final class PageConfirmation
{
	/** The action address of a charge that the offer page confirms by itself ends so. */
	public const FRAGMENT = '#encore-confirm';

	/**
	 * @param string                $module address of a JavaScript module of the adapter's; its `confirm( data )` promises the end, whatever it is
	 * @param array<string, string> $data   what it is given
	 */
	public function __construct(
		public readonly string $module,
		public readonly array $data,
	) {
	}
}
