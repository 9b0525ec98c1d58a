<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Ports\PlayedShop;
use Encore\Application\Ports\Scenes;
use Encore\Application\Ports\ShopperFacts;
use Encore\Domain\Offer\Condition\Facts;

/** What conditions look at, of the order of a walkthrough. */
final class PlayedFacts implements ShopperFacts
{
	public function __construct(
		private readonly MemoryOrders $memory,
		private readonly PlayedShop $shop,
		private readonly Scenes $scenes,
	) {
	}

	public function ofCart(array $offers): Facts
	{
		throw new \LogicException('A walkthrough has no cart.');
	}

	public function ofOrder(int $orderId, array $offers): Facts
	{
		$scene = $this->scenes->current();
		return $scene === null || $scene->id !== $orderId ? throw new \RuntimeException('This walkthrough is over.') : $this->shop->facts($scene, $this->memory->joined($orderId), $offers);
	}

	public function ofPayment(int $orderId, array $offers): Facts
	{
		return $this->ofOrder($orderId, $offers);
	}
}
