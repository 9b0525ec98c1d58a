import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

import { root, run } from '../process';
import { hooksReference, pluginFiles } from './hooks';
import { restReference, type RouteDoc } from './rest';

const FILE = 'src/api/types.generated.ts';
const HEAD = '// Made from the schemas in plugin/src/Rest/Schema by `npm run types`. Not to be edited.\n';

/** The TypeScript of every REST schema, one interface per title. */
export async function typesOf( schemas: Record< string, JSONSchema > ): Promise< string > {
	const wrapped: JSONSchema = {
		type: 'object',
		additionalProperties: false,
		properties: Object.fromEntries(
			Object.keys( schemas ).map( ( title ) => [ title, { $ref: `#/definitions/${ title }` } ] )
		),
		required: Object.keys( schemas ),
		definitions: Object.fromEntries(
			Object.entries( schemas ).map( ( [ title, schema ] ) => [
				title,
				standard( schema, Object.keys( schemas ) ),
			] )
		),
	};
	const code = await compile( wrapped, 'RestSchemas', {
		bannerComment: '',
		additionalProperties: false,
		style: { useTabs: true, singleQuote: true, tabWidth: 4, printWidth: 120 },
	} );
	return HEAD + '\n' + code;
}

/**
 * WordPress writes `required: true` into a property; JSON Schema lists the names beside the properties.
 * A schema inside another one becomes a reference to its own interface.
 */
function standard( schema: JSONSchema, titles: string[] ): JSONSchema {
	const { properties, items, required, ...rest } = schema;
	const result: JSONSchema = rest;
	const inside = ( one: JSONSchema ): JSONSchema =>
		one.title !== undefined && titles.includes( one.title )
			? { $ref: `#/definitions/${ one.title }` }
			: standard( one, titles );
	if ( properties ) {
		const entries = Object.entries( properties );
		const listed = Array.isArray( required ) ? required : [];
		const marked = entries.filter( ( [ , one ] ) => ( one as { required?: unknown } ).required === true );
		result.properties = Object.fromEntries( entries.map( ( [ name, one ] ) => [ name, inside( one ) ] ) );
		result.required = [ ...new Set( [ ...listed, ...marked.map( ( [ name ] ) => name ) ] ) ];
	}
	if ( items && ! Array.isArray( items ) ) {
		result.items = inside( items );
	}
	if ( result.additionalProperties && typeof result.additionalProperties === 'object' ) {
		result.additionalProperties = inside( result.additionalProperties );
	}
	return result;
}

async function json< T >( script: string ): Promise< T > {
	const { code, output } = await run( 'php', [ script ] );
	if ( code !== 0 ) {
		console.error( output );
		process.exit( 1 );
	}
	return JSON.parse( output ) as T;
}

if ( process.argv[ 1 ] === import.meta.filename ) {
	const schemas = await json< Record< string, JSONSchema > >( 'tools/types/dump-schemas.php' );
	const routes = await json< RouteDoc[] >( 'tools/types/dump-routes.php' );
	const made: Record< string, string > = {
		[ FILE ]: await typesOf( schemas ),
		'docs/rest.md': restReference( routes, schemas ),
		'docs/hooks.md': hooksReference( pluginFiles() ),
	};
	for ( const [ name, wanted ] of Object.entries( made ) ) {
		const file = path.join( root, name );
		const has = existsSync( file ) ? readFileSync( file, 'utf8' ) : '';
		if ( process.argv.includes( '--check' ) && has !== wanted ) {
			console.log( `${ name } differs from plugin/src: run npm run types.` );
			process.exitCode = 1;
		} else if ( has !== wanted ) {
			// Written anew where nothing changed, the types would make the build look old.
			mkdirSync( path.dirname( file ), { recursive: true } );
			writeFileSync( file, wanted );
		}
	}
	console.log( `${ Object.keys( schemas ).length } schemas, ${ routes.length } routes` );
}
