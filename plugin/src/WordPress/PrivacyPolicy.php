<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Hook;
use Encore\HookProvider;

/** What a shop may say of Encore in its privacy policy; WordPress shows it to the owner in the policy guide. */
final class PrivacyPolicy implements HookProvider
{
	public function hooks(): array
	{
		return [Hook::action('admin_init', $this->suggest(...), 10, 0)];
	}

	private function suggest(): void
	{
		if (!function_exists('wp_add_privacy_policy_content')) {
			return;
		}
		$texts = [
			__('When you pay, we may make you an offer at the checkout or right after it. We keep which offers you were shown and what you answered, together with your order.', 'encore'),
			__('If you accept an offer after you have paid, we keep the words that you agreed to, their language, the amount and the time, and a record of the charge. Where your card is kept for that, a notice beside the pay button says so, and we keep that you saw it.', 'encore'),
			__('A cookie that lasts for one hour proves that the order was placed by your browser. It holds no name or address.', 'encore'),
			__('These records hold no name, address, e-mail or IP address: they lead to your order. Why an offer was shown is kept for 30 days. When personal data is erased, they are deleted too, except the record of what was charged, which is part of our books.', 'encore'),
		];
		wp_add_privacy_policy_content('Encore', '<p>' . implode('</p><p>', array_map(esc_html(...), $texts)) . '</p>');
	}
}
