<?php

use Encore\Blocks\OfferPageParts as Parts;

defined('ABSPATH') || exit;

echo Parts::group(
	'encore-offer__page encore-offer__page--simple',
	Parts::confirmed(),
	Parts::picture('3/2'),
	Parts::title(),
	Parts::text(),
	Parts::choice(),
	Parts::answer(),
);
