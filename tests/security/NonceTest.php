<?php

declare(strict_types=1);

namespace Encore\Tests\Security;

use Encore\Tests\Integration\OfferDesk;
use PHPUnit\Framework\TestCase;

/** S9: a nonce opens nothing by itself. */
final class NonceTest extends TestCase
{
	public function testAValidNonceWithoutTheCapabilityIsRefused(): void
	{
		$desk = new OfferDesk();
		foreach (['anonymous' => 401, 'customer' => 403, 'author' => 403, 'editor' => 403] as $role => $status) {
			$desk->as($role);
			foreach (['/encore/v1/offers', '/encore/v1/preview/price'] as $path) {
				$request = new \WP_REST_Request('POST', $path);
				$request->set_header('X-WP-Nonce', wp_create_nonce('wp_rest'));
				$request->set_header('content-type', 'application/json');
				$request->set_body((string) wp_json_encode($path === '/encore/v1/offers' ? ['title' => 'x'] : ['product_id' => 1, 'quantity' => 1, 'price' => ['type' => 'regular', 'value' => '0']]));
				self::assertSame($status, rest_do_request($request)->get_status(), "{$role} {$path}");
			}
		}
		$desk->clear();
	}
}
