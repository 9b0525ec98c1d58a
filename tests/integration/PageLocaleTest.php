<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** The page was in one language, and its requests are in another: as with the plugins for shops of several languages. */
#[Group('orders')]
final class PageLocaleTest extends TestCase
{
	private FunnelShop $shop;

	private \Closure $words;

	private \Closure $locale;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->words = static fn(string $text, string $source, string $domain): string => $domain === 'encore' && determine_locale() === 'de_DE' ? "DE: {$text}" : $text;
		$this->locale = static fn(): string => 'de_DE';
		add_filter('gettext', $this->words, 10, 3);
	}

	protected function tearDown(): void
	{
		remove_filter('gettext', $this->words);
		remove_filter('locale', $this->locale, 5);
	}

	public function testTheOfferIsTakenInTheWordsThatThePageShowed(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		add_filter('locale', $this->locale, 5);
		self::assertSame('consent_changed', $this->shop->accept($order, $offer)->text('code'), 'what the page showed is not told');

		$this->shop->locale = 'en_US';
		$answer = $this->shop->accept($order, $offer);

		self::assertSame(200, $answer->status, $answer->json());
		$consent = FunnelShop::consents($order)[0] ?? [];
		self::assertSame([$offer['consent_text'], 'en_US'], [$consent['text'] ?? '', $consent['locale'] ?? '']);
		self::assertSame('de_DE', determine_locale(), 'what comes after the answer is not touched');
	}

	public function testTheOffersPageIsInTheLanguageOfThePageThatLedThere(): void
	{
		$order = $this->shop->course()->order();
		self::assertStringNotContainsString('locale', $this->shop->arrive($order), 'the shop’s own language needs no word');
		add_filter('locale', $this->locale, 5);
		self::assertStringContainsString('&locale=de_DE', $this->shop->arrive($this->shop->order()));
		foreach (['en_US' => 'en_US', 'xx_XX' => 'de_DE', '' => 'de_DE'] as $asked => $is) {
			$_GET['locale'] = $asked;
			set_query_var('encore_offer_order', $order->get_id());
			try {
				do_action_ref_array('wp', [$GLOBALS['wp']]);
				self::assertSame($is, determine_locale());
			} finally {
				set_query_var('encore_offer_order', '');
				unset($_GET['locale']);
				is_locale_switched() && restore_current_locale();
			}
		}
	}

	public function testWhatIsShownNextAndWhatIsRefusedAreInThePagesLanguage(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$this->shop->locale = 'en_US';
		add_filter('locale', $this->locale, 5);

		$next = $this->shop->ask('POST', "/orders/{$order->get_id()}/declines", ['key' => $order->get_order_key(), 'presentation' => $offer['presentation']])->offer();
		self::assertSame('Add to my order: pay $47.00', $next['accept_label'] ?? '');
		$refused = $this->shop->accept($order, ['consent_version' => '0123456789abcdef'] + $next);
		self::assertStringStartsWith('What you agree to has changed.', $refused->text('message'));
		$stranger = $this->shop->ask('GET', "/orders/{$order->get_id()}/offer", ['key' => 'wrong'])->text('message');

		foreach (['xx_XX', '../../de_DE', "en_US\n", ''] as $unknown) {
			$this->shop->locale = $unknown;
			self::assertStringStartsWith('DE: ', $this->shop->open($order)['accept_label'] ?? '', 'A language that is not here changes nothing.');
			self::assertSame("DE: {$stranger}", $this->shop->ask('GET', "/orders/{$order->get_id()}/offer", ['key' => 'wrong'])->text('message'));
		}
	}
}
