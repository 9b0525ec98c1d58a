import type { Page } from 'playwright-core';

/** What the shop wears: see wardrobe.php. */
export interface Look {
	theme: string;
	style?: string;
	direction?: 'rtl';
	css?: string;
	pattern?: string;
	/** The style of a block that has several. */
	look?: string;
}

const DARK = 'body{background:#15181c;color:#e8e8e8}body a{color:#9cc9f0}';

export const THEMES: Record< string, Look > = {
	'2025': { theme: 'twentytwentyfive' },
	'2025-dark': { theme: 'twentytwentyfive', style: '08-midnight' },
	'2024': { theme: 'twentytwentyfour' },
	'2024-dark': { theme: 'twentytwentyfour', style: 'onyx' },
	classic: { theme: 'encore-classic' },
	'classic-dark': { theme: 'encore-classic', css: DARK },
};

/** Pictures of the same height in rows, each with its name. */
export class Sheet {
	private readonly rows = new Map< string, string[] >();

	constructor( private readonly page: Page ) {}

	add( row: string, shot: Buffer, width: number ): void {
		const picture = `<img style="width:${ width }px" src="data:image/jpeg;base64,${ shot.toString( 'base64' ) }">`;
		this.rows.set( row, [ ...( this.rows.get( row ) ?? [] ), picture ] );
	}

	async save( file: string ): Promise< void > {
		const html = [ ...this.rows ].map(
			( [ name, pictures ] ) => `<p>${ name }</p><div>${ pictures.join( '' ) }</div>`
		);
		await this.page.setViewportSize( { width: 1560, height: 100 } );
		await this.page.setContent(
			`<style>body{margin:8px;font:14px sans-serif;background:#ddd}p{margin:4px}div{display:flex;margin-bottom:8px;align-items:flex-start;gap:8px;flex-wrap:wrap}</style>${ html.join(
				''
			) }`
		);
		await this.page.screenshot( { path: file, fullPage: true } );
		console.log( file );
	}
}

export async function wear( page: Page, address: string, look: Look ): Promise< void > {
	await page.context().addCookies( [
		{
			name: 'encore_look',
			value: encodeURIComponent( JSON.stringify( look ) ),
			url: new URL( address ).origin,
		},
	] );
}

export async function still( page: Page ): Promise< Buffer > {
	await page.evaluate( () => document.fonts.ready );
	return page.screenshot( { type: 'jpeg', quality: 70, animations: 'disabled' } );
}

/** Nothing on the page loads or moves any more. */
export async function isStill( page: Page ): Promise< void > {
	await page.evaluate( () => document.fonts.ready );
	await page.waitForFunction( () =>
		[ ...document.images ].every( ( { complete, loading } ) => complete || loading === 'lazy' )
	);
	await page.waitForFunction(
		() => document.querySelector( '.blockUI, .wc-block-components-skeleton__element' ) === null
	);
}
