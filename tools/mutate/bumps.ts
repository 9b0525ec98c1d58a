import type { Break } from './break';

/** Breaks of where offers before payment stand, with how many pieces, and instead of what. */
export const bumps: Break[] = [
	{
		name: 'a block with an offer of its own does not count among the bumps of the checkout',
		layer: 'Application',
		file: 'plugin/src/Application/Bump/CheckoutBumps.php',
		search: 'if (!$isAccepted($bump) && $left-- <= 0) {',
		replace: 'if (!$isAccepted($bump) && !isset($named[$place]) && $left-- <= 0) {',
		suite: { kind: 'unit', filter: 'CheckoutBumpsTest' },
	},
	{
		name: 'more bumps are taken at the checkout than the owner allows',
		layer: 'Application',
		file: 'plugin/src/Application/Bump/CheckoutBumps.php',
		search: '|| $this->taken($basket, $accepted, $accepted) < $this->most();',
		replace: '|| true;',
		suite: { kind: 'unit', filter: 'CheckoutBumpsTest' },
	},
	{
		name: 'an offer that was taken elsewhere takes a place at the checkout away',
		layer: 'Application',
		file: 'plugin/src/Application/Bump/ResolveBumps.php',
		search: 'count(array_diff($standing, $named))',
		replace: 'count(array_diff($accepted, $named))',
		suite: { kind: 'unit', filter: 'CheckoutBumpsTest' },
	},
	{
		name: 'more pieces follow what calls a bump up than there are',
		layer: 'Domain',
		file: 'plugin/src/Domain/Offer/Offer.php',
		search: 'intdiv($product->mostBeside($basket->quantityBeside($this)) ?? PHP_INT_MAX, $this->quantity)',
		replace: 'PHP_INT_MAX',
		suite: { kind: 'unit', filter: 'JoiningBumpTest' },
	},
	{
		name: 'two offers stand instead of one line',
		layer: 'Domain',
		file: 'plugin/src/Domain/Offer/Basket.php',
		search: 'if ($line->replacedBy === $replacedBy && $line->calls($offer->trigger)) {',
		replace: 'if ($line->calls($offer->trigger)) {',
		suite: { kind: 'unit', filter: 'JoiningBumpTest' },
	},
	{
		name: 'a line that a bump stood in for does not come back with the tick',
		layer: 'WooCommerce',
		file: 'plugin/src/WooCommerce/Cart/CartBumps.php',
		search: '$replaced->putBack($cart);',
		replace: '',
		suite: { kind: 'integration', filter: 'test_R14_it_stands_in_for_the_line' },
	},
	{
		name: 'a form of another site ticks an offer in the classic cart',
		layer: 'WooCommerce',
		file: 'plugin/src/WooCommerce/Checkout/ClassicBumps.php',
		search: "Hook::filter('woocommerce_update_cart_action_cart_updated', $this->updateCart(...)),",
		replace: "Hook::action('wp_loaded', fn() => $this->updateCart(false)),",
		suite: { kind: 'integration', filter: 'CartOfferTest::test_A6' },
	},
];
