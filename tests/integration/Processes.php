<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use RuntimeException;

/**
 * PHP processes that all begin at the same moment. WordPress is booted once (fork.php), and every process is a fork of
 * that, with a connection and caches of its own.
 */
final class Processes
{
	/** @var resource */
	private $forge;

	/** @var array<int, resource> */
	private array $pipes = [];

	/** @param string $script what each of them runs, a file of this folder */
	public function __construct(string $script)
	{
		$forge = proc_open([PHP_BINARY, __DIR__ . '/fork.php', __DIR__ . "/{$script}.php"], [['pipe', 'r'], ['pipe', 'w'], STDERR], $this->pipes);
		if (!is_resource($forge)) {
			throw new RuntimeException("No process for {$script} could be made.");
		}
		$this->forge = $forge;
	}

	public function __destruct()
	{
		array_map(fclose(...), $this->pipes);
		proc_close($this->forge);
	}

	/**
	 * Runs one process for each list of arguments and waits for all of them.
	 *
	 * @param list<list<string>> $arguments
	 * @return list<string> what each of them said
	 */
	public function run(array $arguments): array
	{
		fwrite($this->pipes[0], json_encode($arguments, JSON_THROW_ON_ERROR) . "\n");
		$said = json_decode((string) fgets($this->pipes[1]), true);
		wp_cache_flush();
		if (!is_array($said)) {
			throw new RuntimeException('The processes said nothing.');
		}
		return array_map(static fn(mixed $one): string => is_string($one) ? trim($one) : '', array_values($said));
	}
}
