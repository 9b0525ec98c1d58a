<?php

/** @var array<string, mixed> $attributes */
echo Encore\Blocks\RenderedBlock::html('thank_you_offer', $attributes);
