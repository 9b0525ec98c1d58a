<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Bump;

use Encore\Domain\Offer\Choice;

/**
 * The fields of what may be chosen of an offer before payment, where no React is: plain fields of the form around, which work
 * without a script; with one, price and picture follow them. The offer's own box carries what the script needs.
 *
 * @phpstan-import-type Bump from BumpView
 */
final class PickMarkup
{
	/** Fields by offer; of several that are picked by offer and product: "12:34". */
	public const VARIATION = 'encore_variation';
	public const PIECES = 'encore_pieces';

	/**
	 * @param Bump   $bump
	 * @param string $key  of its fields: "12", or "12:34"
	 * @param string $form id of the form that they go with; empty where they lie in it
	 */
	public static function of(array $bump, string $id, string $key, string $form = ''): string
	{
		$choice = $bump['choice'];
		if ($choice === null) {
			return '';
		}
		$form = $form === '' ? '' : sprintf(' form="%s"', esc_attr($form));
		$notes = array_filter(array_column($choice['costs'], 'note'));
		$cost = self::costOf($bump);
		return sprintf(
			'<div class="encore-pick" role="group" aria-label="%s">%s%s%s</div>',
			esc_attr($bump['headline']),
			$choice['options'] === [] ? '' : self::variations($bump, $id, $key, $form),
			self::quantity($bump, $id, $key, $form),
			$notes === [] ? '' : sprintf('<p class="encore-pick__note">%s</p>', esc_html($cost === null ? '' : $choice['costs'][$cost]['note'])),
		);
	}

	/** @param Bump $bump */
	public static function data(array $bump): string
	{
		return $bump['choice'] === null ? '' : sprintf(
			' data-choice="%s" data-image="%s"',
			esc_attr((string) wp_json_encode($bump['choice'])),
			esc_attr((string) wp_json_encode($bump['image'])),
		);
	}

	/**
	 * What a form says is chosen; null where it says nothing.
	 *
	 * @param array<mixed> $fields as PHP reads a form
	 */
	public static function read(array $fields, string $key): ?Choice
	{
		$variation = self::number($fields[self::VARIATION] ?? null, $key);
		$pieces = self::number($fields[self::PIECES] ?? null, $key);
		return $pieces === null ? null : new Choice($variation ?? 0, $pieces);
	}

	/** What is no number of pieces is none. */
	private static function number(mixed $values, string $key): ?int
	{
		$value = is_array($values) ? $values[$key] ?? null : null;
		return is_string($value) ? (preg_match('/^\d{1,9}$/D', $value) === 1 ? (int) $value : 0) : null;
	}

	/** @param Bump $bump */
	private static function variations(array $bump, string $id, string $key, string $form): string
	{
		$choice = $bump['choice'] ?? throw new \LogicException('nothing to choose');
		$options = $choice['variation_id'] !== 0 ? '' : sprintf('<option value="0">%s</option>', esc_html__('Please choose', 'encore'));
		foreach ($choice['options'] as $option) {
			$isChosen = $option['id'] === $choice['variation_id'];
			$options .= sprintf(
				'<option value="%d"%s%s>%s</option>',
				$option['id'],
				selected($isChosen, true, false),
				disabled($option['sold_out'] && !$isChosen, true, false),
				esc_html(implode(' · ', array_filter([$option['name'], $option['price_text'], $option['sold_out'] ? __('Sold out', 'encore') : '']))),
			);
		}
		return sprintf(
			'<label class="encore-pick__field" for="%1$s-variation"><span class="encore-pick__label">%2$s</span><select class="encore-pick__select" id="%1$s-variation" name="%3$s[%4$s]"%5$s autocomplete="off">%6$s</select></label>',
			esc_attr($id),
			esc_html($choice['label']),
			self::VARIATION,
			esc_attr($key),
			$form,
			$options,
		);
	}

	/** @param Bump $bump */
	private static function quantity(array $bump, string $id, string $key, string $form): string
	{
		$choice = $bump['choice'] ?? throw new \LogicException('nothing to choose');
		$name = sprintf('name="%s[%s]" value="%d"%s', self::PIECES, esc_attr($key), $choice['quantity'], $form);
		if (!$choice['changes_quantity']) {
			return "<input type=\"hidden\" {$name} />";
		}
		$cost = self::costOf($bump);
		$costs = $cost === null ? $choice['costs'] : [$choice['costs'][$cost]];
		$step = static fn(int $by, string $sign, string $words): string => sprintf('<button type="button" class="encore-pick__step" data-step="%d" aria-label="%s" hidden>%s</button>', $by, esc_attr($words), $sign);
		return sprintf(
			'<div class="encore-pick__field is-quantity"><label class="encore-pick__label" for="%1$s-pieces">%2$s</label><span class="encore-pick__stepper">%3$s'
			. '<input type="number" inputmode="numeric" class="encore-pick__number" id="%1$s-pieces" %4$s min="1" max="%5$d" step="1" autocomplete="off" />%6$s</span></div>',
			esc_attr($id),
			esc_html__('Quantity', 'encore'),
			$step(-1, '−', __('One less', 'encore')),
			$name,
			max(1, ...array_map(static fn(array $one): int => $one['held'] === null ? $one['least'] + count($one['prices']) - 1 : $choice['quantity'], $costs)),
			$step(1, '+', __('One more', 'encore')),
		);
	}

	/**
	 * @param Bump $bump
	 * @return int|null null while that depends on the variation
	 */
	private static function costOf(array $bump): ?int
	{
		$choice = $bump['choice'];
		foreach ($choice['options'] ?? [] as $option) {
			if ($option['id'] === ($choice['variation_id'] ?? 0)) {
				return $option['cost'];
			}
		}
		return count($choice['costs'] ?? []) === 1 ? 0 : null;
	}
}
