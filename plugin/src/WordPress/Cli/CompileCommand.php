<?php

declare(strict_types=1);

namespace Encore\WordPress\Cli;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WordPress\Compiling\OfferCompiler;

/** `wp encore compile` */
final class CompileCommand implements HookProvider
{
	public function __construct(private readonly OfferCompiler $compiler)
	{
	}

	public function hooks(): array
	{
		return [Hook::action('cli_init', $this->add(...))];
	}

	private function add(): void
	{
		\WP_CLI::add_command('encore compile', $this->run(...), [
			'shortdesc' => 'Rebuilds the compiled offers from what is saved.',
		]);
	}

	private function run(): void
	{
		['offers' => $offers, 'funnels' => $funnels] = $this->compiler->all();
		\WP_CLI::success("Looked at {$offers} published offers and {$funnels} published funnels.");
	}
}
