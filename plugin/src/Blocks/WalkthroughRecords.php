<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Ports\ShopPrices;
use Encore\Application\Walkthrough\Insight;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Money;

/** What a walkthrough would have written, as tables for its owner. */
final class WalkthroughRecords
{
	/** @param \Closure(string): string $why the sentence of a trace's reason */
	public function __construct(
		private readonly ShopPrices $prices,
		private readonly \Closure $why,
	) {
	}

	/** @return string HTML */
	public function of(Insight $insight): string
	{
		$offers = [];
		foreach ($insight->shown as $shown) {
			$offers[$shown->uuid] = self::name($shown->offerId);
		}
		return self::uncalled($insight) . $this->totals($insight)
			. self::table(__('Shown and answered', 'encore'), [__('Offer', 'encore'), __('Price', 'encore'), __('Answer', 'encore')], array_map($this->shown(...), $insight->shown))
			. self::table(__('Accepted', 'encore'), [__('Offer', 'encore'), __('Amount', 'encore'), __('State', 'encore')], array_map($this->accepted(...), $insight->accepted))
			. self::table(__('Money', 'encore'), [__('Offer', 'encore'), __('Amount', 'encore'), __('What came of it', 'encore')], $this->money($insight, $offers))
			. self::table(__('Why', 'encore'), [__('Offer', 'encore'), __('Reason', 'encore')], array_map(fn(array $entry): array => [self::name($entry['offer_id']), ($this->why)($entry['reason'])], $insight->trace));
	}

	/** No trace: nothing was even considered. */
	private static function uncalled(Insight $insight): string
	{
		return $insight->trace !== [] ? '' : sprintf('<p class="encore-walkthrough-bar__uncalled">%s</p>', esc_html(
			$insight->scene->funnelId === 0
				? __('What was bought calls up no funnel that is switched on.', 'encore')
				: __('What was bought does not call this funnel up, or the funnel or all of its offers are switched off.', 'encore'),
		));
	}

	private function totals(Insight $insight): string
	{
		return self::table(__('Totals so far', 'encore'), [], [
			[__('The order', 'encore'), $this->prices->format($insight->bought->total)],
			[__('Added by offers', 'encore'), $this->prices->format($insight->added())],
			[__('Together', 'encore'), $this->prices->format($insight->total())],
		]);
	}

	/** @return list<string> */
	private function shown(Presentation $one): array
	{
		return [self::name($one->offerId), $this->prices->format($one->quote->total()), match ($one->state) {
			PresentationState::Shown => __('open', 'encore'),
			PresentationState::Accepted => __('accepted', 'encore'),
			PresentationState::Declined => __('declined', 'encore'),
			PresentationState::Expired => __('left behind', 'encore'),
		}];
	}

	/** @return list<string> */
	private function accepted(Acceptance $one): array
	{
		return [self::name($one->offerId), $this->prices->format($one->quote->total()), match ($one->state) {
			AcceptanceState::Settled => $one->way->isLinked() ? __('paid, as an order of its own', 'encore') : __('in the order', 'encore'),
			AcceptanceState::Paid, AcceptanceState::PaidLate => __('paid', 'encore'),
			AcceptanceState::Accepted, AcceptanceState::Charging => __('on its way', 'encore'),
			AcceptanceState::RequiresAction => __('waits for the shopper', 'encore'),
			AcceptanceState::Declined => __('declined, may be tried once more', 'encore'),
			AcceptanceState::DeclinedFinal => __('declined for good', 'encore'),
			AcceptanceState::Expired => __('expired', 'encore'),
			AcceptanceState::Unknown, AcceptanceState::NeedsReview => __('unknown: your shop would ask the gateway again', 'encore'),
			AcceptanceState::Undoing, AcceptanceState::Undone => __('taken back', 'encore'),
		}];
	}

	/**
	 * @param array<string, string> $offers names by acceptance
	 * @return list<list<string>>
	 */
	private function money(Insight $insight, array $offers): array
	{
		$rows = [];
		foreach ($insight->charges as $one) {
			$rows[] = [$offers[$one->acceptance] ?? '', $this->prices->format($one->amount), match ($one->outcome) {
				'paid' => __('charged', 'encore'),
				'declined' => __('declined', 'encore'),
				'requires_action' => __('waits for the shopper', 'encore'),
				default => __('no answer', 'encore'),
			}];
		}
		foreach ($insight->refunds as $one) {
			$rows[] = [$offers[$one->acceptance] ?? '', $this->minus($one->amount), __('paid back', 'encore')];
		}
		return $rows;
	}

	private function minus(Money $amount): string
	{
		return '−' . $this->prices->format($amount);
	}

	/**
	 * @param list<string>       $head
	 * @param list<list<string>> $rows
	 */
	private static function table(string $name, array $head, array $rows): string
	{
		if ($rows === []) {
			return '';
		}
		$titles = $head === [] ? '' : '<thead>' . self::row($head, 'th') . '</thead>';
		return sprintf('<table><caption>%s</caption>%s<tbody>%s</tbody></table>', esc_html($name), $titles, implode('', array_map(static fn(array $row): string => self::row($row, 'td'), $rows)));
	}

	/** @param list<string> $cells */
	private static function row(array $cells, string $tag): string
	{
		return '<tr>' . implode('', array_map(static fn(string $cell): string => "<{$tag}>" . esc_html($cell) . "</{$tag}>", $cells)) . '</tr>';
	}

	private static function name(int $offerId): string
	{
		return html_entity_decode(get_the_title($offerId), ENT_QUOTES | ENT_HTML5, 'UTF-8');
	}
}
