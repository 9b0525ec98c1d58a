import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

import { root, run } from '../process';

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

if ( process.argv[ 1 ] === import.meta.filename ) {
	const { code, output } = await run( 'php', [ 'tools/types/dump-schemas.php' ] );
	if ( code !== 0 ) {
		console.error( output );
		process.exit( 1 );
	}
	const schemas = JSON.parse( output ) as Record< string, JSONSchema >;
	const file = path.join( root, FILE );
	const titles = Object.keys( schemas );
	const wanted = titles.length === 0 ? '' : await typesOf( schemas );
	const has = existsSync( file ) ? readFileSync( file, 'utf8' ) : '';
	if ( ! process.argv.includes( '--check' ) ) {
		// Written anew it would make the build look old.
		if ( wanted !== '' && has !== wanted ) {
			mkdirSync( path.dirname( file ), { recursive: true } );
			writeFileSync( file, wanted );
		}
		console.log( `${ FILE }: ${ titles.join( ', ' ) || 'there are no schemas yet' }` );
	} else if ( has !== wanted ) {
		console.log( `${ FILE } differs from plugin/src/Rest/Schema: run npm run types.` );
		process.exitCode = 1;
	} else {
		console.log( `${ titles.length } schemas` );
	}
}
