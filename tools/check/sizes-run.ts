import path from 'node:path';

import { root } from '../process';
import { measure } from './sizes';

const { sizes, problems } = measure( path.resolve( root, process.argv[ 2 ] ?? 'plugin/build' ) );
for ( const { id, what, bytes, budget } of sizes ) {
	const allowed = budget === undefined ? '' : `of ${ budget }`;
	console.log( `  ${ id.padEnd( 3 ) } ${ what.padEnd( 52 ) } ${ String( bytes ).padStart( 7 ) } ${ allowed }` );
}
for ( const problem of problems ) {
	console.log( problem );
}
process.exitCode = problems.length > 0 ? 1 : 0;
