import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { root, runTool } from '../process';
import { pack, ZIP_BUDGET } from './archive';
import { makePot } from './pot';

const built = await runTool( 'tools/build.ts' );
if ( built.code !== 0 ) {
	console.error( built.output );
	process.exit( 1 );
}
const plugin = path.join( root, 'plugin' );
const version = /^ \* Version: (\S+)$/m.exec( readFileSync( path.join( plugin, 'encore.php' ), 'utf8' ) )?.[ 1 ];
if ( version === undefined ) {
	throw new Error( 'plugin/encore.php names no version.' );
}
for ( const [ file, pattern ] of [
	[ 'readme.txt', /^Stable tag: (\S+)$/m ],
	[ '../package.json', /"version": "([^"]+)"/ ],
] as const ) {
	const found = pattern.exec( readFileSync( path.join( plugin, file ), 'utf8' ) )?.[ 1 ];
	if ( found !== version ) {
		throw new Error( `encore.php is version ${ version }, ${ path.basename( file ) } is ${ found ?? 'none' }.` );
	}
}
await makePot( plugin, path.join( plugin, 'languages/encore.pot' ) );
const zip = pack( plugin, path.join( root, 'LICENSE' ) );
const file = path.join( root, 'dist', `encore-${ version }.zip` );
mkdirSync( path.dirname( file ), { recursive: true } );
writeFileSync( file, zip );
console.log( `${ path.relative( root, file ) }: ${ zip.length } bytes of ${ ZIP_BUDGET } (P16)` );
process.exitCode = zip.length > ZIP_BUDGET ? 1 : 0;
