<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundStatus;
use Encore\Domain\Money;
use EncoreSandbox\KeptToken;
use EncoreSandbox\Provider;
use EncoreSandbox\Refunds;
use EncoreSandbox\SandboxChargeAdapter;
use EncoreSandbox\SavedCard;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** The sandbox's charge adapter against its provider: every card, answer and question. Rules L11, R7. */
#[Group('orders')]
final class SandboxAdapterTest extends TestCase
{
	private const RETURN_URL = 'http://127.0.0.1/back/?x=1';

	private Provider $provider;
	private SandboxChargeAdapter $adapter;
	private \WC_Order $order;

	protected function setUp(): void
	{
		$this->provider = new Provider((string) getenv('ENCORE_PROVIDER'), 15.0);
		$this->adapter = $this->adapter(15.0);
	}

	public function testThreeDSecureWaitsAtThePageAndIsPaidOnceConfirmed(): void
	{
		$request = $this->request('4000002760003184');
		self::assertSame(ChargeStatus::NotFound, $this->adapter->lookup($request)->status);
		$waits = $this->adapter->charge($request);
		self::assertSame(ChargeStatus::RequiresAction, $waits->status);
		self::assertSame(self::RETURN_URL, $this->provider->get("/payments/{$waits->transactionId}")->body['return_url']);
		self::assertEquals($waits, $this->adapter->lookup($request));
		self::assertEquals($waits, $this->adapter->charge($request), 'The same key is the same charge.');

		$this->press($waits->actionUrl, 'confirm');
		$paid = $this->adapter->lookup($request);
		self::assertSame([ChargeStatus::Paid, $waits->transactionId], [$paid->status, $paid->transactionId]);
		self::assertEquals($paid, $this->adapter->cancel($request), 'The shopper was faster.');
	}

	public function testThreeDSecureRefusedIsDeclined(): void
	{
		$request = $this->request('4000002760003184');
		$this->press($this->adapter->charge($request)->actionUrl, 'refuse');
		self::assertSame(ChargeStatus::Declined, $this->adapter->lookup($request)->status);
	}

	public function testCancelledIsDeclinedAndNeverCaptured(): void
	{
		$request = $this->request('4000002760003184');
		self::assertSame(ChargeStatus::NotFound, $this->adapter->cancel($request)->status);
		$waits = $this->adapter->charge($request);
		self::assertSame(ChargeStatus::Declined, $this->adapter->cancel($request)->status);
		$this->press($waits->actionUrl, 'confirm');
		self::assertSame(ChargeStatus::Declined, $this->adapter->cancel($request)->status);
		self::assertSame(ChargeStatus::Declined, $this->adapter->lookup($request)->status);
	}

	public function testAReturnAddressElsewhereIsRefused(): void
	{
		$request = $this->request('4000002760003184', returnUrl: 'https://example.com/');
		self::assertSame(ChargeStatus::Declined, $this->adapter->charge($request)->status);
		self::assertSame(ChargeStatus::NotFound, $this->adapter->lookup($request)->status);
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
	public function testATimeOutIsUnknownUntilItIsLookedUp(string $card, ChargeStatus $known): void
	{
		$first = $this->request($card);
		self::assertSame(ChargeStatus::Paid, $this->adapter->charge($first)->status);
		$second = $this->request($card, $first);
		self::assertSame(ChargeStatus::Unknown, $this->adapter(0.5)->charge($second)->status);
		self::assertSame($known, $this->adapter->lookup($second)->status);
	}

	public function testNobodyThereIsUnknownNeverDeclinedOrMissing(): void
	{
		$request = $this->request('4242424242424242');
		$paid = $this->adapter->charge($request);
		$refund = new RefundRequest($request->orderId, (string) $paid->transactionId, $request->amount, 'refund-' . wp_generate_uuid4());
		$gone = new Provider('http://127.0.0.1:1', 1.0);
		$adapter = new SandboxChargeAdapter($gone, new KeptToken(), new Refunds($gone));
		foreach ([$adapter->charge($request), $adapter->lookup($request), $adapter->cancel($request)] as $result) {
			self::assertSame(ChargeStatus::Unknown, $result->status);
		}
		foreach ([$adapter->refund($refund), $adapter->lookupRefund($refund)] as $result) {
			self::assertSame(RefundStatus::Unknown, $result->status);
		}
	}

	public function testARefundIsFoundByItsKeyOrByItsOwnMark(): void
	{
		$request = $this->request('4242424242424242');
		$payment = (string) $this->adapter->charge($request)->transactionId;
		foreach ([[], ['encore_refund' => wp_generate_uuid4(), 'other' => 'x']] as $metadata) {
			$refund = $this->refund($request, $payment, 500, $metadata);
			self::assertSame(RefundStatus::NotFound, $this->adapter->lookupRefund($refund)->status);
			$made = $this->adapter->refund($refund);
			self::assertSame(RefundStatus::Refunded, $made->status);
			self::assertEquals($made, $this->adapter->lookupRefund($refund));
			self::assertEquals($made, $this->adapter->refund($refund), 'The same key is the same refund.');
			$kept = $this->provider->get("/refunds/{$made->refundId}")->body['metadata'];
			self::assertSame(['encore_refund' => $metadata['encore_refund'] ?? $refund->idempotencyKey], $kept);
		}
		self::assertSame(RefundStatus::Refused, $this->adapter->refund($this->refund($request, $payment, 1000))->status);
	}

	/** @param callable(\WC_Payment_Token): mixed $change */
	#[DataProvider('lostCards')]
	public function test_L11_R7_a_card_that_is_deleted_somebody_elses_or_of_another_gateway_is_not_charged(callable $change): void
	{
		$request = $this->request('4242424242424242');
		$token = (new KeptToken())->find($this->order);
		self::assertNotNull($token);
		$change($token);
		self::assertNull($this->adapter->savedToken($this->order->get_id()));
		self::assertNotSame(ChargeStatus::Paid, $this->adapter->charge($request)->status);
		self::assertSame(ChargeStatus::NotFound, $this->adapter->lookup($request)->status, 'The provider was not asked for money.');
	}

	/** @return array<string, array{callable(\WC_Payment_Token): mixed}> */
	public static function lostCards(): array
	{
		return [
			'deleted' => [static fn(\WC_Payment_Token $token): bool => $token->delete()],
			'somebody else\'s' => [static function (\WC_Payment_Token $token): int {
				$token->set_user_id(1);
				return $token->save();
			}],
			'of another gateway' => [static function (\WC_Payment_Token $token): int {
				$token->set_gateway_id('cod');
				return $token->save();
			}],
		];
	}

	public function testNoCardNumberIsInTheOrder(): void
	{
		$this->request('4000002760003184');
		self::assertDoesNotMatchRegularExpression('/4000\D*0027\D*6000\D*3184/', (string) wp_json_encode($this->order->get_data()));
	}

	private function adapter(float $timeout): SandboxChargeAdapter
	{
		$provider = new Provider((string) getenv('ENCORE_PROVIDER'), $timeout);
		return new SandboxChargeAdapter($provider, new KeptToken(), new Refunds($provider));
	}

	/** A charge of 15.00 to a card kept on a new order, or another one to the order's card. */
	private function request(string $card, ?ChargeRequest $earlier = null, string $returnUrl = self::RETURN_URL): ChargeRequest
	{
		if ($earlier === null) {
			$this->order = new \WC_Order();
			$this->order->set_payment_method('encore_sandbox');
			$this->order->set_transaction_id('pay_first');
			$this->order->set_status('processing');
			$this->order->save();
			$kept = $this->provider->post('/payment_methods', ['number' => $card, 'exp_month' => 12, 'exp_year' => 2040, 'cvc' => '123']);
			$customer = $this->provider->post('/customers', [])->id();
			$this->provider->post("/payment_methods/{$kept->id()}/attach", ['customer' => $customer]);
			(new KeptToken())->keep($this->order, SavedCard::fromProvider($kept->body), $customer);
		}
		$token = $this->adapter->savedToken($this->order->get_id());
		self::assertNotNull($token);
		$acceptance = wp_generate_uuid4();
		return new ChargeRequest(
			$this->order->get_id(),
			$token,
			new Money(1500, 'USD', 2),
			"key-$acceptance",
			['encore_acceptance' => $acceptance, 'encore_attempt' => '1'],
			$returnUrl,
		);
	}

	/** @param array<string, string> $metadata */
	private function refund(ChargeRequest $request, string $payment, int $amount, array $metadata = []): RefundRequest
	{
		return new RefundRequest($request->orderId, $payment, new Money($amount, 'USD', 2), 'refund-' . wp_generate_uuid4(), $metadata);
	}

	private function press(string $page, string $answer): void
	{
		$reply = wp_remote_post($page, ['body' => ['answer' => $answer], 'redirection' => 0]);
		self::assertSame([303, self::RETURN_URL], [wp_remote_retrieve_response_code($reply), wp_remote_retrieve_header($reply, 'location')]);
	}
}
