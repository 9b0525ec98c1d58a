<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Hook;
use Encore\HookProvider;

/** Registers every block that was built. */
final class BlockRegistry implements HookProvider
{
	/** @param string $folder where the built blocks lie */
	public function __construct(private readonly string $folder)
	{
	}

	public function hooks(): array
	{
		return [Hook::action('init', $this->register(...))];
	}

	public function register(): void
	{
		foreach (glob($this->folder . '/*/block.json') ?: [] as $file) {
			$block = register_block_type(dirname($file));
			// The Cart block prints the address of every registered script: a shopper's page does not know the editor's.
			foreach ($block instanceof \WP_Block_Type && !is_admin() ? $block->editor_script_handles : [] as $handle) {
				wp_deregister_script($handle);
			}
		}
	}
}
