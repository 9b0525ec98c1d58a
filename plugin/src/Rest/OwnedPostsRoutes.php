<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Writing\CheckSettings;
use Encore\Hook;
use Encore\HookProvider;

/** The routes of one post type (`offers`, `funnels`): its meta with its schema, and its controllers with their rules. */
final class OwnedPostsRoutes implements HookProvider
{
	/** For register_post_type: WordPress builds them by name, so that core's own are never used, whatever fails. */
	public const CLASSES = [
		'rest_controller_class' => OwnedPostsController::class,
		'autosave_rest_controller_class' => OwnedAutosavesController::class,
		'revisions_rest_controller_class' => OwnedRevisionsController::class,
	];

	/**
	 * @param array<string, mixed> $schema   of the meta that has the post type's name
	 * @param array<string, mixed> $defaults
	 */
	public function __construct(
		private readonly string $postType,
		private readonly array $schema,
		private readonly array $defaults,
		private readonly CheckSettings $settings,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('init', $this->registerMeta(...)),
			Hook::action('rest_api_init', $this->giveRules(...), 5),
		];
	}

	private function registerMeta(): void
	{
		register_post_meta($this->postType, $this->postType, [
			'type' => 'object',
			'single' => true,
			'default' => $this->defaults,
			'revisions_enabled' => true,
			'auth_callback' => static fn(): bool => current_user_can('manage_woocommerce'),
			'sanitize_callback' => $this->known(...),
			'show_in_rest' => ['schema' => $this->schema, 'prepare_callback' => $this->complete(...)],
		]);
	}

	/** Before core registers the routes of all post types. */
	private function giveRules(): void
	{
		$type = get_post_type_object($this->postType);
		if ($type !== null) {
			$rules = new OwnedPostRules($this->postType, $this->schema, $this->settings);
			$type->rest_controller = new OwnedPostsController($this->postType, $rules);
			$type->autosave_rest_controller = new OwnedAutosavesController($this->postType, $rules);
		}
	}

	/**
	 * However it is saved, only known names are kept. What they hold is judged where it is used.
	 *
	 * @return array<string, mixed>
	 */
	private function known(mixed $settings): array
	{
		return is_array($settings) ? array_intersect_key($settings, $this->defaults) : $this->defaults;
	}

	/** What was saved by code may lack a name; `steps` without a step is an object all the same. */
	private function complete(mixed $settings): object
	{
		$complete = $this->known($settings) + $this->defaults;
		foreach ($this->defaults as $name => $default) {
			if (is_array($default) && is_array($complete[$name])) {
				$complete[$name] += $default;
			}
		}
		if (array_key_exists('steps', $complete)) {
			$complete['steps'] = (object) (is_array($complete['steps']) ? $complete['steps'] : []);
		}
		return (object) $complete;
	}
}
