<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Privacy;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\PersonalRecords;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Cart\ShopperCart;
use Encore\WooCommerce\Cart\TriedOrders;

/** WordPress's erasure of personal data, and WooCommerce's of an order's: whenever it forgets who ordered, so do we. */
final class PrivacyErasure implements HookProvider
{
	/** What was shown in the last day may still be open, or be taken back. */
	private const OPEN = '-1 day';

	public function __construct(
		private readonly PersonalRecords $records,
		private readonly Clock $clock,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::filter('wp_privacy_personal_data_erasers', $this->register(...)),
			Hook::action('woocommerce_privacy_before_remove_order_personal_data', $this->forget(...)),
		];
	}

	/** First: WooCommerce's own eraser makes an order nobody's, and then it is not found by e-mail any more. */
	private function register(mixed $erasers): mixed
	{
		return is_array($erasers) ? ['encore' => [
			'eraser_friendly_name' => __('Offers by Encore', 'encore'),
			'callback' => $this->erase(...),
		]] + $erasers : $erasers;
	}

	/** @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool} */
	private function erase(string $email, int $page = 1): array
	{
		$user = get_user_by('email', $email);
		$isAccountForgotten = $user instanceof \WP_User && $this->forgetAccount($user->ID);
		$orders = PersonOrders::of($email, $page);
		$messages = [];
		foreach ($orders as $order) {
			if ($this->forget($order)) {
				/* translators: %s: an order's number. */
				$messages[] = sprintf(__('What was charged after order %s stays on record, and what was offered there within the last day.', 'encore'), $order->get_order_number());
			}
		}
		return [
			'items_removed' => $orders !== [] || $isAccountForgotten,
			'items_retained' => $messages !== [],
			'messages' => $messages,
			'done' => count($orders) < PersonOrders::AT_ONCE,
		];
	}

	/** @return bool whether there was anything of its cart */
	private function forgetAccount(int $userId): bool
	{
		$hadShown = $this->records->forgetCart(ShopperCart::keyOf((string) $userId));
		return TriedOrders::forget($userId) || $hadShown;
	}

	/** @return bool whether something of it stays */
	private function forget(mixed $order): bool
	{
		return $order instanceof \WC_Order && $this->records->forget($order->get_id(), $this->clock->now()->modify(self::OPEN));
	}
}
