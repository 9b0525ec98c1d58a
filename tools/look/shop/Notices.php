<?php

declare(strict_types=1);

namespace Encore\Tools\Look;

use Encore\Hook;
use Encore\HookProvider;

/** Says on every page what this is, what is missing, and how to get it. */
final class Notices implements HookProvider
{
	private const IS = 'There is no WooCommerce here: this is a look at Encore on sample products.';

	public function hooks(): array
	{
		return [
			Hook::action('admin_notices', $this->forOwner(...), 1, 0),
			Hook::action('wp_body_open', $this->onPage(...), 1, 0),
		];
	}

	private function forOwner(): void
	{
		printf(
			'<div class="notice notice-warning"><details style="margin:.6em 0"><summary><strong>%s</strong> %s</summary><p>%s</p><p>%s</p><p>%s</p><p>%s <code>npm run woocommerce -- /path/to/woocommerce.zip</code>, %s <code>npm start</code>.</p></details></div>',
			esc_html(self::IS),
			esc_html('What works, what is missing, and how to get it'),
			esc_html('Works, with the plugin’s own code: offers with their editor, live price and coach; funnels as a list and as a picture; the quick funnel; a walkthrough of any funnel as a shopper, to the thank-you page and back.'),
			esc_html('Other than in a shop: five stacks of sample products, no tax, no shipping, stock without a limit; orders and payments are played in memory; the numbers stay at nothing, for nobody buys here.'),
			esc_html('Missing: product pages, cart and checkout with the offers before payment in them; payment gateways, orders, refunds and mails; Encore’s settings, payments and tools, which look into a shop of WooCommerce’s.'),
			esc_html('To get all of it, run'),
			esc_html('then again'),
		);
	}

	/** No link: it would stand before the theme's own to its content. */
	private function onPage(): void
	{
		printf(
			'<aside aria-label="About this store" style="margin:0;padding:.4em 1em;background:#fcf9e8;color:#1e1e1e;font:14px/1.5 sans-serif;text-align:center">%s</aside>',
			esc_html('A look without WooCommerce: no cart, no checkout. The admin pages say what else is missing.'),
		);
	}
}
