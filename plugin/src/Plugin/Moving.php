<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Moving\Export;
use Encore\Application\Moving\ImportFile;
use Encore\Application\Writing\CheckFunnel;
use Encore\Application\Writing\CheckOffer;
use Encore\HookProvider;
use Encore\Rest\MovingController;
use Encore\Rest\OwnedPostRules;
use Encore\WooCommerce\Moving\ProductsAndTerms;
use Encore\WordPress\Cli\MovingCommand;
use Encore\WordPress\Posts\OfferPosts;
use Encore\WordPress\Posts\StoredPosts;

/** The part of the composition root that builds export and import of funnels. */
final class Moving
{
	public function __construct(private readonly ShopBase $base)
	{
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$posts = new StoredPosts();
		$references = new ProductsAndTerms();
		$check = [new CheckOffer($this->base->written()->products), new CheckFunnel(new OfferPosts())];
		$import = new ImportFile($posts, $references, ...$check, isUnsafe: OwnedPostRules::hasUnsafeBlocks(...), shop: home_url());
		return [
			new MovingController($this->base->log, new Export($posts, $references, home_url(), $this->base->currency->own(...)), $import, $references, $this->base->currency->own(...)),
			new MovingCommand(),
		];
	}
}
