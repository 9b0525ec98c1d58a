<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\WooCommerce\BuiltAssets;

/** Script and style of the notice that the card is kept. */
final class KeptCardAssets
{
	private const HANDLE = 'encore-kept-card';
	private const BUILT = 'checkout/kept-card';

	public function __construct(private readonly BuiltAssets $assets)
	{
	}

	/** @return list<string> the handle for the Checkout block, once it is built */
	public function script(): array
	{
		return $this->assets->script(self::HANDLE, self::BUILT . '/index');
	}

	/** @param string $more rules that only this page knows */
	public function enqueueStyle(string $more = ''): void
	{
		$this->assets->style(self::HANDLE, self::BUILT . '/style-index');
		wp_enqueue_style(self::HANDLE);
		if ($more !== '') {
			wp_add_inline_style(self::HANDLE, $more);
		}
	}
}
