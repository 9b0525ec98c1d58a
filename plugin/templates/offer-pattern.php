<?php

/**
 * The default page of an offer. The first line is broken by hand, so that a late font does not break it anew. Bind an
 * image's id, url and alt together: without the id it has no size and the page jumps.
 */

defined('ABSPATH') || exit;
?>
<!-- wp:group {"className":"encore-offer__page"} -->
<div class="wp-block-group encore-offer__page"><!-- wp:paragraph {"className":"encore-offer__confirmed"} -->
<p class="encore-offer__confirmed"><?php esc_html_e('Your order is confirmed.', 'encore'); ?><br><?php esc_html_e('One thing before you go:', 'encore'); ?></p>
<!-- /wp:paragraph -->

<!-- wp:columns {"className":"encore-offer__columns"} -->
<div class="wp-block-columns encore-offer__columns"><!-- wp:column {"className":"encore-offer__side"} -->
<div class="wp-block-column encore-offer__side"><!-- wp:image {"id":1,"aspectRatio":"1","scale":"cover","sizeSlug":"large","linkDestination":"none","metadata":{"bindings":{"id":{"source":"encore/offer","args":{"key":"image_id"}},"url":{"source":"encore/offer","args":{"key":"image_url"}},"alt":{"source":"encore/offer","args":{"key":"image_alt"}}}},"className":"encore-offer__picture"} -->
<figure class="wp-block-image size-large encore-offer__picture"><img src="" alt="" class="wp-image-1" style="aspect-ratio:1;object-fit:cover"/></figure>
<!-- /wp:image --></div>
<!-- /wp:column -->

<!-- wp:column {"className":"encore-offer__main"} -->
<div class="wp-block-column encore-offer__main"><!-- wp:heading {"level":1,"metadata":{"bindings":{"content":{"source":"encore/offer","args":{"key":"title"}}}},"className":"encore-offer__title"} -->
<h1 class="wp-block-heading encore-offer__title"></h1>
<!-- /wp:heading -->

<!-- wp:paragraph {"metadata":{"bindings":{"content":{"source":"encore/offer","args":{"key":"text"}}}},"className":"encore-offer__text"} -->
<p class="encore-offer__text"></p>
<!-- /wp:paragraph -->

<!-- wp:encore/price /-->

<!-- wp:group {"className":"encore-offer__answer"} -->
<div class="wp-block-group encore-offer__answer"><!-- wp:encore/consent /-->

<!-- wp:encore/accept /-->

<!-- wp:encore/decline /--></div>
<!-- /wp:group --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></div>
<!-- /wp:group -->
