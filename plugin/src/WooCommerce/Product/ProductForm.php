<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Product;

use Encore\Application\Bump\OfferBeside;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\BuiltAssets;
use Encore\WooCommerce\Bump\BumpView;

/**
 * The boxes beside a product: what is ticked goes with the form that puts the product into the cart. In classic themes they
 * lie in the form. On pages of blocks `encore/product-offers` stands wherever an editor puts it, and names the form.
 */
final class ProductForm implements HookProvider
{
	/** The button that takes all that go together: the offer's number, and of how many of the product its words spoke, if not of one: "12:3". */
	public const ALL = 'encore_product_all';

	/** A field of a ticked offer: its number, and where several go together the product's: "12:34". */
	public const TICKED = 'encore_product_offers';

	/** Style of products that go together, and the script that makes the total follow the ticks. */
	private const TOGETHER = 'encore-product-offers';

	private const FORMS = ['woocommerce/add-to-cart-form', 'woocommerce/add-to-cart-with-options'];

	/** @param string $style handle of the bump's style */
	public function __construct(
		private readonly string $style,
		private readonly ProductOffers $offers,
		private readonly BumpView $view,
		private readonly TogetherMarkup $together,
		private readonly BuiltAssets $assets,
	) {
	}

	public function hooks(): array
	{
		$hooks = [
			// Before the blocks: the editor's style is named by this handle.
			Hook::action('init', fn() => $this->assets->style(self::TOGETHER, 'product-offers/style-index'), 5),
			Hook::action('wp_enqueue_scripts', $this->enqueue(...)),
			Hook::action('woocommerce_before_add_to_cart_button', $this->print(...)),
			Hook::filter('encore_block_product_offers', $this->block(...), 10, 3),
		];
		foreach (self::FORMS as $form) {
			$hooks[] = Hook::filter("render_block_{$form}", $this->name(...), 10, 3);
		}
		return $hooks;
	}

	/** Before the page is printed: a style that comes after the boxes would move them. */
	private function enqueue(): void
	{
		if (is_product() && !wp_is_block_theme()) {
			$this->dress((int) get_queried_object_id());
		}
	}

	private function print(): void
	{
		$product = self::current();
		if ($this->offers->of($product) === []) {
			return;
		}
		// The values in it are escaped where they are put in.
		echo self::isInBlock()
			// WooCommerce's newer form is sent as a form where somebody's field is in it; otherwise its script would leave the ticks behind.
			? sprintf('<input type="hidden" name="%s[]" value="" />', self::TICKED)
			: $this->boxes($product, '');
	}

	/** @param mixed $block as WordPress renders it */
	private function block(string $html, mixed $attributes, mixed $block): string
	{
		$product = self::productOf($block);
		if ($this->offers->of($product) === []) {
			return $html;
		}
		$this->dress($product);
		return sprintf('<div %s>%s</div>', get_block_wrapper_attributes(), $this->boxes($product, self::formId($product)));
	}

	/**
	 * The form gets the name that the boxes call it by.
	 *
	 * @param mixed $parsed what the block was written as
	 */
	private function name(string $html, mixed $parsed, mixed $block): string
	{
		$product = self::productOf($block);
		if ($this->offers->of($product) === []) {
			return $html;
		}
		$tags = new \WP_HTML_Tag_Processor($html);
		if (!$tags->next_tag(['tag_name' => 'FORM'])) {
			return $html;
		}
		$tags->set_attribute('id', self::formId($product));
		return $tags->get_updated_html();
	}

	private function boxes(int $product, string $form): string
	{
		$boxes = array_map(fn(OfferBeside $offer): string => $this->box($offer, $product, $form), $this->offers->of($product));
		return sprintf('<div class="encore-product-offers">%s</div>', implode('', $boxes));
	}

	private function box(OfferBeside $offer, int $product, string $form): string
	{
		$main = $offer->isOfSeveral() ? wc_get_product($product) : null;
		return $main instanceof \WC_Product
			? $this->together->of($offer, $main, $form)
			: ProductOfferMarkup::of($this->view->beforeCart($offer->parts[0]), $this->offers->onlyWith($offer, $product), $form, $offer->parts[0]->offer->follows);
	}

	private function dress(int $product): void
	{
		$offers = $this->offers->of($product);
		if ($offers !== []) {
			wp_enqueue_style($this->style);
		}
		if (array_filter($offers, static fn(OfferBeside $offer): bool => $offer->isOfSeveral() || $offer->parts[0]->choice() !== null) !== []) {
			wp_enqueue_style(self::TOGETHER);
			array_map(wp_enqueue_script(...), $this->assets->script(self::TOGETHER, 'product-offers/index', waits: true));
		}
	}

	private static function formId(int $product): string
	{
		return "encore-form-{$product}";
	}

	/** @return int 0: of no product */
	private static function productOf(mixed $block): int
	{
		$context = $block instanceof \WP_Block ? $block->context['postId'] ?? 0 : 0;
		return is_numeric($context) ? (int) $context : 0;
	}

	/** @return int 0: none */
	private static function current(): int
	{
		$product = $GLOBALS['product'] ?? null;
		return $product instanceof \WC_Product ? $product->get_id() : 0;
	}

	private static function isInBlock(): bool
	{
		return in_array(\WP_Block_Supports::$block_to_render['blockName'] ?? '', self::FORMS, true);
	}
}
