<?php

/**
 * The stacks of the demo shop: what is sold, and what is offered with it.
 *
 * @return array<string, Encore\Seed\Stack> by the SKU of the main product
 */

declare(strict_types=1);

use Encore\Seed\Stack;
use Encore\Seed\StackOffer;
use Encore\Seed\StackProduct;

require_once __DIR__ . '/Stack.php';
require_once __DIR__ . '/StackOffer.php';
require_once __DIR__ . '/StackProduct.php';

return [
	'course' => new Stack(
		title: 'A course with a workbook',
		walk: 'Tick the workbook at the checkout ($27), then take an hour of coaching ($197): $321.00 in one order. Decline the coaching and the question box ($47) is offered: $171.00.',
		products: [
			'course' => new StackProduct('Quiet Light Photography Course', '97', 'Twelve unhurried lessons on seeing, framing and waiting for the light. Watch at your own pace, keep it for good.', ['#f4e3c8', '#e4a86b', '#8f4f3a', '#f9f3e7']),
			'course-workbook' => new StackProduct('Field Workbook', '39', 'Forty printable pages: one exercise for each lesson, with room for your notes.', ['#e8efe0', '#9dbb8a', '#47664b', '#f8fbf3']),
			'course-coaching' => new StackProduct('One Hour of Coaching', '297', 'A video call with your teacher about ten of your own pictures.', ['#dfe7f2', '#7f9ccb', '#2f4872', '#f7f9fc']),
			'course-questions' => new StackProduct('Question Box', '67', 'Send three pictures and three questions; a spoken answer comes back within a week.', ['#f0e2ee', '#c58abd', '#6d3a68', '#fbf6fa']),
		],
		bump: new StackOffer('course-workbook-bump', 'course-workbook', 'fixed', '27', 'Add the Field Workbook', 'One exercise for each lesson, ready to print. Most of what you will remember is what you tried yourself.'),
		upsell: new StackOffer('course-coaching-upsell', 'course-coaching', 'fixed', '197', 'Bring ten pictures to your teacher', 'One hour, one to one, about your own work. You choose the day after you have ordered.'),
		downsell: new StackOffer('course-questions-downsell', 'course-questions', 'fixed', '47', 'Or ask three questions', 'Send three pictures whenever you like. A spoken answer comes back within a week.'),
	),
	'skincare' => new Stack(
		title: 'A skincare set that is shipped',
		walk: 'Taxed at 8.25% in California and shipped for $5. The bump is a pouch in sage ($12); after paying, a second set at 25% off ($45), else a hand cream ($19).',
		physical: true,
		products: [
			'skincare' => new StackProduct('Daily Skincare Set', '60', 'Cleanser, serum and cream for two months. Unscented, made in small batches.', ['#f6e9e4', '#e3a99a', '#a4594f', '#fdf8f6']),
			'skincare-pouch' => new StackProduct('Linen Pouch', '16', 'A washable pouch that holds the whole set.', ['#e9eee6', '#a9bba0', '#5c7358', '#f9fbf7'], ['Sand', 'Sage']),
			'skincare-cream' => new StackProduct('Hand Cream', '25', 'The same cream for hands that work. 50 ml.', ['#fbeed3', '#f0c36f', '#a8762a', '#fffaf0']),
		],
		bump: new StackOffer('skincare-pouch-bump', 'skincare-pouch:Sage', 'fixed', '12', 'Add a linen pouch in sage', 'It holds the whole set and goes into the wash. Cut and sewn from the same linen as our wrapping.'),
		upsell: new StackOffer('skincare-second-upsell', 'skincare', 'percent', '25', 'A second set at 25% off', 'Enough for four months, or a present. It travels in the same parcel.'),
		downsell: new StackOffer('skincare-cream-downsell', 'skincare-cream', 'fixed', '19', 'Or just the hand cream', 'The same cream in a small tube. It travels in the same parcel.'),
	),
	'service' => new Stack(
		title: 'A service with express handling',
		walk: 'Tick express handling at the checkout ($49). After paying, the whole brand package ($900), else a written review ($150).',
		products: [
			'service' => new StackProduct('Logo Design Session', '300', 'Half a day together, three drafts, one finished mark.', ['#e3e6ee', '#8d97b8', '#353f63', '#f8f9fb']),
			'service-express' => new StackProduct('Express Handling', '49', 'Your session within three working days.', ['#fde6dc', '#f29b76', '#b14a29', '#fff8f5']),
			'service-brand' => new StackProduct('Brand Package', '1200', 'Letterhead, website header, social pictures and a style guide from your new mark.', ['#dcecee', '#6fb0b8', '#23606a', '#f5fafb']),
			'service-review' => new StackProduct('Written Brand Review', '200', 'Five pages on what your shop window, website and mail say about you.', ['#ece6f5', '#a792cf', '#4f3c7e', '#faf8fd']),
		],
		bump: new StackOffer('service-express-bump', 'service-express', 'regular', '', 'Within three working days', 'We move your session to the front of the calendar. If we are late, this part is free.'),
		upsell: new StackOffer('service-brand-upsell', 'service-brand', 'fixed', '900', 'From a mark to a whole brand', 'Letterhead, website header, social pictures and a style guide. One price, finished in two weeks.'),
		downsell: new StackOffer('service-review-downsell', 'service-review', 'amount', '50', 'Or a written review', 'Five pages on how your shop looks from outside. You can act on every one of them.'),
	),
	'mini-course' => new Stack(
		title: 'A mini-course and a one-time offer',
		walk: 'No bump here. After paying, the full course is offered ($97) and waits for an answer, for a while: taken, declined or left for your order, it never returns. Decline it and the audio edition follows ($37).',
		products: [
			'mini-course' => new StackProduct('Slow Mornings Mini-Course', '47', 'Five short lessons for five calmer mornings.', ['#fdf0d9', '#f6bd60', '#c8742c', '#fffaf1']),
			'mini-course-full' => new StackProduct('Slow Mornings, the Whole Year', '147', 'One lesson a week for a year, with a letter each Sunday.', ['#dff0ea', '#79bfa4', '#2c6b56', '#f6fbf9']),
			'mini-course-audio' => new StackProduct('Slow Mornings, Audio Edition', '57', 'The five lessons read aloud, for the walk to work.', ['#e6e4f4', '#8e88cc', '#3f3a7d', '#f9f9fd']),
		],
		upsell: new StackOffer('mini-course-full-upsell', 'mini-course-full', 'fixed', '97', 'The whole year, once at this price', 'One lesson a week and a letter each Sunday. Once you have answered or gone on to your order, this price does not come back.'),
		downsell: new StackOffer('mini-course-audio-downsell', 'mini-course-audio', 'fixed', '37', 'Or the lessons to listen to', 'The same five lessons, read aloud. For the walk to work.'),
	),
	'tea' => new Stack(
		title: 'Tea, and a cup to choose',
		walk: 'Shipped for $5. After paying, choose the colour of a cup and how many: one for $20, two or more at 25% off. Decline it and express handling follows ($6), a service that has no stock and is not shipped.',
		physical: true,
		products: [
			'tea' => new StackProduct('Green Tea, 100 g', '18', 'First pick, steamed and rolled by hand. Enough for forty cups.', ['#e9f0df', '#a6c07a', '#556b2f', '#f9fbf4']),
			'tea-cup' => new StackProduct('Stoneware Cup', '20', 'Thrown on the wheel, holds 250 ml, and goes into the dishwasher.', ['#efe9e1', '#c9b59b', '#6b5a45', '#fbf9f6'], ['Sand', 'Ocean', 'Plum', 'Moss'], [
				'Sand' => ['#f3ead9', '#d9bf94', '#8a6b3d', '#fcf8f0'],
				'Ocean' => ['#dcebf2', '#6fa3bd', '#1f4f66', '#f5fafc'],
				'Plum' => ['#f0e1ea', '#b1759a', '#5d2748', '#fbf5f9'],
				'Moss' => ['#e5ecdc', '#8fa66c', '#42552b', '#f8faf4'],
			], ['Moss']),
			'tea-express' => new StackProduct('Express Handling', '6', 'Your parcel is packed today, before all others.', ['#fde6dc', '#f29b76', '#b14a29', '#fff8f5'], virtual: true),
		],
		upsell: new StackOffer('tea-cup-upsell', 'tea-cup', 'percent', '0', 'A cup that suits it', 'Choose its colour. Two or more cost a quarter less, and travel in the same parcel.', 4, [['from' => 2, 'value' => '25']]),
		downsell: new StackOffer('tea-express-downsell', 'tea-express', 'regular', '', 'Or have it packed today', 'Your parcel goes to the front of the line.'),
	),
];
