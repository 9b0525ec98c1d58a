<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\PlacedOrder;
use Encore\Hook;
use Encore\HookProvider;

/**
 * A payment that its gateway is told of in a moment, by a webhook: the thank-you page is there at once, and its script asks
 * for some seconds whether it has come. Then the page comes anew, and leads to the offer as it always does.
 */
final class PaymentWait implements HookProvider
{
	public const MODULE = 'encore/payment-wait';

	private ?PlacedOrder $order = null;

	/** @param string $file the plugin's main file */
	public function __construct(
		private readonly string $file,
		private readonly string $version,
	) {
	}

	public function hooks(): array
	{
		return [Hook::filter('script_module_data_' . self::MODULE, $this->tell(...))];
	}

	public function begin(PlacedOrder $order): void
	{
		$this->order = $order;
		/** @var non-empty-string $url */
		$url = plugins_url('build/gateways/payment-wait.js', $this->file);
		wp_enqueue_script_module(self::MODULE, $url, [], $this->version);
	}

	private function tell(mixed $data): mixed
	{
		return $this->order === null ? $data : [
			'root' => rtrim(rest_url('encore/v1'), '/'),
			'nonce' => wp_create_nonce('wp_rest'),
			'locale' => determine_locale(),
			'order' => $this->order->id,
			'key' => $this->order->key,
		];
	}
}
