<?php

declare(strict_types=1);

namespace Encore\WooCommerce;

use Encore\Application\Bump\BumpLook;
use Encore\Application\Ports\ShopSettings;
use Encore\Application\ThankYou\AddedLook;
use Encore\Hook;
use Encore\HookProvider;

/** What an owner of pages without blocks chooses beside the other settings: where there are blocks, it is theirs. */
final class ClassicSettings implements HookProvider
{
	private const SECTION = 'encore';

	/**
	 * @param string                 $option the option that holds all settings
	 * @param \Closure(): list<int> $picked the products on the thank-you page that are chosen now
	 */
	public function __construct(
		private readonly string $option,
		private readonly \Closure $picked,
	) {
	}

	public function hooks(): array
	{
		// After the settings that matter more.
		return [Hook::filter('woocommerce_get_settings_advanced', $this->fields(...), 20, 2)];
	}

	/**
	 * @param array<mixed> $fields
	 * @return array<mixed>
	 */
	private function fields(array $fields, string $section): array
	{
		return $section !== self::SECTION ? $fields : [
			...$fields,
			[
				'id' => 'encore_looks',
				'type' => 'title',
				'title' => __('Pages without blocks', 'encore'),
				'desc' => __('For the classic checkout and classic themes. In the block editor, the look is a style of the block.', 'encore'),
			],
			[
				'id' => "{$this->option}[" . ShopSettings::BUMP_LOOK . ']',
				'type' => 'select',
				'title' => __('Offers in the classic cart and checkout', 'encore'),
				'default' => BumpLook::Plain->value,
				'options' => [
					BumpLook::Plain->value => __('Plain', 'encore'),
					BumpLook::Card->value => __('Card', 'encore'),
					BumpLook::Coupon->value => __('Coupon', 'encore'),
					BumpLook::Compact->value => __('Compact', 'encore'),
				],
			],
			[
				'id' => "{$this->option}[" . ShopSettings::ADDED_LOOK . ']',
				'type' => 'select',
				'title' => __('Accepted offers on the thank-you page', 'encore'),
				'default' => AddedLook::Rows->value,
				'options' => [
					AddedLook::Rows->value => __('List', 'encore'),
					AddedLook::Cards->value => __('Cards', 'encore'),
					AddedLook::Receipt->value => __('Receipt', 'encore'),
				],
			],
			[
				'id' => "{$this->option}[" . ShopSettings::THANK_YOU_LEAD . ']',
				'type' => 'text',
				'title' => __('Words before an offer on the thank-you page', 'encore'),
				'default' => '',
				'placeholder' => __('Your order is in. One more thing:', 'encore'),
				'css' => 'width: 100%; max-width: 350px;',
			],
			[
				'id' => "{$this->option}[" . ShopSettings::THANK_YOU_PRODUCTS . ']',
				'type' => 'multiselect',
				'title' => __('Products on the thank-you page', 'encore'),
				'desc' => __('Below the order. In a block theme, insert the pattern “Picked products” into the template “Order Confirmation”, and choose them there.', 'encore'),
				'class' => 'wc-product-search',
				'css' => 'width: 100%; max-width: 350px;',
				'custom_attributes' => ['data-action' => 'woocommerce_json_search_products', 'data-placeholder' => __('Search for a product…', 'encore')],
				'default' => [],
				'options' => $this->names(),
			],
			['id' => 'encore_looks', 'type' => 'sectionend'],
		];
	}

	/** @return array<int, string> the chosen ones only: the others are searched for */
	private function names(): array
	{
		$names = [];
		foreach (($this->picked)() as $id) {
			$product = wc_get_product($id);
			$product instanceof \WC_Product && $names[$id] = wp_strip_all_tags($product->get_formatted_name());
		}
		return $names;
	}
}
