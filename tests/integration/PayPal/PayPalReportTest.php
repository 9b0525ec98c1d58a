<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\PayPal;

use Encore\Tests\Integration\FunnelGateway;
use Encore\Tests\Integration\OfferDesk;
use PHPUnit\Framework\TestCase;

/** What the owner reads of PayPal's real gateway as it is set up, and what its check finds. */
final class PayPalReportTest extends TestCase
{
	private const TAKING = 'woocommerce-ppcp-data-settings';

	private OfferDesk $desk;

	protected function setUp(): void
	{
		FunnelGateway::installed();
		$this->desk = (new OfferDesk())->as('shop_manager');
	}

	protected function tearDown(): void
	{
		delete_option(self::TAKING);
		$this->desk->clear();
	}

	public function testOffersAfterPayPalAreApprovedOnItsPageAndTheOwnerReadsWhy(): void
	{
		$card = $this->desk->gateway('ppcp-gateway');
		self::assertSame(['approval', 'test', true], [$card['way'], $card['mode'], $card['is_checked']]);
		$words = (string) wp_json_encode($card['notes']);
		self::assertStringContainsString('approves exactly the offer', $words);
		self::assertStringContainsString('Why not with one click', $words);
		self::assertStringNotContainsString('stops', $words);
		self::assertIsArray($card['abilities']);
		self::assertSame(['keep' => 'no', 'charge' => 'no', 'three_d_secure' => 'partly', 'refund' => 'yes', 'guests' => 'yes', 'plans' => 'no'], array_column($card['abilities'], 'state', 'id'));
		self::assertSame([true, ['passed', 'passed', 'passed']], $this->check('ppcp-gateway'));
	}

	public function testOfItsOtherMethodsNobodySaysThatTheyWereRun(): void
	{
		$card = $this->desk->gateway('ppcp-card-button-gateway');
		self::assertSame(['pay_link', false, []], [$card['way'], $card['is_checked'], $card['checked_versions']]);
		self::assertStringContainsString('was not run with Encore', (string) wp_json_encode($card['notes']));
	}

	public function testAnOwnerWhoOnlyAuthorisesIsToldWhyNoOfferFollows(): void
	{
		update_option(self::TAKING, ['authorize_only' => true]);
		foreach (['ppcp-gateway', 'ppcp-card-button-gateway'] as $id) {
			self::assertSame('none', $this->desk->gateway($id)['way']);
		}
		self::assertFalse($this->check('ppcp-gateway')[0]);
	}

	/** @return array{mixed, array<mixed>} whether it passed, and the state of each check */
	private function check(string $id): array
	{
		$answer = OfferDesk::data($this->desk->ask('POST', "/encore/v1/gateways/{$id}/test"));
		self::assertIsArray($answer['checks']);
		return [$answer['passed'], array_column($answer['checks'], 'state')];
	}
}
