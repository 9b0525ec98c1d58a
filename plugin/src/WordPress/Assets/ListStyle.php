<?php

declare(strict_types=1);

namespace Encore\WordPress\Assets;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WordPress\PostTypes;

/** The lists of offers and funnels: what they show on a phone, and what Quick Edit does not ask. */
final class ListStyle implements HookProvider
{
	public function __construct(private readonly AdminScript $script)
	{
	}

	public function hooks(): array
	{
		return [Hook::action('admin_enqueue_scripts', $this->enqueue(...), 10, 0)];
	}

	private function enqueue(): void
	{
		$screen = get_current_screen();
		if ($screen?->base === 'edit' && in_array($screen->post_type, [PostTypes::OFFER, PostTypes::FUNNEL], true)) {
			$this->script->style('lists');
		}
	}
}
