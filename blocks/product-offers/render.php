<?php

/**
 * @var array<string, mixed> $attributes
 * @var WP_Block             $block
 */
echo Encore\Blocks\RenderedBlock::html('product_offers', $attributes, $block);
