<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Review;

use Automattic\WooCommerce\Utilities\OrderUtil;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Log;
use Encore\Application\Review\DecideReview;
use Encore\Domain\Acceptance\Decision;
use Encore\Domain\Refusal;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Refunds\FoundRefunds;
use Encore\WooCommerce\Refunds\RefundWords;

/** Takes what an owner has pressed in an order's panel, and says what came of it when the order is shown again. */
final class ReviewDesk implements HookProvider
{
	/** Names, in the address, what came of it: a code of ReviewWords. */
	private const QUERY = 'encore_review';

	public function __construct(
		private readonly DecideReview $review,
		private readonly Acceptances $acceptances,
		private readonly FoundRefunds $found,
		private readonly Log $log,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('admin_post_' . ReviewForm::ACTION, $this->take(...), 10, 0),
			Hook::action('admin_notices', $this->answer(...), 10, 0),
			Hook::filter('removable_query_args', static fn(array $names): array => [...$names, self::QUERY]),
		];
	}

	private function take(): void
	{
		$orderId = absint(self::posted('order'));
		if (!ReviewForm::isAllowed() || wp_verify_nonce(self::posted(ReviewForm::NONCE), ReviewForm::nonce($orderId)) === false) {
			wp_die(esc_html__('You may not do this.', 'encore'), '', ['response' => 403]);
		}
		[$decision, $uuid, $version] = explode('|', self::posted('decision')) + ['', '', ''];
		$code = $this->decide($orderId, $decision, $uuid, absint($version));
		if (wp_safe_redirect(add_query_arg(self::QUERY, $code, OrderUtil::get_order_admin_edit_url($orderId)), 303)) {
			exit;
		}
	}

	/** @return string a code of ReviewWords */
	private function decide(int $orderId, string $wished, string $uuid, int $version): string
	{
		$decision = Decision::tryFrom($wished);
		if (($decision === null && $wished !== ReviewForm::LOOK) || $this->acceptances->find($uuid)?->orderId !== $orderId) {
			return 'failed';
		}
		try {
			$finding = $decision === null ? $this->review->look($uuid, $version) : $this->review->decide($uuid, $version, $decision);
			RefundWords::note($orderId, ReviewWords::note(wp_get_current_user()->display_name, $decision, $finding));
		} catch (Refusal $refusal) {
			return $refusal->reason;
		} catch (\Throwable $error) {
			$this->log->error($error, 'review');
			return 'failed';
		}
		try {
			$this->found->record($uuid);
		} catch (\Throwable $error) {
			// It is decided; the schedule records it.
			$this->log->error($error, 'review');
		}
		return $wished;
	}

	private function answer(): void
	{
		$code = $_GET[self::QUERY] ?? '';
		$words = is_string($code) && get_current_screen()?->id === wc_get_page_screen_id('shop-order') ? ReviewWords::answer($code) : '';
		if (is_string($code) && $words !== '') {
			wp_admin_notice(esc_html($words), ['type' => ReviewWords::isDone($code) ? 'success' : 'error', 'dismissible' => true, 'additional_classes' => ['encore-offers__notice']]);
		}
	}

	private static function posted(string $name): string
	{
		$value = $_POST[$name] ?? '';
		return is_string($value) ? sanitize_text_field(wp_unslash($value)) : '';
	}
}
