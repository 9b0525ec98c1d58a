<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Facts;

/** What there is in this shop for a condition to ask for, in plain text. */
final class ShopChoices
{
	/** @return array<string, array<string, string>> labels by value, by the condition's type */
	public static function all(): array
	{
		return [
			'country' => self::places(),
			'payment_method' => self::paymentMethods(),
			'shipping_method' => self::titles(WC()->shipping()->get_shipping_methods()),
			'role' => self::plain(wp_roles()->get_names()),
			'currency' => self::plain(get_woocommerce_currencies()),
			'language' => self::languages(),
		];
	}

	/** @return array<string, string> switched on or not: names by id */
	public static function paymentMethods(): array
	{
		return self::titles(WC()->payment_gateways()->payment_gateways());
	}

	/** @return array<string, string> */
	private static function places(): array
	{
		$places = [];
		foreach (self::plain(WC()->countries->get_allowed_countries()) as $country => $name) {
			$places[$country] = $name;
			foreach (self::plain(WC()->countries->get_states($country) ?: []) as $state => $stateName) {
				$places["{$country}:{$state}"] = "{$name} – {$stateName}";
			}
		}
		return $places;
	}

	/**
	 * @param array<mixed> $methods
	 * @return array<string, string>
	 */
	private static function titles(array $methods): array
	{
		$titles = [];
		foreach ($methods as $method) {
			if ($method instanceof \WC_Payment_Gateway || $method instanceof \WC_Shipping_Method) {
				$titles[(string) $method->id] = $method->get_method_title() ?: $method->id;
			}
		}
		return self::plain($titles);
	}

	/** @return array<string, string> */
	private static function languages(): array
	{
		require_once ABSPATH . 'wp-admin/includes/translation-install.php';
		$names = wp_get_available_translations();
		$languages = ['en_US' => 'English (United States)'];
		foreach (get_available_languages() as $locale) {
			$languages[$locale] = $names[$locale]['native_name'] ?? $locale;
		}
		return self::plain($languages);
	}

	/**
	 * @param array<mixed> $labels
	 * @return array<string, string>
	 */
	private static function plain(array $labels): array
	{
		$plain = [];
		foreach ($labels as $value => $label) {
			$plain[(string) $value] = html_entity_decode(wp_strip_all_tags(is_scalar($label) ? (string) $label : ''), ENT_QUOTES | ENT_HTML5, 'UTF-8');
		}
		return $plain;
	}
}
