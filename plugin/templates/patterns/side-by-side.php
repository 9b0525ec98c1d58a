<?php

use Encore\Blocks\OfferPageParts as Parts;

defined('ABSPATH') || exit;

echo Parts::group(
	'encore-offer__page',
	Parts::confirmed(),
	Parts::columns(
		'encore-offer__columns',
		Parts::column('encore-offer__side', Parts::picture()),
		Parts::column('encore-offer__main', Parts::title(), Parts::text(), Parts::choice(), Parts::answer()),
	),
);
