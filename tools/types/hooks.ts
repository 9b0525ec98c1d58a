import { readFileSync } from 'node:fs';
import path from 'node:path';

import { filesUnder } from '../check/sizes';
import { root } from '../process';

export interface HookDoc {
	name: string;
	kind: string;
	text: string[];
	/** "string $id: of the event", in their order. */
	params: string[];
	returns: string;
	/** Where it is written down, from the root of the project. */
	file: string;
}

/** Hooks between Encore's own parts: the blocks' `render.php` has no other way to a class. */
const OWN = /^encore_block_/;

/** A docblock with "@hook filter encore_…" is a hook's documentation, wherever it stands. */
export function hooksOf( php: string, file: string ): HookDoc[] {
	const found: HookDoc[] = [];
	for ( const [ comment ] of php.matchAll( /\/\*\*(?:(?!\*\/)[\s\S])*?@hook [\s\S]*?\*\//g ) ) {
		const lines = comment
			.replace( /^\/\*\*|\*\/$/g, '' )
			.split( '\n' )
			.map( ( line ) => line.replace( /^\s*\*? ?/, '' ).trimEnd() );
		const [ , kind = '', name = '' ] = /@hook (filter|action) (\S+)/.exec( comment ) ?? [];
		const tag = ( at: string ) =>
			lines.filter( ( line ) => line.startsWith( at ) ).map( ( line ) => line.slice( at.length ).trim() );
		found.push( {
			name,
			kind,
			text: lines
				.filter( ( line ) => ! line.startsWith( '@' ) )
				.join( '\n' )
				.trim()
				.split( /\n\n+/ )
				.map( ( one ) => one.replace( /\s+/g, ' ' ) ),
			params: tag( '@param' ).map( ( one ) =>
				one.replace(
					/^(.*?)\s+(\$\w+)\s*(.*)$/,
					( _all, type: string, parameter: string, words: string ) =>
						`\`${ parameter }\` (\`${ type }\`)${ words === '' ? '' : `: ${ words }` }`
				)
			),
			returns: tag( '@return' ).join( ' ' ),
			file,
		} );
	}
	return found;
}

/** The names that PHP hands to other plugins: written out, or a constant of the class or of another. */
export function calledHooks( files: Map< string, string > ): string[] {
	const constant = ( className: string, name: string ) => {
		for ( const [ file, text ] of files ) {
			if ( path.basename( file, '.php' ) === className ) {
				return new RegExp( `const ${ name } = '([^']+)'` ).exec( text )?.[ 1 ];
			}
		}
		return undefined;
	};
	const names = new Set< string >();
	for ( const [ file, text ] of files ) {
		for ( const call of text.matchAll( /(?:apply_filters|do_action)\(\s*(?:['"](encore_\w+)|(\w+)::(\w+))/g ) ) {
			const [ , literal, className, name ] = call;
			const own = className === 'self' ? path.basename( file, '.php' ) : className;
			const resolved = literal ?? constant( own ?? '', name ?? '' );
			if ( resolved?.startsWith( 'encore_' ) && ! OWN.test( resolved ) ) {
				names.add( resolved );
			}
		}
	}
	return [ ...names ].sort();
}

export function pluginFiles(): Map< string, string > {
	const folder = path.join( root, 'plugin/src' );
	return new Map(
		filesUnder( folder )
			.filter( ( file ) => file.endsWith( '.php' ) )
			.map( ( file ) => [
				path.relative( root, file ).split( path.sep ).join( '/' ),
				readFileSync( file, 'utf8' ),
			] )
	);
}

/** @throws where a hook is called that nothing tells of. */
export function hooksReference( files: Map< string, string > ): string {
	const docs = [ ...files ]
		.flatMap( ( [ file, text ] ) => hooksOf( text, file ) )
		.sort( ( one, other ) => ( one.name < other.name ? -1 : 1 ) );
	const silent = calledHooks( files ).filter( ( name ) => ! docs.some( ( one ) => matches( one.name, name ) ) );
	if ( silent.length > 0 ) {
		throw new Error( `No docblock with "@hook filter …" or "@hook action …" tells of: ${ silent.join( ', ' ) }.` );
	}
	return (
		[
			'# Hooks for other plugins',
			'',
			'Made from the docblocks in `plugin/src` by `npm run types`. Not to be edited.',
			'',
			...docs.flatMap( ( { name, kind, text, params, returns, file } ) => [
				`## \`${ name }\``,
				'',
				`${ kind === 'filter' ? 'Filter' : 'Action' }, in \`${ file }\`.`,
				'',
				...text.flatMap( ( paragraph ) => [ paragraph, '' ] ),
				...params.map( ( one ) => `- ${ one }` ),
				...( returns === '' ? [] : [ `- returns \`${ returns }\`` ] ),
				...( params.length + returns.length === 0 ? [] : [ '' ] ),
			] ),
		]
			.join( '\n' )
			.trimEnd() + '\n'
	);
}

/** "encore_offer_…" tells of all that begin so. */
function matches( documented: string, called: string ): boolean {
	return documented.endsWith( '…' ) ? called.startsWith( documented.slice( 0, -1 ) ) : documented === called;
}
