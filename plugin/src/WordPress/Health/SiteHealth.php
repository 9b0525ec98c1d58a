<?php

declare(strict_types=1);

namespace Encore\WordPress\Health;

use Encore\Application\Health\CheckHealth;
use Encore\Application\Health\HealthCheck;
use Encore\Application\Health\HealthFinding;
use Encore\Application\Health\HealthState;
use Encore\Application\Ports\Log;
use Encore\Hook;
use Encore\HookProvider;

/** Tools → Site Health: one test for each check, and Encore's part of what an owner copies from there. */
final class SiteHealth implements HookProvider
{
	private ?CheckHealth $looking = null;

	/**
	 * @param \Closure(): CheckHealth $look
	 * @param \Closure(HealthFinding): array{label: string, text: string, todo: string, url: string, link: string} $words
	 */
	public function __construct(
		private readonly \Closure $look,
		private readonly \Closure $words,
		private readonly Log $log,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::filter('site_status_tests', $this->tests(...)),
			Hook::filter('debug_information', $this->facts(...)),
		];
	}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	private function tests(array $tests): array
	{
		foreach (HealthCheck::cases() as $check) {
			$tests['direct'][self::name($check)] = ['label' => __('Encore', 'encore'), 'test' => fn(): array => $this->result($check)];
		}
		return $tests;
	}

	/** @return array<string, mixed> as Site Health wants it */
	private function result(HealthCheck $check): array
	{
		try {
			$finding = $this->looking()->look($check);
		} catch (\Throwable $error) {
			return $this->failed($check, $this->log->error($error, self::name($check)));
		}
		['label' => $label, 'text' => $text, 'todo' => $todo, 'url' => $url, 'link' => $link] = ($this->words)($finding);
		return [
			'label' => $label,
			'status' => $finding->state->value,
			'badge' => ['label' => __('Encore', 'encore'), 'color' => $finding->state === HealthState::Critical ? 'red' : 'blue'],
			'description' => '<p>' . esc_html(trim("{$text} {$todo}")) . '</p>',
			'actions' => $url === '' ? '' : sprintf('<p><a href="%s">%s</a></p>', esc_url($url), esc_html($link)),
			'test' => self::name($check),
		];
	}

	/**
	 * What cannot be looked at is a finding of its own.
	 *
	 * @return array<string, mixed>
	 */
	private function failed(HealthCheck $check, string $id): array
	{
		return [
			'label' => __('Encore could not check something', 'encore'),
			'status' => HealthState::Recommended->value,
			'badge' => ['label' => __('Encore', 'encore'), 'color' => 'blue'],
			/* translators: 1: name of a check: "payments", 2: number of an error in the log. */
			'description' => '<p>' . esc_html(sprintf(__('The check “%1$s” ended with an error. It is in the log under %2$s.', 'encore'), $check->value, $id)) . '</p>',
			'actions' => '',
			'test' => self::name($check),
		];
	}

	/**
	 * @param array<string, array<string, mixed>> $sections
	 * @return array<string, array<string, mixed>>
	 */
	private function facts(array $sections): array
	{
		$fields = [];
		foreach ($this->looking()->facts() as $name => $fact) {
			$fields[$name] = ['label' => ucfirst(str_replace('_', ' ', $name)), 'value' => $fact];
		}
		return $sections + ['encore' => [
			'label' => __('Encore', 'encore'),
			'description' => __('What somebody who helps you with offers needs to know. It names no person and holds no key.', 'encore'),
			'fields' => $fields,
		]];
	}

	/** The page of offers is asked for once, for all of them. */
	private function looking(): CheckHealth
	{
		return $this->looking ??= ($this->look)();
	}

	private static function name(HealthCheck $check): string
	{
		return "encore_{$check->value}";
	}
}
