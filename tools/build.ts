import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve( import.meta.dirname, '..' );
const watch = process.argv.includes( '--watch' );

// Webpack cannot empty the folder itself: scripts and modules are two compilations into one folder.
rmSync( path.join( root, 'plugin/build' ), { recursive: true, force: true } );
const { status } = spawnSync(
	process.execPath,
	[ path.join( root, 'node_modules/@wordpress/scripts/bin/wp-scripts.js' ), watch ? 'start' : 'build' ],
	{ cwd: root, stdio: 'inherit' }
);
process.exitCode = status ?? 1;
