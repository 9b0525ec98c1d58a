<?php

declare(strict_types=1);

namespace Encore\Blocks;

/** The offer that this request shows. The offer page sets it before its blocks render. */
final class CurrentOffer
{
	private ?OfferView $view = null;

	/** The offer's own block layout; empty where the default pattern serves. */
	private string $content = '';

	public function set(OfferView $view, string $content): void
	{
		$this->view = $view;
		$this->content = $content;
	}

	public function view(): ?OfferView
	{
		return $this->view;
	}

	public function content(): string
	{
		return $this->content;
	}
}
