import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Locator, Page } from 'playwright-core';

import type { Journey } from '../../tests/e2e/journey';
import type { Visits } from '../../tests/e2e/visits';
import { isStill } from './sheet';

export const TALL_PHONE = { width: 360, height: 740 };
/** A page to put pictures together on. */
const TABLE = { width: 1300, height: 800 };

interface Frame {
	words: string;
	shot: string;
	column: number;
	row: number;
}

const STYLE = `
	body { margin: 0; padding: 12px; inline-size: max-content; font: 15px/1.35 sans-serif; background: #e9e9ee; color: #1e1e1e }
	main { display: grid; grid-auto-columns: 300px; gap: 20px 16px }
	figure { margin: 0 }
	figcaption { min-block-size: 2.7em; padding-block-end: 6px; align-content: end }
	img { display: block; inline-size: 300px; border-radius: 12px; box-shadow: 0 1px 4px rgb(0 0 0 / 30%) }
`;

/** Pictures of a phone beside each other, in the order in which a shopper sees them; a second row for another answer. */
export class Strip {
	private readonly frames: Frame[] = [];

	constructor( private readonly page: Page ) {}

	add( row: number, column: number, words: string, shot: Buffer ): void {
		this.frames.push( { row, column, words, shot: shot.toString( 'base64' ) } );
	}

	/** As WebP: a tenth of what a PNG of it takes. */
	async save( file: string ): Promise< void > {
		const figures = this.frames.map(
			( { row, column, words, shot } ) =>
				`<figure style="grid-area:${ row }/${ column }"><figcaption>${ words }</figcaption><img src="data:image/png;base64,${ shot }"></figure>`
		);
		await this.page.setContent( `<style>${ STYLE }</style><main>${ figures.join( '' ) }</main>` );
		const body = await this.page.locator( 'body' ).boundingBox();
		await this.page.setViewportSize( {
			width: Math.ceil( body?.width ?? 0 ),
			height: Math.ceil( body?.height ?? 0 ),
		} );
		const browser = await this.page.context().newCDPSession( this.page );
		const { data } = await browser.send( 'Page.captureScreenshot', { format: 'webp', quality: 82 } );
		await browser.detach();
		writeFileSync( file, Buffer.from( data, 'base64' ) );
	}
}

export async function frame(
	{ page }: Journey,
	show?: Locator,
	block: ScrollLogicalPosition = 'center'
): Promise< Buffer > {
	await isStill( page );
	await show?.evaluate( ( element, where ) => element.scrollIntoView( { block: where } ), block );
	return page.screenshot( { animations: 'disabled' } );
}

export async function draw( visits: Visits, file: string, walk: ( strip: Strip ) => Promise< void > ): Promise< void > {
	await visits.visit( { size: TABLE }, async ( { page } ) => {
		const strip = new Strip( page );
		await walk( strip );
		await strip.save( file );
		console.log( `docs/screenshots/${ path.basename( file ) }` );
	} );
}
