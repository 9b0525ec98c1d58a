<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\RefundRequest;
use Encore\WooCommerce\Refunds\RefundRecord;
use PHPUnit\Framework\TestCase;

/** A shop that offers a serum, three cases and a book together. */
abstract class BundleCase extends TestCase
{
	private const HERE = ['country' => 'DE', 'state' => '', 'postcode' => '10115', 'city' => 'Berlin'];

	protected FunnelShop $shop;

	/** @var list<array{string, callable}> */
	private array $filters = [];

	/** @var list<int> */
	private array $rates = [];

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		RefundGateway::installed();
	}

	protected function tearDown(): void
	{
		foreach ($this->filters as [$name, $filter]) {
			remove_filter($name, $filter);
		}
		foreach ($this->rates as $rate) {
			\WC_Tax::_delete_tax_rate($rate);
		}
		\WC_Cache_Helper::invalidate_cache_group('taxes');
	}

	/**
	 * A paid order of 97, and an offer of one serum, three cases and a book.
	 *
	 * @param array{string, string} $rule
	 * @param array<string, mixed>  $props of each part
	 * @param array<string, mixed>  $case  of the second
	 */
	protected function bundle(array $rule, array $props = [], ?int $stock = null, string $kind = '', array $case = [], bool $arrives = true): \WC_Order
	{
		$files = $kind === 'files' ? ['downloadable' => true, 'downloads' => [$this->file()]] : [];
		$this->shop->product('main', '97', $files);
		$this->shop->product('serum', '9.99', $props + $files);
		$this->shop->product('case', '9.99', $case + $props + $files);
		$this->shop->product('book', '5.05', $props + $files + ['tax_class' => 'reduced-rate']);
		foreach (['serum', 'case', 'book'] as $part) {
			$stock === null || $this->shop->stock($part, $stock);
		}
		$this->shop->offer('upsell', 'serum', $rule, bundle: [['case', 3], ['book', 1]]);
		$this->shop->funnel();
		$order = match ($kind) {
			'plain' => $this->shop->plain(),
			'finished' => FunnelShop::finished($this->shop->order()),
			'cod' => $this->shop->toBePaid('cod'),
			default => $this->shop->order(0, self::HERE),
		};
		$arrives && self::assertNotSame('', $this->shop->arrive($order));
		return $order;
	}

	/** @param array<string, string> $offer */
	protected function undo(\WC_Order $order, array $offer): FunnelAnswer
	{
		return $this->shop->ask('POST', "/acceptances/{$offer['presentation']}/undo", ['key' => $order->get_order_key()]);
	}

	/** @param list<\WC_Order_Item_Product> $lines */
	protected function refund(\WC_Order $order, array $lines): void
	{
		$asked = [];
		$sum = 0.0;
		foreach ($lines as $line) {
			$asked[$line->get_id()] = ['qty' => $line->get_quantity(), 'refund_total' => $line->get_total(), 'refund_tax' => $line->get_taxes()['total'] ?? []];
			$sum += (float) $line->get_total() + (float) $line->get_total_tax();
		}
		RefundRecord::forget($order->get_id());
		wp_set_current_user(1);
		$made = wc_create_refund(['order_id' => $order->get_id(), 'amount' => wc_format_decimal($sum, 2), 'line_items' => $asked, 'refund_payment' => true, 'restock_items' => true]);
		wp_set_current_user(0);
		self::assertInstanceOf(\WC_Order_Refund::class, $made, is_wp_error($made) ? $made->get_error_message() : '');
	}

	/** @return list<int> what the saved card's charges paid back */
	protected function paidBack(): array
	{
		return array_values(array_map(static fn(RefundRequest $one): int => $one->amount->amount, $this->shop->gateway->refunds));
	}

	/** @return list<int> of serum, case and book */
	protected function stocks(): array
	{
		wp_cache_flush();
		return array_map(fn(string $part): int => (int) $this->shop->sold($part)->get_stock_quantity('edit'), ['serum', 'case', 'book']);
	}

	private function file(): \WC_Product_Download
	{
		update_option('wc_downloads_approved_directories_mode', 'disabled');
		$file = new \WC_Product_Download();
		$file->set_id(wp_generate_uuid4());
		$file->set_name('File');
		$folder = wp_upload_dir()['basedir'] . '/woocommerce_uploads';
		wp_mkdir_p($folder);
		file_put_contents("{$folder}/file.txt", 'File');
		$file->set_file(wp_upload_dir()['baseurl'] . '/woocommerce_uploads/file.txt');
		return $file;
	}

	/** @return list<string> the parts whose files the order gives */
	protected function files(\WC_Order $order): array
	{
		$parts = array_flip($this->shop->products);
		$given = FunnelShop::db()->get_col((string) FunnelShop::db()->prepare('SELECT product_id FROM %i WHERE order_id = %d ORDER BY permission_id', FunnelShop::db()->prefix . 'woocommerce_downloadable_product_permissions', $order->get_id()));
		return array_values(array_diff(array_map(static fn(mixed $id): string => $parts[(int) $id] ?? '', $given), ['main']));
	}

	/** 19 % on what is taxed, 7 % on what is reduced. */
	protected function taxes(): void
	{
		$this->option('woocommerce_calc_taxes', 'yes');
		$this->option('woocommerce_default_country', 'DE');
		$this->option('woocommerce_tax_based_on', 'shipping');
		foreach (['' => '19', 'reduced-rate' => '7'] as $class => $rate) {
			$this->rates[] = (int) \WC_Tax::_insert_tax_rate([
				'tax_rate_country' => 'DE',
				'tax_rate' => $rate,
				'tax_rate_name' => "Tax {$rate}",
				'tax_rate_priority' => 1,
				'tax_rate_compound' => 0,
				'tax_rate_shipping' => 0,
				'tax_rate_class' => $class,
			]);
		}
		\WC_Cache_Helper::invalidate_cache_group('taxes');
	}

	protected function option(string $name, string $value): void
	{
		$this->filter("pre_option_{$name}", static fn(): string => $value);
	}

	protected function filter(string $name, callable $filter): void
	{
		add_filter($name, $filter);
		$this->filters[] = [$name, $filter];
	}
}
