<?php

declare(strict_types=1);

namespace Encore\WooCommerce;

use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Bump\OfferAfterAdding;
use Encore\Application\Funnel\OfferWindow;
use Encore\Application\Ports\ShopSettings;
use Encore\Application\ThankYou\UndoWindow;
use Encore\Hook;
use Encore\HookProvider;

/** What an owner sets for the whole shop: a section of WooCommerce's settings, and the way there from Encore's menu. */
final class SettingsSection implements HookProvider
{
	private const SECTION = 'encore';
	private const ADDRESS = 'admin.php?page=wc-settings&tab=advanced&section=encore';

	/**
	 * @param string $option the option that holds all of them
	 * @param string $wish   the name in it of the wish that nothing of Encore is left behind
	 * @param string $menu   the menu that leads here
	 */
	public function __construct(
		private readonly string $option,
		private readonly string $wish,
		private readonly string $menu,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::filter('woocommerce_get_sections_advanced', $this->section(...)),
			Hook::filter('woocommerce_get_settings_advanced', $this->fields(...), 10, 2),
			Hook::filter('woocommerce_get_settings_advanced', $this->last(...), 100, 2),
			Hook::filter("woocommerce_admin_settings_sanitize_option_{$this->option}", $this->check(...), 10, 2),
			Hook::action('admin_menu', $this->link(...), 20, 0),
		];
	}

	/**
	 * @param array<string, string> $sections
	 * @return array<string, string>
	 */
	private function section(array $sections): array
	{
		return $sections + [self::SECTION => __('Encore', 'encore')];
	}

	/**
	 * @param array<mixed> $fields
	 * @return array<mixed>
	 */
	private function fields(array $fields, string $section): array
	{
		return $section !== self::SECTION ? $fields : [
			['id' => 'encore_before', 'type' => 'title', 'title' => __('Offers before payment', 'encore')],
			$this->number(
				ShopSettings::MOST_BUMPS,
				__('Order bumps at the checkout', 'encore'),
				/* translators: %d: a number of offers. */
				sprintf(__('How many a customer sees and can take at most; 1 to %d.', 'encore'), CheckoutBumps::MOST),
			),
			[
				'id' => $this->id(ShopSettings::DIALOG),
				'type' => 'select',
				'title' => __('After adding to the cart', 'encore'),
				'desc' => __('How an offer appears once something was put into the cart. On a phone it comes from below.', 'encore'),
				'default' => 'dialog',
				'options' => [
					'dialog' => __('In the middle of the page', 'encore'),
					ShopSettings::DRAWER => __('As a drawer from the side', 'encore'),
				],
			],
			$this->number(
				ShopSettings::DIALOG_HOURS,
				__('After adding: pause before another offer, in hours', 'encore'),
				/* translators: %d: a number of hours. */
				sprintf(__('How long a cart is left alone once an offer has appeared this way: 1 to %d hours, then another one may appear when something is added. 0: only one for each cart. The same offer never appears twice in a cart.', 'encore'), OfferAfterAdding::MOST_HOURS),
			),
			[
				'id' => $this->id(ShopSettings::COUPONS),
				'type' => 'select',
				'title' => __('Coupons', 'encore'),
				'desc' => __('Offers after payment are never lowered by a coupon.', 'encore'),
				'default' => 'on_offers',
				'options' => [
					'on_offers' => __('Lower accepted offers too', 'encore'),
					ShopSettings::NOT_ON_OFFERS => __('Leave accepted offers at their price', 'encore'),
				],
			],
			['id' => 'encore_before', 'type' => 'sectionend'],
			['id' => 'encore', 'type' => 'title', 'title' => __('Offers after payment', 'encore')],
			[
				'id' => $this->id(ShopSettings::OFFERS_ON),
				'type' => 'select',
				'title' => __('Where they stand', 'encore'),
				'desc' => __('A page of their own comes before the thank-you page, and everybody who has paid sees it. On the thank-you page they stand in its block “Offer on the thank-you page”.', 'encore'),
				'default' => 'page',
				'options' => [
					'page' => __('On a page of their own', 'encore'),
					ShopSettings::THANK_YOU_PAGE => __('On the thank-you page', 'encore'),
				],
			],
			$this->number(
				ShopSettings::OFFER_MINUTES,
				__('Time to decide, in minutes', 'encore'),
				/* translators: 1, 2: numbers of minutes. */
				sprintf(__('How long offers after an order are open, from the first one on; %1$d to %2$d. Who has seen an offer keeps the time it began with.', 'encore'), OfferWindow::SHORTEST, OfferWindow::LONGEST),
			),
			$this->number(
				ShopSettings::MOST_OFFERS,
				__('Offers after one order', 'encore'),
				/* translators: %d: a number of offers. */
				sprintf(__('How many offers a customer sees after one order at most, whatever the funnel holds; 1 to %d.', 'encore'), OfferWindow::MOST),
			),
			$this->number(
				ShopSettings::UNDO_MINUTES,
				__('Time to take an item back, in minutes', 'encore'),
				/* translators: %d: a number of minutes. */
				sprintf(__('How long customers may take an accepted item back by themselves, from their last answer on. 0 switches it off; at most %d.', 'encore'), UndoWindow::LONGEST),
			),
			[
				'id' => $this->id(ShopSettings::ORDERS),
				'type' => 'select',
				'title' => __('Accepted items', 'encore'),
				'desc' => __('Orders of their own suit shops that hand orders on as soon as they are paid. They have their own number and mail. Where no saved card can be charged, the customer pays on a payment page.', 'encore'),
				'default' => 'same',
				'options' => [
					'same' => __('In the same order if possible', 'encore'),
					ShopSettings::LINKED => __('Always in an order of their own', 'encore'),
				],
			],
			['id' => 'encore', 'type' => 'sectionend'],
		];
	}

	/**
	 * Below what others add.
	 *
	 * @param array<mixed> $fields
	 * @return array<mixed>
	 */
	private function last(array $fields, string $section): array
	{
		return $section !== self::SECTION ? $fields : [
			...$fields,
			['id' => 'encore_end', 'type' => 'title', 'title' => __('When Encore is deleted', 'encore')],
			[
				'id' => $this->id($this->wish),
				'type' => 'checkbox',
				'title' => __('Offers and records', 'encore'),
				'desc' => __('Delete them too', 'encore'),
				'desc_tip' => __('Orders stay as they are. What was charged by one click is kept as a file in the uploads folder. Nothing goes while a charge or a refund is under way.', 'encore'),
				'default' => 'no',
			],
			['id' => 'encore_end', 'type' => 'sectionend'],
		];
	}

	/**
	 * A number that cannot be meant leaves what was set before, and the owner is told.
	 *
	 * @param array<mixed> $field
	 */
	private function check(mixed $value, array $field): mixed
	{
		foreach ($this->bounds() as $name => [$least, $most, $default]) {
			if (($field['id'] ?? '') !== $this->id($name)) {
				continue;
			}
			$isMeant = static fn(mixed $number): bool => is_scalar($number) && preg_match('/^\d{1,9}$/', trim((string) $number)) === 1 && (int) $number >= $least && (int) $number <= $most;
			if ($isMeant($value)) {
				return (string) (is_scalar($value) ? (int) $value : $default);
			}
			$title = is_string($field['title'] ?? null) ? $field['title'] : $name;
			/* translators: 1: name of a setting, 2: the least number, 3: the greatest. */
			\WC_Admin_Settings::add_error(sprintf(__('“%1$s” was not changed: enter a whole number from %2$d to %3$d.', 'encore'), $title, $least, $most));
			$kept = \WC_Admin_Settings::get_option($this->id($name), (string) $default);
			return $isMeant($kept) && is_scalar($kept) ? (string) $kept : (string) $default;
		}
		return $value;
	}

	private function id(string $name): string
	{
		return "{$this->option}[{$name}]";
	}

	/** @return array<string, mixed> a field of a small number */
	private function number(string $name, string $title, string $words): array
	{
		[$least, $most, $default] = $this->bounds()[$name];
		return [
			'id' => $this->id($name),
			'type' => 'number',
			'title' => $title,
			'desc' => $words,
			'default' => (string) $default,
			'custom_attributes' => ['min' => (string) $least, 'max' => (string) $most, 'step' => '1', 'required' => 'required'],
			'css' => 'width: 6em;',
		];
	}

	/** @return array<string, array{int, int, int}> the least, the most, and what holds where nothing was set */
	private function bounds(): array
	{
		return [
			ShopSettings::OFFER_MINUTES => [OfferWindow::SHORTEST, OfferWindow::LONGEST, OfferWindow::MINUTES],
			ShopSettings::MOST_OFFERS => [1, OfferWindow::MOST, OfferWindow::OFFERS],
			ShopSettings::DIALOG_HOURS => [0, OfferAfterAdding::MOST_HOURS, OfferAfterAdding::HOURS],
			ShopSettings::MOST_BUMPS => [1, CheckoutBumps::MOST, CheckoutBumps::BUMPS],
			ShopSettings::UNDO_MINUTES => [0, UndoWindow::LONGEST, UndoWindow::MINUTES],
		];
	}

	private function link(): void
	{
		add_submenu_page($this->menu, __('Settings', 'encore'), __('Settings', 'encore'), 'manage_woocommerce', self::ADDRESS);
	}
}
