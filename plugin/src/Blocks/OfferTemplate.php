<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Hook;
use Encore\HookProvider;

/** Where an offer is shown, its page is the block template "offer", or a document of our own in classic themes. */
final class OfferTemplate implements HookProvider
{
	private const NAME = 'encore//offer';

	private bool $isPrinted = false;

	/** @param string $folder the plugin's templates */
	public function __construct(
		private readonly CurrentOffer $offer,
		private readonly string $folder,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('init', $this->register(...)),
			// After themes and shops that choose templates at 10 or 99.
			Hook::filter('template_include', $this->choose(...), 1000),
			Hook::filter('render_block_encore/offer-content', $this->note(...)),
			Hook::action('wp_footer', $this->wayOn(...), 0),
			Hook::filter('body_class', $this->bodyClass(...)),
			Hook::filter('document_title_parts', $this->documentTitle(...)),
		];
	}

	private function register(): void
	{
		register_block_template(self::NAME, [
			'title' => __('Offer after payment', 'encore'),
			'description' => __('The page with a one-click offer that a shopper sees after paying: no menu, nothing that leads away.', 'encore'),
			'content' => (string) file_get_contents($this->folder . '/offer.html'),
		]);
	}

	private function choose(string $template): string
	{
		if ($this->offer->page() === null) {
			return $template;
		}
		$canvas = wp_is_block_theme() ? locate_block_template('', 'offer', ['offer.php']) : '';
		return $canvas === '' ? $this->folder . '/offer.php' : $canvas;
	}

	private function note(string $html): string
	{
		$this->isPrinted = $this->isPrinted || trim($html) !== '';
		return $html;
	}

	/** Whatever kept the offer from being printed, nobody is left on a page without a way to the order. */
	private function wayOn(): void
	{
		$view = $this->offer->page();
		if ($view !== null && !$this->isPrinted) {
			printf('<p class="encore-offer__leave"><a href="%s">%s</a></p>', esc_url($view->thankYouUrl), esc_html__('Continue to your order', 'encore'));
		}
	}

	/**
	 * @param list<string> $classes
	 * @return list<string>
	 */
	private function bodyClass(array $classes): array
	{
		return $this->offer->page() === null ? $classes : [...array_diff($classes, ['home', 'blog', 'error404']), 'encore-offer-page'];
	}

	/**
	 * @param array<string, string> $parts
	 * @return array<string, string>
	 */
	private function documentTitle(array $parts): array
	{
		$view = $this->offer->page();
		return $view === null ? $parts : ['title' => $view->title, 'site' => get_bloginfo('name', 'display')];
	}
}
