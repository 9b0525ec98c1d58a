<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Walkthrough\Insight;
use Encore\Application\Walkthrough\PaymentCourse;
use Encore\Application\Walkthrough\ReadInsight;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Hook;
use Encore\HookProvider;

/** The bar above each page of a walkthrough: that nothing is charged, how far it is, what would have been written, and the way back to the beginning. */
final class WalkthroughBar implements HookProvider
{
	/**
	 * @param \Closure(int, string): string $address where it begins once more
	 * @param \Closure(): bool $isEnd whether this is the thank-you page
	 * @param \Closure(): mixed $style enqueues its style
	 */
	public function __construct(
		private readonly ReadInsight $insight,
		private readonly WalkthroughRecords $records,
		private readonly \Closure $address,
		private readonly \Closure $isEnd,
		private readonly \Closure $style,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('wp_enqueue_scripts', fn() => ($this->style)(), 10, 0),
			Hook::action('wp_body_open', $this->print(...), 0, 0),
			// The bar of WordPress would lie over it.
			Hook::filter('show_admin_bar', static fn(): bool => false),
		];
	}

	private function print(): void
	{
		$insight = $this->insight->now();
		if ($insight === null) {
			return;
		}
		// Where nothing is offered, why is what an owner wants to know.
		$open = $insight->shown === [] ? ' open' : '';
		printf(
			'<aside class="encore-walkthrough-bar" aria-label="%1$s"><details class="encore-walkthrough-bar__details"%2$s><summary><span class="encore-walkthrough-bar__name">%1$s</span>'
			. ' <span class="encore-walkthrough-bar__step">%3$s</span> <span class="encore-walkthrough-bar__calm">%4$s</span></summary>'
			. '<div class="encore-walkthrough-bar__panel"><p>%5$s</p>%6$s<div class="encore-walkthrough-bar__records">%7$s</div></div></details>%8$s</aside>',
			esc_html__('Walkthrough', 'encore'),
			// A plain attribute.
			$open,
			esc_html($this->step($insight)),
			esc_html__('Nothing is charged, saved or sent', 'encore'),
			esc_html__('This is what your shop would write down. In a walkthrough nothing is charged, saved or sent.', 'encore'),
			$this->form($insight),
			$this->records->of($insight),
			$this->again($insight),
		);
	}

	private function step(Insight $insight): string
	{
		$last = $insight->shown[count($insight->shown) - 1] ?? null;
		return match (true) {
			$last === null => __('No offer was shown', 'encore'),
			($this->isEnd)() => __('The thank-you page', 'encore'),
			/* translators: 1: a number, 2: the name of an offer. */
			$last->state === PresentationState::Shown => sprintf(__('Offer %1$d: %2$s', 'encore'), count($insight->shown), self::name($last->offerId)),
			/* translators: 1: a number, 2: the name of an offer. */
			default => sprintf(__('After offer %1$d: %2$s', 'encore'), count($insight->shown), self::name($last->offerId)),
		};
	}

	private function form(Insight $insight): string
	{
		$options = '';
		foreach (PaymentCourse::cases() as $course) {
			$options .= sprintf('<option value="%s"%s>%s</option>', esc_attr($course->value), $course === $insight->scene->course ? ' selected' : '', esc_html(self::course($course)));
		}
		return $this->posted($insight, sprintf(
			'<label>%s <select name="course">%s</select></label><button type="submit">%s</button><button type="submit" name="course" value="%s">%s</button>',
			esc_html__('The payment', 'encore'),
			$options,
			esc_html__('Start again with it', 'encore'),
			// A link would stand before the one with which the theme lets skip to its content.
			esc_attr(WalkthroughPage::ANEW),
			esc_html__('Choose anew', 'encore'),
		));
	}

	/** In reach on each page: the same from the beginning. */
	private function again(Insight $insight): string
	{
		return $this->posted($insight, sprintf(
			'<button type="submit" name="course" value="%s">%s</button>',
			esc_attr($insight->scene->course->value),
			esc_html__('Start again', 'encore'),
		));
	}

	private function posted(Insight $insight, string $fields): string
	{
		return sprintf(
			'<form class="encore-walkthrough-bar__form" method="post" action="%s"><input type="hidden" name="encore_nonce" value="%s">%s</form>',
			esc_url(($this->address)($insight->scene->id, $insight->scene->key)),
			esc_attr(wp_create_nonce(WalkthroughPage::nonce($insight->scene->id))),
			$fields,
		);
	}

	private static function course(PaymentCourse $course): string
	{
		return match ($course) {
			PaymentCourse::Succeeds => __('succeeds', 'encore'),
			PaymentCourse::Declined => __('is declined', 'encore'),
			PaymentCourse::Asks => __('has to be confirmed at the bank', 'encore'),
			PaymentCourse::Lost => __('stays unknown', 'encore'),
			PaymentCourse::Link => __('needs a payment page', 'encore'),
		};
	}

	private static function name(int $offerId): string
	{
		return html_entity_decode(get_the_title($offerId), ENT_QUOTES | ENT_HTML5, 'UTF-8');
	}
}
