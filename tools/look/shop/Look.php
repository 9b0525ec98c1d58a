<?php

declare(strict_types=1);

namespace Encore\Tools\Look;

use Encore\Application\Bump\PagePlaces;
use Encore\Application\Reports\ReadReports;
use Encore\Blocks\BlockRegistry;
use Encore\Blocks\BumpBlocks;
use Encore\Blocks\CurrentOffer;
use Encore\Domain\Money;
use Encore\Domain\Offer\CartChoice;
use Encore\Domain\Offer\PricedPart;
use Encore\HookProvider;
use Encore\Plugin;
use Encore\Plugin\Base;
use Encore\Plugin\Coach;
use Encore\Plugin\OfferPageBlocks;
use Encore\Plugin\OfferWriting;
use Encore\Plugin\Walkthrough;
use Encore\Plugin\WrittenShop;
use Encore\Rest\ReportsController;
use Encore\Rest\ServeCsv;
use Encore\WooCommerce\BuiltAssets;
use Encore\WooCommerce\Bump\BumpChoiceView;
use Encore\WooCommerce\Bump\BumpView;
use Encore\WooCommerce\Payments\OfflineGateways;
use Encore\WordPress\Activation;
use Encore\WordPress\Admin\AdminScreen;
use Encore\WordPress\Admin\AdminScript;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\ReportTables;
use Encore\WordPress\ErrorLog;

/** The plugin's parts that name no WooCommerce, on a sample in the place of a shop. */
final class Look
{
	/** @param string $file the plugin's main file */
	public function __construct(private readonly string $file)
	{
	}

	public function boot(): void
	{
		$sample = new Sample();
		$prices = new PlainPrices();
		$base = new Base($this->file, Plugin::VERSION, Connection::toWordPress(), new ErrorLog(), $sample, $prices, $sample, Sample::nothing(...), static fn(int $at): string => (string) wp_date('g:i a T', $at));
		foreach ($this->providers($base, $sample, $prices) as $provider) {
			foreach ($provider->hooks() as $hook) {
				$hook->register(static function (\Throwable $error, string $name) use ($base): void {
					$base->log->error($error, $name);
				});
			}
		}
	}

	/** @return list<HookProvider> */
	private function providers(Base $base, Sample $sample, PlainPrices $prices): array
	{
		$kinship = new SampleKinship($sample);
		$shop = new WrittenShop($sample, $kinship, static fn(int $id): string => $sample->find($id)->text ?? '', self::choices(...), self::choice($prices), BumpView::insteadOfNamed(...));
		$card = static fn(): array => [['name' => 'The sample’s card', 'way' => 'one_click']];
		$current = new CurrentOffer();
		$assets = new BuiltAssets($this->file, Plugin::VERSION);
		return [
			new Activation($this->file, $base->tables, $base->liveCounts, $base->compiler),
			new BlockRegistry(dirname($this->file) . '/build/blocks'),
			new BumpBlocks($assets->style(...), $base->index, new PagePlaces()),
			...(new OfferWriting($base, $shop))->providers(),
			...(new Coach($base, static fn(): SampleKinship => $kinship, $card))->providers(),
			...$this->numbers($base),
			...(new Walkthrough($base, new SampleShop($sample), new OfflineGateways(), $current))->providers(),
			...(new OfferPageBlocks($base, $current))->providers(),
			new SampleRoutes($sample),
			new StandIns(),
			new Notices(),
		];
	}

	/** @return list<HookProvider> of a shop in which nothing was sold */
	private function numbers(Base $base): array
	{
		$script = new AdminScript($this->file, Plugin::VERSION);
		$today = static fn(): string => $base->clock->now()->setTimezone(wp_timezone())->format('Y-m-d');
		$reports = new ReadReports(new ReportTables($base->connection, $base->tables));
		return [
			new ServeCsv($base->log),
			new ReportsController($base->log, $reports, $base->clock, Sample::nothing(...), wp_timezone(...)),
			AdminScreen::home($script, $today),
			AdminScreen::reports($script, $today, static fn(): array => []),
		];
	}

	/** @return array<string, array<string, string>> what a condition can ask for: labels by value, by its type */
	private static function choices(): array
	{
		return [
			'country' => ['US:CA' => 'United States – California', 'DE' => 'Germany'],
			'payment_method' => [],
			'shipping_method' => [],
			'role' => ['administrator' => 'Administrator', 'editor' => 'Editor'],
			'currency' => [Sample::CURRENCY => 'US dollar'],
			'language' => ['en_US' => 'English (United States)'],
		];
	}

	/** @return \Closure(CartChoice): array<string, mixed> */
	private static function choice(PlainPrices $prices): \Closure
	{
		$shown = static fn(PricedPart $part, string $piece): Money => $piece === $part->pieceDecimal() ? $part->total : $part->regularTotal();
		return static fn(CartChoice $choice): array => (new BumpChoiceView($choice, $shown, static fn(int $id): ?array => null, $prices->format(...)))->toArray();
	}
}
