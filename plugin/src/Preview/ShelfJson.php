<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Walkthrough\PaymentCourse;
use Encore\Application\Walkthrough\Scene;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Money;
use Encore\Domain\Offer\Part;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\QuoteLine;
use Encore\Domain\Offer\QuoteShipping;
use Encore\Domain\Offer\TaxRow;

/** A shelf as JSON. Only the records that are named here are written and made again; a text that another version wrote is an empty shelf. */
final class ShelfJson
{
	private const RECORDS = [
		'acceptance' => Acceptance::class,
		'attempt' => ChargeAttempt::class,
		'consent' => Consent::class,
		'line' => QuoteLine::class,
		'money' => Money::class,
		'part' => Part::class,
		'presentation' => Presentation::class,
		'quote' => Quote::class,
		'refund' => RefundAttempt::class,
		'scene' => Scene::class,
		'shipping' => QuoteShipping::class,
		'tax' => TaxRow::class,
		'traced' => Traced::class,
	];

	private const CHOICES = [
		'course' => PaymentCourse::class,
		'presentation_state' => PresentationState::class,
		'state' => AcceptanceState::class,
		'way' => PaymentWay::class,
	];

	private const TIME = 'time';

	/** Names what an object is. */
	private const IS = '@';

	/** @param array<string, array<string, mixed>> $rows */
	public static function encode(array $rows): string
	{
		return json_encode(self::plain($rows), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
	}

	/** @return array<string, array<string, mixed>> */
	public static function decode(string $json): array
	{
		try {
			$rows = $json === '' ? [] : self::made(json_decode($json, true, 64, JSON_THROW_ON_ERROR));
		} catch (\Throwable) {
			return [];
		}
		$kept = [];
		foreach (is_array($rows) ? $rows : [] as $kind => $of) {
			foreach (is_array($of) ? $of : [] as $key => $row) {
				$kept[(string) $kind][(string) $key] = $row;
			}
		}
		return $kept;
	}

	private static function plain(mixed $value): mixed
	{
		return match (true) {
			is_array($value) => array_map(self::plain(...), $value),
			$value instanceof \DateTimeImmutable => [self::IS => self::TIME, 'at' => $value->format('U')],
			$value instanceof \BackedEnum => [self::IS => self::name($value, self::CHOICES), 'is' => $value->value],
			is_object($value) => [self::IS => self::name($value, self::RECORDS)] + array_map(self::plain(...), get_object_vars($value)),
			default => $value,
		};
	}

	/** @param array<string, class-string> $known */
	private static function name(object $value, array $known): string
	{
		$name = array_search($value::class, $known, true);
		return is_string($name) ? $name : throw new \LogicException('No shelf holds a ' . $value::class . '.');
	}

	private static function made(mixed $value): mixed
	{
		if (!is_array($value)) {
			return $value;
		}
		$name = $value[self::IS] ?? null;
		unset($value[self::IS]);
		if (!is_string($name)) {
			return array_map(self::made(...), $value);
		}
		if ($name === self::TIME) {
			return new \DateTimeImmutable('@' . (is_string($value['at']) ? $value['at'] : ''));
		}
		$choice = self::CHOICES[$name] ?? null;
		return $choice === null ? self::record(self::RECORDS[$name] ?? '', array_map(self::made(...), $value)) : $choice::from(is_string($value['is']) ? $value['is'] : '');
	}

	/** @param array<array-key, mixed> $fields by the names that its constructor gives them */
	private static function record(string $class, array $fields): object
	{
		$record = class_exists($class) ? new \ReflectionClass($class) : throw new \LogicException('No such record.');
		$made = $record->newInstanceWithoutConstructor();
		$record->getConstructor()?->invokeArgs($made, $fields);
		return $made;
	}
}
