<?php

declare(strict_types=1);

namespace Encore\Seed;

/** @param array<string, Stack> $stacks */
function pages(array $stacks): void
{
	foreach (['sample-page' => 'page', 'hello-world' => 'post'] as $slug => $type) {
		$sample = get_page_by_path($slug, OBJECT, $type);
		if ($sample) {
			wp_delete_post($sample->ID, true);
		}
	}
	page('classic-checkout', 'Classic checkout', "<!-- wp:shortcode -->\n[woocommerce_checkout]\n<!-- /wp:shortcode -->");
	$home = page('home', 'Home', homeContent($stacks));
	update_post_meta($home, '_wp_page_template', wp_is_block_theme() ? 'page-no-title' : 'default');
	update_option('show_on_front', 'page');
	update_option('page_on_front', $home);
}

function page(string $slug, string $title, string $content): int
{
	$known = get_page_by_path($slug);
	return wp_insert_post([
		'ID' => $known ? $known->ID : 0,
		'post_type' => 'page',
		'post_status' => 'publish',
		'post_name' => $slug,
		'post_title' => wp_slash($title),
		'post_content' => wp_slash($content),
	]);
}

/** @param array<string, Stack> $stacks */
function homeContent(array $stacks): string
{
	$cards = '';
	foreach (array_chunk(array_map(__NAMESPACE__ . '\\card', array_keys($stacks), $stacks), 2) as $pair) {
		$cards .= "<!-- wp:columns {\"align\":\"wide\"} -->\n<div class=\"wp-block-columns alignwide\">" . implode('', $pair) . "</div>\n<!-- /wp:columns -->\n";
	}
	return heading(1, 'Five stacks to try')
		. paragraph('Each button puts one thing into your cart and takes you to the checkout. Tick the bump there and pay with the test card: what is offered next is charged to it with one click. Paid on delivery or by bank transfer, it joins your order uncharged; after the test payment without a kept card it has a payment page of its own. No money moves.')
		. $cards
		. paragraph('The same cart can be paid on the <a href="/classic-checkout/">classic checkout</a> too. Log in as <code>shopper</code> / <code>shopper</code> to buy with an account.');
}

function card(string $sku, Stack $stack): string
{
	$product = $stack->products[$sku];
	$id = productId($sku);
	$picture = (int) get_post_thumbnail_id($id);
	$image = '';
	if ($picture) {
		// Without a host the page stays right when the shop moves to another port.
		$src = wp_make_link_relative((string) wp_get_attachment_image_url($picture, 'large'));
		$image = "<!-- wp:image {\"id\":$picture,\"aspectRatio\":\"3/2\",\"scale\":\"cover\",\"sizeSlug\":\"large\"} -->\n"
			. "<figure class=\"wp-block-image size-large\"><img src=\"$src\" alt=\"\" class=\"wp-image-$picture\" style=\"aspect-ratio:3/2;object-fit:cover\"/></figure>\n<!-- /wp:image -->\n";
	}
	// The buttons of two cards stand in one line, however long their words are.
	return "<!-- wp:column -->\n<div class=\"wp-block-column\">"
		. "<!-- wp:group {\"style\":{\"dimensions\":{\"minHeight\":\"100%\"}},\"layout\":{\"type\":\"flex\",\"orientation\":\"vertical\",\"justifyContent\":\"stretch\",\"verticalAlignment\":\"space-between\"}} -->\n<div class=\"wp-block-group\" style=\"min-height:100%\">"
		. "<!-- wp:group -->\n<div class=\"wp-block-group\">" . $image
		. heading(2, esc_html($product->name) . ' · $' . $product->price)
		. paragraph(esc_html($product->text))
		. paragraph(esc_html($stack->walk), 'small')
		. "</div>\n<!-- /wp:group -->\n"
		. "<!-- wp:buttons -->\n<div class=\"wp-block-buttons\"><!-- wp:button -->\n<div class=\"wp-block-button\"><a class=\"wp-block-button__link wp-element-button\" href=\"/checkout/?add-to-cart=$id\">Buy and see the offers</a></div>\n<!-- /wp:button --></div>\n<!-- /wp:buttons -->"
		. "</div>\n<!-- /wp:group --></div>\n<!-- /wp:column -->\n";
}

function heading(int $level, string $html): string
{
	$attributes = $level === 2 ? ' {"fontSize":"large"}' : ' {"level":1}';
	$class = $level === 2 ? 'wp-block-heading has-large-font-size' : 'wp-block-heading';
	return "<!-- wp:heading$attributes -->\n<h$level class=\"$class\">$html</h$level>\n<!-- /wp:heading -->\n";
}

function paragraph(string $html, string $size = ''): string
{
	return $size === ''
		? "<!-- wp:paragraph -->\n<p>$html</p>\n<!-- /wp:paragraph -->\n"
		: "<!-- wp:paragraph {\"fontSize\":\"$size\"} -->\n<p class=\"has-$size-font-size\">$html</p>\n<!-- /wp:paragraph -->\n";
}
