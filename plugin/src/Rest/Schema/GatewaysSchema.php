<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** What the payment gateways that are switched on can do for offers. */
final class GatewaysSchema
{
	public const TITLE = 'Gateways';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$text = ['type' => 'string'];
		$ability = ClosedObject::of([
			'id' => ['type' => 'string', 'enum' => ['keep', 'charge', 'three_d_secure', 'refund', 'guests', 'plans']],
			'state' => ['type' => 'string', 'enum' => ['yes', 'partly', 'no', 'unneeded']],
			'text' => $text,
		]);
		$note = ClosedObject::of([
			'kind' => ['type' => 'string', 'enum' => ['stops', 'warns', 'informs'], 'description' => 'Whether no offer follows, offers are paid in another way, or all is well.'],
			'text' => ['type' => 'string', 'description' => 'What is so, and what to do about it.'],
			'url' => ['type' => 'string', 'description' => 'Of the screen where that is done; may be empty.'],
			'link' => ['type' => 'string', 'description' => 'Its words.'],
		]);
		$gateway = ClosedObject::of([
			'id' => $text,
			'title' => $text,
			'way' => ['type' => 'string', 'enum' => ['one_click', 'approval', 'pay_link', 'offline', 'none'], 'description' => 'How offers after its orders are paid.'],
			'way_text' => $text,
			'mode' => ['type' => 'string', 'enum' => ['test', 'live', ''], 'description' => 'Empty where there is but one.'],
			'version' => ['type' => 'string', 'description' => 'The one that is installed; empty where it is not known.'],
			'checked_versions' => ['type' => 'array', 'items' => $text, 'description' => 'Those that were run with Encore.'],
			'is_checked' => ['type' => 'boolean', 'description' => 'Whether the installed one is among them.'],
			'abilities' => ['type' => 'array', 'items' => $ability],
			'notes' => ['type' => 'array', 'items' => $note],
			'settings_url' => $text,
		]);
		return ['title' => self::TITLE] + ClosedObject::of([
			'gateways' => ['type' => 'array', 'items' => $gateway, 'description' => 'In the order of the checkout.'],
			'settings_url' => ['type' => 'string', 'description' => 'Where gateways are switched on.'],
		]);
	}
}
