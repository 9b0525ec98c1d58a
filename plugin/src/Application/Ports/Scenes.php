<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Walkthrough\Scene;

/** The walkthrough of whoever asks: one at a time. */
interface Scenes
{
	/** Null where there is none, or where it was forgotten. */
	public function current(): ?Scene;

	/** Forgets what came before. */
	public function begin(Scene $scene): void;
}
