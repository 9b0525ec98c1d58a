<?php

declare(strict_types=1);

namespace EncoreSandbox;

final class ProviderAnswer
{
	/** @param array<mixed> $body */
	public function __construct(public readonly int $status, public readonly array $body)
	{
	}

	public function succeeded(): bool
	{
		return $this->status >= 200 && $this->status < 300;
	}

	/** Whether the provider itself says that this call moved no money. */
	public function saysNoMoneyMoved(): bool
	{
		return $this->status >= 400 && $this->error('money_moved') === false;
	}

	public function isDecline(): bool
	{
		return $this->status === 402 && $this->saysNoMoneyMoved();
	}

	public function message(): string
	{
		$message = $this->error('message');
		return is_string($message) ? $message : '';
	}

	/** The id of what was made or read; empty when there is none. */
	public function id(): string
	{
		return is_string($this->body['id'] ?? null) ? $this->body['id'] : '';
	}

	private function error(string $name): mixed
	{
		return is_array($this->body['error'] ?? null) ? ($this->body['error'][$name] ?? null) : null;
	}
}
