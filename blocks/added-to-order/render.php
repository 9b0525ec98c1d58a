<?php

/** @var array<string, mixed> $attributes */
echo Encore\Blocks\RenderedBlock::html('added_to_order', $attributes);
