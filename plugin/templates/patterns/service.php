<?php

use Encore\Blocks\OfferPageParts as Parts;

defined('ABSPATH') || exit;

echo Parts::group(
	'encore-offer__page encore-offer__page--service',
	Parts::confirmed(),
	Parts::group('encore-offer__card', Parts::title(), Parts::text(), Parts::choice(), Parts::answer()),
);
