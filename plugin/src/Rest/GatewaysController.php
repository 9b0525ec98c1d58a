<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Ports\Log;
use Encore\Domain\Refusal;
use Encore\Rest\Schema\GatewaysSchema;
use Encore\Rest\Schema\GatewayTestSchema;

/** GET gateways, POST gateways/{id}/test: what each payment gateway can do for offers, and whether it does. For the shop's owner. */
final class GatewaysController extends Controller
{
	/**
	 * @param \Closure(): list<array<string, mixed>>            $all  as GatewaysSchema has them
	 * @param \Closure(string): (array<string, mixed>|null)     $test as GatewayTestSchema has it; null where there is no such gateway
	 */
	public function __construct(
		Log $log,
		private readonly \Closure $all,
		private readonly \Closure $test,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		return [
			new Route('/gateways', 'GET', OwnedPostRules::allow(...), $this->gateways(...), [], GatewaysSchema::schema(...)),
			new Route(
				'/gateways/(?P<id>[A-Za-z0-9_-]{1,64})/test',
				'POST',
				OwnedPostRules::allow(...),
				$this->check(...),
				['id' => ['type' => 'string']],
				GatewayTestSchema::schema(...),
			),
		];
	}

	/** @return array<string, mixed> */
	private function gateways(): array
	{
		return ['gateways' => ($this->all)(), 'settings_url' => admin_url('admin.php?page=wc-settings&tab=checkout')];
	}

	/** @return array<string, mixed> */
	private function check(\WP_REST_Request $request): array
	{
		$id = $request['id'];
		return ($this->test)(is_string($id) ? $id : '') ?? throw Refusal::because('not_found');
	}
}
