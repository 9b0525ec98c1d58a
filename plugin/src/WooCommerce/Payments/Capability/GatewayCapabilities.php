<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Capability;

use Encore\Application\Ports\Log;
use Encore\Application\Ports\ShopSettings;
use Encore\WooCommerce\Payments\Approval\ApprovalPages;
use Encore\WooCommerce\Payments\FilteredChargeAdapters;
use Encore\WooCommerce\Payments\OfflineGateways;

/** What every gateway that is switched on here can do for offers, and why it does not. For the shop's owner; writes nothing. */
final class GatewayCapabilities
{
	/**
	 * @hook filter encore_gateway_reports
	 *
	 * What Encore → Payments says of a gateway. The last report of a gateway is the one that is shown.
	 *
	 * @param list<GatewayReport> $reports
	 * @return list<GatewayReport>
	 */
	public const FILTER = 'encore_gateway_reports';

	/** @param \Closure(): list<GatewayReport> $ours of the gateways that Encore knows; the filter may say better */
	public function __construct(
		private readonly FilteredChargeAdapters $adapters,
		private readonly ShopSettings $settings,
		private readonly \Closure $ours,
		private readonly Log $log,
	) {
	}

	/** @return list<array<string, mixed>> in the order of the checkout */
	public function all(): array
	{
		$reports = $this->reports();
		$covered = array_merge(...array_map(static fn(GatewayReport $report): array => $report->covers(), array_values($reports)));
		$told = array_diff_key(self::enabled(), array_flip($covered));
		return array_map(fn(\WC_Payment_Gateway $gateway): array => $this->row($gateway, $reports[$gateway->id] ?? null), array_values($told));
	}

	/** @return list<array{name: string, way: string}> each with nothing but how offers after its orders are paid */
	public function ways(): array
	{
		return array_map(static fn(array $row): array => ['name' => self::text($row, 'title'), 'way' => self::text($row, 'way')], $this->all());
	}

	/** @param array<string, mixed> $row */
	private static function text(array $row, string $name): string
	{
		return is_string($row[$name] ?? null) ? $row[$name] : '';
	}

	/** @return array{passed: bool, checks: list<array{state: string, text: string, todo: string}>}|null where no such gateway is switched on */
	public function test(string $id): ?array
	{
		$gateway = self::enabled()[$id] ?? null;
		if ($gateway === null) {
			return null;
		}
		$report = $this->reports()[$id] ?? null;
		$checks = [...$this->own($id, $report), ...$this->ofEvery($gateway), ...self::stops($report)];
		return [
			'passed' => !in_array(GatewayCheck::FAILED, array_column($checks, 'state'), true),
			'checks' => array_map(static fn(GatewayCheck $check): array => $check->toArray(), $checks),
		];
	}

	/**
	 * A gateway of which anything throws is told of by what it need not be asked.
	 *
	 * @return array<string, mixed>
	 */
	private function row(\WC_Payment_Gateway $gateway, ?GatewayReport $report): array
	{
		try {
			return $this->describe($gateway, $report);
		} catch (\Throwable $error) {
			$this->log->error($error, "gateway {$gateway->id}");
			$unread = new GatewayNote(GatewayNote::WARNS, __('This gateway could not be asked how it is set up. The shop’s error log says why.', 'encore'));
			return $this->describe(PlainGateway::of($gateway), $report, GatewayVersion::of($gateway), $unread);
		}
	}

	/** @return array<string, mixed> */
	private function describe(\WC_Payment_Gateway $gateway, ?GatewayReport $report, string $version = '', GatewayNote ...$more): array
	{
		$version = self::known($report?->version() ?? '', $version, $gateway);
		$mode = $report?->mode() ?? '';
		$told = $report?->checkedVersions();
		$notes = [...$more, ...self::notes($gateway, $report)];
		$adapter = $this->adapters->adapter($gateway->id);
		$isLinked = $this->settings->alwaysLinked();
		$able = match (true) {
			OfflineGateways::status($gateway->id) !== '' => $isLinked ? OfferWay::PayLink : OfferWay::Offline,
			$adapter !== null => OfferWay::OneClick,
			$this->hasApproval($gateway->id) => OfferWay::Approval,
			default => OfferWay::PayLink,
		};
		$way = in_array(GatewayNote::STOPS, array_column($notes, 'kind'), true) ? OfferWay::None : $able;
		$checked = $told ?? GatewayVersion::checked($gateway, $able);
		return [
			'id' => $gateway->id,
			'title' => self::name($gateway),
			'way' => $way->value,
			'way_text' => CapabilityWords::way($way, $gateway->id, $isLinked),
			'mode' => $mode,
			'version' => $version,
			'checked_versions' => $checked,
			'is_checked' => GatewayVersion::isAmong($version, $checked),
			'abilities' => CapabilityWords::abilities($able, $adapter, $gateway),
			'notes' => array_map(static fn(GatewayNote $note): array => $note->toArray(), $notes),
			'settings_url' => self::settings($gateway),
		];
	}

	private function hasApproval(string $gateway): bool
	{
		try {
			return ApprovalPages::providerOf($gateway) !== '';
		} catch (\Throwable $error) {
			$this->log->error($error, ApprovalPages::GATEWAYS);
			return false;
		}
	}

	/** The version as its report, whoever looked before, or its plugin's header says it. */
	private static function known(string $told, string $found, \WC_Payment_Gateway $gateway): string
	{
		return match (true) {
			$told !== '' => $told,
			$found !== '' => $found,
			default => GatewayVersion::of($gateway),
		};
	}

	/** @return list<GatewayNote> */
	private static function notes(\WC_Payment_Gateway $gateway, ?GatewayReport $report): array
	{
		$unfinished = $gateway->needs_setup() ? [new GatewayNote(
			GatewayNote::WARNS,
			__('Its set-up is not finished, so customers cannot pay with it yet.', 'encore'),
			self::settings($gateway),
			__('Finish it', 'encore'),
		)] : [];
		return [...$unfinished, ...$report?->notes() ?? []];
	}

	/** @return list<GatewayCheck> a check does not praise what leads to no offer */
	private static function stops(?GatewayReport $report): array
	{
		$stops = array_filter($report?->notes() ?? [], static fn(GatewayNote $note): bool => $note->kind === GatewayNote::STOPS);
		return array_map(static fn(GatewayNote $note): GatewayCheck => GatewayCheck::failed(__('No offer follows what it takes.', 'encore'), $note->text), array_values($stops));
	}

	/** @return list<GatewayCheck> what the gateway's own report looks at */
	private function own(string $id, ?GatewayReport $report): array
	{
		return match (true) {
			$report !== null => $report->check(),
			OfflineGateways::status($id) !== '' => [GatewayCheck::skipped(__('There is no provider to ask: this payment happens outside the shop.', 'encore'))],
			$this->adapters->adapter($id) !== null => [GatewayCheck::skipped(__('Its charge adapter is there. It brings no check of its own, so the provider was not asked.', 'encore'))],
			default => [GatewayCheck::skipped(__('The provider was not asked: Encore never speaks to it, the payment page does.', 'encore'))],
		};
	}

	/** @return list<GatewayCheck> of the way that is open to every gateway */
	private function ofEvery(\WC_Payment_Gateway $gateway): array
	{
		$page = wc_get_page_id('checkout');
		return [
			$this->setUp($gateway),
			$page > 0 && get_post_status($page) === 'publish'
				? GatewayCheck::passed(__('The payment page of orders is there.', 'encore'))
				: GatewayCheck::failed(__('The shop has no checkout page, so orders have no payment page.', 'encore'), __('Choose one in WooCommerce → Settings → Advanced.', 'encore')),
		];
	}

	private function setUp(\WC_Payment_Gateway $gateway): GatewayCheck
	{
		try {
			return $gateway->needs_setup()
				? GatewayCheck::failed(__('Its set-up is not finished.', 'encore'), __('Open its settings and finish it.', 'encore'))
				: GatewayCheck::passed(__('It is switched on and set up.', 'encore'));
		} catch (\Throwable $error) {
			$this->log->error($error, "gateway {$gateway->id}");
			return GatewayCheck::failed(__('It could not be asked whether it is set up.', 'encore'), __('Look into the shop’s error log, and tell whoever makes the gateway.', 'encore'));
		}
	}

	/** @return array<string, GatewayReport> by gateway */
	private function reports(): array
	{
		$ours = ($this->ours)();
		try {
			$given = apply_filters(self::FILTER, $ours);
		} catch (\Throwable $error) {
			$this->log->error($error, self::FILTER);
			$given = $ours;
		}
		$reports = [];
		foreach (is_array($given) ? $given : $ours as $report) {
			try {
				$gateway = $report instanceof GatewayReport ? $report->gateway() : '';
				if ($report instanceof GatewayReport && $gateway !== '') {
					$reports[$gateway] = new GuardedReport($gateway, $report, $this->log);
				}
			} catch (\Throwable $error) {
				// Of which gateway it is nobody knows.
				$this->log->error($error, $report::class);
			}
		}
		return $reports;
	}

	/** @return array<string, \WC_Payment_Gateway> by id */
	private static function enabled(): array
	{
		$enabled = [];
		foreach (WC()->payment_gateways()->payment_gateways() as $gateway) {
			if ($gateway instanceof \WC_Payment_Gateway && $gateway->enabled === 'yes') {
				$enabled[$gateway->id] = $gateway;
			}
		}
		return $enabled;
	}

	/** As the owner knows it; some have but the name that customers see. */
	private static function name(\WC_Payment_Gateway $gateway): string
	{
		foreach ([$gateway->get_method_title(), $gateway->get_title(), $gateway->id] as $name) {
			$plain = trim(html_entity_decode(wp_strip_all_tags((string) $name), ENT_QUOTES));
			if ($plain !== '') {
				return $plain;
			}
		}
		return '';
	}

	private static function settings(\WC_Payment_Gateway $gateway): string
	{
		return admin_url('admin.php?page=wc-settings&tab=checkout&section=' . rawurlencode(strtolower($gateway->id)));
	}
}
