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
			register_block_type(dirname($file));
		}
	}
}
