<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Capability;

/** Something that the shop's owner should know of a gateway, with the screen on which it is changed. */
final class GatewayNote
{
	/** No offer follows an order that it has paid. */
	public const STOPS = 'stops';

	/** Offers are paid in another way than they could be. */
	public const WARNS = 'warns';

	/** As it should be, and worth knowing. */
	public const INFORMS = 'informs';

	/**
	 * @param self::STOPS|self::WARNS|self::INFORMS $kind
	 * @param string                                $text what is so, and what to do about it
	 * @param string                                $url  of the screen where that is done; empty where there is none
	 * @param string                                $link its words
	 */
	public function __construct(
		public readonly string $kind,
		public readonly string $text,
		public readonly string $url = '',
		public readonly string $link = '',
	) {
	}

	/** @return array{kind: string, text: string, url: string, link: string} */
	public function toArray(): array
	{
		return ['kind' => $this->kind, 'text' => $this->text, 'url' => $this->url, 'link' => $this->link];
	}
}
