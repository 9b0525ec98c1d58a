<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Plugin\ShopBase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** The lists of offers and funnels: found, put in order, with what each brought in; switched, copied, thrown away. */
final class OwnedListsTest extends TestCase
{
	private const OFFERS = '/encore/v1/lists/offers';
	private const FUNNELS = '/encore/v1/lists/funnels';
	/** In the name of every offer of a test, so that a search finds those alone. */
	private const NAME = 'Listed';
	private const LONG_AGO = '2020-01-01';

	private OfferDesk $desk;

	/** @var list<int> offers with numbers */
	private array $counted = [];

	protected function setUp(): void
	{
		$this->desk = (new OfferDesk())->as('shop_manager');
	}

	protected function tearDown(): void
	{
		foreach ($this->counted as $id) {
			FunnelShop::db()->delete(self::rollups(), ['offer_id' => $id]);
		}
		$this->desk->clear();
	}

	public function testSoARowSaysWhatIsSoldForHowMuchWhereAndWhetherAnybodySeesIt(): void
	{
		$product = $this->desk->product('20', 0, 'Mug & saucer');
		$id = $this->offer('row', ['product_id' => $product, 'price' => ['type' => 'percent', 'value' => '25'], 'trigger' => ['type' => 'products', 'ids' => [$product]], 'ends_at' => '2099-01-01T00:00:00Z']);
		[$row] = $this->rows();
		self::assertSame($id, $row['id']);
		self::assertSame(self::NAME . ' row', $row['title']);
		self::assertSame(['Mug & saucer', '$15.00', '$20.00', 'checkout', 'Checkout', 'Mug & saucer'], [$row['product'], $row['price'], $row['regular_price'], $row['placement'], $row['placement_text'], $row['called_by']]);
		self::assertSame([true, 'live', 'Live', '2099-01-01T00:00:00Z', ''], [$row['is_on'], $row['state'], $row['state_text'], $row['ends_at'], $row['writer']]);
		self::assertSame([0, 0, null], [$row['shown'], $row['accepted'], $row['take_rate']]);
		self::assertIsString($row['edit_url']);
		self::assertStringContainsString("post.php?post={$id}&action=edit", $row['edit_url']);
	}

	public function testSoAnOfferAfterPaymentIsLiveInTheFunnelsThatShowIt(): void
	{
		$product = $this->desk->product();
		$upsell = $this->offer('upsell', ['product_id' => $product, 'placement' => 'post_purchase']);
		self::assertSame(['in_no_funnel', ''], [$this->rows()[0]['state'], $this->rows()[0]['called_by']]);

		$funnel = $this->desk->funnel(['first' => 'a', 'steps' => ['a' => ['offer_id' => $upsell, 'accepted' => '', 'declined' => '']]]);
		self::assertSame(['live', 'Desk'], [$this->rows()[0]['state'], $this->rows()[0]['called_by']]);
		$row = array_values(array_filter($this->rows([], self::FUNNELS, ''), static fn(array $row): bool => $row['id'] === $funnel))[0] ?? self::fail('The funnel is in no list.');
		self::assertSame(['live', 'any product', self::NAME . ' upsell', true], [$row['state'], $row['called_by'], $row['steps'], $row['is_on']]);

		wp_update_post(['ID' => $funnel, 'post_status' => 'draft']);
		self::assertSame('in_no_funnel', $this->rows()[0]['state']);
	}

	public function testSoWhatEachBroughtInIsThatOfThirtyDaysAndPutsTheListInOrder(): void
	{
		[$best, $worst, $never] = [$this->offer('best'), $this->offer('worst'), $this->offer('never')];
		$this->brought($best, wp_date('Y-m-d'), ['shown' => 10, 'accepted' => 4, 'net' => 8000, 'refunded_net' => 2000]);
		$this->brought($worst, wp_date('Y-m-d', time() - 29 * DAY_IN_SECONDS), ['shown' => 40, 'accepted' => 4, 'net' => 7000]);
		$this->brought($never, self::LONG_AGO, ['shown' => 10, 'accepted' => 10, 'net' => 99000]);
		$this->brought($never, wp_date('Y-m-d', time() - 30 * DAY_IN_SECONDS), ['shown' => 10, 'accepted' => 10, 'net' => 99000]);

		self::assertSame([$best, $worst, $never], $this->ids(['orderby' => 'take_rate']));
		self::assertSame([$never, $worst, $best], $this->ids(['orderby' => 'take_rate', 'order' => 'asc']));
		self::assertSame([$worst, $best, $never], $this->ids(['orderby' => 'kept']));
		self::assertSame([$worst, $best, $never], $this->ids(['orderby' => 'shown']));
		self::assertSame([$best, $never, $worst], $this->ids(['orderby' => 'title', 'order' => 'asc']));
		[$row] = $this->rows(['orderby' => 'take_rate']);
		self::assertSame([10, 4, 0.4, ['amount' => '6000', 'currency' => 'USD', 'minor_unit' => 2]], [$row['shown'], $row['accepted'], $row['take_rate'], $row['kept']], 'after refunds');
	}

	public function testSoStatesAreCountedAndLookedAtOneByOne(): void
	{
		$on = $this->offer('on');
		$off = $this->offer('off', ['enabled' => false]);
		$draft = $this->offer('draft', [], 'draft');
		$trash = $this->offer('trash');
		wp_trash_post($trash);
		$all = OfferDesk::data($this->desk->ask('GET', self::OFFERS, ['search' => self::NAME]));
		self::assertSame(['all' => 3, 'on' => 1, 'off' => 1, 'draft' => 1, 'trash' => 1], $all['counts']);
		self::assertSame(3, $all['total']);
		foreach (['on' => $on, 'off' => $off, 'draft' => $draft, 'trash' => $trash] as $state => $id) {
			self::assertSame([$id], $this->ids(['state' => $state]), $state);
		}
		self::assertSame(['switched_off', 'Switched off'], [$this->rows(['state' => 'off'])[0]['state'], $this->rows(['state' => 'off'])[0]['state_text']]);
		self::assertSame(['in_trash', ''], [$this->rows(['state' => 'trash'])[0]['state'], $this->rows(['state' => 'trash'])[0]['edit_url']]);
	}

	public function testSoAPlaceIsLookedFor(): void
	{
		$cart = $this->offer('cart', ['placement' => 'cart']);
		$checkout = $this->offer('checkout', ['placement' => 'checkout']);
		$silent = $this->desk->offer(['product_id' => $this->desk->product()]);
		wp_update_post(['ID' => $silent, 'post_title' => self::NAME . ' silent']);
		self::assertSame([$cart], $this->ids(['placement' => 'cart']));
		self::assertEqualsCanonicalizing([$checkout, $silent], $this->ids(['placement' => 'checkout']), 'what does not say where it stands, stands there');
	}

	public function testSoASearchTakesItsSignsAsTheyAre(): void
	{
		$percent = $this->offer('100% off_');
		$this->offer('1000 off x');
		self::assertSame([$percent], $this->ids(['search' => '100% off_']));
		self::assertSame([], $this->ids(['search' => self::NAME . "' OR 1=1 --"]));
	}

	public function testSoPagesFollowEachOther(): void
	{
		$ids = array_map(fn(int $number): int => $this->offer("page {$number}"), range(1, 5));
		$asked = ['orderby' => 'kept', 'per_page' => 2];
		$found = [...$this->ids($asked), ...$this->ids(['page' => 2] + $asked), ...$this->ids(['page' => 3] + $asked)];
		self::assertSame(array_reverse($ids), $found, 'of the same number, each once');
	}

	public function testSoAListSwitchesWhatIsTickedAndShoppersAreShownIt(): void
	{
		[$one, $other] = [$this->offer('one'), $this->offer('other')];
		self::assertSame(['done' => [$one, $other], 'refused' => []], $this->do('switch_off', [$one, $other]));
		self::assertSame([], OfferDesk::rows($one));
		self::assertSame(['done' => [$one], 'refused' => []], $this->do('switch_on', [$one]));
		self::assertSame(['checkout any'], OfferDesk::rows($one));
		self::assertSame([], OfferDesk::rows($other));
	}

	public function testSoADraftIsPublishedWhereItIsFinishedAndOtherwiseSaysWhatItLacks(): void
	{
		$finished = $this->offer('finished', [], 'draft');
		$lacking = $this->offer('lacking', ['product_id' => 0], 'draft');
		$answer = $this->do('switch_on', [$lacking, $finished]);
		self::assertSame([$finished], $answer['done'], 'one that refuses holds up no other');
		self::assertSame([['id' => $lacking, 'title' => self::NAME . ' lacking', 'message' => 'Choose a product.']], $answer['refused']);
		self::assertSame(['publish', 'draft'], [get_post_status($finished), get_post_status($lacking)]);
		self::assertSame(['checkout any'], OfferDesk::rows($finished));
	}

	public function testSoTimesAreSetForSeveralAndWrongOnesForNone(): void
	{
		$ids = [$this->offer('early'), $this->offer('late')];
		self::assertSame($ids, $this->do('schedule', $ids, ['starts_at' => '2099-01-01T00:00:00Z', 'ends_at' => ''])['done']);
		self::assertSame(['not_yet', 'not_yet'], array_column($this->rows(), 'state'));
		$answer = $this->do('schedule', $ids, ['starts_at' => '2099-01-02T00:00:00Z', 'ends_at' => '2099-01-01T00:00:00Z']);
		self::assertSame([[], 2], [$answer['done'], count($answer['refused'])]);
		self::assertSame(400, $this->desk->ask('POST', self::FUNNELS, ['action' => 'schedule', 'ids' => [$ids[0]]])->get_status(), 'a funnel has no times');
	}

	public function testSoACopyIsADraftWithTheSamePage(): void
	{
		$id = $this->offer('“quoted” \\ one', ['text' => 'It\'s "so" \\ good.']);
		wp_update_post(['ID' => $id, 'post_content' => '<!-- wp:paragraph --><p>Words</p><!-- /wp:paragraph -->']);
		$copy = $this->do('duplicate', [$id])['done'][0] ?? 0;
		$this->desk->forget($copy);
		self::assertSame(['draft', self::NAME . ' “quoted” \\ one (copy)'], [get_post_status($copy), get_post($copy)?->post_title]);
		self::assertSame(get_post($id)?->post_content, get_post($copy)?->post_content);
		self::assertSame(get_post_meta($id, 'encore_offer', true), get_post_meta($copy, 'encore_offer', true));
		self::assertSame([], OfferDesk::rows($copy), 'nobody sees it');
	}

	public function testSoTheTrashTakesAndGivesBack(): void
	{
		$id = $this->offer('thrown away');
		$this->do('trash', [$id]);
		self::assertSame(['trash', []], [get_post_status($id), OfferDesk::rows($id)]);
		self::assertSame('This is not in the trash.', $this->do('delete', [$this->offer('kept')])['refused'][0]['message'] ?? '');
		$this->do('restore', [$id]);
		self::assertSame('draft', get_post_status($id));
		$this->do('trash', [$id]);
		$this->do('delete', [$id]);
		self::assertNull(get_post($id));
	}

	public function testSoWhatSomebodyElseHasOpenIsLeftAlone(): void
	{
		$id = $this->offer('open');
		$other = get_user_by('login', 'admin');
		self::assertInstanceOf(\WP_User::class, $other);
		update_post_meta($id, '_edit_lock', time() . ":{$other->ID}");
		self::assertSame($other->display_name, $this->rows()[0]['writer']);
		$answer = $this->do('switch_off', [$id]);
		self::assertSame([[], 'Somebody else has this open just now. Try again when they are done.'], [$answer['done'], $answer['refused'][0]['message'] ?? '']);
		self::assertSame(['checkout any'], OfferDesk::rows($id));
	}

	/** @return iterable<string, array{string}> */
	public static function others(): iterable
	{
		yield 'a page' => ['page'];
		yield 'a product' => ['product'];
		yield 'a funnel' => ['encore_funnel'];
	}

	#[DataProvider('others')]
	public function testSoNothingButOffersIsChangedByTheListOfOffers(string $type): void
	{
		$id = wp_insert_post(['post_type' => $type, 'post_status' => 'publish', 'post_title' => 'Other']);
		$this->desk->forget($id);
		foreach (['trash', 'delete', 'switch_off', 'duplicate'] as $action) {
			self::assertSame('This was not found.', $this->do($action, [$id])['refused'][0]['message'] ?? '', $action);
		}
		self::assertSame('publish', get_post_status($id));
	}

	/** P15; the bench has it among 10,000. */
	public function test_P15_a_page_of_25_offers_asks_ten_questions(): void
	{
		foreach (range(1, 24) as $number) {
			$this->offer("of many {$number}", ['product_id' => $this->desk->product(), 'trigger' => ['type' => 'products', 'ids' => [$this->desk->product()]]]);
		}
		$after = $this->offer('after payment', ['placement' => 'post_purchase']);
		$this->desk->funnel(['first' => 'a', 'steps' => ['a' => ['offer_id' => $after, 'accepted' => '', 'declined' => '']]]);
		wp_cache_flush();
		$this->rows(['search' => 'nobody']);
		$asked = [];
		add_filter('query', $hear = static function (string $sql) use (&$asked): string {
			// How often a cold cache asks for settings is WordPress's and WooCommerce's own.
			if (!str_contains($sql, '_options ') && !str_contains($sql, 'tax_rate_classes')) {
				$asked[] = (string) preg_replace('/\s+/', ' ', $sql);
			}
			return $sql;
		});
		$rows = $this->rows();
		remove_filter('query', $hear);
		self::assertCount(25, $rows);
		self::assertNotSame('', $rows[0]['called_by']);
		self::assertLessThanOrEqual(10, count($asked), implode("\n", $asked));
	}

	/** @param array<string, mixed> $settings */
	private function offer(string $name, array $settings = [], string $status = 'publish'): int
	{
		$id = $this->desk->offer($settings + ['product_id' => $this->desk->product(), 'placement' => 'checkout'], $status);
		wp_update_post(['ID' => $id, 'post_title' => wp_slash(self::NAME . " {$name}")]);
		return $id;
	}

	/** @param array<string, int> $numbers */
	private function brought(int $offer, string|false $day, array $numbers): void
	{
		$this->counted[] = $offer;
		FunnelShop::db()->insert(self::rollups(), $numbers + ['day' => $day, 'currency' => 'USD', 'offer_id' => $offer, 'kind' => 'bump']);
	}

	private static function rollups(): string
	{
		return (new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'))->tables->rollupOffers();
	}

	/**
	 * @param array<string, mixed> $asked
	 * @return list<array<string, mixed>>
	 */
	private function rows(array $asked = [], string $path = self::OFFERS, string $search = self::NAME): array
	{
		$response = $this->desk->ask('GET', $path, $asked + ['search' => $search]);
		self::assertSame(200, $response->get_status(), (string) wp_json_encode($response->get_data()));
		/** @var list<array<string, mixed>> */
		return OfferDesk::data($response)['rows'];
	}

	/**
	 * @param array<string, mixed> $asked
	 * @return list<mixed>
	 */
	private function ids(array $asked): array
	{
		return array_column($this->rows($asked), 'id');
	}

	/**
	 * @param list<int>             $ids
	 * @param array<string, string> $more
	 * @return array{done: list<int>, refused: list<array{id: int, title: string, message: string}>}
	 */
	private function do(string $action, array $ids, array $more = []): array
	{
		$response = $this->desk->ask('POST', self::OFFERS, ['action' => $action, 'ids' => $ids] + $more);
		self::assertSame(200, $response->get_status(), (string) wp_json_encode($response->get_data()));
		/** @var array{done: list<int>, refused: list<array{id: int, title: string, message: string}>} */
		return OfferDesk::data($response);
	}
}
