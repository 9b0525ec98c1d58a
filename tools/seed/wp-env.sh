#!/bin/sh
# Fills the Docker environment of .wp-env.json with the same shop as `npm start`.
set -e
cd /var/www/html
wp eval-file --use-include wp-content/encore-seed/seed.php
wp plugin activate encore encore-sandbox
wp eval-file --use-include wp-content/encore-seed/offers.php
wp eval-file --use-include wp-content/encore-seed/places.php
