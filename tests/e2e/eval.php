<?php

/** One process of the browser tests: runs the PHP that it is given in the shop, as `wp eval` does. */

declare(strict_types=1);

[, $encoreCode, $args] = $argv + ['', '', '[]'];
$args = json_decode($args, true, 4, JSON_THROW_ON_ERROR);
eval($encoreCode);
