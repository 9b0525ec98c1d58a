<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Domain\Offer\Choice;

/** What a page without script says is chosen. */
final class FormChoice
{
	/** Names of its fields; `pieces` is a button that says another quantity. */
	public const FIELDS = ['variation_id', 'quantity', self::PIECES];

	public const PIECES = 'pieces';

	/** @param array<array-key, mixed> $post */
	public static function in(array $post): ?Choice
	{
		$quantity = $post[self::PIECES] ?? $post['quantity'] ?? null;
		return $quantity === null ? null : new Choice(self::number($post['variation_id'] ?? '0'), self::number($quantity));
	}

	/**
	 * Whether it asks for the price of it, and no more.
	 *
	 * @param array<array-key, mixed> $post
	 */
	public static function asks(array $post): bool
	{
		return isset($post[self::PIECES]) || ($post['answer'] ?? '') === 'choose';
	}

	/** What is no number of pieces is none. */
	private static function number(mixed $typed): int
	{
		return is_string($typed) && preg_match('/^\d{1,18}$/D', $typed) === 1 ? (int) $typed : 0;
	}
}
