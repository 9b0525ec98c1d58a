/** `npm run screenshots:looks -- offer`: contact sheets of every look in every theme, to be looked at; nothing of them is kept in the repository. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { findings } from '../../tests/e2e/axe';
import { DESKTOP } from '../../tests/e2e/browser';
import { Visits } from '../../tests/e2e/visits';
import { root } from '../process';

/** What the shop wears: see wardrobe.php. */
interface Look {
	theme: string;
	style?: string;
	direction?: 'rtl';
	css?: string;
	pattern?: string;
	/** The style of a block that has several. */
	look?: string;
}

const DARK = 'body{background:#15181c;color:#e8e8e8}body a{color:#9cc9f0}';

const THEMES: Record< string, Look > = {
	'2025': { theme: 'twentytwentyfive' },
	'2025-dark': { theme: 'twentytwentyfive', style: '08-midnight' },
	'2024': { theme: 'twentytwentyfour' },
	'2024-dark': { theme: 'twentytwentyfour', style: 'onyx' },
	classic: { theme: 'encore-classic' },
	'classic-dark': { theme: 'encore-classic', css: DARK },
};

const WIDTHS = { 320: 640, 360: 640, 768: 1024, 1280: 900, 3840: 2160 };

/** Pictures of the same height in rows, each with its name. */
class Sheet {
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
		await this.page.setViewportSize( { width: 1560, height: 400 } );
		await this.page.setContent(
			`<style>body{margin:8px;font:14px sans-serif;background:#bbb}p{margin:4px}div{display:flex;align-items:flex-start;gap:8px;flex-wrap:wrap}</style>${ html.join(
				''
			) }`
		);
		await this.page.screenshot( { path: file, fullPage: true } );
		console.log( file );
	}
}

async function wear( page: Page, address: string, look: Look ): Promise< void > {
	await page.context().addCookies( [
		{
			name: 'encore_look',
			value: encodeURIComponent( JSON.stringify( look ) ),
			url: new URL( address ).origin,
		},
	] );
}

async function still( page: Page ): Promise< Buffer > {
	await page.evaluate( () => document.fonts.ready );
	return page.screenshot( { type: 'jpeg', quality: 70, animations: 'disabled' } );
}

/** Wider than the window, in CSS pixels. */
const overflow = ( page: Page ) =>
	page.evaluate( () => document.documentElement.scrollWidth - document.documentElement.clientWidth );

async function offerPages( visits: Visits, folder: string, themes: string[], patterns: string[] ): Promise< void > {
	await visits.visit( { size: DESKTOP }, async ( journey ) => {
		const { page } = journey;
		await journey.toOffer( 'course' );
		const address = page.url();
		const blank = await page.context().newPage();
		for ( const name of themes ) {
			for ( const direction of [ undefined, 'rtl' ] as const ) {
				const sheets = { narrow: new Sheet( blank ), wide: new Sheet( blank ) };
				const widths = Object.entries( WIDTHS ).filter(
					( [ width ] ) => ! direction || [ '360', '1280' ].includes( width )
				);
				for ( const pattern of patterns ) {
					await wear( page, address, {
						...THEMES[ name ],
						theme: THEMES[ name ]?.theme ?? name,
						pattern,
						...( direction && { direction } ),
					} );
					await page.goto( address );
					for ( const [ width, height ] of widths ) {
						await page.setViewportSize( { width: Number( width ), height } );
						const isWide = Number( width ) > 600;
						sheets[ isWide ? 'wide' : 'narrow' ].add( width, await still( page ), isWide ? 505 : 250 );
						const wide = await overflow( page );
						if ( wide > 0 ) {
							console.log( `${ name } ${ pattern } at ${ width }: ${ wide } px too wide` );
						}
					}
					await page.setViewportSize( { width: 360, height: 640 } );
					for ( const finding of direction ? [] : await findings( page, 'main' ) ) {
						console.log( `${ name } ${ pattern }: ${ finding }` );
					}
				}
				for ( const [ size, sheet ] of Object.entries( sheets ) ) {
					await sheet.save(
						path.join( folder, `offer-${ name }${ direction ? '-rtl' : '' }-${ size }.png` )
					);
				}
			}
		}
	} );
}

/** What stands around the bump: its looks beside each other, on both checkouts. */
async function bumps( visits: Visits, folder: string, themes: string[] ): Promise< void > {
	await visits.visit( { size: DESKTOP }, async ( journey ) => {
		const { page, shop } = journey;
		const blank = await page.context().newPage();
		await journey.add( 'course' );
		for ( const name of themes ) {
			for ( const direction of [ undefined, 'rtl' ] as const ) {
				const sheet = new Sheet( blank );
				for ( const checkout of [ 'checkout', 'classic-checkout' ] ) {
					for ( const look of [ 'plain', 'card', 'coupon', 'compact' ] ) {
						await wear( page, shop.url( '/' ), {
							...THEMES[ name ],
							theme: THEMES[ name ]?.theme ?? name,
							look,
							...( direction && { direction } ),
						} );
						await page.setViewportSize( { width: 1280, height: 900 } );
						await page.goto( shop.url( `/${ checkout }/` ) );
						await journey.bump.waitFor();
						await page.waitForLoadState( 'networkidle' );
						for ( const width of direction ? [ 360 ] : [ 320, 360, 1280 ] ) {
							await page.setViewportSize( { width, height: 640 } );
							await journey.bump.evaluate( ( bump ) => bump.scrollIntoView( { block: 'center' } ) );
							const box = await journey.bump.boundingBox();
							await page.evaluate( () => document.fonts.ready );
							const shot = await page.screenshot( {
								type: 'jpeg',
								quality: 80,
								animations: 'disabled',
								clip: {
									x: Math.max( 0, ( box?.x ?? 0 ) - 24 ),
									y: Math.max( 0, ( box?.y ?? 0 ) - 40 ),
									width: Math.min( width, ( box?.width ?? 0 ) + 48 ),
									height: Math.min(
										640 - Math.max( 0, ( box?.y ?? 0 ) - 40 ),
										( box?.height ?? 0 ) + 130
									),
								},
							} );
							sheet.add( `${ checkout } ${ width }`, shot, width > 600 ? 380 : 300 );
							const wide = await overflow( page );
							if ( wide > 0 ) {
								console.log( `${ name } ${ checkout } ${ look } at ${ width }: ${ wide } px too wide` );
							}
						}
						for ( const finding of direction ? [] : await findings( page, '.encore-bumps' ) ) {
							console.log( `${ name } ${ checkout } ${ look }: ${ finding }` );
						}
					}
				}
				await sheet.save( path.join( folder, `bump-${ name }${ direction ? '-rtl' : '' }.png` ) );
			}
		}
	} );
}

/** What was accepted, twice, with one of them about to be taken back. */
async function added( visits: Visits, folder: string, themes: string[] ): Promise< void > {
	await visits.visit( { size: DESKTOP }, async ( journey ) => {
		const { page } = journey;
		const blank = await page.context().newPage();
		await journey.toOffer( 'course' );
		await journey.accept.click();
		await journey.onThankYouPage();
		const address = page.url();
		for ( const name of themes ) {
			const sheet = new Sheet( blank );
			for ( const direction of [ undefined, 'rtl' ] as const ) {
				for ( const look of [ 'list', 'cards', 'receipt' ] ) {
					await wear( page, address, {
						...THEMES[ name ],
						theme: THEMES[ name ]?.theme ?? name,
						look,
						...( direction && { direction } ),
					} );
					await page.goto( address );
					const box = page.locator( '.encore-added' );
					await box.evaluate( ( part ) => {
						const item = part.querySelector( '.encore-added__item' );
						item?.after( item.cloneNode( true ) );
						part.querySelector( 'details' )?.setAttribute( 'open', '' );
					} );
					for ( const width of direction ? [ 360 ] : [ 320, 360, 1280 ] ) {
						await page.setViewportSize( { width, height: 900 } );
						await page.evaluate( () => document.fonts.ready );
						const shot = await box.screenshot( { type: 'jpeg', quality: 80, animations: 'disabled' } );
						sheet.add( `${ width } ${ direction ?? '' }`, shot, width > 600 ? 505 : 330 );
						const wide = await overflow( page );
						if ( wide > 0 ) {
							console.log( `${ name } ${ look } at ${ width }: ${ wide } px too wide` );
						}
					}
					for ( const finding of direction ? [] : await findings( page, '.encore-added' ) ) {
						console.log( `${ name } ${ look }: ${ finding }` );
					}
				}
			}
			await sheet.save( path.join( folder, `added-${ name }.png` ) );
		}
	} );
}

const PATTERNS = [ '', '-simple', '-letter', '-compare', '-bundle', '-service' ].map(
	( end ) => `encore/offer${ end }`
);

const [ what = 'offer', themes = Object.keys( THEMES ).join(), patterns = PATTERNS.join() ] = process.argv.slice( 2 );
const folder = path.join( tmpdir(), 'encore-looks' );
mkdirSync( folder, { recursive: true } );
const visits = await Visits.open( 'looks' );
try {
	const plugins = path.join( visits.shop.folder, 'wp-content/mu-plugins' );
	copyFileSync( path.join( root, 'tools/screenshots/wardrobe.php' ), path.join( plugins, 'encore-wardrobe.php' ) );
	if ( what === 'bump' ) {
		await bumps( visits, folder, themes.split( ',' ) );
	}
	if ( what === 'added' ) {
		await added( visits, folder, themes.split( ',' ) );
	}
	if ( what === 'offer' ) {
		await offerPages( visits, folder, themes.split( ',' ), patterns.split( ',' ) );
	}
} finally {
	await visits.close();
}
