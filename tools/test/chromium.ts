import { spawnSync } from 'node:child_process';

/** Without a window's own interface it needs a quarter less of the machine: the first one there is taken. */
const NAMES = [ 'chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome' ];

/** The machine's own Chromium, or the one that ENCORE_CHROMIUM names; undefined where there is none. */
export function findChromium(): string | undefined {
	for ( const name of [ process.env.ENCORE_CHROMIUM, ...NAMES ] ) {
		const found = name ? spawnSync( 'which', [ name ], { encoding: 'utf8' } ) : undefined;
		if ( found?.status === 0 ) {
			return found.stdout.trim();
		}
	}
	return undefined;
}
