<?php

/**
 * The offer page in classic themes: the theme's type and colours, but no menu and nothing that leads away.
 */

defined('ABSPATH') || exit;

// Before wp_head, so that the styles of the blocks stand in the head and nothing jumps.
$encore_page = wp_filter_content_tags(do_blocks('<!-- wp:encore/offer-content /-->'), 'template');
?>
<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head>
	<meta charset="<?php bloginfo('charset'); ?>">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<?php if (!current_theme_supports('title-tag')) { ?>
	<title><?php echo esc_html(wp_get_document_title()); ?></title>
	<?php } ?>
	<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
	<?php wp_body_open(); ?>
	<header class="encore-page__header encore-page__header--classic"><p class="encore-page__site"><?php bloginfo('name'); ?></p></header>
	<main class="encore-page__main encore-page__main--classic"><?php echo $encore_page; ?></main>
	<?php wp_footer(); ?>
</body>
</html>
