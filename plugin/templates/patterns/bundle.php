<?php

use Encore\Blocks\OfferPageParts as Parts;

defined('ABSPATH') || exit;

echo Parts::group(
	'encore-offer__page encore-offer__page--bundle',
	Parts::confirmed(),
	Parts::title(),
	Parts::text(),
	Parts::columns(
		'encore-offer__contents',
		Parts::column('encore-offer__side', Parts::picture()),
		Parts::column(
			'encore-offer__parts',
			Parts::list(__('The first thing in it', 'encore'), __('The second', 'encore'), __('The third', 'encore')),
		),
	),
	Parts::choice(),
	Parts::answer(),
);
