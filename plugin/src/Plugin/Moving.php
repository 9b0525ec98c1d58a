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
use Encore\WordPress\MovedPosts;
use Encore\WordPress\OfferPosts;

/** The part of the composition root that builds export and import of funnels. */
final class Moving
{
	public function __construct(private readonly Foundation $base)
	{
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$posts = new MovedPosts();
		$things = new ProductsAndTerms();
		$check = [new CheckOffer($this->base->written()->products), new CheckFunnel(new OfferPosts())];
		$import = new ImportFile($posts, $things, ...$check, isUnsafe: OwnedPostRules::hasUnsafeBlocks(...), shop: home_url());
		return [
			new MovingController($this->base->log, new Export($posts, $things, home_url()), $import, $things),
			new MovingCommand(),
		];
	}
}
