<?php

/** @var array<string, mixed> $attributes */
echo Encore\Blocks\RenderedBlock::html('cart_progress', $attributes);
