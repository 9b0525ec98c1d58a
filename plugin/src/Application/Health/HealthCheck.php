<?php

declare(strict_types=1);

namespace Encore\Application\Health;

/** What is looked at, in the order in which an owner reads of it. */
enum HealthCheck: string
{
	case Payments = 'payments';
	case OfferPage = 'offer_page';
	case Schedule = 'schedule';
	case Tables = 'tables';
	case Compiled = 'compiled';
	case Checkout = 'checkout';
	case Orders = 'orders';
	case Cache = 'cache';
}
