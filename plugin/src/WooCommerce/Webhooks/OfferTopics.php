<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Webhooks;

use Encore\Application\Events\EventName;
use Encore\Application\Ports\OfferEvents;
use Encore\Hook;
use Encore\HookProvider;

/** What happens to offers as topics of WooCommerce's webhooks: WooCommerce signs, sends and logs them. */
final class OfferTopics implements HookProvider
{
	public const RESOURCE = 'encore_offer';

	/** @param \Closure(EventName): string $action by which WordPress is told of it */
	public function __construct(
		private readonly OfferEvents $events,
		private readonly \Closure $action,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::filter('woocommerce_valid_webhook_resources', static fn(mixed $all): array => [...self::list($all), self::RESOURCE]),
			Hook::filter('woocommerce_valid_webhook_events', static fn(mixed $all): array => [...self::list($all), ...array_column(EventName::cases(), 'value')]),
			Hook::filter('woocommerce_webhook_topic_hooks', $this->actions(...)),
			Hook::filter('woocommerce_webhook_topics', static fn(mixed $all): array => self::list($all) + self::names()),
			Hook::filter('woocommerce_webhook_payload', $this->payload(...), 10, 3),
		];
	}

	public static function topic(EventName $name): string
	{
		return self::RESOURCE . ".{$name->value}";
	}

	/** @return array<array-key, mixed> by topic, the actions that tell of it */
	private function actions(mixed $all): array
	{
		$actions = self::list($all);
		foreach (EventName::cases() as $name) {
			$actions[self::topic($name)] = [($this->action)($name)];
		}
		return $actions;
	}

	/** @param mixed $id the event's, or that of something else */
	private function payload(mixed $payload, mixed $resource, mixed $id): mixed
	{
		if ($resource !== self::RESOURCE || !is_string($id)) {
			return $payload;
		}
		// What was erased meanwhile is told of by its id alone.
		return $this->events->find($id)?->toArray() ?? ['id' => $id];
	}

	/** @return array<string, string> by topic */
	private static function names(): array
	{
		return [
			self::topic(EventName::Shown) => __('Offer shown', 'encore'),
			self::topic(EventName::Accepted) => __('Offer accepted', 'encore'),
			self::topic(EventName::Declined) => __('Offer declined', 'encore'),
			self::topic(EventName::Expired) => __('Offer expired', 'encore'),
			self::topic(EventName::Charged) => __('Offer charged', 'encore'),
			self::topic(EventName::Refunded) => __('Offer refunded', 'encore'),
			self::topic(EventName::Undone) => __('Offer taken back', 'encore'),
		];
	}

	/** @return array<array-key, mixed> */
	private static function list(mixed $all): array
	{
		return is_array($all) ? $all : [];
	}
}
