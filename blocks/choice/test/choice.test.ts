/// <reference types="jest" />

import type { Choice } from '../../../src/offer-page/choice';

interface Page {
	state: Record< string, unknown > & { choice: Choice; choosing: boolean; message: string; announcement: string };
	actions: { choose: ( event: object ) => void; press: ( event: object ) => void };
	callbacks: { showChoice: () => void };
}

const CHOICE: Choice = {
	prompt: 'Choose first: Colour',
	said: '',
	variation_id: 0,
	quantity: 1,
	most: 3,
	fixed: false,
	options: [
		{ id: 5, price_text: '', sold_out: false },
		{ id: 6, price_text: '', sold_out: true },
	],
	pieces: [ { quantity: 2, text: '2 for $3', save_text: 'save 25%' } ],
	picture: null,
};

const asked: object[] = [];
let answer: ( body: { quantity: number } ) => object;
const mockRequest = jest.fn( async ( _: string, { body }: { body: { quantity: number } } ) => {
	asked.push( body );
	await new Promise( ( done ) => setTimeout( done, 500 ) );
	return answer( body );
} );
jest.mock( '../../../src/api/page', () => ( { pageApi: () => ( { request: mockRequest } ) } ) );

function open(): Page {
	jest.resetModules();
	const interactivity = require( '@wordpress/interactivity' ) as {
		page: { config: object; element: object };
		store: ( name: string ) => Page;
	};
	document.body.innerHTML =
		'<div id="choice"><label><input type="radio" value="5"></label><label><input type="radio" value="6"><i class="encore-choice__sold-out"></i></label>' +
		'<button name="pieces" data-step="less"></button><input type="number"><button name="pieces" data-step="more"></button>' +
		'<button name="pieces" value="2"><i class="encore-choice__text"></i></button></div>';
	interactivity.page.config = { order: 7, key: 'k', words: { offline: 'Offline.', failed: 'Failed.' } };
	interactivity.page.element = { ref: document.querySelector( '#choice' ) };
	require( '../view' );
	const page = interactivity.store( 'encore/offer' );
	Object.assign( page.state, {
		presentation: 'p',
		choice: CHOICE,
		wanted: null,
		choosing: false,
		closed: false,
		message: '',
	} );
	page.callbacks.showChoice();
	return page;
}

const find = < T extends Element >( selector: string ) => document.querySelector< T >( selector ) as T;

function press( page: Page, selector: string ): void {
	page.actions.press( { target: find( selector ), preventDefault: () => undefined } );
	page.callbacks.showChoice();
}

describe( 'L6, A2: the choice', () => {
	beforeEach( () => {
		jest.useFakeTimers();
		asked.length = 0;
		answer = ( { quantity } ) => ( {
			ok: true,
			data: { offer: { presentation: 'p', choice: { ...CHOICE, quantity, said: `${ quantity } pieces` } } },
		} );
	} );
	afterEach( () => jest.useRealTimers() );

	test( 'many steps are one question, and until it is answered nothing can be accepted', async () => {
		const page = open();
		press( page, '[data-step=more]' );
		press( page, '[data-step=more]' );
		press( page, '[data-step=more]' );
		expect( page.state.choosing ).toBe( true );
		expect( find< HTMLInputElement >( '[type=number]' ).value ).toBe( '3' );
		await jest.advanceTimersByTimeAsync( 300 );
		expect( asked ).toEqual( [ { key: 'k', presentation: 'p', variation_id: 0, quantity: 3 } ] );
		expect( page.state.choosing ).toBe( true );
		await jest.advanceTimersByTimeAsync( 500 );
		expect( page.state ).toMatchObject( { choosing: false, announcement: '3 pieces', wanted: null } );
		page.callbacks.showChoice();
		expect( find( '[data-step=more]' ).ariaDisabled ).toBe( 'true' );
	} );

	test( 'what was pressed while the server was asked is asked next, and counts', async () => {
		const page = open();
		page.actions.choose( {
			target: Object.assign( find< HTMLInputElement >( '[value="5"]' ), { checked: true } ),
		} );
		await jest.advanceTimersByTimeAsync( 100 );
		press( page, '[value="2"]' );
		await jest.advanceTimersByTimeAsync( 450 );
		expect( page.state.choosing ).toBe( true );
		await jest.advanceTimersByTimeAsync( 600 );
		expect( asked ).toMatchObject( [
			{ variation_id: 5, quantity: 1 },
			{ variation_id: 5, quantity: 2 },
		] );
		expect( page.state.announcement ).toBe( '2 pieces' );
	} );

	test( 'what is refused is said, and the fields go back to what is kept', async () => {
		answer = () => ( { ok: false, status: 409, code: 'choice_gone', message: 'Sold out.' } );
		const page = open();
		page.actions.choose( {
			target: Object.assign( find< HTMLInputElement >( '[value="5"]' ), { checked: true } ),
		} );
		await jest.advanceTimersByTimeAsync( 600 );
		page.callbacks.showChoice();
		expect( page.state ).toMatchObject( { choosing: false, message: 'Sold out.', wanted: null } );
		expect( find< HTMLInputElement >( '[value="5"]' ).checked ).toBe( false );
		expect( find< HTMLInputElement >( '[value="6"]' ).disabled ).toBe( true );
	} );
} );
