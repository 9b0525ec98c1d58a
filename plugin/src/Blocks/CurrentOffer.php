<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Domain\Offer\Basket;

/** The offer that this request shows. The offer page sets it before its blocks render; on the thank-you page its block does. */
final class CurrentOffer
{
	private ?OfferView $view = null;

	/** The offer's own block layout; empty where the default pattern serves. */
	private string $content = '';

	private ?Basket $basket = null;

	private string $formAddress = '';

	private string $routes = 'encore/v1';

	/** @param string $routes where its answers are sent, instead of a shopper's */
	public function answeredAt(string $routes): void
	{
		$this->routes = $routes;
	}

	public function routes(): string
	{
		return $this->routes;
	}

	/**
	 * @param Basket|null $basket      what the order held before the offer
	 * @param string      $formAddress what its form is posted to; empty on its own page, which is that address
	 */
	public function set(OfferView $view, string $content, ?Basket $basket = null, string $formAddress = ''): void
	{
		$this->view = $view;
		$this->content = $content;
		$this->basket = $basket;
		$this->formAddress = $formAddress;
	}

	public function basket(): ?Basket
	{
		return $this->basket;
	}

	/** The offer where the whole page is its own. */
	public function page(): ?OfferView
	{
		return $this->formAddress === '' ? $this->view : null;
	}

	public function formAddress(): string
	{
		return $this->formAddress;
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
