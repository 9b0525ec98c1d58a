<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Plugins;

/** Asks a service for the tax, and puts the answer where such plugins put it. */
final class CloudTax extends Plugin
{
	public int $asked = 0;

	/** @param 'rates'|'matched'|'line'|'words'|'cart'|'throws'|'silent' $how the last one: it got no answer, and takes none for no tax */
	public function __construct(private string $how, public float $percent = 10.0)
	{
	}

	public function becomes(string $how): void
	{
		assert(in_array($how, ['rates', 'matched', 'line', 'words', 'cart', 'throws', 'silent'], true));
		$this->how = $how;
	}

	protected function hooks(): array
	{
		return [
			['woocommerce_find_rates', fn(mixed $rates): mixed => $this->how === 'rates' ? $this->rates() : $rates],
			['woocommerce_matched_rates', fn(mixed $rates): mixed => $this->how === 'matched' ? $this->rates() : $rates],
			['woocommerce_after_calculate_totals', fn(\WC_Cart $cart) => $this->calculate($cart)],
		];
	}

	/** @return array<int, array{rate: float, label: string, shipping: string, compound: string}> */
	private function rates(): array
	{
		$this->asked++;
		return [987654 => ['rate' => $this->percent, 'label' => 'Cloud tax', 'shipping' => 'no', 'compound' => 'no']];
	}

	private function calculate(\WC_Cart $cart): void
	{
		$this->asked++;
		match ($this->how) {
			'throws' => throw new \RuntimeException('The tax service has an error.'),
			'line' => $this->put($cart, [987654 => 1.0], true),
			'words' => $this->put($cart, ['CLOUD-STATE' => 0.75, 'CLOUD-CITY' => 0.25], true),
			'cart' => $this->put($cart, [987654 => 1.0], false),
			default => null,
		};
	}

	/** @param array<int|string, float> $shares of the tax, by rate */
	private function put(\WC_Cart $cart, array $shares, bool $onLines): void
	{
		$all = [];
		foreach ($cart->cart_contents as $key => $line) {
			$line = is_array($line) ? $line : [];
			$net = is_numeric($line['line_total'] ?? null) ? (float) $line['line_total'] : 0.0;
			$taxes = array_map(fn(float $share): float => round($net * $this->percent / 100 * $share, 2), $shares);
			foreach ($taxes as $rate => $tax) {
				$all[$rate] = ($all[$rate] ?? 0.0) + $tax;
			}
			if ($onLines) {
				$cart->cart_contents[$key] = ['line_tax' => array_sum($taxes), 'line_tax_data' => ['total' => $taxes, 'subtotal' => $taxes]] + $line;
			}
		}
		$cart->set_cart_contents_taxes($all);
		$cart->set_cart_contents_tax((string) array_sum($all));
		$cart->set_total_tax((string) array_sum($all));
		$cart->set_total((string) ((float) $cart->get_total('edit') + array_sum($all)));
	}
}
