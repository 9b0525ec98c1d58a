<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Privacy;

use Encore\Application\History\OfferHistory;
use Encore\Application\Mail\MailKind;
use Encore\Application\Mail\MailState;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferHistories;
use Encore\Application\Ports\Outbox;
use Encore\Application\Ports\PersonalRecords;
use Encore\Domain\Acceptance\Consent;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Cart\TriedOrders;
use Encore\WooCommerce\Orders\OrderPanelWords;

/**
 * WordPress's export of personal data: what a person was offered after which order, answered, agreed to, was charged and sent.
 *
 * @phpstan-type Line array{name: string, value: string}
 */
final class PrivacyExport implements HookProvider
{
	private const GROUP = 'encore_offers';

	public function __construct(
		private readonly OfferHistories $histories,
		private readonly PersonalRecords $records,
		private readonly Outbox $outbox,
		private readonly Clock $clock,
	) {
	}

	public function hooks(): array
	{
		return [Hook::filter('wp_privacy_personal_data_exporters', $this->register(...))];
	}

	private function register(mixed $exporters): mixed
	{
		return is_array($exporters) ? $exporters + ['encore' => [
			'exporter_friendly_name' => __('Offers by Encore', 'encore'),
			'callback' => $this->export(...),
		]] : $exporters;
	}

	/** @return array{data: list<array<string, mixed>>, done: bool} */
	private function export(string $email, int $page = 1): array
	{
		$orders = PersonOrders::of($email, $page);
		$data = $page === 1 ? self::ofAccount($email) : [];
		foreach ($orders as $order) {
			foreach ($this->histories->ofOrder($order->get_id())->offers as $history) {
				$data[] = self::item($order, $history->uuid, $this->offer($history));
			}
			foreach ($this->records->consents($order->get_id()) as $number => $consent) {
				$data[] = self::item($order, "consent-{$order->get_id()}-{$number}", self::consent($consent));
			}
			$mails = $this->mails($order->get_id());
			if ($mails !== []) {
				$data[] = self::item($order, "mails-{$order->get_id()}", $mails);
			}
		}
		return ['data' => $data, 'done' => count($orders) < PersonOrders::AT_ONCE];
	}

	/** @return list<array<string, mixed>> of which orders an account's cart remembers what was declined */
	private static function ofAccount(string $email): array
	{
		$user = get_user_by('email', $email);
		$kept = TriedOrders::kept($user instanceof \WP_User ? $user->ID : 0);
		if ($kept['orders'] === []) {
			return [];
		}
		$numbers = array_map(static function (int $id): string {
			$order = wc_get_order($id);
			return $order instanceof \WC_Order ? $order->get_order_number() : (string) $id;
		}, $kept['orders']);
		return [self::group('cart', [
			self::line(__('Orders you tried to pay', 'encore'), implode(', ', $numbers)),
			self::line(__('Time', 'encore'), self::time(new \DateTimeImmutable("@{$kept['at']}"))),
		])];
	}

	/** @return list<Line> */
	private function offer(OfferHistory $history): array
	{
		$lines = [self::line(__('Offer', 'encore'), $history->title)];
		foreach (OrderPanelWords::happened($history, $this->clock->now()) as [$name, $value, $at]) {
			$lines[] = self::line(rtrim($name, ':'), trim($value . ($at === null ? '' : ' (' . self::time($at) . ')')));
		}
		return $lines;
	}

	/** @return list<Line> */
	private static function consent(Consent $consent): array
	{
		$lines = [
			self::line(__('Agreed to', 'encore'), $consent->text),
			self::line(__('Version of these words', 'encore'), $consent->version),
			self::line(__('Language', 'encore'), $consent->locale),
			self::line(__('Time', 'encore'), self::time($consent->givenAt)),
		];
		return $consent->amount->amount === 0
			? $lines
			: [...$lines, self::line(__('Amount', 'encore'), "{$consent->amount->toDecimal()} {$consent->amount->currency}")];
	}

	/** @return list<Line> */
	private function mails(int $orderId): array
	{
		$lines = [];
		foreach ($this->outbox->ofOrder($orderId) as $mail) {
			$lines[] = self::line(
				match ($mail->kind) {
					MailKind::AddedToShopper => __('E-mail to you about what was added', 'encore'),
					MailKind::AddedToShop => __('E-mail to the shop about what was added', 'encore'),
					MailKind::TakenBackToShopper => __('E-mail to you about what was taken back', 'encore'),
					MailKind::TakenBackToShop => __('E-mail to the shop about what was taken back', 'encore'),
				},
				$mail->state === MailState::Sent ? __('sent', 'encore') : __('not sent', 'encore'),
			);
		}
		return $lines;
	}

	/**
	 * @param list<Line> $lines
	 * @return array<string, mixed>
	 */
	private static function item(\WC_Order $order, string $id, array $lines): array
	{
		return self::group($id, [self::line(__('Order', 'encore'), $order->get_order_number()), ...$lines]);
	}

	/**
	 * @param list<Line> $lines
	 * @return array<string, mixed>
	 */
	private static function group(string $id, array $lines): array
	{
		return [
			'group_id' => self::GROUP,
			'group_label' => __('Offers', 'encore'),
			'group_description' => __('Offers at and after checkout, what you agreed to, and what was charged. When personal data is erased, the record of what was charged stays: it is part of the shop’s books, and names nobody.', 'encore'),
			'item_id' => "encore-{$id}",
			'data' => $lines,
		];
	}

	/** @return Line */
	private static function line(string $name, string $value): array
	{
		return ['name' => $name, 'value' => $value];
	}

	private static function time(\DateTimeImmutable $at): string
	{
		return $at->setTimezone(new \DateTimeZone('UTC'))->format('Y-m-d H:i:s') . ' UTC';
	}
}
