<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Health\HealthCheck;
use Encore\Application\Health\HealthFinding;

/** What a check of the shop found, in sentences: what is so, what it means, what to do. */
final class HealthWords
{
	private const TOOLS = 'edit.php?post_type=encore_offer&page=encore-tools';
	private const SETTINGS = 'admin.php?page=wc-settings';
	private const SCHEDULE = 'admin.php?page=wc-status&tab=action-scheduler&s=encore';

	/** @return array{label: string, text: string, todo: string, url: string, link: string} the last three empty where nothing is to be done */
	public static function of(HealthFinding $finding): array
	{
		[$label, $text, $todo, $address, $link] = match ($finding->check) {
			HealthCheck::Payments => self::payments($finding),
			HealthCheck::OfferPage => self::offerPage($finding),
			HealthCheck::Schedule => self::schedule($finding),
			HealthCheck::Tables => self::tables($finding),
			HealthCheck::Compiled => self::compiled($finding),
			HealthCheck::Checkout => self::checkout($finding),
			HealthCheck::Orders => self::orders($finding),
			HealthCheck::Cache => self::cache($finding),
		} + ['', '', '', '', ''];
		return ['label' => $label, 'text' => $text, 'todo' => $todo, 'url' => $address === '' ? '' : admin_url($address), 'link' => $link];
	}

	/** @return list<string> */
	private static function payments(HealthFinding $finding): array
	{
		$to = ['edit.php?post_type=encore_offer&page=encore-payments', __('Open Encore → Payments', 'encore')];
		$methods = implode(', ', $finding->values);
		return match ($finding->reason) {
			/* translators: %s: names of payment methods. */
			'one_click' => [__('Offers after payment are paid with one click', 'encore'), sprintf(__('%s can charge the card that has just paid.', 'encore'), $methods)],
			/* translators: %s: names of payment methods. */
			'no_one_click' => [__('Offers after payment can be paid, not with one click', 'encore'), sprintf(__('With %s an accepted offer is paid on a page of its own, or with the order. Fewer customers go through with that than with one click.', 'encore'), $methods), __('If you want one click, see which payment methods can do it.', 'encore'), ...$to],
			'no_way' => [__('No payment method can be used for offers after payment', 'encore'), __('The methods that are switched on cannot pay for an offer as they are set up, so none is shown after an order.', 'encore'), __('See why, method by method, and what to change.', 'encore'), ...$to],
			default => [__('No payment method is switched on', 'encore'), __('Customers cannot pay, so no offer can follow.', 'encore'), __('Switch on a payment method.', 'encore'), self::SETTINGS . '&tab=checkout', __('Set up payments', 'encore')],
		};
	}

	/** @return list<string> */
	private static function offerPage(HealthFinding $finding): array
	{
		return match ($finding->reason) {
			'reached' => [__('The page of offers is reached', 'encore'), __('Customers who have paid are led to it.', 'encore')],
			'not_asked' => [__('The page of offers could not be asked for', 'encore'), __('Your server did not answer itself, so nobody knows whether customers reach the page.', 'encore'), __('Open an offer’s page in a walkthrough. If it shows, all is well; if not, ask your host why the site cannot reach itself.', 'encore'), 'edit.php?post_type=encore_offer&page=encore-walkthrough', __('Begin a walkthrough', 'encore')],
			default => [__('The page of offers is not reached', 'encore'), __('Something else answers at its address, so customers who have paid may see an error instead of an offer. Their order is not touched by that.', 'encore'), __('Save the permalinks once more. If that does not help, see whether the server, a security plugin or a cache has rules of its own for “encore-offer”.', 'encore'), 'options-permalink.php', __('Open Settings → Permalinks', 'encore')],
		};
	}

	/** @return list<string> */
	private static function schedule(HealthFinding $finding): array
	{
		$text = __('It looks after charges that are under way, sends mails and adds up the reports. Until it runs, what became of a charge is found out only when its customer comes back.', 'encore');
		$hours = (int) ($finding->values[0] ?? 0);
		return match ($finding->reason) {
			'runs' => [__('Work in the background is done', 'encore'), __('Charges under way are looked after every five minutes, and reports are added up.', 'encore')],
			/* translators: %d: number of hours. */
			'late' => [sprintf(_n('Work in the background is late by %d hour', 'Work in the background is late by %d hours', $hours, 'encore'), $hours), $text, __('WordPress works in the background only while somebody visits the site, unless the server calls wp-cron.php. Ask your host for a cron job that calls it every five minutes.', 'encore'), self::SCHEDULE, __('Open the scheduled actions', 'encore')],
			default => [__('Work in the background is not scheduled', 'encore'), $text, __('Have Encore put it in order under Encore → Tools.', 'encore'), self::TOOLS, __('Open Encore → Tools', 'encore')],
		};
	}

	/** @return list<string> */
	private static function tables(HealthFinding $finding): array
	{
		$todo = [__('Have Encore put it in order under Encore → Tools. If that does not help, ask your host whether WordPress may create tables.', 'encore'), self::TOOLS, __('Open Encore → Tools', 'encore')];
		return match ($finding->reason) {
			'current' => [__('Encore’s tables are there', 'encore'), __('They have the columns of this version.', 'encore')],
			/* translators: %s: names of tables. */
			'missing' => [__('Tables of Encore are missing', 'encore'), sprintf(__('Offers cannot be shown or accepted without: %s. Your shop goes on selling.', 'encore'), implode(', ', $finding->values)), ...$todo],
			default => [__('Encore’s tables are of an older version', 'encore'), __('The update of the tables did not come to its end, so offers may fail.', 'encore'), ...$todo],
		};
	}

	/** @return list<string> */
	private static function compiled(HealthFinding $finding): array
	{
		$number = (int) ($finding->values[0] ?? 0);
		$todo = [__('Have Encore put it in order under Encore → Tools.', 'encore'), self::TOOLS, __('Open Encore → Tools', 'encore')];
		return match ($finding->reason) {
			'fresh' => [__('Customers see offers as they are saved', 'encore'), __('What the shop shows is what you have published.', 'encore')],
			'no_tables' => [__('No offer can be shown', 'encore'), __('The table that the shop reads offers from is missing.', 'encore'), ...$todo],
			/* translators: %d: number of offers and funnels. */
			default => [sprintf(_n('%d offer or funnel is not shown as it is saved', '%d offers or funnels are not shown as they are saved', $number, 'encore'), $number), __('They were changed in another way than in WordPress, by an import or a move of the shop for instance. What they cost is still worked out by the server.', 'encore'), ...$todo],
		};
	}

	/** @return list<string> */
	private static function checkout(HealthFinding $finding): array
	{
		return match ($finding->reason) {
			'block' => [__('The checkout is WooCommerce’s block', 'encore'), __('Order bumps stand above its pay button unless you moved or removed them.', 'encore')],
			'classic' => [__('The checkout is WooCommerce’s classic one', 'encore'), __('Order bumps stand above its pay button.', 'encore')],
			default => [__('The checkout page is not WooCommerce’s', 'encore'), __('It holds neither the Checkout block nor the classic checkout, as far as can be told from its content: a page builder may put one there. Where it does not, order bumps are not shown.', 'encore'), __('Look at your checkout with an offer’s product in the cart. If no bump shows, use the Checkout block.', 'encore'), self::SETTINGS . '&tab=advanced', __('See which page it is', 'encore')],
		};
	}

	/** @return list<string> */
	private static function orders(HealthFinding $finding): array
	{
		return match ($finding->reason) {
			'tables' => [__('Orders are in tables of their own', 'encore'), __('Encore works with WooCommerce’s high-performance order storage.', 'encore')],
			'posts' => [__('Orders are kept as posts', 'encore'), __('Encore works with that. WooCommerce’s high-performance order storage is faster.', 'encore')],
			default => [__('Orders lie in two places and are not the same there', 'encore'), __('WooCommerce has not copied all orders yet. What was added to an order may be missing in the other place.', 'encore'), __('Let WooCommerce finish before you switch between them.', 'encore'), self::SETTINGS . '&tab=advanced&section=features', __('Open WooCommerce’s features', 'encore')],
		};
	}

	/** @return list<string> */
	private static function cache(HealthFinding $finding): array
	{
		$todo = __('In your page cache, leave out every address that begins with “encore-offer”, and the cart, the checkout and the account as WooCommerce asks.', 'encore');
		return match ($finding->reason) {
			'none' => [__('No page cache keeps offers’ pages', 'encore'), __('Each customer gets a page made for them.', 'encore')],
			'respects' => [__('The page cache leaves offers’ pages alone', 'encore'), __('They arrive with the instruction that nobody may keep a copy.', 'encore')],
			'unsure' => [__('Whether the page cache leaves offers’ pages alone is not known', 'encore'), __('A page cache is switched on, and the page of offers could not be looked at.', 'encore'), $todo],
			default => [__('A cache may keep offers’ pages', 'encore'), __('Encore says that nobody may keep a copy of them, and what arrived does not say so any more. A customer could get the page of another.', 'encore'), $todo],
		};
	}
}
