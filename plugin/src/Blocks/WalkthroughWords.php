<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferAddress;
use Encore\Application\Ports\ShopPrices;
use Encore\Application\Walkthrough\ReadInsight;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Money;

/** What stands on the pages of a walkthrough that the shop has only for real orders: block markup. */
final class WalkthroughWords
{
	public function __construct(
		private readonly ReadInsight $insight,
		private readonly ShopPrices $prices,
		private readonly OfferAddress $address,
	) {
	}

	/** What was bought, an offer that stands on the page, and all that was added. */
	public function thanks(): string
	{
		$insight = $this->insight->now();
		$rows = '';
		foreach ($insight === null ? [] : $insight->now->lines as $line) {
			$rows .= $this->row($line['quantity'] > 1 ? sprintf('%s × %d', $line['name'], $line['quantity']) : $line['name'], $line['total']);
		}
		$totals = $insight === null ? '' : $this->row(__('Total', 'encore'), $insight->now->total);
		return self::page(
			__('Thank you. Your order has been received.', 'encore'),
			'<!-- wp:encore/thank-you-offer {"align":""} /-->'
			. "<!-- wp:table --><figure class=\"wp-block-table encore-walkthrough__order\"><table><tbody>{$rows}</tbody><tfoot>{$totals}</tfoot></table></figure><!-- /wp:table -->"
			. '<!-- wp:encore/added-to-order {"align":""} /-->',
		);
	}

	public function payment(PlacedOrder $order, ?Acceptance $waiting): string
	{
		$isLink = $waiting?->way === PaymentWay::PayLink;
		$price = $waiting === null ? '' : $this->prices->format($waiting->quote->total());
		$says = $isLink
			/* translators: %s: an amount. */
			? __('Here your shopper pays %s on the payment page of your shop. In a walkthrough nothing is paid.', 'encore')
			/* translators: %s: an amount. */
			: __('Here your shopper’s bank asks to confirm the payment of %s. In a walkthrough nobody is asked.', 'encore');
		return self::page(
			$isLink ? __('The payment page', 'encore') : __('The bank asks', 'encore'),
			'<!-- wp:paragraph --><p>' . esc_html(sprintf($says, $price)) . '</p><!-- /wp:paragraph -->' . $this->form(
				$order,
				$isLink ? __('Pay', 'encore') : __('Confirm', 'encore'),
				$isLink ? __('Leave without paying', 'encore') : __('Do not confirm', 'encore'),
			),
		);
	}

	private function form(PlacedOrder $order, string $yes, string $no): string
	{
		$button = '<button class="wp-element-button" type="submit" name="paid" value="%s">%s</button>';
		return sprintf(
			'<form class="encore-walkthrough__answers" method="post" action="%s"><input type="hidden" name="encore_nonce" value="%s">%s %s</form>',
			esc_url(add_query_arg('at', 'payment', $this->address->of($order))),
			esc_attr(wp_create_nonce(WalkthroughPage::nonce($order->id))),
			sprintf($button, 'yes', esc_html($yes)),
			sprintf($button, 'no', esc_html($no)),
		);
	}

	private function row(string $name, Money $amount): string
	{
		return sprintf('<tr><td>%s</td><td>%s</td></tr>', esc_html($name), esc_html($this->prices->format($amount)));
	}

	/** @param string $content block markup */
	private static function page(string $title, string $content): string
	{
		return '<!-- wp:group {"tagName":"main","className":"encore-walkthrough","style":{"spacing":{"padding":{"top":"2rem","right":"1.25rem","bottom":"4rem","left":"1.25rem"}}},"layout":{"type":"constrained"}} -->'
			. '<main class="wp-block-group encore-walkthrough" style="padding-top:2rem;padding-right:1.25rem;padding-bottom:4rem;padding-left:1.25rem">'
			. sprintf('<!-- wp:heading {"level":1} --><h1 class="wp-block-heading">%s</h1><!-- /wp:heading -->', esc_html($title))
			. $content
			. '</main><!-- /wp:group -->';
	}
}
