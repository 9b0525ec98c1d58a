<?php

declare(strict_types=1);

namespace Encore\WooCommerce\CartProgress;

use Encore\Application\FailOpen;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Catalog\ShopCurrency;

/**
 * What the editor's canvas shows of the progress: what a shopper reads whose cart holds a part of the least of the shop's
 * amounts, and what keeps shoppers from reading anything. A coupon's code is for who manages the shop.
 *
 * @phpstan-import-type Progress from FreeShipping
 * @phpstan-type Hint array{text: string, label: string, url: string}
 */
final class ProgressExample implements HookProvider
{
	private const EDITOR_SCRIPT = 'encore-cart-progress-editor-script';
	private const SETTINGS = 'admin.php?page=wc-settings&tab=advanced&section=encore';
	private const SHIPPING = 'admin.php?page=wc-settings&tab=shipping';

	/** So much of the least amount lies in the example's cart. */
	private const PART = 0.6;

	/** @param \Closure(): bool $isOn whether it stands in carts by itself */
	public function __construct(
		private readonly ShopCurrency $currency,
		private readonly FreeShipping $shipping,
		private readonly CouponReward $reward,
		private readonly RewardCoupon $coupon,
		private readonly CouponGift $gift,
		private readonly \Closure $isOn,
		private readonly FailOpen $failOpen,
	) {
	}

	public function hooks(): array
	{
		return [Hook::action('enqueue_block_editor_assets', $this->print(...), 10, 0)];
	}

	private function print(): void
	{
		$data = $this->failOpen->around($this->data(...), ['goals' => [], 'about' => '', 'hints' => []], 'example of the progress in the editor')();
		wp_add_inline_script(self::EDITOR_SCRIPT, 'window.encoreCartProgress = ' . wp_json_encode($data, JSON_HEX_TAG | JSON_HEX_AMP) . ';', 'before');
	}

	/** @return array{goals: list<Progress>, about: string, hints: list<Hint>} */
	public function data(): array
	{
		$isManager = current_user_can('manage_woocommerce');
		[$zone, $toShipping] = self::zone();
		$coupon = $this->coupon->shown();
		$gives = $coupon === null ? '' : $this->gift->promised($coupon, $zone);
		$toReward = $coupon === null || $gives === '' ? null : (float) $coupon->get_minimum_amount();
		$amounts = array_filter([$toShipping, $isManager ? $toReward : null]);
		$cart = $amounts === [] ? 0.0 : round(min($amounts) * self::PART, wc_get_price_decimals());
		$goals = [];
		if ($toShipping !== null) {
			$goals[] = $this->shipping->towards($toShipping, $toShipping - $cart);
		}
		if ($isManager && $toReward !== null) {
			$goals[] = $this->reward->towards($gives, $toReward, $toReward - $cart);
		}
		return [
			'goals' => $goals,
			'about' => $goals === [] ? '' : $this->about($cart, $toShipping === null ? '' : $zone->get_zone_name()),
			'hints' => $this->hints($isManager, $toShipping !== null, $toReward !== null),
		];
	}

	private function about(float $cart, string $zone): string
	{
		$worth = ShopCurrency::text($this->currency->money($cart));
		return $zone === ''
			/* translators: %s: an amount of money. */
			? sprintf(__('What a shopper reads whose cart is worth %s.', 'encore'), $worth)
			/* translators: 1: an amount of money, 2: name of a shipping zone. */
			: sprintf(__('What a shopper in the shipping zone “%2$s” reads whose cart is worth %1$s.', 'encore'), $worth, $zone);
	}

	/** @return list<Hint> */
	private function hints(bool $isManager, bool $hasShipping, bool $hasReward): array
	{
		$hasNone = !$hasShipping && !$hasReward;
		if (!$isManager) {
			return match (true) {
				$hasReward => [self::hint(__('Shoppers are told of a coupon here. Its code is shown to shop managers alone.', 'encore'))],
				$hasNone => [self::hint(__('Shoppers see nothing here: the shop’s manager has set no amount that leads to free shipping or a reward.', 'encore'))],
				default => [],
			};
		}
		$settings = __('Open Encore’s settings', 'encore');
		$problem = match (true) {
			$this->coupon->problem() !== '' => $this->coupon->problem(),
			$this->coupon->code() !== '' && !$hasReward => __('This coupon takes nothing off.', 'encore'),
			default => '',
		};
		return array_values(array_filter([
			$hasNone ? self::hint(__('Shoppers see nothing here: in no shipping zone does an amount lead to free shipping.', 'encore'), __('Open shipping zones', 'encore'), self::SHIPPING) : null,
			/* translators: %s: why, a sentence: "This coupon has expired." */
			$problem !== '' ? self::hint(sprintf(__('The reward is not shown. %s', 'encore'), $problem), $settings, self::SETTINGS) : null,
			$hasNone && $this->coupon->code() === '' ? self::hint(__('No reward is named either.', 'encore'), $settings, self::SETTINGS) : null,
			!$hasNone && !($this->isOn)() ? self::hint(__('The progress is switched off for the shop’s carts: it stands only where an editor placed it.', 'encore'), $settings, self::SETTINGS) : null,
		]));
	}

	/** @return Hint */
	private static function hint(string $text, string $label = '', string $address = ''): array
	{
		return ['text' => $text, 'label' => $label, 'url' => $address === '' ? '' : admin_url($address)];
	}

	/**
	 * Where the example's shopper lives: at the shop's own address, or where an amount leads to free shipping.
	 *
	 * @return array{\WC_Shipping_Zone, ?float}
	 */
	private static function zone(): array
	{
		$base = wc_get_base_location();
		$own = wc_get_shipping_zone(['destination' => ['country' => $base['country'], 'state' => $base['state'], 'postcode' => WC()->countries->get_base_postcode()]]);
		$ids = wc_shipping_enabled() ? [$own->get_id(), ...array_keys(\WC_Shipping_Zones::get_zones()), 0] : [];
		foreach (array_unique($ids) as $id) {
			$zone = new \WC_Shipping_Zone($id);
			$least = FreeShipping::leastIn($zone);
			if ($least !== null) {
				return [$zone, $least];
			}
		}
		return [$own, null];
	}
}
