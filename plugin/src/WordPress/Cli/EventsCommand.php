<?php

declare(strict_types=1);

namespace Encore\WordPress\Cli;

use Encore\Application\Events\EventName;
use Encore\Application\Events\OfferEvent;
use Encore\Application\Events\TellEvents;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferEvents;
use Encore\Hook;
use Encore\HookProvider;

/** `wp encore events`: what happened to offers, and telling webhooks of it once more. */
final class EventsCommand implements HookProvider
{
	private const FIELDS = ['id', 'at', 'offer_id', 'offer', 'placement', 'order_id', 'amount'];

	public function __construct(
		private readonly OfferEvents $events,
		private readonly TellEvents $tell,
		private readonly Clock $clock,
	) {
	}

	public function hooks(): array
	{
		return [Hook::action('cli_init', $this->add(...))];
	}

	private function add(): void
	{
		$option = static fn(string $name, string $what, array $more = []): array => ['type' => 'assoc', 'name' => $name, 'description' => $what, 'optional' => true] + $more;
		\WP_CLI::add_command('encore events', $this->run(...), [
			'shortdesc' => 'Lists what happened to offers, or tells webhooks and other listeners of it once more.',
			'synopsis' => [
				$option('from', 'The first moment, in UTC: "2026-11-01" or "2026-11-01 12:30:00". A day ago where it is left out.'),
				$option('to', 'The moment before which it ends, in UTC; now where it is left out.'),
				$option('event', 'One kind alone.', ['options' => array_column(EventName::cases(), 'value')]),
				$option('order', 'One order alone, by its number.'),
				$option('format', 'How it is listed.', ['options' => ['table', 'json', 'csv', 'count'], 'default' => 'table']),
				['type' => 'flag', 'name' => 'send', 'description' => 'Tells whoever listens, each event by the id that it always has.', 'optional' => true],
			],
		]);
	}

	/**
	 * @param list<string>         $arguments
	 * @param array<string, mixed> $options
	 */
	private function run(array $arguments, array $options): void
	{
		$names = isset($options['event']) && is_string($options['event']) ? [EventName::from($options['event'])] : EventName::cases();
		[$from, $to] = [$this->instant($options['from'] ?? '-1 day'), $this->instant($options['to'] ?? 'now')];
		$order = is_numeric($options['order'] ?? null) ? (int) $options['order'] : null;
		$which = static fn(OfferEvent $event): bool => $order === null || $event->orderId === $order;
		if (isset($options['send'])) {
			\WP_CLI::success("Told listeners of {$this->tell->again($names, $from, $to, $which)} events.");
			return;
		}
		$rows = [];
		foreach ($names as $name) {
			foreach ($this->events->between($name, $from, $to) as $event) {
				$which($event) && $rows[] = ['amount' => $event->amount === null ? '' : "{$event->amount->toDecimal()} {$event->amount->currency}"] + $event->toArray();
			}
		}
		usort($rows, static fn(array $one, array $other): int => $one['at'] <=> $other['at']);
		\WP_CLI\Utils\format_items(is_string($options['format'] ?? null) ? $options['format'] : 'table', $rows, self::FIELDS);
	}

	private function instant(mixed $text): \DateTimeImmutable
	{
		try {
			return $this->clock->now()->setTimezone(new \DateTimeZone('UTC'))->modify(is_string($text) ? $text : '') ?: throw new \InvalidArgumentException();
		} catch (\Throwable) {
			\WP_CLI::error(sprintf('"%s" is no moment: write 2026-11-01 or "2026-11-01 12:30:00".', is_string($text) ? $text : ''));
		}
	}
}
