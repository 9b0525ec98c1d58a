<?php

declare(strict_types=1);

namespace Encore\Tools\Look;

use Encore\Hook;
use Encore\HookProvider;

/** What the owner's screens ask a shop for by its own addresses, to search products and orders: read only, and only what they read of it. */
final class SampleRoutes implements HookProvider
{
	public function __construct(private readonly Sample $sample)
	{
	}

	public function hooks(): array
	{
		return [Hook::action('rest_api_init', $this->register(...), 10, 0)];
	}

	private function register(): void
	{
		$whole = fn(): array => array_map(self::row(...), $this->sample->whole());
		// Nothing sells better than another: what begins a stack comes first.
		$begun = fn(): array => array_map(self::row(...), [...$this->sample->begins(), ...$this->sample->whole()]);
		$variations = fn(): array => array_map(self::row(...), array_values(array_filter($this->sample->all(), static fn(SampleProduct $one): bool => $one->parent !== 0)));
		$categories = fn(): array => array_map(static fn(int $id, string $name): array => ['id' => $id, 'name' => $name], array_keys($this->sample->categories()), array_values($this->sample->categories()));
		$none = static fn(): array => [];
		$this->route('wc-analytics', '/products', $whole);
		$this->route('wc-analytics', '/variations', $variations);
		$this->route('wc-analytics', '/products/categories', $categories);
		$this->route('wc/v3', '/products', $begun);
		$this->route('wc/v3', '/products/tags', $none);
		$this->route('wc/v3', '/orders', $none);
	}

	/**
	 * @param non-falsy-string $namespace
	 * @param non-falsy-string $path
	 * @param \Closure(): list<array{id: int, name: string}> $rows
	 */
	private function route(string $namespace, string $path, \Closure $rows): void
	{
		register_rest_route($namespace, $path, [
			'methods' => 'GET',
			'permission_callback' => static fn(): bool => current_user_can('manage_woocommerce'),
			'callback' => static fn(\WP_REST_Request $request): array => self::asked($rows(), $request),
		]);
	}

	/**
	 * @param list<array{id: int, name: string}> $rows
	 * @return list<array<string, mixed>>
	 */
	private static function asked(array $rows, \WP_REST_Request $request): array
	{
		[$search, $type, $most] = [$request['search'], $request['type'], $request['per_page']];
		$ids = is_string($request['include']) ? array_map(intval(...), explode(',', $request['include'])) : null;
		$found = array_filter($rows, static fn(array $row): bool => ($ids === null || in_array($row['id'], $ids, true))
			&& (!is_string($type) || ($row['type'] ?? '') === $type)
			&& (!is_string($search) || stripos($row['name'], $search) !== false));
		return array_slice(array_values($found), 0, is_numeric($most) ? (int) $most : 10);
	}

	/** @return array{id: int, name: string, type: string, images: list<array{src: string, alt: string}>} */
	private static function row(SampleProduct $one): array
	{
		$src = (string) wp_get_attachment_image_url($one->image, 'thumbnail');
		$type = match (true) {
			$one->variants !== [] => 'variable',
			$one->parent !== 0 => 'variation',
			default => 'simple',
		};
		return ['id' => $one->id, 'name' => $one->title(), 'type' => $type, 'images' => $src === '' ? [] : [['src' => $src, 'alt' => '']]];
	}
}
