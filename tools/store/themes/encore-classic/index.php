<?php

get_header();
while (have_posts()) {
	the_post();
	if (! is_front_page()) {
		the_title('<h1>', '</h1>');
	}
	the_content();
}
get_footer();
