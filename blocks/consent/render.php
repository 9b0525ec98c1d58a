<?php

/** @var array<string, mixed> $attributes */
echo Encore\Blocks\RenderedBlock::html('consent', $attributes);
