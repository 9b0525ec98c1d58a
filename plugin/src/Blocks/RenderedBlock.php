<?php

declare(strict_types=1);

namespace Encore\Blocks;

/**
 * What a block's render.php prints. A render.php gets no object, so the block's class listens to the filter
 * `encore_block_{name}` with the block's attributes and, where it matters on what it stands, the block; where nobody answers, the block prints nothing.
 */
final class RenderedBlock
{
	/** @param array<string, mixed> $attributes */
	public static function html(string $name, array $attributes, ?\WP_Block $block = null): string
	{
		$html = apply_filters("encore_block_{$name}", '', $attributes, $block);
		return is_string($html) ? $html : '';
	}
}
