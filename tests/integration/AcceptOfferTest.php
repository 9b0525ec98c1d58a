<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\PageConfirmation;
use Encore\Domain\Money;
use Encore\Domain\Offer\Quote;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/**
 * From the thank-you page's redirect to money in the order: the real tables, the real order, a gateway of the test.
 * Rules L6, L9, L14, R1, R2, R4, R6, R8.
 */
#[Group('orders')]
final class AcceptOfferTest extends TestCase
{
	private FunnelShop $shop;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
	}

	public function testAcceptedUpsellIsChargedOnceAndJoinsTheOrder(): void
	{
		$order = $this->shop->course()->order();
		self::assertStringContainsString("encore-offer/{$order->get_id()}/", $this->shop->arrive($order));
		$offer = $this->shop->open($order);
		self::assertSame('Add to my order: pay $197.00', $offer['accept_label']);
		self::assertSame('Visa ending in 4242', $offer['card_text']);
		self::assertSame('$297.00', $offer['regular_price_text']);
		self::assertStringContainsString('$197.00', $offer['consent_text']);
		self::assertStringContainsString('Visa ending in 4242', $offer['consent_text']);

		$answer = $this->shop->accept($order, $offer);

		self::assertSame(200, $answer->status, $answer->json());
		self::assertSame('settled', $answer->text('state'));
		self::assertSame($order->get_checkout_order_received_url(), $answer->text('next_url'));
		self::assertCount(1, $this->shop->gateway->charges);
		$charge = $this->shop->charge();
		self::assertSame([19700, 'USD', 2], [$charge->amount->amount, $charge->amount->currency, $charge->amount->minorUnit]);
		$fresh = $this->shop->reread($order);
		self::assertSame('294.00', $fresh->get_total());
		self::assertSame('tx_first', $fresh->get_transaction_id());
		$line = $this->shop->added($order)[0];
		self::assertSame('197.00', $line->get_total());
		self::assertSame((string) $this->shop->offers['upsell'], $line->get_meta('_encore_offer'));
		$notes = (string) wp_json_encode(wc_get_order_notes(['order_id' => $order->get_id()]));
		self::assertStringContainsString('$197.00', $notes);
		self::assertStringContainsString('tx_', $notes);
	}

	public function test_R1_second_click_is_the_same_acceptance(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$first = $this->shop->accept($order, $offer);
		$second = $this->shop->accept($order, $offer);
		self::assertSame($first->text('acceptance'), $second->text('acceptance'));
		self::assertCount(1, $this->shop->gateway->charges);
		self::assertCount(1, $this->shop->added($order));
		self::assertSame('294.00', $this->shop->reread($order)->get_total());
	}

	public function test_R1_second_click_while_the_first_is_being_charged_charges_nothing(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$inside = null;
		$this->shop->gateway->answer = function (ChargeRequest $request) use ($order, $offer, &$inside): ChargeResult {
			$this->shop->gateway->answer = null;
			$inside = $this->shop->accept($order, $offer);
			return ChargeResult::paid('tx_slow');
		};
		$this->shop->accept($order, $offer);
		self::assertSame('charging', $inside?->text('state'));
		self::assertCount(1, $this->shop->gateway->charges);
		self::assertCount(1, $this->shop->added($order));
	}

	public function testDeclinedUpsellLeadsToTheDownsell(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$answer = $this->shop->decline($order, $this->shop->open($order));
		self::assertSame('open', $answer->text('state'));
		self::assertSame('Add to my order: pay $47.00', $answer->offer()['accept_label']);
		self::assertStringContainsString('encore-offer', $answer->text('next_url'));
		self::assertSame('settled', $this->shop->accept($order, $answer->offer())->text('state'));
		self::assertSame('144.00', $this->shop->reread($order)->get_total());
	}

	public function test_R4_accept_after_decline_is_refused(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$this->shop->decline($order, $offer);
		$answer = $this->shop->accept($order, $offer);
		self::assertSame(409, $answer->status);
		self::assertSame('already_answered', $answer->text('code'));
		self::assertSame([], $this->shop->gateway->charges);
		self::assertSame([], $this->shop->added($order));
	}

	public function test_L9_at_most_two_offers_and_the_declined_one_never_again(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->decline($order, $this->shop->open($order));
		$last = $this->shop->decline($order, $this->shop->open($order));
		self::assertSame('done', $last->text('state'));
		self::assertSame([], $last->offer());
		self::assertSame('', $this->shop->arrive($order));
		self::assertSame(['declined', 'declined'], $this->shop->presentations($order));
	}

	public function testDeclinedChargeLeavesTheOrderAlone(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->gateway->answer = static fn(): ChargeResult => ChargeResult::declined('Insufficient funds');
		$answer = $this->shop->accept($order, $this->shop->open($order));
		self::assertSame('declined', $answer->text('state'));
		self::assertStringContainsString('nothing was charged', $answer->text('message'));
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
		self::assertSame([], $this->shop->added($order));
	}

	public function test_R8_the_page_itself_asks_for_the_bank_where_the_gateway_has_a_script(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$here = static fn(ChargeRequest $request): ChargeResult => ChargeResult::requiresAction('tx_bank', $request->returnUrl . PageConfirmation::FRAGMENT);
		$this->shop->gateway->answer = $this->shop->gateway->lookup = $here;
		$this->shop->gateway->confirmation = new PageConfirmation('https://shop.example/bank.js', ['client_secret' => 'a secret']);
		$offer = $this->shop->open($order);
		$ask = fn(): FunnelAnswer => $this->shop->ask('POST', "/acceptances/{$offer['presentation']}/confirmation", ['key' => $order->get_order_key()]);
		self::assertSame('not_found', $ask()->text('code'), 'Nothing was accepted.');

		$waits = $this->shop->accept($order, $offer);

		self::assertSame('requires_action', $waits->text('state'));
		self::assertStringEndsWith("/encore-offer/{$order->get_id()}/?key={$order->get_order_key()}" . PageConfirmation::FRAGMENT, $waits->text('next_url'));
		self::assertSame('{"module":"https:\\/\\/shop.example\\/bank.js","data":{"client_secret":"a secret"}}', $ask()->json());
		$acceptances = FunnelShop::db()->get_results((string) FunnelShop::db()->prepare('SELECT * FROM %i WHERE order_id = %d', FunnelShop::db()->prefix . 'encore_acceptances', $order->get_id()));
		self::assertStringNotContainsString('a secret', (string) wp_json_encode($acceptances), 'It is not kept.');

		$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::paid('tx_bank');
		self::assertSame('settled', $this->shop->ask('POST', "/acceptances/{$offer['presentation']}/resume", ['key' => $order->get_order_key()])->text('state'));
		self::assertSame('{"module":"","data":{}}', $ask()->json());
	}

	public function testUnknownIsNeverSentAgain(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$this->shop->gateway->answer = static fn(): ChargeResult => throw new \RuntimeException('timeout');
		$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::unknown();
		$states = [$this->shop->accept($order, $offer)->text('state'), $this->shop->accept($order, $offer)->text('state')];
		self::assertSame(['unknown', 'unknown'], $states);
		self::assertCount(1, $this->shop->gateway->charges);
		self::assertSame([], $this->shop->added($order));
	}

	public function testAnswerThatWasLostIsLookedUpAndSettled(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->gateway->answer = static fn(): ChargeResult => throw new \RuntimeException('timeout');
		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		self::assertCount(1, $this->shop->gateway->charges);
		self::assertCount(1, $this->shop->added($order));
		self::assertSame('294.00', $this->shop->reread($order)->get_total());
	}

	public function test_L6_changed_price_charges_nothing_and_shows_the_new_one(): void
	{
		$this->shop->product('main', '97');
		$upsell = $this->shop->product('upsell', '200');
		$this->shop->offer('upsell', 'upsell', ['percent', '25']);
		$this->shop->funnel();
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		self::assertSame('$150.00', $offer['price_text']);
		$upsell->set_regular_price('220');
		$upsell->save();
		$answer = $this->shop->accept($order, $offer);
		self::assertSame(409, $answer->status);
		self::assertSame('price_changed', $answer->text('code'));
		self::assertSame('$165.00', $answer->offer()['price_text']);
		self::assertSame([], $this->shop->gateway->charges);
		self::assertSame('consent_changed', $this->shop->accept($order, $offer)->text('code'));
		self::assertSame('settled', $this->shop->accept($order, $answer->offer())->text('state'));
		self::assertSame(16500, $this->shop->charge()->amount->amount);
	}

	public function testOtherCardIsAnotherConsent(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$this->shop->gateway->lastFour = '1111';
		self::assertSame('consent_changed', $this->shop->accept($order, $offer)->text('code'));
		$this->shop->gateway->hasToken = false;
		self::assertSame('consent_changed', $this->shop->accept($order, $offer)->text('code'), 'It would be paid by a link.');
		self::assertSame([], $this->shop->gateway->charges);
	}

	public function test_L14_consent_is_kept_with_its_words(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$this->shop->accept($order, $offer);
		[$row] = FunnelShop::consents($order);
		self::assertIsString($row['quote']);
		self::assertEquals([$offer['consent_text'], $offer['consent_version'], new Money(19700, 'USD', 2)], [$row['text'], $row['version'], Quote::fromJson($row['quote'])->total()]);
	}

	public function test_R6_last_piece_is_sold_once(): void
	{
		$this->shop->product('main', '10');
		$upsell = $this->shop->product('upsell', '20', ['manage_stock' => true, 'stock_quantity' => 1]);
		$this->shop->offer('upsell', 'upsell', ['regular', '0']);
		$this->shop->funnel();
		[$one, $two] = [$this->shop->order(), $this->shop->order()];
		$this->shop->arrive($one);
		$this->shop->arrive($two);
		[$offerOne, $offerTwo] = [$this->shop->open($one), $this->shop->open($two)];
		self::assertSame('settled', $this->shop->accept($one, $offerOne)->text('state'));
		self::assertSame(0, $this->shop->sold('upsell')->get_stock_quantity());
		self::assertSame('outofstock', $this->shop->sold('upsell')->get_stock_status());
		self::assertSame('1', $this->shop->added($one)[0]->get_meta('_reduced_stock'));
		self::assertSame('out_of_stock', $this->shop->accept($two, $offerTwo)->text('code'));
		self::assertCount(1, $this->shop->gateway->charges);
	}

	public function test_R6_stock_goes_back_when_the_card_is_declined(): void
	{
		$this->shop->product('main', '10');
		$upsell = $this->shop->product('upsell', '20', ['manage_stock' => true, 'stock_quantity' => 5]);
		$this->shop->offer('upsell', 'upsell', ['regular', '0'], 2);
		$this->shop->funnel();
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$this->shop->gateway->answer = function (): ChargeResult {
			self::assertSame(3, $this->shop->sold('upsell')->get_stock_quantity());
			return ChargeResult::declined('no');
		};
		$this->shop->accept($order, $this->shop->open($order));
		self::assertSame(5, $this->shop->sold('upsell')->get_stock_quantity());
	}

	/** @return array<string, array{string}> where the shop breaks while the line is written */
	public static function breaks(): array
	{
		return [
			'before the item' => ['woocommerce_before_order_item_object_save'],
			'before the order' => ['woocommerce_before_order_object_save'],
			'after both, with the note' => ['woocommerce_order_note_added'],
		];
	}

	#[DataProvider('breaks')]
	public function test_R2_death_between_money_and_line_is_mended_by_the_next_look(string $where): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$dies = static function (): void {
			throw new \RuntimeException('power cut');
		};
		add_action($where, $dies);
		$answer = $this->shop->accept($order, $offer);
		remove_action($where, $dies);
		self::assertSame('paid', $answer->text('state'));
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
		self::assertSame([], $this->shop->added($order));

		self::assertSame('', $this->shop->arrive($order));

		self::assertSame('294.00', $this->shop->reread($order)->get_total());
		self::assertCount(1, $this->shop->added($order));
		self::assertSame('settled', $this->shop->accept($order, $offer)->text('state'));
		self::assertCount(1, $this->shop->added($order));
		self::assertCount(1, $this->shop->gateway->charges);
	}

	public function test_R2_line_that_is_there_is_not_added_again(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$this->shop->accept($order, $offer);
		FunnelShop::db()->query((string) FunnelShop::db()->prepare("UPDATE %i SET state = 'paid', check_at = '2020-01-01' WHERE order_id = %d", FunnelShop::db()->prefix . 'encore_acceptances', $order->get_id()));
		self::assertSame('settled', $this->shop->accept($order, $offer)->text('state'));
		self::assertCount(1, $this->shop->added($order));
		self::assertSame('294.00', $this->shop->reread($order)->get_total());
	}

	public function testDownloadsOfTheAddedLineAloneAreGranted(): void
	{
		update_option('wc_downloads_approved_directories_mode', 'disabled');
		$this->shop->product('main', '10', ['downloadable' => true, 'downloads' => [$this->download('first')]]);
		$this->shop->product('upsell', '20', ['downloadable' => true, 'downloads' => [$this->download('second')]]);
		$this->shop->offer('upsell', 'upsell', ['regular', '0']);
		$this->shop->funnel();
		$order = $this->shop->order();
		self::assertSame('completed', $this->shop->reread($order)->get_status());
		$this->shop->arrive($order);
		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		$names = array_column($this->shop->reread($order)->get_downloadable_items(), 'download_name');
		sort($names);
		self::assertSame(['first', 'second'], $names);
		self::assertSame(1, $this->shop->sold('upsell')->get_total_sales());
		self::assertSame(1, $this->shop->sold('main')->get_total_sales());
	}

	private function download(string $name): \WC_Product_Download
	{
		$download = new \WC_Product_Download();
		$download->set_id(wp_generate_uuid4());
		$download->set_name($name);
		$folder = wp_upload_dir()['basedir'] . '/woocommerce_uploads';
		wp_mkdir_p($folder);
		file_put_contents("{$folder}/{$name}.txt", $name);
		$download->set_file(wp_upload_dir()['baseurl'] . "/woocommerce_uploads/{$name}.txt");
		return $download;
	}
}
