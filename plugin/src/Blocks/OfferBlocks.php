<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Writing\UnsafeBlocks;
use Encore\Hook;
use Encore\HookProvider;

/**
 * Which blocks an offer page may hold, in the editor and at output, and how they become a page. Custom HTML, shortcode
 * and classic blocks could bring foreign scripts to a page that spends money, menus and searches lead away from it.
 */
final class OfferBlocks implements HookProvider
{
	private const KEPT_OUT = [
		...UnsafeBlocks::NAMES,
		'core/missing',
		'core/embed',
		'core/legacy-widget',
		'core/widget-group',
		'core/template-part',
		'core/post-content',
		'core/navigation',
		'core/page-list',
		'core/search',
		'core/loginout',
		'core/rss',
		'woocommerce/classic-shortcode',
		'woocommerce/cart',
		'woocommerce/checkout',
		'encore/offer-content',
	];

	private bool $isRendering = false;

	public function __construct(private readonly OfferPatterns $patterns)
	{
	}

	public function hooks(): array
	{
		return [
			Hook::filter('allowed_block_types_all', $this->allowed(...), 10, 2),
			Hook::filter('pre_render_block', $this->keepOut(...), 10, 2),
		];
	}

	/**
	 * The page's blocks, or the default pattern where there are none. What a shopper must see is added where it is missing.
	 *
	 * @param bool $hasChoice something is to be chosen before it is answered
	 */
	public function render(string $content, bool $hasChoice = false): string
	{
		$this->isRendering = true;
		try {
			$page = trim($content) === '' ? $this->patterns->page() : $content;
			$html = do_blocks($hasChoice && !has_block('encore/choice', $page) ? self::withChoice($page) : $page);
			$marks = ($hasChoice ? ['choice' => 'encore-choice'] : [])
				+ ['price' => 'encore-price', 'consent' => 'encore-consent', 'accept' => 'value="accept"', 'decline' => 'value="decline"'];
			$missing = '';
			foreach ($marks as $name => $mark) {
				$missing .= str_contains($html, $mark) ? '' : "<!-- wp:encore/$name /-->";
			}
			return $missing === '' ? $html : $html . do_blocks($this->patterns->answer($missing));
		} finally {
			$this->isRendering = false;
		}
	}

	/** A layout of its own that is older than the choice: it stands after the price, and never after the answers. */
	private static function withChoice(string $page): string
	{
		$answers = preg_match('/<!-- wp:(?:group \{[^\n]*"encore-offer__answer"|encore\/accept\b)/', $page, $found, PREG_OFFSET_CAPTURE) === 1 ? $found[0][1] : strlen($page);
		$price = preg_match('/<!-- wp:encore\/price\b.*?\/-->/', $page, $found, PREG_OFFSET_CAPTURE) === 1 ? $found[0][1] + strlen($found[0][0]) : $answers;
		return substr_replace($page, '<!-- wp:encore/choice /-->', min($price, $answers), 0);
	}

	/**
	 * @param bool|list<string> $allowed
	 * @return bool|list<string>
	 */
	private function allowed(bool|array $allowed, \WP_Block_Editor_Context $context): bool|array
	{
		if ($context->post?->post_type !== 'encore_offer' || $allowed === false) {
			return $allowed;
		}
		$known = $allowed === true ? array_keys(\WP_Block_Type_Registry::get_instance()->get_all_registered()) : $allowed;
		return array_values(array_diff($known, self::KEPT_OUT));
	}

	/** @param array<string, mixed> $block as parsed; markup outside any block has no name */
	private function keepOut(?string $html, array $block): ?string
	{
		if (!$this->isRendering) {
			return $html;
		}
		return in_array($block['blockName'] ?? 'core/freeform', self::KEPT_OUT, true) ? '' : $html;
	}
}
