<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\PageConfirmation;

/**
 * A charge adapter whose provider has a script for the bank's question, so that the shopper stays on the offer page. Such a
 * charge "requires action" at the request's return address with `PageConfirmation::FRAGMENT` behind it. A page that has no
 * script cannot do so: its click comes by the form, not by REST, and needs an address at the provider.
 */
interface ConfirmsInPage
{
	/** Asked anew each time; null where nothing is to be confirmed any more, or nobody knows. */
	public function confirmation(ChargeRequest $request): ?PageConfirmation;
}
