<?php

/**
 * The thank-you page of a walkthrough, and where its shopper pays: within the theme's own header and footer.
 */

defined('ABSPATH') || exit;

$encore_is_block_theme = wp_is_block_theme();
$encore_page = apply_filters('encore_block_walkthrough', '');
$encore_page = is_string($encore_page) ? wp_filter_content_tags(do_blocks($encore_page), 'template') : '';
if (!$encore_is_block_theme) {
	get_header();
	echo $encore_page;
	get_footer();
	return;
}
// Before wp_head, so that the styles of the blocks stand in the head.
$encore_header = do_blocks('<!-- wp:template-part {"slug":"header","tagName":"header"} /-->');
$encore_footer = do_blocks('<!-- wp:template-part {"slug":"footer","tagName":"footer"} /-->');
?>
<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head>
	<meta charset="<?php bloginfo('charset'); ?>">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
	<?php wp_body_open(); ?>
	<div class="wp-site-blocks"><?php echo $encore_header . $encore_page . $encore_footer; ?></div>
	<?php wp_footer(); ?>
</body>
</html>
