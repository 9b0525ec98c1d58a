<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** What a shopper chooses of an offer: in the real tables, orders and stock. Rules L6, L7, L8, R1, R4, R6, R9, A6. */
#[Group('orders')]
final class ChoiceTest extends TestCase
{
	private FunnelShop $shop;
	private \WC_Order $order;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->shop->product('main', '10');
		FunnelColours::sell($this->shop, 'cup', ['Sand' => ['20', 3], 'Ocean' => ['20', 1], 'Plum' => ['24', 0]]);
	}

	public function testAChosenVariationIsChargedAndTakenFromItsOwnStock(): void
	{
		$offer = $this->arrive();
		self::assertSame(['Choose first: Colour', 'Nothing is charged before you have chosen and pressed the button.'], [$offer['accept_label'], $offer['consent_text']]);
		self::assertSame('choice_missing', $this->shop->accept($this->order, $offer)->text('code'));
		self::assertSame('choice_missing', $this->shop->accept($this->order, $offer, ['variation_id' => 0, 'quantity' => 1])->text('code'));

		$answer = $this->choose($offer, 'cup Sand', 2);

		self::assertSame(200, $answer->status, $answer->json());
		$chosen = $answer->offer();
		self::assertSame(['$30.00', '$40.00', 'Add to my order: pay $30.00', $offer['expires_at']], [$chosen['price_text'], $chosen['regular_price_text'], $chosen['accept_label'], $chosen['expires_at']], 'L7, L8');
		self::assertSame('Sand, 2 pieces: $30.00', $answer->choice()['said']);
		self::assertSame([
			['quantity' => 1, 'text' => '1 for $20.00', 'save_text' => ''],
			['quantity' => 2, 'text' => '2 for $30.00', 'save_text' => 'save 25%'],
		], $answer->choice()['pieces']);
		self::assertSame([false, false, true], array_column((array) $answer->choice()['options'], 'sold_out'));

		$accepted = $this->accept($chosen, 'cup Sand', 2);
		self::assertSame('settled', $accepted->text('state'), $accepted->json());
		self::assertSame(3000, $this->shop->charge()->amount->amount);
		$line = $this->shop->added($this->order)[0];
		self::assertSame([$this->shop->products['cup Sand'], 2, '30.00', '2'], [$line->get_variation_id(), $line->get_quantity(), $line->get_total(), $line->get_meta('_reduced_stock')]);
		self::assertStringContainsString('Sand', $line->get_name());
		self::assertSame([1, 1], [$this->shop->sold('cup Sand')->get_stock_quantity(), $this->shop->sold('cup Ocean')->get_stock_quantity()]);
		self::assertSame('already_answered', $this->choose($chosen, 'cup Ocean', 1)->text('code'));
		self::assertCount(1, $this->shop->gateway->charges);
	}

	public function test_L6_R4_of_two_tabs_nobody_is_charged_for_what_the_other_has_chosen(): void
	{
		$offer = $this->arrive();
		$here = $this->choose($offer, 'cup Sand', 1)->offer();
		$there = $this->choose($offer, 'cup Ocean', 1)->offer();
		self::assertSame($here['consent_version'], $there['consent_version'], 'They cost the same.');
		foreach ([['cup Sand', 1], ['cup Ocean', 2]] as [$part, $quantity]) {
			$answer = $this->accept($here, $part, $quantity);
			self::assertSame([409, 'choice_changed', $this->shop->products['cup Ocean']], [$answer->status, $answer->text('code'), $answer->choice()['variation_id']]);
		}
		self::assertSame('choice_changed', $this->shop->accept($this->order, $there)->text('code'), 'It must say what it saw.');
		self::assertSame([], $this->shop->gateway->charges);
		self::assertSame('settled', $this->accept($there, 'cup Ocean', 1)->text('state'));
		self::assertSame($this->shop->products['cup Ocean'], $this->shop->added($this->order)[0]->get_variation_id());
	}

	public function test_R6_the_last_one_sold_between_choice_and_click_is_not_charged(): void
	{
		$chosen = $this->choose($this->arrive(), 'cup Ocean', 1)->offer();
		$this->shop->stock('cup Ocean', 0);
		$answer = $this->accept($chosen, 'cup Ocean', 1);
		self::assertSame([409, 'choice_gone', $this->shop->products['cup Sand']], [$answer->status, $answer->text('code'), $answer->choice()['variation_id']], 'Only one is left.');
		self::assertSame([[], []], [$this->shop->gateway->charges, $this->shop->added($this->order)]);
		self::assertSame('settled', $this->accept($answer->offer(), 'cup Sand', 1)->text('state'));
	}

	/** @return iterable<string, array{string, mixed, int, string}> */
	public static function refused(): iterable
	{
		yield 'of another product' => ['main', 1, 422, 'not_a_choice'];
		yield 'more than allowed' => ['cup Sand', 5, 422, 'not_a_choice'];
		yield 'more than there are' => ['cup Sand', 4, 409, 'choice_gone'];
		yield 'sold out' => ['cup Plum', 1, 409, 'choice_gone'];
		yield 'none' => ['cup Sand', 0, 400, 'rest_invalid_param'];
		yield 'a hundred' => ['cup Sand', 100, 400, 'rest_invalid_param'];
		yield 'less than none' => ['cup Sand', -1, 400, 'rest_invalid_param'];
		yield 'a part of one' => ['cup Sand', 1.5, 400, 'rest_invalid_param'];
		yield 'words' => ['cup Sand', 'two', 400, 'rest_invalid_param'];
	}

	#[DataProvider('refused')]
	public function test_S2_what_cannot_be_chosen_changes_nothing(string $part, mixed $quantity, int $status, string $code): void
	{
		$chosen = $this->choose($this->arrive(), 'cup Sand', 1)->offer();
		$answer = $this->choose($chosen, $part, $quantity);
		self::assertSame([$status, $code], [$answer->status, $answer->text('code')], $answer->json());
		self::assertSame($chosen, $this->shop->open($this->order));
		self::assertSame(400, $this->shop->ask('POST', "/orders/{$this->order->get_id()}/choices", $this->body($chosen, 'cup Sand', 1) + ['price' => '1'])->status);
	}

	public function test_L7_S7_after_its_window_or_without_the_cookie_nothing_is_chosen(): void
	{
		$offer = $this->arrive();
		FunnelShop::db()->query((string) FunnelShop::db()->prepare("UPDATE %i SET expires_at = '2020-01-01' WHERE order_id = %d", FunnelShop::db()->prefix . 'encore_presentations', $this->order->get_id()));
		self::assertSame('offer_expired', $this->choose($offer, 'cup Sand', 1)->text('code'));
		unset($_COOKIE["encore_offer_{$this->order->get_id()}"]);
		self::assertSame(403, $this->choose($offer, 'cup Sand', 1)->status);
	}

	public function testTheNextPriceIsThatOfWhatIsChosenAndTheFirstOneSaysFrom(): void
	{
		$this->shop->stock('cup Plum', 2);
		$offer = $this->arrive();
		self::assertSame(['from $20.00', ''], [$offer['price_text'], $offer['regular_price_text']]);
		$answer = $this->choose($offer, 'cup Plum', 1);
		self::assertSame('$24.00', $answer->offer()['price_text']);
		self::assertSame(['$20.00', '$20.00', '$24.00'], array_column((array) $answer->choice()['options'], 'price_text'));
	}

	public function testTwoFor25PerCentOffWithoutAChoice(): void
	{
		$this->shop->product('soap', '20', ['manage_stock' => true, 'stock_quantity' => 5]);
		$this->shop->offer('upsell', 'soap', ['percent', '25'], 2);
		$this->shop->funnel();
		$this->order = $this->shop->order();
		$this->shop->arrive($this->order);
		$offer = $this->shop->open($this->order);
		self::assertSame(['$30.00', '$40.00', '2 pieces', ''], [$offer['price_text'], $offer['regular_price_text'], $offer['quantity_text'], $offer['choice']]);
		self::assertSame('not_a_choice', $this->shop->ask('POST', "/orders/{$this->order->get_id()}/choices", ['variation_id' => 0, 'quantity' => 1, 'key' => $this->order->get_order_key(), 'presentation' => $offer['presentation']])->text('code'));
		self::assertSame('settled', $this->shop->accept($this->order, $offer)->text('state'));
		self::assertSame([3000, 3], [$this->shop->charge()->amount->amount, $this->shop->sold('soap')->get_stock_quantity()]);
	}

	public function test_A6_R9_without_script_the_form_asks_for_the_price_and_comes_back(): void
	{
		$this->offer();
		$browser = new FunnelBrowser((string) getenv('ENCORE_STORE_URL'));
		$thanks = $browser->buy($this->shop->products['main'], '4242424242424242');
		$page = $browser->go($thanks)->headers['location'];
		$fields = $browser->go($page)->fields();
		self::assertStringContainsString('Choose first: Colour', $browser->body);
		self::assertStringContainsString('no-store', $browser->headers['cache-control'] ?? '');
		self::assertGreaterThan(strpos($browser->body, 'encore-choice"'), strpos($browser->body, 'value="accept"'), 'It stands before the answers.');

		$browser->go($page, $fields + ['answer' => 'accept', 'quantity' => '1']);
		self::assertStringContainsString('notice=choice_missing', $browser->headers['location'] ?? '');
		$sand = (string) $this->shop->products['cup Sand'];
		$browser->go($page, $fields + ['answer' => 'choose', 'variation_id' => $sand, 'quantity' => '1']);
		self::assertSame([303, $page], [$browser->status, $browser->headers['location'] ?? '']);
		self::assertStringContainsString('Add to my order: pay $20.00', $browser->go($page)->body);
		self::assertMatchesRegularExpression('~value="' . $sand . '"[^>]* checked~', $browser->body);
		$browser->go($page, $browser->fields() + ['pieces' => '2', 'variation_id' => $sand, 'quantity' => '1']);
		$fields = $browser->go($page)->fields();
		self::assertStringContainsString('Add to my order: pay $30.00', $browser->body);

		$browser->go($page, $fields + ['answer' => 'accept', 'variation_id' => $sand, 'quantity' => '1']);
		self::assertStringContainsString('notice=choice_changed', $browser->headers['location'] ?? '', 'Another one was chosen than the price is of.');
		$fields = $browser->go($page)->fields();
		self::assertStringContainsString('Add to my order: pay $20.00', $browser->body);
		$browser->go($page, $fields + ['answer' => 'accept', 'variation_id' => $sand, 'quantity' => '1']);
		self::assertSame([303, $thanks], [$browser->status, $browser->headers['location'] ?? '']);
	}

	/** @return array<string, string> */
	private function arrive(): array
	{
		$this->offer();
		$this->order = $this->shop->order();
		$this->shop->arrive($this->order);
		return $this->shop->open($this->order);
	}

	/** A cup of a colour to choose, up to four of them; two cost a quarter less. */
	private function offer(): void
	{
		$this->shop->offer('upsell', 'cup', ['percent', '0'], more: ['most' => 4, 'price' => ['type' => 'percent', 'value' => '0', 'breaks' => [['from' => 2, 'value' => '25']]]]);
		$this->shop->funnel();
	}

	/** @param array<string, string> $offer */
	private function choose(array $offer, string $part, mixed $quantity): FunnelAnswer
	{
		return $this->shop->ask('POST', "/orders/{$this->order->get_id()}/choices", $this->body($offer, $part, $quantity));
	}

	/**
	 * @param array<string, string> $offer
	 * @return array<string, mixed>
	 */
	private function body(array $offer, string $part, mixed $quantity): array
	{
		return ['key' => $this->order->get_order_key(), 'presentation' => $offer['presentation'], 'variation_id' => $this->shop->products[$part], 'quantity' => $quantity];
	}

	/** @param array<string, string> $offer */
	private function accept(array $offer, string $part, int $quantity): FunnelAnswer
	{
		return $this->shop->accept($this->order, $offer, ['variation_id' => $this->shop->products[$part], 'quantity' => $quantity]);
	}
}
