<?php

declare(strict_types=1);

namespace Encore\WooCommerce\CartProgress;

use Automattic\WooCommerce\Blocks\Integrations\IntegrationInterface;
use Automattic\WooCommerce\Blocks\Integrations\IntegrationRegistry;
use Automattic\WooCommerce\StoreApi\Schemas\V1\CartSchema;
use Encore\Application\FailOpen;
use Encore\Application\Ports\Clock;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\BuiltAssets;

/**
 * The progress to free shipping, and to what a coupon gives, in a cart: a block inside the Cart block, which an editor places or the owner's setting
 * puts above the products, and the same line in the classic cart. Without a place of it nothing is asked or printed.
 *
 * @phpstan-import-type Progress from FreeShipping
 */
final class CartProgress implements IntegrationInterface, HookProvider
{
	private const NAME = 'encore-cart-progress';
	private const BLOCK = 'encore/cart-progress';

	/** The header by which a later request of the page says that it has a place, with what was printed there: where blocks stand is not known without rendering. */
	private const HEADER = 'HTTP_ENCORE_CART_PROGRESS';
	private const PROOF_LENGTH = 16;

	private bool $hasPlace = false;

	/** @var array<string, list<Progress>> by the state of the cart: a page asks three times */
	private array $known = [];

	/**
	 * @param \Closure(): bool $isOn whether it stands in carts by itself
	 */
	public function __construct(
		private readonly BuiltAssets $assets,
		private readonly FreeShipping $shipping,
		private readonly CouponReward $reward,
		private readonly \Closure $isOn,
		private readonly FailOpen $failOpen,
		private readonly Clock $clock,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('init', $this->registerStyle(...), 5),
			Hook::filter('hooked_block_types', $this->stand(...), 10, 3),
			Hook::filter('encore_block_cart_progress', $this->render(...)),
			Hook::action('woocommerce_blocks_cart_block_registration', $this->join(...)),
			Hook::filter('rest_request_before_callbacks', $this->joinRequest(...)),
			Hook::action('woocommerce_before_cart_table', $this->print(...)),
		];
	}

	private function registerStyle(): void
	{
		$this->assets->style(self::NAME, 'blocks/cart-progress/style-index');
	}

	/**
	 * @param array<mixed> $blocks
	 * @return array<mixed>
	 */
	private function stand(array $blocks, mixed $position, mixed $anchor): array
	{
		return $anchor === 'woocommerce/cart-line-items-block' && $position === 'before' && ($this->isOn)() ? [...$blocks, self::BLOCK] : $blocks;
	}

	private function render(string $html): string
	{
		if ($this->goals() === []) {
			return $html;
		}
		$this->hasPlace = true;
		$this->extendCart();
		wp_enqueue_style(self::NAME);
		return sprintf('<div class="wp-block-encore-cart-progress" data-proof="%s"></div>', esc_attr($this->proof(get_queried_object_id())));
	}

	public function join(IntegrationRegistry $registry): void
	{
		// Asked before the blocks inside have rendered: whether there is a place is known later.
		if (has_block(self::BLOCK) || ($this->isOn)()) {
			$registry->register($this);
		}
	}

	private function joinRequest(mixed $response): mixed
	{
		$said = $_SERVER[self::HEADER] ?? null;
		if (is_string($said) && array_filter([0, 1], fn(int $daysAgo): bool => hash_equals($this->proof((int) $said, $daysAgo), $said)) !== []) {
			$this->extendCart();
		}
		return $response;
	}

	/**
	 * Known from a page that shows it: of a code that stands nowhere a header gets no word. Another code has another proof, and
	 * one of before the place was switched off, or taken out of that page, holds no longer; nor does any after the next day:
	 * the place may have been in a template, or a synced pattern.
	 */
	private function proof(int $pageId, int $daysAgo = 0): string
	{
		$day = intdiv($this->clock->now()->getTimestamp(), DAY_IN_SECONDS) - $daysAgo;
		$page = $pageId > 0 ? get_post($pageId) : null;
		$place = [self::NAME, $this->reward->coupon->code(), ($this->isOn)(), $pageId, $page?->post_status, $page?->post_modified_gmt, $day];
		return "{$pageId}_" . substr(wp_hash((string) wp_json_encode($place)), 0, self::PROOF_LENGTH);
	}

	private function extendCart(): void
	{
		woocommerce_store_api_register_endpoint_data([
			'endpoint' => CartSchema::IDENTIFIER,
			'namespace' => self::NAME,
			'data_callback' => $this->data(...),
			'schema_callback' => static fn(): array => [
				'goals' => [
					'type' => 'array',
					'readonly' => true,
					'context' => ['view', 'edit'],
					'description' => 'How far this cart is from free shipping, and from what a coupon gives, in words; missing where no amount leads there.',
					'items' => ['type' => 'object', 'properties' => ['text' => ['type' => 'string'], 'percent' => ['type' => 'integer'], 'reached' => ['type' => 'boolean']]],
				],
			],
			'schema_type' => ARRAY_A,
		]);
	}

	/** The classic cart, inside the form that WooCommerce refreshes. */
	private function print(): void
	{
		foreach (($this->isOn)() ? $this->goals() : [] as $number => $goal) {
			wp_enqueue_style(self::NAME);
			printf(
				'<div class="encore-cart-progress%1$s"><p class="encore-cart-progress__text" id="encore-cart-progress-%4$d" role="status">%2$s</p><progress class="encore-cart-progress__bar" max="100" value="%3$d" aria-labelledby="encore-cart-progress-%4$d"></progress></div>',
				$goal['reached'] ? ' is-reached' : '',
				esc_html($goal['text']),
				$goal['percent'],
				$number,
			);
		}
	}

	/** @return list<Progress> none twice, where both say the same */
	private function goals(): array
	{
		$cart = WC()->cart;
		if (!$cart instanceof \WC_Cart) {
			return [];
		}
		return $this->known[$this->stateOf($cart)]
			??= array_values(array_column(array_filter([$this->shipping->progress($cart), $this->reward->progress($cart)]), null, 'text'));
	}

	/** Whatever may change while a request lasts, and the goals with it. */
	private function stateOf(\WC_Cart $cart): string
	{
		$customer = $cart->get_customer();
		$where = [$customer->get_id(), $customer->get_shipping(), $customer->get_billing(), $customer->get_calculated_shipping()];
		return md5((string) wp_json_encode([$cart->get_cart_hash(), $cart->get_applied_coupons(), $this->reward->coupon->code(), $where]));
	}

	public function get_name(): string
	{
		return self::NAME;
	}

	public function initialize(): void
	{
	}

	/** @return list<string> */
	public function get_script_handles(): array
	{
		$script = fn(): array => $this->assets->script(self::NAME, 'blocks/cart-progress/frontend');
		return $this->hasPlace ? $this->failOpen->around($script, [], 'script of the progress in the cart')() : [];
	}

	/** @return list<string> */
	public function get_editor_script_handles(): array
	{
		return [];
	}

	/**
	 * Comes with the page, so that it has its room in the first frame (budget P10), and with every later answer of the cart.
	 *
	 * @return array{goals?: list<Progress>}
	 */
	public function get_script_data(): array
	{
		return $this->hasPlace ? $this->data() : [];
	}

	/** @return array{goals?: list<Progress>} */
	private function data(): array
	{
		return $this->failOpen->around(fn(): array => array_filter(['goals' => $this->goals()]), [], 'progress in the cart')();
	}
}
