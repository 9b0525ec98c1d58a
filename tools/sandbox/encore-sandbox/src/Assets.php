<?php

declare(strict_types=1);

namespace EncoreSandbox;

/** The scripts and the style of the card form; nothing is built, the files are served as they are. */
final class Assets
{
	public function __construct(private readonly string $file)
	{
	}

	/** The script that the Checkout block waits for. */
	public function registerBlockScript(): string
	{
		$this->registerCardScript();
		$this->register('encore-sandbox-block', 'block-checkout.js', [
			'encore-sandbox-card',
			'wc-blocks-checkout',
			'wc-blocks-registry',
			'wc-settings',
			'wp-element',
		]);
		return 'encore-sandbox-block';
	}

	public function registerPlainScript(): string
	{
		$this->register('encore-sandbox-plain', 'block-plain.js', ['wc-blocks-registry', 'wc-settings', 'wp-element']);
		return 'encore-sandbox-plain';
	}

	public function enqueue(): void
	{
		if (!is_checkout() || is_order_received_page()) {
			return;
		}
		wp_enqueue_style(
			'encore-sandbox',
			plugins_url('assets/card-form.css', $this->file),
			[],
			$this->version('card-form.css'),
		);
		if (!has_block('woocommerce/checkout') || is_checkout_pay_page()) {
			$this->registerCardScript();
			$this->register('encore-sandbox-classic', 'classic-checkout.js', ['encore-sandbox-card', 'jquery']);
			wp_enqueue_script('encore-sandbox-classic');
		}
	}

	private function registerCardScript(): void
	{
		$this->register('encore-sandbox-card', 'card.js', []);
	}

	/**
	 * @param non-empty-string $handle
	 * @param non-empty-string $name
	 * @param list<non-empty-string> $dependencies
	 */
	private function register(string $handle, string $name, array $dependencies): void
	{
		wp_register_script(
			$handle,
			plugins_url('assets/' . $name, $this->file) ?: false,
			$dependencies,
			$this->version($name),
			true,
		);
	}

	private function version(string $name): string
	{
		return (string) filemtime(dirname($this->file) . '/assets/' . $name);
	}
}
