<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/** A REST answer, read by type. */
final class FunnelAnswer
{
	/** @param array<array-key, mixed> $data */
	private function __construct(
		public readonly int $status,
		private readonly array $data,
		private readonly \WP_REST_Response $response,
	) {
	}

	public static function of(\WP_REST_Response $response): self
	{
		$data = $response->get_data();
		return new self($response->get_status(), is_array($data) ? $data : [], $response);
	}

	public function text(string $name): string
	{
		$value = $this->data[$name] ?? '';
		return is_scalar($value) ? (string) $value : '';
	}

	/** @return array<string, string> what the page says; empty when nothing is open */
	public function offer(): array
	{
		$texts = [];
		foreach (is_array($this->data['offer'] ?? null) ? $this->data['offer'] : [] as $name => $value) {
			$texts[(string) $name] = is_scalar($value) ? (string) $value : '';
		}
		return $texts;
	}

	/** @return array<array-key, mixed> what may be chosen of the offer */
	public function choice(): array
	{
		$offer = $this->data['offer'] ?? null;
		$choice = is_array($offer) ? $offer['choice'] ?? null : null;
		return is_array($choice) ? $choice : [];
	}

	public function header(string $name): string
	{
		$value = $this->response->get_headers()[$name] ?? '';
		return is_string($value) ? $value : '';
	}

	public function json(): string
	{
		return (string) wp_json_encode($this->data);
	}
}
