<?php

declare(strict_types=1);

namespace EncoreSandbox;

/** The card fields of the classic checkout, and the words that the Checkout block shows with its own fields. */
final class CardForm
{
	/** @return array<string, string> */
	public static function words(): array
	{
		return [
			'number' => __('Card number', 'encore-sandbox'),
			'expiry' => __('Expiry MM/YY', 'encore-sandbox'),
			'cvc' => __('Security code', 'encore-sandbox'),
			'number_problem' => __('Please enter a valid card number.', 'encore-sandbox'),
			'expiry_problem' => __('Please enter a later date.', 'encore-sandbox'),
			'cvc_problem' => __('Please enter the three digits of the code.', 'encore-sandbox'),
			'details' => __('Other test cards', 'encore-sandbox'),
		];
	}

	public static function hint(): string
	{
		return __('Test shop: no real money moves. Any later date and any three digits will do.', 'encore-sandbox');
	}

	/**
	 * Never part of a notice or a setting, both of which WordPress stores.
	 *
	 * @return list<array{number: string, effect: string}> the first is the one to suggest
	 */
	public static function testCards(): array
	{
		return [
			['number' => '4242 4242 4242 4242', 'effect' => __('is approved', 'encore-sandbox')],
			[
				'number' => '4000 0000 0000 0341',
				'effect' => __('is approved once and declined later', 'encore-sandbox'),
			],
			['number' => '4000 0000 0000 9995', 'effect' => __('is declined', 'encore-sandbox')],
			['number' => '4000 0027 6000 3184', 'effect' => __('asks you to confirm each time (3-D Secure)', 'encore-sandbox')],
			[
				'number' => '4000 0000 0000 3030',
				'effect' => __('is approved once and times out later, nothing charged', 'encore-sandbox'),
			],
			[
				'number' => '4000 0000 0000 3048',
				'effect' => __('is approved once and times out later, after the charge', 'encore-sandbox'),
			],
		];
	}

	public static function render(): void
	{
		$words = self::words();
		$cards = self::testCards();
		echo '<fieldset class="encore-sandbox-card"><legend class="screen-reader-text">';
		echo esc_html__('Card', 'encore-sandbox') . '</legend>';
		self::renderHint($cards[0]);
		self::renderField('number', $words['number'], 'cc-number', 23);
		self::renderField('expiry', $words['expiry'], 'cc-exp', 7);
		self::renderField('cvc', $words['cvc'], 'cc-csc', 3);
		self::renderOthers($words['details'], array_slice($cards, 1));
		echo '</fieldset>';
	}

	/** @param array{number: string, effect: string} $card */
	private static function renderHint(array $card): void
	{
		printf(
			'<p class="encore-sandbox-card__hint">%s <span class="encore-sandbox-card__test"><b>%s</b> %s.</span></p>',
			esc_html(self::hint()),
			esc_html($card['number']),
			esc_html($card['effect']),
		);
	}

	private static function renderField(string $name, string $label, string $autocomplete, int $length): void
	{
		printf(
			'<p class="form-row encore-sandbox-card__field encore-sandbox-card__field--%1$s">'
			. '<label for="encore-sandbox-%1$s">%2$s&nbsp;<span class="required" aria-hidden="true">*</span></label>'
			. '<span class="woocommerce-input-wrapper"><input type="text" class="input-text encore-sandbox-card__input" id="encore-sandbox-%1$s"'
			. ' name="encore_sandbox_%1$s" autocomplete="%3$s" inputmode="numeric" maxlength="%4$d" spellcheck="false"'
			. ' autocorrect="off" autocapitalize="off" aria-required="true"></span></p>',
			esc_attr($name),
			esc_html($label),
			esc_attr($autocomplete),
			(int) $length,
		);
	}

	/** @param list<array{number: string, effect: string}> $cards */
	private static function renderOthers(string $title, array $cards): void
	{
		printf('<details class="encore-sandbox-card__others"><summary>%s</summary><ul>', esc_html($title));
		foreach ($cards as $card) {
			printf('<li><b>%s</b> %s</li>', esc_html($card['number']), esc_html($card['effect']));
		}
		echo '</ul></details>';
	}
}
