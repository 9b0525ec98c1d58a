<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\FailOpen;
use Encore\Application\Funnel\OfferProgress;
use Encore\Application\Funnel\OfferWindow;
use Encore\Blocks\AcceptBlock;
use Encore\Blocks\AnswerWords;
use Encore\Blocks\ChoiceBlock;
use Encore\Blocks\ConsentBlock;
use Encore\Blocks\CountdownBlock;
use Encore\Blocks\CurrentOffer;
use Encore\Blocks\DeclineBlock;
use Encore\Blocks\OfferBindings;
use Encore\Blocks\OfferBlocks;
use Encore\Blocks\OfferContentBlock;
use Encore\Blocks\OfferPatterns;
use Encore\Blocks\OfferProgressBlock;
use Encore\Blocks\OfferTemplate;
use Encore\Blocks\PriceBlock;
use Encore\HookProvider;

/** The part of the composition root that builds what a shopper sees on the offer page. */
final class OfferPageBlocks
{
	public function __construct(
		private readonly Base $base,
		private readonly CurrentOffer $currentOffer,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$templates = dirname($this->base->file) . '/templates';
		$patterns = new OfferPatterns($templates);
		$blocks = new OfferBlocks($patterns);
		$words = new AnswerWords($this->currentOffer);
		return [
			$patterns,
			$blocks,
			new OfferBindings($this->currentOffer, $this->base->catalog, new FailOpen($this->base->log)),
			new OfferTemplate($this->currentOffer, $templates),
			new OfferContentBlock($this->currentOffer, $blocks, $this->base->clock),
			new PriceBlock($this->currentOffer),
			new ChoiceBlock($this->currentOffer),
			new OfferProgressBlock($this->currentOffer, new OfferProgress($this->base->index, $this->base->presentations, new OfferWindow($this->base->settings), $this->base->clock)),
			new CountdownBlock($this->currentOffer, $this->base->clock, $this->base->timeOfDay),
			new ConsentBlock($this->currentOffer),
			new AcceptBlock($this->currentOffer, $words),
			new DeclineBlock($this->currentOffer, $words),
		];
	}
}
