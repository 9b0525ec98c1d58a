<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Ports\Scenes;
use Encore\Application\Walkthrough\Scene;

/** The walkthrough whose records lie on the same shelf. */
final class ShelvedScenes implements Scenes
{
	private const KIND = 'scene';

	public function __construct(private readonly Shelf $shelf)
	{
	}

	public function current(): ?Scene
	{
		return $this->shelf->find(self::KIND, self::KIND, Scene::class);
	}

	public function begin(Scene $scene): void
	{
		$this->shelf->clear();
		$this->shelf->put(self::KIND, self::KIND, $scene);
	}
}
