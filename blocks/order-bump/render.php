<?php

/** @var array<string, mixed> $attributes */
echo apply_filters('encore_block_order_bump', '', $attributes);
