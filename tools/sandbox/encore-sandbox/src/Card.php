<?php

declare(strict_types=1);

namespace EncoreSandbox;

/** What the shopper typed: held while it is sent on, shown in no dump, log or trace, and never stored. */
final class Card
{
	private function __construct(
		private readonly string $number,
		private readonly string $expiry,
		private readonly string $cvc,
	) {
	}

	/** Takes the card out of the request, so that nothing after this finds it there. */
	public static function takeFromRequest(): self
	{
		$take = static function (string $name): string {
			// phpcs:ignore WordPress.Security.NonceVerification.Missing -- WooCommerce has checked its own.
			$value = isset($_POST[$name]) ? wp_unslash($_POST[$name]) : '';
			unset($_POST[$name], $_REQUEST[$name]);
			return is_string($value) ? sanitize_text_field($value) : '';
		};
		return new self(
			(string) preg_replace('/[\s-]/', '', $take('encore_sandbox_number')),
			(string) preg_replace('/\s/', '', $take('encore_sandbox_expiry')),
			$take('encore_sandbox_cvc'),
		);
	}

	/** @return list<string> what is wrong, in words for the shopper */
	public function problems(): array
	{
		$words = CardForm::words();
		return array_values(array_filter([
			$this->hasNumber() ? '' : $words['number_problem'],
			$this->monthAndYear() === null ? $words['expiry_problem'] : '',
			preg_match('/^\d{3}$/', $this->cvc) === 1 ? '' : $words['cvc_problem'],
		]));
	}

	/** @return array<string, string|int> for the provider alone */
	public function toRequest(): array
	{
		[$month, $year] = $this->monthAndYear() ?? [0, 0];
		return ['number' => $this->number, 'exp_month' => $month, 'exp_year' => $year, 'cvc' => $this->cvc];
	}

	/** @return array<string, string> */
	public function __debugInfo(): array
	{
		return ['card' => 'hidden'];
	}

	/** @return array<string, mixed> */
	public function __serialize(): array
	{
		throw new \LogicException('A card is never stored.');
	}

	private function hasNumber(): bool
	{
		if (preg_match('/^\d{13,19}$/', $this->number) !== 1) {
			return false;
		}
		$sum = 0;
		foreach (array_reverse(str_split($this->number)) as $index => $digit) {
			$value = (int) $digit * ($index % 2 === 1 ? 2 : 1);
			$sum += $value > 9 ? $value - 9 : $value;
		}
		return $sum % 10 === 0;
	}

	/** @return array{int, int}|null */
	private function monthAndYear(): ?array
	{
		if (preg_match('#^(0?[1-9]|1[0-2])/?(?:20)?(\d{2})$#', $this->expiry, $found) !== 1) {
			return null;
		}
		[$month, $year] = [(int) $found[1], 2000 + (int) $found[2]];
		$passed = $year * 12 + $month < (int) gmdate('Y') * 12 + (int) gmdate('n');
		return $passed ? null : [$month, $year];
	}
}
