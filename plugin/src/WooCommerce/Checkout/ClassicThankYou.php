<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\Ports\ShopLooks;
use Encore\Hook;
use Encore\HookProvider;

/** The thank-you page of classic themes: the blocks stand where WooCommerce thanks for an order. Block templates have it themselves. */
final class ClassicThankYou implements HookProvider
{
	public const BLOCK = 'encore/added-to-order';
	private const OFFER = 'encore/thank-you-offer';

	/** The order of which the block has told in this request. */
	private int $told = 0;

	public function __construct(
		private readonly OrderReceivedPage $page,
		private readonly ShopLooks $looks,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_thankyou', $this->printOffer(...), 4),
			// Before the table of the order.
			Hook::action('woocommerce_thankyou', $this->print(...), 5),
			// A guest's page of a while ago asks for the e-mail address; who comes by the mail's link is asked about the item first.
			Hook::action('woocommerce_before_template_part', $this->printByMail(...)),
			Hook::filter('render_block_' . self::BLOCK, $this->note(...)),
		];
	}

	private function printByMail(mixed $template): void
	{
		if ($template === 'checkout/form-verify-email.php' && $this->page->order() > 0 && $this->told !== $this->page->order()) {
			echo $this->block();
		}
	}

	private function block(): string
	{
		return do_blocks(sprintf('<!-- wp:%s {"className":"%s"} /-->', self::BLOCK, $this->looks->added()->className()));
	}

	private function note(string $html): string
	{
		$this->told = trim($html) === '' ? $this->told : $this->page->order();
		return $html;
	}

	private function printOffer(mixed $orderId): void
	{
		if ($this->isThisOrder($orderId) && !self::isBlockTemplate()) {
			echo do_blocks(get_comment_delimited_block_content(self::OFFER, array_filter(['lead' => $this->looks->thankYouLead()]), ''));
		}
	}

	private function isThisOrder(mixed $orderId): bool
	{
		return is_numeric($orderId) && (int) $orderId === $this->page->order();
	}

	private function print(mixed $orderId): void
	{
		if (!is_numeric($orderId) || !$this->isThisOrder($orderId) || $this->told === (int) $orderId || self::isBlockTemplate()) {
			return;
		}
		$this->page->noteShown();
		// What blocks print is escaped by them.
		echo $this->block();
	}

	/** There WooCommerce runs the classic hook inside one of its blocks; whoever took ours out does not want it. */
	public static function isBlockTemplate(): bool
	{
		$block = \WP_Block_Supports::$block_to_render['blockName'] ?? '';
		return is_string($block) && str_starts_with($block, 'woocommerce/order-confirmation-');
	}
}
