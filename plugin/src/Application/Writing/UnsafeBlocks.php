<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

/** Blocks that print what somebody typed as it is (rule S5): never saved in an offer, never offered in its editor, never printed. */
final class UnsafeBlocks
{
	public const NAMES = ['core/html', 'core/shortcode', 'core/freeform'];
}
