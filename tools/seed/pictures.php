<?php

declare(strict_types=1);

namespace Encore\Seed;

const PICTURE_SIDE = 1200;

/**
 * The attachment with a product's picture; made once, and the same for the same name on every machine.
 *
 * @param array{string, string, string, string} $palette ground, main colour, dark colour, light
 */
function picture(string $name, string $title, array $palette, int $side = PICTURE_SIDE): int
{
	$known = get_posts(['post_type' => 'attachment', 'post_status' => 'inherit', 'meta_key' => '_encore_picture', 'meta_value' => $name, 'fields' => 'ids', 'numberposts' => 1]);
	if ($known !== []) {
		return (int) $known[0];
	}
	if (! function_exists('imagecreatetruecolor')) {
		return 0;
	}
	require_once ABSPATH . 'wp-admin/includes/image.php';
	$file = wp_upload_dir()['path'] . "/$name.jpg";
	wp_mkdir_p(dirname($file));
	paint($file, crc32($name), $palette, $side);
	$id = (int) wp_insert_attachment(['post_title' => $title, 'post_mime_type' => 'image/jpeg', 'post_status' => 'inherit'], $file);
	update_post_meta($id, '_encore_picture', $name);
	update_post_meta($id, '_wp_attachment_image_alt', $title);
	wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $file));
	return $id;
}

/**
 * A low sun over rolling hills in the palette's colours. Painted at twice the size and scaled down, which smooths the edges.
 *
 * @param array{string, string, string, string} $palette
 */
function paint(string $file, int $seed, array $palette, int $pixels): void
{
	$side = max(1, $pixels * 2);
	[$ground, $main, $dark, $light] = array_map(static fn(string $hex): array => (array) sscanf($hex, '#%02x%02x%02x'), $palette);
	// mt_rand gives the same sequence for a seed on every platform.
	mt_srand($seed);
	$image = imagecreatetruecolor($side, $side);
	for ($y = 0; $y < $side; $y++) {
		imageline($image, 0, $y, $side, $y, colour($image, mix($light, $ground, $y / $side)));
	}

	$x = (int) ($side * mt_rand(28, 72) / 100);
	$y = (int) ($side * mt_rand(40, 46) / 100);
	$size = (int) ($side * mt_rand(26, 36) / 100);
	imagealphablending($image, true);
	foreach ([[1.9, 112], [1.45, 104]] as [$factor, $alpha]) {
		imagefilledellipse($image, $x, $y, (int) ($size * $factor), (int) ($size * $factor), colour($image, $light, $alpha));
	}
	imagefilledellipse($image, $x, $y, $size, $size, colour($image, mix($main, $light, 0.25)));

	$hills = 4;
	for ($hill = 0; $hill < $hills; $hill++) {
		$base = $side * (0.52 + 0.13 * $hill);
		$phase = mt_rand(0, 628) / 100;
		$length = mt_rand(90, 170) / 100;
		$height = $side * mt_rand(4, 8) / 100;
		$points = [];
		for ($step = 0; $step <= 120; $step++) {
			$at = $step / 120;
			$points[] = (int) ($at * $side);
			$points[] = (int) ($base + $height * sin($phase + $at * M_PI * 2 / $length) + $height / 3 * sin($phase * 2 + $at * 9));
		}
		array_push($points, $side, $side, 0, $side);
		imagefilledpolygon($image, $points, colour($image, mix(mix($main, $ground, 0.35), $dark, $hill / ($hills - 1) * 0.85)));
	}

	$scaled = imagescale($image, $pixels, $pixels, IMG_BILINEAR_FIXED);
	imagejpeg($scaled ?: $image, $file, 86);
}

/**
 * @param array<int|null> $from
 * @param array<int|null> $to
 * @return list<int>
 */
function mix(array $from, array $to, float $share): array
{
	return array_map(static fn(?int $a, ?int $b): int => (int) round((int) $a + ((int) $b - (int) $a) * $share), $from, $to);
}

/**
 * @param array<int|null> $rgb
 * @param int<0, 127> $transparency
 */
function colour(\GdImage $image, array $rgb, int $transparency = 0): int
{
	[$red, $green, $blue] = array_map(static fn(?int $part): int => max(0, min(255, (int) $part)), array_values($rgb) + [0, 0, 0]);
	return (int) imagecolorallocatealpha($image, $red, $green, $blue, $transparency);
}
