import type { JSONSchema } from 'json-schema-to-typescript';

export interface RouteDoc {
	method: string;
	path: string;
	purpose: string;
	who: 'owner' | 'editor' | 'anybody';
	reason: string;
	guard: string;
	args: Record< string, JSONSchema >;
	/** The title of its schema; empty where it has none. */
	answer: string;
}

const WHO = {
	owner: 'Who manages the shop (`manage_woocommerce`).',
	editor: 'Who edits pages (`edit_pages`).',
	anybody: 'Anybody.',
};

const HEAD = `# REST: \`encore/v1\`

Made from the routes and schemas in \`plugin/src/Rest\` by \`npm run types\`. Not to be edited.

The schema is the contract: a name that is not in it is refused with 400, and so is a price. Money is
\`{ "amount": "1299", "currency": "USD", "minor_unit": 2 }\`, which is $12.99. Times are UTC. An error is WordPress's shape,
\`{ code, message, data: { status } }\`, with 400, 401, 403, 404, 409, 422 or 429; 500 carries the number of its entry in the log.

Offers and funnels are post types: \`GET\`, \`POST /offers\`, \`GET\`, \`POST\`, \`DELETE /offers/{id}\`, their \`/revisions\` and
\`/autosaves\`, and the same for \`/funnels\`, are WordPress's own routes of posts, behind \`manage_woocommerce\` for reading too. The settings
are \`meta.encore_offer\` ([OfferSettings](#offersettings)) and \`meta.encore_funnel\` ([FunnelSettings](#funnelsettings)).
`;

/** The REST reference: every route, then every schema that one of them answers with. */
export function restReference( routes: RouteDoc[], schemas: Record< string, JSONSchema > ): string {
	const parts = [ HEAD, '## Routes', '' ];
	for ( const route of routes ) {
		parts.push(
			`### \`${ route.method } ${ route.path }\``,
			'',
			...( route.reason === '' ? [ route.purpose, '' ] : [] )
		);
		parts.push(
			[ WHO[ route.who ], route.reason, route.guard === '' ? '' : `Guarded by: ${ route.guard }` ]
				.filter( Boolean )
				.join( ' ' ),
			''
		);
		parts.push( ...table( Object.entries( route.args ) ) );
		const title = titleOf( route.answer, Object.keys( schemas ) );
		if ( title !== undefined ) {
			parts.push( `Answers with [${ title }](#${ title.toLowerCase() }).`, '' );
		}
	}
	parts.push( '## Schemas', '' );
	for ( const [ title, schema ] of Object.entries( schemas ) ) {
		parts.push(
			`### ${ title }`,
			'',
			...( schema.description ? [ schema.description, '' ] : [] ),
			...table( fields( schema, '' ) )
		);
	}
	return parts.join( '\n' ).trimEnd() + '\n';
}

/** A part of a schema is named after it: "ReportTablesOffers" is one of "ReportTables". */
function titleOf( answer: string, titles: string[] ): string | undefined {
	const [ longest ] = titles
		.filter( ( one ) => answer.startsWith( one ) )
		.sort( ( one, other ) => other.length - one.length );
	return longest;
}

/** Every field, those inside of others as "price.amount" and "lines[].name". A schema of its own is a link. */
function fields( schema: JSONSchema, within: string ): [ string, JSONSchema ][] {
	return Object.entries( schema.properties ?? {} ).flatMap( ( [ name, one ] ) => {
		const items = Array.isArray( one.items ) ? undefined : ( one.items as JSONSchema | undefined );
		const inside = one.title === undefined && one.properties ? fields( one, `${ within }${ name }.` ) : [];
		const inItems =
			items?.title === undefined && items?.properties ? fields( items, `${ within }${ name }[].` ) : [];
		return [ [ within + name, one ] as [ string, JSONSchema ], ...inside, ...inItems ];
	} );
}

function table( rows: [ string, JSONSchema ][] ): string[] {
	if ( rows.length === 0 ) {
		return [];
	}
	return [
		'| name | type | |',
		'|---|---|---|',
		...rows.map(
			( [ name, one ] ) =>
				`| \`${ name }\` | ${ typeOf( one ) } | ${ [
					( one as { required?: unknown } ).required === true ? 'Required.' : '',
					one.description ?? '',
					limits( one ),
				]
					.filter( Boolean )
					.join( ' ' )
					.replace( /\|/g, '\\|' ) } |`
		),
		'',
	];
}

function typeOf( schema: JSONSchema ): string {
	if ( schema.title ) {
		return `[${ schema.title }](#${ schema.title.toLowerCase() })`;
	}
	if ( schema.enum ) {
		return schema.enum.map( ( one ) => `\`${ one === '' ? '""' : String( one ) }\`` ).join( ', ' );
	}
	const items = Array.isArray( schema.items ) ? undefined : ( schema.items as JSONSchema | undefined );
	const names = [ schema.type ?? 'anything' ].flat();
	return names
		.map( ( name ) => ( name === 'array' && items ? `array of ${ typeOf( items ) }` : name ) )
		.join( ' or ' );
}

function limits( { minimum, maximum, maxLength, maxItems, pattern, default: standard }: JSONSchema ): string {
	const said = [
		minimum === undefined ? '' : `At least ${ minimum }.`,
		maximum === undefined ? '' : `At most ${ maximum }.`,
		maxLength === undefined ? '' : `At most ${ maxLength } characters.`,
		maxItems === undefined ? '' : `At most ${ maxItems } of them.`,
		pattern === undefined ? '' : `As \`${ pattern }\`.`,
		standard === undefined ? '' : `Otherwise \`${ JSON.stringify( standard ) }\`.`,
	];
	return said.filter( Boolean ).join( ' ' );
}
