<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WordPress\Compiling\LiveCounts;
use Encore\WordPress\Compiling\OfferCompiler;
use Encore\WordPress\Database\Tables;

/** Creates the tables when Encore is activated; after an update, on the first admin request or by the schedule, whichever comes first. */
final class Activation implements HookProvider
{
	/** @param string $file the plugin's main file */
	public function __construct(
		private readonly string $file,
		private readonly Tables $tables,
		private readonly LiveCounts $counts,
		private readonly OfferCompiler $compiler,
	) {
	}

	/**
	 * For an owner's press on a button: all that is done when Encore is activated, here and elsewhere.
	 *
	 * @param string $file the plugin's main file
	 */
	public static function again(string $file): void
	{
		// WordPress's own name for it.
		do_action('activate_' . plugin_basename($file));
	}

	public function hooks(): array
	{
		$name = plugin_basename($this->file);
		return [
			Hook::action("activate_{$name}", $this->activate(...), 10, 0),
			Hook::action("deactivate_{$name}", $this->forgetRewriteRules(...), 10, 0),
			Hook::action('admin_init', $this->update(...), 5, 0),
			Hook::action(Hook::SCHEDULE, $this->update(...), 5, 0),
		];
	}

	/** Offers, products and categories may have changed while nothing followed them. */
	private function activate(): void
	{
		$this->tables->migrate();
		$this->counts->begin();
		StoredSettings::begin();
		$this->forgetRewriteRules();
		$this->compiler->all();
	}

	private function update(): void
	{
		if (!$this->tables->areCurrent() || !$this->counts->haveBegun()) {
			$this->activate();
		}
	}

	/** WordPress builds them again on the next request, when every endpoint is registered. */
	private function forgetRewriteRules(): void
	{
		delete_option('rewrite_rules');
	}
}
