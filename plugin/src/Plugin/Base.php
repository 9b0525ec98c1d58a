<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Categories;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\ShopPrices;
use Encore\Domain\Money;
use Encore\WordPress\Compiling\LiveCounts;
use Encore\WordPress\Compiling\OfferCompiler;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\OfferIndexTable;
use Encore\WordPress\Database\PresentationTable;
use Encore\WordPress\Database\Tables;
use Encore\WordPress\Posts\OfferTranslations;
use Encore\WordPress\Posts\SavedPosts;
use Encore\WordPress\RandomUuids;
use Encore\WordPress\StoredSettings;
use Encore\WordPress\SystemClock;

/** What those parts of the plugin stand on that name no software of shops: WordPress, and ports that such software answers. Only the composition root knows it. */
class Base
{
	public readonly SystemClock $clock;
	public readonly Tables $tables;
	public readonly StoredSettings $settings;
	public readonly LiveCounts $liveCounts;
	public readonly OfferIndexTable $index;
	public readonly PresentationTable $presentations;
	public readonly OfferTranslations $contents;
	public readonly OfferCompiler $compiler;

	/**
	 * @param string                $file      the plugin's main file
	 * @param \Closure(): Money     $nothing   in the shop's currency
	 * @param \Closure(int): string $timeOfDay of a timestamp, as the shop writes it
	 */
	public function __construct(
		public readonly string $file,
		public readonly string $version,
		public readonly Connection $connection,
		public readonly Log $log,
		public readonly Catalog $catalog,
		public readonly ShopPrices $prices,
		Categories $categories,
		public readonly \Closure $nothing,
		public readonly \Closure $timeOfDay,
	) {
		$this->clock = new SystemClock();
		$this->tables = new Tables($this->connection);
		$this->settings = new StoredSettings();
		$this->liveCounts = new LiveCounts();
		$this->index = new OfferIndexTable($this->connection, $this->tables, $this->liveCounts);
		$this->presentations = new PresentationTable($this->connection, $this->tables, new RandomUuids(), $this->index);
		$this->contents = new OfferTranslations();
		$this->compiler = new OfferCompiler($this->index, new SavedPosts(), $this->catalog, $categories, $this->clock, $this->contents);
	}
}
