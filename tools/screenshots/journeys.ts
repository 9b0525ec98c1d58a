import path from 'node:path';

import type { Journey } from '../../tests/e2e/journey';
import type { Visits } from '../../tests/e2e/visits';
import { draw, frame, TALL_PHONE as PHONE, type Strip } from './strip';

/** What is asked for, and what the order costs then. */
type Money = [ asked: string, total: string ];

interface Story {
	address?: 'shipping';
	/** What the first order costs, with the bump where there is one. */
	first: string;
	bump?: string;
	accepted: Money;
	declined: Money;
}

/** As docs/journeys.md tells them, by the product that is bought first: a picture is only taken where these amounts are on the page. */
const STORIES: Record< string, Story > = {
	course: {
		bump: '$27.00',
		first: '$124.00',
		accepted: [ '$197.00', '$321.00' ],
		declined: [ '$47.00', '$171.00' ],
	},
	skincare: {
		address: 'shipping',
		bump: '$12.00',
		first: '$82.94',
		accepted: [ '$48.71', '$131.65' ],
		declined: [ '$20.57', '$103.51' ],
	},
	service: {
		bump: '$49.00',
		first: '$349.00',
		accepted: [ '$900.00', '$1,249.00' ],
		declined: [ '$150.00', '$499.00' ],
	},
	'mini-course': {
		first: '$47.00',
		accepted: [ '$97.00', '$144.00' ],
		declined: [ '$37.00', '$84.00' ],
	},
};

async function pays( journey: Journey, address?: 'shipping' ): Promise< void > {
	await journey.fillBlockAddress( address );
	await journey.payBlock();
	await journey.onOfferPage();
}

async function offered( { page }: Journey, amount: string ): Promise< void > {
	await page
		.locator( '.encore-answer--accept:not([aria-disabled=true]) .encore-answer__label', { hasText: amount } )
		.waitFor();
}

async function ordered( journey: Journey, total: string ): Promise< Buffer > {
	await journey.onThankYouPage();
	await journey.page.locator( 'main' ).getByText( total ).first().waitFor();
	await journey.page.locator( '.encore-added' ).waitFor();
	return frame( journey );
}

/** One way to the order for each answer: row 1 says yes, row 2 says no and takes what is offered instead. */
async function tell( visits: Visits, sku: string, story: Story, strip: Strip ): Promise< void > {
	const { address, bump, first, accepted, declined } = story;
	const total = ( { page }: Journey ) =>
		page.locator( '.wc-block-components-totals-footer-item:visible', { hasText: first } ).last();
	let column = 1;
	await visits.visit( { size: PHONE }, async ( journey ) => {
		await journey.add( sku );
		await journey.blockCheckout();
		await journey.blockTotal();
		if ( bump !== undefined ) {
			strip.add(
				1,
				column++,
				`At the checkout: one more thing for ${ bump }`,
				await frame( journey, journey.bump )
			);
			await journey.tick.check();
		}
		await total( journey ).waitFor();
		const words = bump === undefined ? `At the checkout: ${ first }` : `Ticked: ${ first } to pay`;
		strip.add( 1, column++, words, await frame( journey, total( journey ), 'end' ) );
		await pays( journey, address );
		await offered( journey, accepted[ 0 ] );
		strip.add( 1, column++, `Paid. One click adds this for ${ accepted[ 0 ] }`, await frame( journey ) );
		await journey.accept.click();
		strip.add( 1, column, `Yes: ${ accepted[ 1 ] } in one order`, await ordered( journey, accepted[ 1 ] ) );
	} );
	await visits.visit( { size: PHONE }, async ( journey ) => {
		await journey.add( sku );
		await journey.blockCheckout();
		if ( bump !== undefined ) {
			await journey.tick.check();
			await journey.blockTotal();
		}
		await pays( journey, address );
		await journey.decline.click();
		await offered( journey, declined[ 0 ] );
		strip.add( 2, column - 1, `No thanks: this instead, for ${ declined[ 0 ] }`, await frame( journey ) );
		await journey.accept.click();
		strip.add( 2, column, `Yes: ${ declined[ 1 ] } in one order`, await ordered( journey, declined[ 1 ] ) );
	} );
}

/** What is chosen after payment: a colour, and how many. */
async function choose( visits: Visits, strip: Strip ): Promise< void > {
	await visits.visit( { size: PHONE }, async ( journey ) => {
		const { page } = journey;
		await journey.add( 'tea' );
		await journey.blockCheckout();
		await pays( journey, 'shipping' );
		strip.add( 1, 1, 'Paid. Nothing is chosen yet, and nothing can be charged', await frame( journey ) );
		await page.getByRole( 'radio', { name: 'Ocean' } ).check();
		await offered( journey, '$21.65' );
		strip.add( 1, 2, 'A colour: $21.65 with its tax', await frame( journey ) );
		await page.getByRole( 'button', { name: 'One more' } ).click();
		await offered( journey, '$32.48' );
		const pieces = page.locator( '.encore-choice__pieces' );
		strip.add( 1, 3, 'Two of it: a quarter less each, $32.48', await frame( journey, pieces ) );
		await journey.accept.click();
		strip.add( 1, 4, 'Yes: $56.97 in one order', await ordered( journey, '$56.97' ) );
	} );
}

/** The journeys of docs/journeys.md after payment, each in one picture. */
export async function journeys( visits: Visits, folder: string ): Promise< void > {
	for ( const [ sku, story ] of Object.entries( STORIES ) ) {
		await draw( visits, path.join( folder, `journey-${ sku }.webp` ), ( strip ) =>
			tell( visits, sku, story, strip )
		);
	}
	await draw( visits, path.join( folder, 'journey-choice.webp' ), ( strip ) => choose( visits, strip ) );
}
