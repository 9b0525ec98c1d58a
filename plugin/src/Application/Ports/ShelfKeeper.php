<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** Keeps what is in memory between requests, as one text for whoever asks; it may be forgotten after some hours. */
interface ShelfKeeper
{
	/** Stands for whoever asks; empty for somebody for whom nothing is kept. */
	public function whose(): string;

	/** Empty where nothing is kept. */
	public function read(): string;

	public function write(string $text): void;
}
