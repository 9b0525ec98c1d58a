<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Moving\Export;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\Part;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/**
 * Funnels leave one shop as a file and come into another one as drafts. Rules S1, S2, S4, S5, S6.
 *
 * @phpstan-import-type MovedFile from Export
 * @phpstan-type ToldPost array{key: int, title: string, state: string, edit_url: string, problems: list<string>, left_out: list<string>}
 * @phpstan-type Told array{offers: list<ToldPost>, funnels: list<ToldPost>, products: list<array{key: int, name: string, sku: string, product_id: int, product_name: string}>, warning: string}
 */
final class MovingTest extends TestCase
{
	private FunnelShop $shop;

	private OfferDesk $desk;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->desk = (new OfferDesk())->as('administrator');
	}

	protected function tearDown(): void
	{
		$this->desk->clear();
	}

	public function testAFunnelIsTheSameInAShopWithOtherIds(): void
	{
		$old = $this->course();
		$played = $this->played($old['products']['main'], $old['funnel']);
		$file = $this->exported(['funnels' => [$old['funnel']]]);
		self::assertSame([1, 2, ['M-1', 'U-1', 'D-1']], [count($file['funnels']), count($file['offers']), array_column($file['products'], 'code')]);

		$new = $this->inAnotherShop($old);
		$dry = $this->imported($file, ['dry_run' => true]);
		self::assertSame([['new', 'new'], ['new'], 0], [array_column($dry['offers'], 'state'), array_column($dry['funnels'], 'state'), self::drafts()], 'a dry run writes nothing');
		self::assertSame(array_values($new), array_column($dry['products'], 'product_id'));
		$made = $this->imported($file);
		self::assertSame([['made', 'made'], ['made'], 3], [array_column($made['offers'], 'state'), array_column($made['funnels'], 'state'), self::drafts()]);

		$funnel = $this->published($made);
		$again = $this->exported(['funnels' => [$funnel]]);
		self::assertSame(self::withoutIds($file), self::withoutIds($again));
		self::assertSame($played, $this->played($new['main'], $funnel), 'the walkthrough shows the same pages and totals');
		self::assertNotSame($old['funnel'], $funnel);
	}

	public function testTheSameFileTwiceMakesNothingTwiceUnlessAskedTo(): void
	{
		$file = ['shop' => 'https://other.example'] + $this->exported(['funnels' => [$this->course()['funnel']]]);
		$this->imported($file);
		$before = self::drafts();
		$twice = $this->imported($file);
		self::assertSame([['here', 'here'], ['here'], $before], [array_column($twice['offers'], 'state'), array_column($twice['funnels'], 'state'), self::drafts()]);
		self::assertNotSame('', $twice['funnels'][0]['edit_url']);
		$this->imported($file, ['again' => true]);
		self::assertSame(2 * $before, self::drafts());
	}

	public function testWhatAShopExportedItHasAlready(): void
	{
		$old = $this->course();
		$told = $this->imported($this->exported(['funnels' => [$old['funnel']]]), ['dry_run' => true]);
		self::assertSame(['here', 'here'], array_column($told['offers'], 'state'));
	}

	public function testWhatThisShopHasNotIsLeftOutAndNamedOrChosen(): void
	{
		$old = $this->course();
		$file = ['shop' => 'https://other.example'] + $this->exported(['funnels' => [$old['funnel']]]);
		foreach (array_keys($file['products']) as $id) {
			$file['products'][$id] = ['name' => "Stranger {$id}", 'code' => "X-{$id}"];
		}
		$dry = $this->imported($file, ['dry_run' => true]);
		self::assertSame([0, 0, 0], array_column($dry['products'], 'product_id'));
		self::assertSame(["product “Stranger {$old['products']['upsell']}”"], $dry['offers'][0]['left_out']);
		self::assertSame(["product “Stranger {$old['products']['main']}”"], $dry['funnels'][0]['left_out']);
		$chosen = $this->imported($file, ['products' => [$old['products']['upsell'] => $old['products']['downsell']]]);
		self::assertSame([], $chosen['offers'][0]['left_out']);
		$id = self::idOf($chosen['offers'][0]);
		$settings = get_post_meta($id, 'encore_offer', true);
		self::assertSame($old['products']['downsell'], is_array($settings) ? $settings['product_id'] : 0);
		self::assertSame('draft', get_post_status($id));
	}

	/** @return iterable<string, array{string}> */
	public static function names(): iterable
	{
		foreach (['encore', 'shop', 'currency', 'offers', 'funnels', 'products', 'categories', 'tags', 'pictures'] as $name) {
			yield $name => [$name];
		}
	}

	#[DataProvider('names')]
	public function test_S2_a_file_that_lacks_something_is_refused_and_says_what(string $name): void
	{
		$file = array_diff_key($this->exported(['funnels' => [$this->course()['funnel']]]), [$name => true]);
		$response = $this->desk->ask('POST', '/encore/v1/imports', ['dry_run' => false, 'file' => $file]);
		self::assertSame(400, $response->get_status());
		self::assertStringContainsString("{$name} is a required property of file", (string) wp_json_encode($response->get_data()));
		self::assertSame(0, self::drafts());
	}

	/** R12: a number is no amount without its currency. */
	public function test_R12_amounts_of_another_currency_are_said_before_anything_is_made(): void
	{
		$file = $this->exported(['funnels' => [$this->course()['funnel']]]);
		self::assertSame(['USD', ''], [$file['currency'], $this->imported($file, ['dry_run' => true])['warning']]);
		self::assertStringContainsString('in JPY, this shop sells in USD', $this->imported(['currency' => 'JPY'] + $file, ['dry_run' => true])['warning']);
	}

	/** @return iterable<string, array{list<int|string>, mixed, string}> */
	public static function wrong(): iterable
	{
		yield 'another form' => [['encore'], 2, 'file[encore]'];
		yield 'an unknown name' => [['offers', 0, 'total'], '1', 'total'];
		yield 'an unknown setting' => [['offers', 0, 'settings', 'discount'], '9', 'discount'];
		yield 'a setting of another kind' => [['offers', 0, 'settings', 'quantity'], 'many', 'quantity'];
		yield 'serialised PHP' => [['offers', 0, 'settings'], 'O:8:"stdClass":0:{}', 'file[offers][0][settings]'];
		yield 'no list' => [['offers'], 'x', 'file[offers]'];
	}

	/** @param list<int|string> $where */
	#[DataProvider('wrong')]
	public function test_S2_a_file_of_another_form_is_refused_with_the_path(array $where, mixed $value, string $path): void
	{
		$file = $this->exported(['funnels' => [$this->course()['funnel']]]);
		$broken = array_reduce(array_reverse($where), static fn(mixed $inner, int|string $name): array => [$name => $inner], $value);
		self::assertIsArray($broken);
		$response = $this->desk->ask('POST', '/encore/v1/imports', ['dry_run' => false, 'file' => array_replace_recursive($file, $broken)]);
		self::assertSame(400, $response->get_status());
		self::assertStringContainsString($path, (string) wp_json_encode($response->get_data()));
		self::assertSame(0, self::drafts());
	}

	public function test_S2_an_id_that_is_there_twice_is_refused_with_its_place(): void
	{
		$file = $this->exported(['funnels' => [$this->course()['funnel']]]);
		$file['offers'][] = $file['offers'][0] ?? self::fail('No offer.');
		$place = 'file[offers][' . count($file['offers']) - 1 . '][id]';
		$response = $this->desk->ask('POST', '/encore/v1/imports', ['dry_run' => false, 'file' => $file]);
		self::assertSame(400, $response->get_status());
		self::assertStringContainsString("{$place} is the id of another one before it.", (string) wp_json_encode($response->get_data(), JSON_UNESCAPED_SLASHES));
		self::assertSame(0, self::drafts());
	}

	public function test_S5_wrong_settings_and_unsafe_pages_are_named_and_the_rest_is_made(): void
	{
		$file = ['shop' => 'https://other.example'] + $this->exported(['funnels' => [$this->course()['funnel']]]);
		[$upsell, $downsell] = [$file['offers'][0] ?? self::fail('No upsell.'), $file['offers'][1] ?? self::fail('No downsell.')];
		$unsafe = '<!-- wp:html --><script>alert(1)</script><!-- /wp:html -->';
		$odd = '<!-- wp:paragraph --><p onclick="x()">Text</p><!-- /wp:paragraph -->';
		$file['offers'] = [
			['settings' => ['price' => ['type' => 'fixed', 'value' => '-5'] + OfferSettings::defaults()['price']] + $upsell['settings']] + $upsell,
			['content' => $unsafe] + $downsell,
			['id' => 99999, 'title' => '<b>Safe</b> "x\\y"', 'content' => $odd] + $downsell,
		];
		$made = $this->imported($file);
		self::assertSame(['wrong', 'wrong', 'made'], array_column($made['offers'], 'state'));
		self::assertStringContainsString('price.value', $made['offers'][0]['problems'][0]);
		self::assertStringContainsString('content', $made['offers'][1]['problems'][0]);
		self::assertSame(['offer “Offer upsell”', 'offer “Offer downsell”'], $made['funnels'][0]['left_out']);
		$post = get_post(self::idOf($made['offers'][2]));
		self::assertSame(['Safe "x\\y"', '<!-- wp:paragraph --><p>Text</p><!-- /wp:paragraph -->'], [$post->post_title ?? '', $post->post_content ?? '']);
		$funnel = get_post_meta(self::idOf($made['funnels'][0]), 'encore_funnel', true);
		self::assertSame([0, 0], is_array($funnel) && is_array($funnel['steps']) ? array_values(array_column($funnel['steps'], 'offer_id')) : []);
	}

	/** @return array{funnel: int, products: array<string, int>} with SKUs, a condition on a product, and a page */
	private function course(): array
	{
		$this->shop->course();
		foreach (['main' => 'M-1', 'upsell' => 'U-1', 'downsell' => 'D-1'] as $part => $sku) {
			$this->sku($this->shop->products[$part], $sku);
		}
		$this->shop->meant('downsell', ['type' => 'product', 'not' => false, 'values' => [(string) $this->shop->products['main']], 'from' => '', 'to' => '']);
		wp_update_post(['ID' => $this->shop->offers['upsell'], 'post_content' => '<!-- wp:paragraph --><p>A page</p><!-- /wp:paragraph -->']);
		$funnels = get_posts(['post_type' => 'encore_funnel', 'numberposts' => 1, 'orderby' => 'ID', 'fields' => 'ids']);
		self::assertIsInt($funnels[0]);
		array_map($this->desk->forget(...), [...array_values($this->shop->offers), $funnels[0]]);
		return ['funnel' => $funnels[0], 'products' => $this->shop->products];
	}

	private function sku(int $id, string $sku): void
	{
		$holder = wc_get_product(wc_get_product_id_by_sku($sku));
		if ($holder instanceof \WC_Product && $holder->get_id() !== $id) {
			$holder->set_sku('');
			$holder->save();
		}
		$product = wc_get_product($id);
		self::assertInstanceOf(\WC_Product::class, $product);
		$product->set_sku($sku);
		$product->save();
	}

	/**
	 * Everything is gone, and the products are there again with other ids.
	 *
	 * @param array{funnel: int, products: array<string, int>} $old
	 * @return array<string, int>
	 */
	private function inAnotherShop(array $old): array
	{
		array_map(static fn(int $id): mixed => wp_delete_post($id, true), [...array_values($this->shop->offers), $old['funnel'], ...array_values($old['products'])]);
		foreach (['main' => ['M-1', '97'], 'upsell' => ['U-1', '297'], 'downsell' => ['D-1', '67']] as $part => [$sku, $price]) {
			$this->shop->product($part, $price);
			$this->sku($this->shop->products[$part], $sku);
		}
		return $this->shop->products;
	}

	/**
	 * @param array<string, mixed> $which
	 * @return MovedFile
	 */
	private function exported(array $which): array
	{
		$response = $this->desk->as('administrator')->ask('GET', '/encore/v1/export', $which);
		self::assertSame(200, $response->get_status(), (string) wp_json_encode($response->get_data()));
		$file = json_decode((string) wp_json_encode($response->get_data()), true);
		/** @var MovedFile $file */
		return $file;
	}

	/**
	 * @param MovedFile            $file
	 * @param array<string, mixed> $more
	 * @return Told
	 */
	private function imported(array $file, array $more = []): array
	{
		$response = $this->desk->as('administrator')->ask('POST', '/encore/v1/imports', $more + ['dry_run' => false, 'file' => $file]);
		self::assertSame(200, $response->get_status(), (string) wp_json_encode($response->get_data()));
		/** @var Told $told */
		$told = OfferDesk::data($response);
		foreach ([...$told['offers'], ...$told['funnels']] as $post) {
			$post['state'] === 'made' && $this->desk->forget(self::idOf($post));
		}
		return $told;
	}

	/** @param ToldPost $post */
	private static function idOf(array $post): int
	{
		return preg_match('/post=(\d+)/', $post['edit_url'], $found) === 1 ? (int) $found[1] : 0;
	}

	/** @param Told $made */
	private function published(array $made): int
	{
		foreach ([...$made['offers'], ...$made['funnels']] as $post) {
			wp_publish_post(self::idOf($post));
		}
		return self::idOf($made['funnels'][0]);
	}

	private static function drafts(): int
	{
		return count(get_posts(['post_type' => ['encore_offer', 'encore_funnel'], 'post_status' => 'draft', 'numberposts' => -1, 'fields' => 'ids', 'meta_key' => '_encore_origin']));
	}

	/** @return list<string> what a shopper sees who declines all of it, by a past order's product */
	private function played(int $product, int $funnel): array
	{
		$played = new PlayedShopper();
		$open = $played->begin(0, items: [new Part($product, 1)], funnelId: $funnel);
		$pages = [];
		while ($open !== null) {
			$view = $played->funnel->views->of($played->order(), $open);
			$pages[] = implode(' | ', [$view->title ?? '', $view->priceText ?? '', $view->acceptLabel ?? '', get_post($open->offerId)->post_content ?? '']);
			$played->decline();
			$open = $played->open();
		}
		self::assertCount(2, $pages);
		return [...$pages, $played->insight()->total()->toDecimal()];
	}

	/**
	 * @param MovedFile $file
	 * @return string the file, its ids told in the order in which they come
	 */
	private static function withoutIds(array $file): string
	{
		$order = [];
		foreach ([...array_keys($file['products']), ...array_column($file['offers'], 'id'), ...array_column($file['funnels'], 'id')] as $id) {
			$order[$id] = 'id' . count($order);
		}
		unset($file['shop']);
		return strtr((string) wp_json_encode($file), array_combine(array_map(strval(...), array_keys($order)), array_values($order)));
	}
}
