<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Writing\CheckSettings;
use Encore\Application\Writing\UnsafeBlocks;
use Encore\Domain\Offer\InvalidSettings;

/** The rules of one post type of the owner's: who may ask, and what may be saved. Shared by its three controllers. */
final class OwnedPostRules
{
	/** Statuses in which somebody could be shown the offer, now or later. */
	private const LIVE = ['publish', 'future', 'private'];

	/**
	 * @param string               $meta   the post type's one meta, which has its name
	 * @param array<string, mixed> $schema of that meta
	 */
	public function __construct(
		private readonly string $meta,
		private readonly array $schema,
		private readonly CheckSettings $settings,
	) {
	}

	/** For a route of the owner's. */
	public static function allow(): bool|\WP_Error
	{
		return self::denial() ?? true;
	}

	/** Null for whoever manages the shop. */
	public static function denial(): ?\WP_Error
	{
		return current_user_can('manage_woocommerce') ? null : new \WP_Error(
			'not_allowed',
			__('Only somebody who manages the shop may do this.', 'encore'),
			['status' => rest_authorization_required_code()],
		);
	}

	/** Why this may not be saved. Otherwise the settings in the request are complete and tidy afterwards. */
	public function refusal(\WP_REST_Request $request, ?\WP_Post $saved): ?\WP_Error
	{
		$names = $this->unknownNames($request);
		if ($names !== null) {
			return $names;
		}
		if (self::hasUnsafeBlocks($request['content'])) {
			return ErrorMap::invalidSettings(['content' => 'block_not_allowed']);
		}
		$meta = $request['meta'];
		$isGiven = is_array($meta) && array_key_exists($this->meta, $meta);
		$settings = $isGiven ? $meta[$this->meta] : $this->savedSettings($saved);
		if (!is_array($settings)) {
			return ErrorMap::invalidSettings([$this->meta => 'wrong_type']);
		}
		$unknown = SchemaNames::unknown($settings, $this->schema);
		if ($unknown !== []) {
			return ErrorMap::invalidSettings(array_fill_keys($unknown, 'unknown_name'));
		}
		/** @var array<string, mixed> $settings no name but those of the schema */
		try {
			$tidy = $this->settings->check($settings, $this->isPublishing($request, $saved));
		} catch (InvalidSettings $invalid) {
			return ErrorMap::invalidSettings($invalid->fields);
		}
		if ($isGiven) {
			$request->set_param('meta', [$this->meta => $tidy] + $meta);
		}
		return null;
	}

	private function isPublishing(\WP_REST_Request $request, ?\WP_Post $saved): bool
	{
		$status = $request['status'] ?? $saved->post_status ?? 'draft';
		return in_array($status, self::LIVE, true);
	}

	/** @return array<string, mixed> */
	private function savedSettings(?\WP_Post $saved): array
	{
		$settings = $saved === null ? [] : get_post_meta($saved->ID, $this->meta, true);
		/** @var array<string, mixed> */
		return is_array($settings) ? array_intersect_key($settings, SchemaNames::properties($this->schema)) : [];
	}

	private function unknownNames(\WP_REST_Request $request): ?\WP_Error
	{
		$args = $request->get_attributes()['args'] ?? [];
		$checked = RequestNames::check($request, is_array($args) ? array_map(strval(...), array_keys($args)) : []);
		if ($checked instanceof \WP_Error) {
			return $checked;
		}
		$meta = $request['meta'];
		$known = get_registered_meta_keys('post') + get_registered_meta_keys('post', $this->meta);
		$unknown = array_diff(is_array($meta) ? array_map(strval(...), array_keys($meta)) : [], array_map(strval(...), array_keys($known)));
		if ($unknown !== []) {
			return RequestNames::refuse(array_map(static fn(string $name): string => "meta.{$name}", array_values($unknown)));
		}
		return null;
	}

	/** @param mixed $content blocks as text, or as a request of the editor has them */
	public static function hasUnsafeBlocks(mixed $content): bool
	{
		$raw = is_array($content) ? ($content['raw'] ?? '') : $content;
		return is_string($raw) && $raw !== '' && self::anyUnsafe(parse_blocks($raw));
	}

	/** @param array<array-key, mixed> $blocks */
	private static function anyUnsafe(array $blocks): bool
	{
		foreach ($blocks as $block) {
			if (!is_array($block)) {
				continue;
			}
			$name = $block['blockName'] ?? null;
			$html = $block['innerHTML'] ?? '';
			$isLoose = $name === null && is_string($html) && trim($html) !== '';
			$inner = $block['innerBlocks'] ?? [];
			if ($isLoose || in_array($name, UnsafeBlocks::NAMES, true) || (is_array($inner) && self::anyUnsafe($inner))) {
				return true;
			}
		}
		return false;
	}
}
