<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Answer\ArriveAfterPayment;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferAddress;
use Encore\Application\Ports\OfferGate;
use Encore\Application\PrivatePage;
use Encore\Application\Walkthrough\AnswerPayment;
use Encore\Application\Walkthrough\BeginWalkthrough;
use Encore\Application\Walkthrough\PaymentCourse;
use Encore\Domain\Refusal;
use Encore\Hook;
use Encore\HookProvider;

/**
 * The pages of a walkthrough beside the offer's own: the thank-you page, which leads to the first offer as the shop's does, the
 * page where the shopper confirms or pays, and the way back to the beginning.
 */
final class WalkthroughPage implements HookProvider
{
	public const FIELDS = ['encore_nonce', 'course', 'paid'];

	/** Instead of what becomes of the payment: to the owner's screen. */
	public const ANEW = 'anew';

	private ?PlacedOrder $order = null;

	/**
	 * @param \Closure(): array{string, int, string} $asked the page that is asked for, its order and its key
	 * @param string $screen the owner's screen, where a walkthrough begins
	 * @param string $folder the plugin's templates
	 */
	public function __construct(
		private readonly OfferAddress $address,
		private readonly OfferGate $gate,
		private readonly ArriveAfterPayment $arrive,
		private readonly AnswerPayment $payment,
		private readonly BeginWalkthrough $begin,
		private readonly WalkthroughWords $words,
		private readonly \Closure $asked,
		private readonly string $screen,
		private readonly string $folder,
	) {
	}

	public function hooks(): array
	{
		return [
			// Before the offer's own page.
			Hook::action('template_redirect', $this->serve(...), -1, 0),
			Hook::filter('template_include', $this->choose(...), 1000),
			Hook::filter('encore_block_walkthrough', $this->content(...)),
			Hook::filter('document_title_parts', fn(array $parts): array => $this->order === null ? $parts : ['title' => __('Walkthrough', 'encore')] + $parts),
		];
	}

	public static function nonce(int $orderId): string
	{
		return "encore_walkthrough_{$orderId}";
	}

	private function serve(): void
	{
		foreach (headers_sent() ? [] : PrivatePage::HEADERS as $name => $value) {
			header("{$name}: {$value}");
		}
		[$page, $id, $key] = ($this->asked)();
		$order = $this->order($id, $key);
		$method = $_SERVER['REQUEST_METHOD'] ?? 'GET';
		$isPosted = $method === 'POST' && in_array($page, ['again', 'payment'], true);
		if ($isPosted) {
			wp_verify_nonce(self::posted('encore_nonce'), self::nonce($order->id)) !== false || $this->over();
			array_diff(array_keys($_POST), self::FIELDS) === [] || wp_die(esc_html__('Unknown name in the request.', 'encore'), '', ['response' => 400]);
		}
		$to = match (true) {
			$page === 'again' && self::posted('course') === self::ANEW => $this->screen,
			$page === 'again' && $isPosted => $this->begin->again(PaymentCourse::tryFrom(self::posted('course')) ?? PaymentCourse::Succeeds)->thankYouUrl,
			$page === 'payment' && $isPosted => $this->answered($order),
			$page === 'payment' && $this->payment->waiting($order) === null, $page === 'again' => $order->thankYouUrl,
			$page === 'thanks' && $method === 'GET' && $this->arrive->offerFor($order) !== null => $this->address->of($order),
			default => '',
		};
		if ($to !== '' && wp_safe_redirect($to, 303)) {
			exit;
		}
		$this->order = $page === '' ? null : $order;
	}

	private function answered(PlacedOrder $order): string
	{
		$outcome = $this->payment->answer($order, self::posted('paid') === 'yes');
		return $outcome->next === null ? $order->thankYouUrl : $this->address->of($order);
	}

	private function order(int $id, string $key): PlacedOrder
	{
		try {
			$order = $this->gate->order($id, $key);
			$this->gate->admit($order);
			return $order;
		} catch (Refusal) {
			$this->over();
		}
	}

	/** The same for one that is over, for one of somebody else's, and for whoever may not play at all. */
	private function over(): never
	{
		wp_die(
			sprintf('<p>%s</p><p><a href="%s">%s</a></p>', esc_html__('This walkthrough is over, or it is not yours.', 'encore'), esc_url($this->screen), esc_html__('Begin a walkthrough', 'encore')),
			'',
			['response' => 404],
		);
	}

	private function choose(string $template): string
	{
		return $this->order === null ? $template : "{$this->folder}/walkthrough.php";
	}

	private function content(string $html): string
	{
		$order = $this->order;
		return match (true) {
			$order === null => $html,
			($this->asked)()[0] === 'payment' => $this->words->payment($order, $this->payment->waiting($order)),
			default => $this->words->thanks(),
		};
	}

	private static function posted(string $name): string
	{
		$value = $_POST[$name] ?? '';
		return is_string($value) ? sanitize_text_field(wp_unslash($value)) : '';
	}
}
