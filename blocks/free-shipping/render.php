<?php

/** @var array<string, mixed> $attributes */
echo Encore\Blocks\RenderedBlock::html('free_shipping', $attributes);
