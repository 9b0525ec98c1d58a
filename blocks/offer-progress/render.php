<?php

/** @var array<string, mixed> $attributes */
echo Encore\Blocks\RenderedBlock::html('offer_progress', $attributes);
