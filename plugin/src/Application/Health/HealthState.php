<?php

declare(strict_types=1);

namespace Encore\Application\Health;

enum HealthState: string
{
	case Good = 'good';
	/** The shop sells, but something is worse than it need be. */
	case Recommended = 'recommended';
	/** Offers, or money on its way, wait for somebody to do something. */
	case Critical = 'critical';
}
