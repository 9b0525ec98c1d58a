<?php

use Encore\Blocks\OfferPageParts as Parts;

defined('ABSPATH') || exit;

echo Parts::group(
	'encore-offer__page encore-offer__page--letter',
	Parts::paragraph('encore-offer__greeting', esc_html__('Thank you for your order. It is confirmed, and nothing is left to do.', 'encore')),
	Parts::title(),
	Parts::text(),
	Parts::hint('encore-offer__text', __('Why you offer this: a few lines in your own words. Shoppers see nothing here while it is empty.', 'encore')),
	Parts::signature(),
	Parts::choice(),
	Parts::answer(),
);
