<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Assert;

/** The owner's desk: products, offers and funnels of a test, asked for over REST; everything is put back afterwards. */
final class OfferDesk
{
	public const ROLES = ['anonymous', 'customer', 'author', 'editor', 'shop_manager', 'administrator'];

	/** @var list<int> */
	private array $posts = [];

	/** @var array<string, int> users by role */
	private array $people = ['anonymous' => 0];

	public function as(string $role): self
	{
		if (!isset($this->people[$role])) {
			$login = 'desk-' . str_replace('_', '-', $role);
			$known = get_user_by('login', $login);
			$id = $known instanceof \WP_User ? $known->ID : wp_insert_user(['user_login' => $login, 'user_pass' => 'x', 'user_email' => "{$login}@example.com", 'role' => $role]);
			Assert::assertIsInt($id);
			$this->people[$role] = $id;
		}
		wp_set_current_user($this->people[$role]);
		return $this;
	}

	/** @param array<array-key, mixed> $body */
	public function ask(string $method, string $path, array $body = []): \WP_REST_Response
	{
		$request = new \WP_REST_Request($method, $path);
		if ($method === 'GET') {
			// As over HTTP, where everything in a query is text.
			parse_str(http_build_query($body), $query);
			$request->set_query_params($query);
		} elseif ($body !== []) {
			$request->set_header('content-type', 'application/json');
			$request->set_body((string) wp_json_encode($body));
		}
		return rest_do_request($request);
	}

	/** @return array<mixed> what the owner reads of a gateway, as if it were switched on */
	public function gateway(string $id): array
	{
		$gateway = WC()->payment_gateways()->payment_gateways()[$id] ?? null;
		Assert::assertInstanceOf(\WC_Payment_Gateway::class, $gateway);
		[$was, $gateway->enabled] = [$gateway->enabled, 'yes'];
		$all = self::data($this->as('shop_manager')->ask('GET', '/encore/v1/gateways'))['gateways'];
		$gateway->enabled = $was;
		$card = array_values(array_filter(is_array($all) ? $all : [], static fn(mixed $one): bool => is_array($one) && $one['id'] === $id))[0] ?? null;
		Assert::assertIsArray($card);
		return $card;
	}

	/** @return array<string, mixed> */
	public static function data(\WP_REST_Response $response): array
	{
		$data = json_decode((string) wp_json_encode($response->get_data()), true);
		Assert::assertIsArray($data);
		/** @var array<string, mixed> $data */
		return $data;
	}

	/** @return array<string, string> messages of the fields that were refused */
	public static function fields(\WP_REST_Response $response): array
	{
		$inner = self::data($response)['data'] ?? [];
		$fields = is_array($inner) ? ($inner['fields'] ?? []) : [];
		Assert::assertIsArray($fields);
		/** @var array<string, string> $fields */
		return $fields;
	}

	public function product(string $price = '10', int $category = 0, string $name = 'Desk product'): int
	{
		return $this->posts[] = SimpleProduct::of(['name' => $name, 'regular_price' => $price, 'virtual' => true, 'tax_status' => 'none', 'category_ids' => array_filter([$category])])->get_id();
	}

	/** @param array<string, mixed> $settings */
	public function offer(array $settings, string $status = 'publish'): int
	{
		return $this->write('encore_offer', $settings, $status);
	}

	/** @param array<string, mixed> $settings */
	public function funnel(array $settings): int
	{
		return $this->write('encore_funnel', $settings, 'publish');
	}

	/** @return list<string> "placement key" of the compiled rows of an offer or a funnel */
	public static function rows(int $id): array
	{
		return array_map(
			static fn(array $row): string => "{$row['placement']} {$row['trigger_key']}",
			self::compiled($id),
		);
	}

	/** @return list<array{placement: string, trigger_key: string, data: string}> */
	public static function compiled(int $id): array
	{
		global $wpdb;
		Assert::assertInstanceOf(\wpdb::class, $wpdb);
		/** @var list<array{placement: string, trigger_key: string, data: string}> $rows */
		$rows = $wpdb->get_results($wpdb->prepare('SELECT placement, trigger_key, data FROM %i WHERE object_id = %d ORDER BY trigger_key', $wpdb->prefix . 'encore_index', $id), ARRAY_A);
		return $rows;
	}

	public function forget(int $id): void
	{
		$this->posts[] = $id;
	}

	public function clear(): void
	{
		wp_set_current_user(1);
		foreach (array_reverse($this->posts) as $id) {
			wp_delete_post($id, true);
		}
		$this->posts = [];
		wp_set_current_user(0);
	}

	/** @param array<string, mixed> $settings */
	private function write(string $type, array $settings, string $status): int
	{
		/** @var array{post_type: string} $post */
		$post = wp_slash(['post_type' => $type, 'post_status' => $status, 'post_title' => 'Desk', 'meta_input' => [$type => $settings]]);
		$id = wp_insert_post($post);
		return $this->posts[] = $id;
	}
}
