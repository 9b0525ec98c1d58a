<?php

/**
 * The four stacks of the demo shop: what is sold, and what is offered with it.
 *
 * Product: name, regular price, words, palette of its picture. Physical goods are taxed and shipped, everything else is
 * virtual and untaxed. Offers are keyed by their slug; a price rule is [type, value] as an offer stores it.
 */

declare(strict_types=1);

return [
	'course' => [
		'title' => 'A course with a workbook',
		'walk' => 'Tick the workbook at the checkout ($27), then take an hour of coaching ($197): $321.00 in one order. Decline the coaching and the question box ($47) is offered: $171.00.',
		'products' => [
			'course' => ['name' => 'Quiet Light Photography Course', 'price' => '97', 'text' => 'Twelve unhurried lessons on seeing, framing and waiting for the light. Watch at your own pace, keep it for good.', 'palette' => ['#f4e3c8', '#e4a86b', '#8f4f3a', '#f9f3e7']],
			'course-workbook' => ['name' => 'Field Workbook', 'price' => '39', 'text' => 'Forty printable pages: one exercise for each lesson, with room for your notes.', 'palette' => ['#e8efe0', '#9dbb8a', '#47664b', '#f8fbf3']],
			'course-coaching' => ['name' => 'One Hour of Coaching', 'price' => '297', 'text' => 'A video call with your teacher about ten of your own pictures.', 'palette' => ['#dfe7f2', '#7f9ccb', '#2f4872', '#f7f9fc']],
			'course-questions' => ['name' => 'Question Box', 'price' => '67', 'text' => 'Send three pictures and three questions; a spoken answer comes back within a week.', 'palette' => ['#f0e2ee', '#c58abd', '#6d3a68', '#fbf6fa']],
		],
		'bump' => ['slug' => 'course-workbook-bump', 'product' => 'course-workbook', 'price' => ['fixed', '27'], 'headline' => 'Add the Field Workbook', 'text' => 'One exercise for each lesson, ready to print. Most of what you will remember is what you tried yourself.'],
		'upsell' => ['slug' => 'course-coaching-upsell', 'product' => 'course-coaching', 'price' => ['fixed', '197'], 'headline' => 'Bring ten pictures to your teacher', 'text' => 'One hour, one to one, about your own work. You choose the day after you have ordered.'],
		'downsell' => ['slug' => 'course-questions-downsell', 'product' => 'course-questions', 'price' => ['fixed', '47'], 'headline' => 'Or ask three questions', 'text' => 'Send three pictures whenever you like. A spoken answer comes back within a week.'],
	],
	'skincare' => [
		'title' => 'A skincare set that is shipped',
		'walk' => 'Taxed at 8.25 % in California and shipped for $5. The bump is a pouch in sage ($12); after paying, a second set at 25 % off ($45), else a hand cream ($19).',
		'physical' => true,
		'products' => [
			'skincare' => ['name' => 'Daily Skincare Set', 'price' => '60', 'text' => 'Cleanser, serum and cream for two months. Unscented, made in small batches.', 'palette' => ['#f6e9e4', '#e3a99a', '#a4594f', '#fdf8f6']],
			'skincare-pouch' => ['name' => 'Linen Pouch', 'price' => '16', 'text' => 'A washable pouch that holds the whole set.', 'palette' => ['#e9eee6', '#a9bba0', '#5c7358', '#f9fbf7'], 'variants' => ['Sand', 'Sage']],
			'skincare-cream' => ['name' => 'Hand Cream', 'price' => '25', 'text' => 'The same cream for hands that work. 50 ml.', 'palette' => ['#fbeed3', '#f0c36f', '#a8762a', '#fffaf0']],
		],
		'bump' => ['slug' => 'skincare-pouch-bump', 'product' => 'skincare-pouch:Sage', 'price' => ['fixed', '12'], 'headline' => 'Add a linen pouch in sage', 'text' => 'It holds the whole set and goes into the wash. Cut and sewn from the same linen as our wrapping.'],
		'upsell' => ['slug' => 'skincare-second-upsell', 'product' => 'skincare', 'price' => ['percent', '25'], 'headline' => 'A second set at 25 % off', 'text' => 'Enough for four months, or a present. It travels in the same parcel.'],
		'downsell' => ['slug' => 'skincare-cream-downsell', 'product' => 'skincare-cream', 'price' => ['fixed', '19'], 'headline' => 'Or just the hand cream', 'text' => 'The same cream in a small tube. It travels in the same parcel.'],
	],
	'service' => [
		'title' => 'A service with express handling',
		'walk' => 'Tick express handling at the checkout ($49). After paying, the whole brand package ($900), else a written review ($150).',
		'products' => [
			'service' => ['name' => 'Logo Design Session', 'price' => '300', 'text' => 'Half a day together, three drafts, one finished mark.', 'palette' => ['#e3e6ee', '#8d97b8', '#353f63', '#f8f9fb']],
			'service-express' => ['name' => 'Express Handling', 'price' => '49', 'text' => 'Your session within three working days.', 'palette' => ['#fde6dc', '#f29b76', '#b14a29', '#fff8f5']],
			'service-brand' => ['name' => 'Brand Package', 'price' => '1200', 'text' => 'Letterhead, website header, social pictures and a style guide from your new mark.', 'palette' => ['#dcecee', '#6fb0b8', '#23606a', '#f5fafb']],
			'service-review' => ['name' => 'Written Brand Review', 'price' => '200', 'text' => 'Five pages on what your shop window, website and mail say about you.', 'palette' => ['#ece6f5', '#a792cf', '#4f3c7e', '#faf8fd']],
		],
		'bump' => ['slug' => 'service-express-bump', 'product' => 'service-express', 'price' => ['regular', ''], 'headline' => 'Within three working days', 'text' => 'We move your session to the front of the calendar. If we are late, this part is free.'],
		'upsell' => ['slug' => 'service-brand-upsell', 'product' => 'service-brand', 'price' => ['fixed', '900'], 'headline' => 'From a mark to a whole brand', 'text' => 'Letterhead, website header, social pictures and a style guide. One price, finished in two weeks.'],
		'downsell' => ['slug' => 'service-review-downsell', 'product' => 'service-review', 'price' => ['amount', '50'], 'headline' => 'Or a written review', 'text' => 'Five pages on how your shop looks from outside. You can act on every one of them.'],
	],
	'mini-course' => [
		'title' => 'A mini-course and a one-time offer',
		'walk' => 'No bump here. After paying, the full course is offered once ($97): leave the page, and it is gone. Decline it and the audio edition follows ($37).',
		'products' => [
			'mini-course' => ['name' => 'Slow Mornings Mini-Course', 'price' => '47', 'text' => 'Five short lessons for five calmer mornings.', 'palette' => ['#fdf0d9', '#f6bd60', '#c8742c', '#fffaf1']],
			'mini-course-full' => ['name' => 'Slow Mornings, the Whole Year', 'price' => '147', 'text' => 'One lesson a week for a year, with a letter each Sunday.', 'palette' => ['#dff0ea', '#79bfa4', '#2c6b56', '#f6fbf9']],
			'mini-course-audio' => ['name' => 'Slow Mornings, Audio Edition', 'price' => '57', 'text' => 'The five lessons read aloud, for the walk to work.', 'palette' => ['#e6e4f4', '#8e88cc', '#3f3a7d', '#f9f9fd']],
		],
		'upsell' => ['slug' => 'mini-course-full-upsell', 'product' => 'mini-course-full', 'price' => ['fixed', '97'], 'headline' => 'The whole year, once at this price', 'text' => 'One lesson a week and a letter each Sunday. This price is shown once, on this page.'],
		'downsell' => ['slug' => 'mini-course-audio-downsell', 'product' => 'mini-course-audio', 'price' => ['fixed', '37'], 'headline' => 'Or the lessons to listen to', 'text' => 'The same five lessons, read aloud. For the walk to work.'],
	],
];
