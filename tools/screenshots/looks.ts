/** `npx tsx tools/screenshots/looks.ts offer`, or `bump`, `added`: contact sheets of every look in every theme, to be looked at; nothing of them is kept in the repository. */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { findings } from '../../tests/e2e/axe';
import { DESKTOP } from '../../tests/e2e/browser';
import { Visits } from '../../tests/e2e/visits';
import { dress } from './layouts';
import { Sheet, still, THEMES, wear } from './sheet';

const WIDTHS = { 320: 640, 360: 640, 768: 1024, 1280: 900, 3840: 2160 };

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
	dress( visits );
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
