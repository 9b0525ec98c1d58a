import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { root } from '../process';

const MOST_LINES = 20;
/** Folders whose own folders say what they are for as well. */
const PARENTS = [ 'src', 'tools', 'tests' ];
const SINGLE = [
	'plugin',
	'plugin/src',
	'plugin/src/Application',
	'plugin/src/WooCommerce',
	'plugin/src/WordPress',
	'blocks',
	'docs',
];

/** Of a proof in the project's own README: `tests/…`, `src/…`, whole or without its end. */
const PROOF = /`((?:tests|src|blocks|plugin|tools)\/[^`\s…<*]+)`/g;

/** What the build makes: it need not be there, and is nobody's to explain. */
const BUILT = [ 'plugin/build', 'plugin/languages' ];

/** Folders that do not say what they are for or leave out a folder of theirs, and what the project's README names and is not there; one sentence each. */
export function breaches( folder: string ): string[] {
	const parents = [ ...SINGLE, ...PARENTS ];
	const all = [ ...parents, ...PARENTS.flatMap( ( parent ) => foldersIn( folder, parent ) ) ];
	return [
		...all
			.filter( ( name ) => existsSync( path.join( folder, name ) ) )
			.flatMap( ( name ) => {
				const file = path.join( folder, name, 'README.md' );
				if ( ! existsSync( file ) ) {
					return [ `${ name } has no README.md.` ];
				}
				const text = readFileSync( file, 'utf8' );
				return [
					...tooLong( name, text ),
					...( parents.includes( name ) ? leftOut( folder, name, text ) : [] ),
				];
			} ),
		...missing( folder ),
	];
}

function tooLong( name: string, text: string ): string[] {
	const lines = text.trimEnd().split( '\n' ).length;
	return lines > MOST_LINES ? [ `${ name }/README.md has ${ lines } lines; ${ MOST_LINES } are the most.` ] : [];
}

function leftOut( folder: string, name: string, text: string ): string[] {
	const named = new Set(
		[ ...text.matchAll( /`([^`\n]+)`/g ) ].flatMap( ( [ , code = '' ] ) => code.split( /[^\w-]+/ ) )
	);
	return foldersIn( folder, name )
		.filter( ( child ) => ! BUILT.includes( child ) && ! named.has( path.basename( child ) ) )
		.map( ( child ) => `${ name }/README.md does not say what ${ child } is for.` );
}

function missing( folder: string ): string[] {
	const file = path.join( folder, 'README.md' );
	const text = existsSync( file ) ? readFileSync( file, 'utf8' ) : '';
	return [ ...text.matchAll( PROOF ) ]
		.map( ( [ , name = '' ] ) => name )
		.filter(
			( name ) =>
				! BUILT.some( ( one ) => name === one || name.startsWith( `${ one }/` ) ) &&
				! existsSync( path.join( folder, name ) )
		)
		.map( ( name ) => `README.md: ${ name } is not there.` );
}

function foldersIn( folder: string, parent: string ): string[] {
	const full = path.join( folder, parent );
	const entries = existsSync( full ) ? readdirSync( full, { withFileTypes: true } ) : [];
	return entries
		.filter( ( entry ) => entry.isDirectory() && entry.name !== 'node_modules' )
		.map( ( entry ) => `${ parent }/${ entry.name }` );
}

if ( process.argv[ 1 ] === import.meta.filename ) {
	const found = breaches( root );
	for ( const breach of found ) {
		console.log( breach );
	}
	process.exitCode = found.length > 0 ? 1 : 0;
}
