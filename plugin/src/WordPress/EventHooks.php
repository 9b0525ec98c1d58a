<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\Events\EventName;
use Encore\Application\Events\OfferEvent;
use Encore\Application\Ports\EventListeners;
use Encore\Application\Ports\Log;

/** Whoever listens to an action of WordPress by which it is told what happened to an offer; a webhook does while it is active. */
final class EventHooks implements EventListeners
{
	/** The option that says up to when listeners were told. */
	public const TOLD = 'encore_told';

	public function __construct(private readonly Log $log)
	{
	}

	public static function action(EventName $name): string
	{
		return "encore_offer_{$name->value}";
	}

	public function listenTo(EventName $name): bool
	{
		return has_action(self::action($name)) !== false;
	}

	/** A listener's error is its own: the others are told, and the next event too. */
	public function tell(OfferEvent $event): void
	{
		try {
			$this->say($event);
		} catch (\Throwable $error) {
			$this->log->error($error, self::action($event->name));
		}
	}

	private function say(OfferEvent $event): void
	{
		/**
		 * @hook action encore_offer_…
		 *
		 * Something happened to an offer: `encore_offer_shown`, `encore_offer_accepted`, `encore_offer_declined`,
		 * `encore_offer_expired`, `encore_offer_charged`, `encore_offer_refunded`, `encore_offer_undone`. It is told in the background,
		 * within about six minutes, at least once; the id is the same each time. More in events.md.
		 *
		 * @param string               $id    of the event: "accepted:<uuid>", "charged:<uuid>:1"
		 * @param array<string, mixed> $event what a webhook carries too
		 */
		do_action('encore_offer_' . $event->name->value, $event->id(), $event->toArray());
	}

	public function toldUntil(): ?\DateTimeImmutable
	{
		$told = get_option(self::TOLD);
		return is_string($told) && $told !== '' ? new \DateTimeImmutable($told, new \DateTimeZone('UTC')) : null;
	}

	public function keepTold(?\DateTimeImmutable $until): void
	{
		if ($until === null) {
			delete_option(self::TOLD);
			return;
		}
		update_option(self::TOLD, $until->setTimezone(new \DateTimeZone('UTC'))->format('Y-m-d H:i:s'), false);
	}
}
