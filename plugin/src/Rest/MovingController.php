<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Moving\Export;
use Encore\Application\Moving\ImportFile;
use Encore\Application\Moving\ImportPlan;
use Encore\Application\Moving\PlannedPost;
use Encore\Application\Moving\Reference;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\ShopReferences;
use Encore\Application\Writing\OwnedPostKind;
use Encore\Rest\Schema\ImportSchema;
use Encore\Rest\Schema\MovedFileSchema;

/**
 * GET export gives funnels and offers as a file, POST imports makes drafts of one, or says what it would make.
 *
 * @phpstan-import-type MovedFile from Export
 */
final class MovingController extends Controller
{
	/** @param \Closure(): string $currency of this shop: "USD" */
	public function __construct(
		Log $log,
		private readonly Export $export,
		private readonly ImportFile $import,
		private readonly ShopReferences $references,
		private readonly \Closure $currency,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		$ids = ['type' => 'array', 'items' => ['type' => 'integer', 'minimum' => 1], 'default' => []];
		return [
			new Route('/export', 'GET', OwnedPostRules::allow(...), $this->export(...), [
				'funnels' => $ids + ['description' => 'With the offers of their steps. Neither funnels nor offers: everything.'],
				'offers' => $ids,
			], MovedFileSchema::schema(...)),
			new Route('/imports', 'POST', OwnedPostRules::allow(...), $this->import(...), ImportSchema::args(), ImportSchema::schema(...)),
		];
	}

	/** @return array<string, mixed> */
	private function export(\WP_REST_Request $request): array
	{
		return self::asJson($this->export->of(self::ids($request['funnels']), self::ids($request['offers'])));
	}

	/**
	 * An object without names stays an object.
	 *
	 * @param MovedFile $file
	 * @return array<string, mixed>
	 */
	public static function asJson(array $file): array
	{
		foreach (Reference::cases() as $reference) {
			$file[$reference->value] = (object) $file[$reference->value];
		}
		foreach ($file['funnels'] as $place => $funnel) {
			$steps = $funnel['settings']['steps'] ?? [];
			$file['funnels'][$place]['settings']['steps'] = (object) (is_array($steps) ? $steps : []);
		}
		return $file;
	}

	/** @return array<string, mixed> */
	private function import(\WP_REST_Request $request): array
	{
		/** @var MovedFile $file as its schema says */
		$file = $request['file'];
		$chosen = is_array($request['products']) ? $request['products'] : [];
		$plan = $this->import->plan($file, self::byId($chosen), $request['again'] === true);
		return $this->told($request['dry_run'] === false ? $this->import->make($plan) : $plan) + ['warning' => $this->warning($file['currency'])];
	}

	/** Amounts are numbers as their owner wrote them: nothing here knows what one currency is worth in another. */
	private function warning(string $currency): string
	{
		$own = ($this->currency)();
		return $currency === $own ? '' : sprintf(
			/* translators: 1: a currency, "USD". 2: the shop's own, "EUR". */
			__('The file’s amounts are in %1$s, this shop sells in %2$s. The numbers stay as they are: look at each price before you publish a draft.', 'encore'),
			$currency,
			$own,
		);
	}

	/** @return array<string, mixed> */
	private function told(ImportPlan $plan): array
	{
		$products = $plan->found[Reference::Product->value] ?? [];
		$here = $this->references->describe(Reference::Product, array_values(array_unique(array_filter($products))));
		$named = $plan->named[Reference::Product->value] ?? [];
		$told = [];
		foreach ($named as $id => $product) {
			$is = $products[$id] ?? 0;
			$told[] = ['key' => $id, 'name' => $product['name'], 'sku' => $product['code'], 'product_id' => $is, 'product_name' => $here[$is]['name'] ?? ''];
		}
		$post = static fn(PlannedPost $post): array => self::post($post, $plan);
		return ['offers' => array_map($post, $plan->offers), 'funnels' => array_map($post, $plan->funnels), 'products' => $told];
	}

	/** @return array<string, mixed> */
	private static function post(PlannedPost $post, ImportPlan $plan): array
	{
		$problems = array_map(
			static fn(string $path, string $code): string => sprintf('%s: %s', $path, FieldMessages::for($path, $code)),
			array_keys($post->problems),
			$post->problems,
		);
		return [
			'key' => $post->key,
			'title' => $post->title,
			'state' => match (true) {
				$post->isMade => 'made',
				$post->id !== 0 => 'here',
				$post->problems !== [] => 'wrong',
				default => 'new',
			},
			'edit_url' => $post->id === 0 ? '' : (string) get_edit_post_link($post->id, 'raw'),
			'problems' => $problems,
			'left_out' => array_map(static fn(array $left): string => self::leftOut($left[0], $plan->name($left[0], $left[1])), $post->leftOut),
		];
	}

	private static function leftOut(Reference|OwnedPostKind $reference, string $name): string
	{
		return match ($reference) {
			/* translators: %s: name of a product. */
			Reference::Product => sprintf(__('product “%s”', 'encore'), $name),
			/* translators: %s: name of a category of products. */
			Reference::Category => sprintf(__('category “%s”', 'encore'), $name),
			/* translators: %s: name of a tag of products. */
			Reference::Tag => sprintf(__('tag “%s”', 'encore'), $name),
			/* translators: %s: name of a picture. */
			Reference::Picture => sprintf(__('picture “%s”', 'encore'), $name),
			/* translators: %s: name of an offer. */
			default => sprintf(__('offer “%s”', 'encore'), $name),
		};
	}

	/** @return list<int> */
	private static function ids(mixed $ids): array
	{
		return array_values(array_filter(is_array($ids) ? $ids : [], is_int(...)));
	}

	/**
	 * @param array<array-key, mixed> $chosen
	 * @return array<int, int>
	 */
	private static function byId(array $chosen): array
	{
		$ids = [];
		foreach ($chosen as $key => $id) {
			$ids[(int) $key] = is_int($id) ? $id : 0;
		}
		return $ids;
	}
}
