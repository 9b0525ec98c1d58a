import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Store } from '../../tools/store/make';
import { isTimeStamp, isWrite } from './queries';

export interface Query {
	sql: string;
	/** Whose code sent it: our own database class, the payment gateway, or anybody else. */
	by: 'encore' | 'gateway' | 'shop';
	/** Only where the request asked for times. */
	milliseconds?: number;
}

/** What one request asked of the database. */
export class Cost {
	constructor(
		readonly all: Query[],
		readonly milliseconds: number
	) {}

	get queries(): number {
		return this.all.length;
	}

	get writes(): number {
		return this.all.filter( isWrite ).length;
	}

	get ours(): Query[] {
		return this.all.filter( ( { by } ) => by === 'encore' );
	}

	get words(): string {
		return `${ this.queries } (${ this.writes })`;
	}
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
	readonly cookies = new Map< string, string >();
	private nonce = '';

	/**
	 * @param store
	 * @param plugin
	 * @param cache   the name of a persistent object cache; without one every request begins with an empty one
	 * @param cookies by which somebody is known from the beginning
	 */
	constructor(
		private readonly store: Store,
		public plugin: 'on' | 'off',
		private readonly cache = '',
		cookies: Array< [ string, string ] > = []
	) {
		cookies.forEach( ( [ name, value ] ) => this.cookies.set( name, value ) );
	}

	async request( url: string, { method = 'GET', json, headers = {} }: RequestOptions = {} ): Promise< Answer > {
		const id = `request-${ ++count }`;
		const response = await fetch( new URL( url, this.store.url ), {
			method,
			redirect: 'manual',
			headers: {
				...headers,
				...( json !== undefined && { 'Content-Type': 'application/json' } ),
				...( this.nonce && { Nonce: this.nonce } ),
				'X-Bench-Id': id,
				'X-Bench-Plugin': this.plugin,
				...( this.cache && { 'X-Bench-Cache': this.cache } ),
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
		return { status: response.status, headers: response.headers, body, cost: await this.cost( id, url ) };
	}

	/** One that must succeed: what failed measures nothing. */
	async ask( url: string, options: RequestOptions = {}, expected = 200 ): Promise< Answer > {
		const answer = await this.request( url, options );
		if ( answer.status !== expected ) {
			throw new Error( `${ url } answered ${ answer.status }: ${ answer.body.slice( 0, 300 ) }` );
		}
		return answer;
	}

	/** Opens the Store API's session with something in the cart. */
	async fill( ...products: number[] ): Promise< this > {
		await this.ask( '/wp-json/wc/store/v1/cart' );
		for ( const product of products ) {
			await this.add( product );
		}
		return this;
	}

	async add( id: number ): Promise< Answer > {
		return this.ask( '/wp-json/wc/store/v1/cart/add-item', { method: 'POST', json: { id, quantity: 1 } }, 201 );
	}

	/** The meter writes when PHP shuts down, a moment after the answer. */
	private async cost( id: string, url: string ): Promise< Cost > {
		const file = path.join( this.store.path, 'wp-content', 'bench', `${ id }.json` );
		for ( let tries = 0; tries < 500; tries++ ) {
			if ( existsSync( file ) ) {
				return this.read( file, url );
			}
			await pause( 10 );
		}
		throw new Error( `The meter did not count ${ url }.` );
	}

	private read( file: string, url: string ): Cost {
		const { all, milliseconds, hasPlugin } = JSON.parse( readFileSync( file, 'utf8' ) ) as {
			all: Query[];
			milliseconds: number;
			hasPlugin: boolean;
		};
		if ( all.length === 0 ) {
			throw new Error( `The meter saw no query at ${ url }.` );
		}
		if ( hasPlugin !== ( this.plugin === 'on' ) ) {
			throw new Error( `${ url } ran ${ hasPlugin ? 'with' : 'without' } the plugin.` );
		}
		return new Cost(
			all.filter( ( query ) => ! isTimeStamp( query ) ),
			milliseconds
		);
	}
}
