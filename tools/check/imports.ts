import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

import { root } from '../process';
import { filesUnder } from './sizes';

const MOST_LINES = 300;
const MOST_OF_A_TEST = 350;
const VAGUE = /^(utilities|utils?|helpers?|common|manager|misc)$/i;
/** What the folders of src use of each other; src/README.md says the same. */
const MAY_USE: Record< string, string[] > = {
	api: [],
	woo: [ 'api' ],
	components: [ 'api' ],
	coach: [],
	gateways: [ 'api' ],
	'added-offer': [ 'api', 'components' ],
	'product-offers': [ 'components' ],
	'offer-page': [ 'api' ],
	checkout: [ 'api', 'components', 'woo' ],
	admin: [ 'api', 'coach', 'components', 'woo' ],
};
/** Beside its own files. */
const COACH_MAY_USE = /^(src\/coach\/|@wordpress\/i18n$)/;
const REACT = /^(react|react-dom|react\/.*|@wordpress\/element|@wordpress\/components)$/;

/** Who may import what in TypeScript, one sentence per breach. */
export function breaches( folder: string ): string[] {
	return [ 'blocks', 'src', 'tools', 'tests' ]
		.flatMap( ( part ) => filesUnder( path.join( folder, part ) ) )
		.filter( ( file ) => /\.tsx?$/.test( file ) && ! /node_modules|fixtures\/check|\.generated\.ts$/.test( file ) )
		.flatMap( ( file ) => {
			const name = path.relative( folder, file ).split( path.sep ).join( '/' );
			return breachesIn( name, readFileSync( file, 'utf8' ) ).map( ( breach ) => `${ name }: ${ breach }` );
		} );
}

function breachesIn( name: string, text: string ): string[] {
	const found: string[] = [];
	const imports = ts.preProcessFile( text, true, true ).importedFiles.map( ( file ) => file.fileName );
	const browser = /^(blocks|src)\//.test( name );
	const room = /^src\/([^/]+)\//.exec( name )?.[ 1 ];
	const mayUse = MAY_USE[ room ?? '' ] ?? [];
	const test = /(^tests\/|\/test\/|\.test\.tsx?$)/.test( name );

	for ( const imported of imports ) {
		const target = imported.startsWith( '.' ) ? path.posix.join( path.posix.dirname( name ), imported ) : imported;
		if ( browser && ! test && target.startsWith( '@woocommerce/' ) && ! name.startsWith( 'src/woo/' ) ) {
			found.push( `imports ${ imported }; only src/woo does.` );
		}
		if ( name.startsWith( 'blocks/' ) && target.startsWith( 'src/admin/' ) ) {
			found.push( `imports ${ imported }; a block knows nothing of the admin.` );
		}
		const used = /^(?:src\/([^/]+)|(blocks))(?:\/|$)/.exec( target )?.slice( 1 ).find( Boolean );
		if ( room !== undefined && ! test && used !== undefined && used !== room && ! mayUse.includes( used ) ) {
			found.push( `imports ${ imported }; src/${ room } may use ${ mayUse.join( ', ' ) || 'no other' }.` );
		}
		if ( room === 'coach' && ! test && used === undefined && ! COACH_MAY_USE.test( target ) ) {
			found.push( `imports ${ imported }; src/coach may use no other.` );
		}
		if ( /(^|\/)view\.ts$/.test( name ) && REACT.test( target ) ) {
			found.push( `imports ${ imported }; a view module brings no React.` );
		}
		if ( browser && /^(tools|tests)\//.test( target ) ) {
			found.push( `imports ${ imported }; tools do not ship.` );
		}
	}
	if (
		browser &&
		! name.startsWith( 'src/woo/' ) &&
		! test &&
		/\bwindow\s*\.\s*wc\b|\bwindow\s*\[\s*['"]wc['"]/.test( text )
	) {
		found.push( 'names window.wc; only src/woo does.' );
	}
	if ( browser && /\beval\s*\(|new Function\s*\(|dangerouslySetInnerHTML/.test( text ) ) {
		found.push( 'runs text as code or HTML.' );
	}
	const lines = text.split( '\n' ).length - 1;
	const most = name.startsWith( 'tests/' ) ? MOST_OF_A_TEST : MOST_LINES;
	if ( lines > most ) {
		found.push( `has ${ lines } lines; ${ most } are the most.` );
	}
	const base = path.posix.basename( name ).replace( /\..*$/, '' );
	for ( const word of [ base, ...exportedNames( name, text ) ].filter( ( one ) => VAGUE.test( lastWord( one ) ) ) ) {
		found.push( `"${ word }" does not say what it is.` );
	}
	return found;
}

function lastWord( name: string ): string {
	return name.split( /(?=[A-Z])|[-_]/ ).at( -1 ) ?? name;
}

function exportedNames( name: string, text: string ): string[] {
	const names: string[] = [];
	ts.createSourceFile( name, text, ts.ScriptTarget.Latest, false ).forEachChild( ( node ) => {
		const exported =
			ts.canHaveModifiers( node ) &&
			ts.getModifiers( node )?.some( ( modifier ) => modifier.kind === ts.SyntaxKind.ExportKeyword );
		const named =
			ts.isClassDeclaration( node ) || ts.isFunctionDeclaration( node ) || ts.isInterfaceDeclaration( node );
		if ( exported && named && node.name ) {
			names.push( node.name.text );
		}
	} );
	return names;
}

if ( process.argv[ 1 ] === import.meta.filename ) {
	const found = breaches( path.resolve( root, process.argv[ 2 ] ?? '.' ) );
	for ( const breach of found ) {
		console.log( breach );
	}
	process.exitCode = found.length > 0 ? 1 : 0;
}
