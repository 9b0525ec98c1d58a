<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\SavedToken;
use Encore\Domain\Money;
use Encore\Tests\Integration\Contract\ChargeAdapterContract;
use Encore\Tests\Integration\Contract\ChargeDesk;
use EncoreSandbox\KeptToken;
use EncoreSandbox\Provider;
use EncoreSandbox\Refunds;
use EncoreSandbox\SandboxChargeAdapter;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;

/** The sandbox's charge adapter keeps the contract, and what only the sandbox has. Rules L11, R7. */
#[Group('orders')]
final class SandboxAdapterTest extends ChargeAdapterContract
{
	protected function desk(): ChargeDesk
	{
		return new SandboxDesk();
	}

	public static function amounts(): iterable
	{
		yield 'no decimals' => [new Money(1500, 'JPY', 0), '1500'];
		yield 'no decimals in a shop that shows two' => [new Money(150000, 'JPY', 2), '1500'];
		yield 'three decimals' => [new Money(1505, 'KWD', 3), '1.505'];
		yield 'two of three decimals' => [new Money(150, 'KWD', 2), '1.500'];
	}

	public static function tooFine(): iterable
	{
		yield 'a part of a yen' => [new Money(150050, 'JPY', 2)];
		yield 'a part of a cent' => [new Money(15005, 'USD', 3)];
	}

	public function testAReturnAddressElsewhereIsRefused(): void
	{
		$request = $this->charge('4000002760003184', 'https://example.com/');
		self::assertSame(ChargeStatus::Declined, $this->desk->adapter()->charge($request)->status);
		self::assertSame(ChargeStatus::NotFound, $this->desk->adapter()->lookup($request)->status);
	}

	/** @return array<string, array{string, ChargeStatus}> */
	public static function timeOuts(): array
	{
		return [
			'before capture' => ['4000000000003030', ChargeStatus::NotFound],
			'after capture' => ['4000000000003048', ChargeStatus::Paid],
		];
	}

	#[DataProvider('timeOuts')]
	public function testACardThatTimesOutDoesSoForReal(string $card, ChargeStatus $known): void
	{
		$first = $this->charge($card);
		self::assertSame(ChargeStatus::Paid, $this->desk->adapter()->charge($first)->status);
		$acceptance = wp_generate_uuid4();
		$second = new ChargeRequest($first->orderId, $first->token, $first->amount, "key-{$acceptance}", ['encore_acceptance' => $acceptance, 'encore_attempt' => '1']);
		$hasty = new Provider((string) getenv('ENCORE_PROVIDER'), 0.5);
		self::assertSame(ChargeStatus::Unknown, (new SandboxChargeAdapter($hasty, new KeptToken(), new Refunds($hasty)))->charge($second)->status);
		self::assertSame($known, $this->desk->adapter()->lookup($second)->status);
	}

	public function testARefundIsFoundByItsKeyOrByItsOwnMark(): void
	{
		$request = $this->request();
		$payment = (string) $this->desk->adapter()->charge($request)->transactionId;
		foreach ([[], ['encore_refund' => wp_generate_uuid4(), 'other' => 'x']] as $metadata) {
			$refund = new RefundRequest($request->orderId, $payment, new Money(500, 'USD', 2), 'refund-' . wp_generate_uuid4(), $metadata);
			$made = $this->desk->adapter()->refund($refund);
			self::assertEquals($made, $this->desk->adapter()->lookupRefund($refund));
			$kept = (new SandboxDesk())->provider->get("/refunds/{$made->refundId}")->body['metadata'];
			self::assertSame(['encore_refund' => $metadata['encore_refund'] ?? $refund->idempotencyKey], $kept);
		}
	}

	public function test_L11_R7_a_card_of_another_gateway_is_not_charged(): void
	{
		$request = $this->charge('4242424242424242');
		$order = wc_get_order($request->orderId);
		$token = $order instanceof \WC_Order ? (new KeptToken())->find($order) : null;
		self::assertNotNull($token);
		$token->set_gateway_id('cod');
		$token->save();
		self::assertNull($this->desk->adapter()->savedToken($request->orderId));
		self::assertSame(ChargeStatus::Unknown, $this->desk->adapter()->charge($request)->status);
		self::assertSame(ChargeStatus::NotFound, $this->desk->adapter()->lookup($request)->status);
	}

	public function testNoCardNumberIsInTheOrder(): void
	{
		$order = (new SandboxDesk())->orderWith('4000002760003184');
		self::assertDoesNotMatchRegularExpression('/4000\D*0027\D*6000\D*3184/', (string) wp_json_encode($order->get_data()));
	}

	/** Of 15.00 to a card kept on a new order. */
	private function charge(string $card, string $returnUrl = 'http://127.0.0.1/back/?x=1'): ChargeRequest
	{
		$order = (new SandboxDesk())->orderWith($card)->get_id();
		$token = $this->desk->adapter()->savedToken($order);
		self::assertInstanceOf(SavedToken::class, $token);
		$acceptance = wp_generate_uuid4();
		return new ChargeRequest($order, $token, new Money(1500, 'USD', 2), "key-{$acceptance}", ['encore_acceptance' => $acceptance, 'encore_attempt' => '1'], $returnUrl);
	}
}
