import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Store } from '../../tools/store/make';

export interface Cost {
	queries: number;
	writes: number;
	milliseconds: number;
	memory: number;
	/** Statements that name a table or option of ours. */
	ours: string[];
	all: string[];
}

export interface Answer {
	status: number;
	headers: Headers;
	body: string;
	cost: Cost;
}

interface RequestOptions {
	method?: string;
	json?: unknown;
	headers?: Record< string, string >;
}

let count = 0;

/** A shopper without a browser: keeps cookies and the Store API's nonce, and learns what each request cost. */
export class Shopper {
	private readonly cookies = new Map< string, string >();
	private nonce = '';

	constructor(
		private readonly store: Store,
		private readonly plugin: 'on' | 'off'
	) {}

	async request( url: string, { method = 'GET', json, headers = {} }: RequestOptions = {} ): Promise< Answer > {
		const id = `bench-${ process.pid }-${ ++count }`;
		const response = await fetch( new URL( url, this.store.url ), {
			method,
			redirect: 'manual',
			headers: {
				...headers,
				...( json !== undefined && { 'Content-Type': 'application/json' } ),
				...( this.nonce && { Nonce: this.nonce } ),
				'X-Bench-Id': id,
				'X-Bench-Plugin': this.plugin,
				Cookie: [ ...this.cookies ].map( ( [ name, value ] ) => `${ name }=${ value }` ).join( '; ' ),
			},
			...( json !== undefined && { body: JSON.stringify( json ) } ),
		} );
		for ( const cookie of response.headers.getSetCookie() ) {
			const [ pair = '' ] = cookie.split( ';' );
			const at = pair.indexOf( '=' );
			this.cookies.set( pair.slice( 0, at ), pair.slice( at + 1 ) );
		}
		this.nonce = response.headers.get( 'nonce' ) ?? this.nonce;
		const body = await response.text();
		return { status: response.status, headers: response.headers, body, cost: await this.cost( id ) };
	}

	/** Opens the Store API's session. */
	async enter(): Promise< void > {
		await this.request( '/wp-json/wc/store/v1/cart' );
	}

	async add( productId: number, quantity = 1 ): Promise< Answer > {
		return this.request( '/wp-json/wc/store/v1/cart/add-item', { method: 'POST', json: { id: productId, quantity } } );
	}

	/** The meter writes when PHP shuts down, a moment after the answer. */
	private async cost( id: string ): Promise< Cost > {
		const file = path.join( this.store.path, 'wp-content', 'bench', `${ id }.json` );
		for ( let tries = 0; tries < 200; tries++ ) {
			if ( existsSync( file ) ) {
				const text = readFileSync( file, 'utf8' );
				if ( text.endsWith( '}' ) ) {
					return JSON.parse( text ) as Cost;
				}
			}
			await pause( 10 );
		}
		throw new Error( `Request ${ id } left no cost.` );
	}
}
