<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Capability;

/**
 * What is known of one gateway beyond its charge adapter: given by the filter `encore_gateway_reports`, read by the shop's
 * owner on the screen Payments. It changes nothing, and only check() asks the provider.
 */
interface GatewayReport
{
	/** The gateway's id, as orders name it. */
	public function gateway(): string;

	/** @return list<string> ids of gateways that are listed beside it though the orders they pay name this one */
	public function covers(): array;

	/** The one that is installed, "10.8.3"; empty where it is not known. */
	public function version(): string;

	/** @return list<string> versions that were run with Encore: "10.8.3", or "10.8" for all of them */
	public function checkedVersions(): array;

	/** "test" or "live"; empty where there is but one. */
	public function mode(): string;

	/** @return list<GatewayNote> what keeps offers away or has them paid otherwise, as it stands now */
	public function notes(): array;

	/** @return list<GatewayCheck> one after the other; behind one that failed comes none that needs it */
	public function check(): array;
}
