<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Domain\Offer\Basket;

/** The offer that this request shows. The offer page sets it before its blocks render. */
final class CurrentOffer
{
	private ?OfferView $view = null;

	/** The offer's own block layout; empty where the default pattern serves. */
	private string $content = '';

	private ?Basket $basket = null;

	/** @param Basket|null $basket what the order held before the offer */
	public function set(OfferView $view, string $content, ?Basket $basket = null): void
	{
		$this->view = $view;
		$this->content = $content;
		$this->basket = $basket;
	}

	public function basket(): ?Basket
	{
		return $this->basket;
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
