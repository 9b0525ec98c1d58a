<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

/** Nobody knows what came of a call: a time-out, an outage, a lock, a key that was used for something else, an answer that is none. */
final class StripeUnanswered extends \RuntimeException
{
}
