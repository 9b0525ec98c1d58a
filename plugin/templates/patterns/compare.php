<?php

use Encore\Blocks\OfferPageParts as Parts;

defined('ABSPATH') || exit;

echo Parts::group(
	'encore-offer__page encore-offer__page--compare',
	Parts::confirmed(),
	Parts::title(),
	Parts::columns(
		'encore-offer__compared',
		Parts::column(
			'encore-offer__have',
			Parts::heading('encore-offer__label', esc_html__('You have', 'encore')),
			Parts::ordered(),
		),
		Parts::column(
			'encore-offer__more',
			Parts::heading('encore-offer__label', esc_html__('This adds', 'encore')),
			Parts::text(),
			Parts::list(__('What it adds', 'encore'), __('And what else', 'encore')),
		),
	),
	Parts::choice(),
	Parts::answer(),
);
