<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

/** Why an offer's lines leave a cart by themselves. */
enum GoneBecause
{
	/** Nothing in the cart calls it up any more, or it has ended. */
	case NotCalledUp;

	/** A part of it is missing. */
	case NotWhole;

	/** Two carts were joined that both had it. */
	case Twice;

	/** More than the owner allows at the checkout. */
	case Enough;
}
