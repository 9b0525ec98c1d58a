import { OFFLINE } from '../../api/answer';
import { next, type OfferFields, type Words } from '../answers';

const words: Words = {
	adding: 'Adding',
	added: 'Added',
	declining: 'One moment',
	price_changed: 'Now %s',
	offline: 'Connection lost',
	failed: 'Went wrong',
	unasked: 'Not asked',
};
const ORDER = 'https://shop.test/order-received/7/';
const PAGE = 'https://shop.test/encore-offer/7/';

function refused( status: number, code: string, message = '' ) {
	return next( { ok: false, status, code, message }, words, ORDER );
}

describe( 'what the page does after an answer', () => {
	it( 'goes where the server says, after yes and after no', () => {
		expect( next( { ok: true, data: { state: 'settled', next_url: ORDER } }, words, ORDER ) ).toEqual( {
			kind: 'go',
			url: ORDER,
		} );
		expect( next( { ok: true, data: { state: 'open', next_url: PAGE } }, words, ORDER ) ).toEqual( {
			kind: 'go',
			url: PAGE,
		} );
		expect( next( { ok: true, data: {} }, words, ORDER ) ).toEqual( { kind: 'go', url: ORDER } );
	} );

	it.each( [ 'declined', 'declined_final', 'expired', 'unknown', 'needs_review', 'undone', 'paid_late' ] )(
		'says what happened before it leaves when the charge is %s',
		( state ) => {
			const data = { state, message: 'Nothing was charged.', next_url: ORDER };
			expect( next( { ok: true, data }, words, PAGE ) ).toEqual( {
				kind: 'end',
				message: 'Nothing was charged.',
				url: ORDER,
			} );
		}
	);

	it( 'keeps the buttons open for one more try with a declined card', () => {
		const offer = { presentation: 'p' } as OfferFields;
		const data = { state: 'declined', message: 'Once more?', next_url: PAGE, offer };
		expect( next( { ok: true, data }, words, ORDER ) ).toEqual( { kind: 'retry', message: 'Once more?' } );
	} );

	it( 'goes to the bank to confirm', () => {
		const data = { state: 'requires_action', next_url: 'https://bank.test/confirm' };
		expect( next( { ok: true, data }, words, ORDER ) ).toEqual( {
			kind: 'confirm',
			url: 'https://bank.test/confirm',
		} );
	} );

	it( 'stays where the bank asks on this page', () => {
		const data = { state: 'requires_action', acceptance: 'a', next_url: `${ PAGE }#encore-confirm` };
		expect( next( { ok: true, data }, words, ORDER ) ).toEqual( { kind: 'confirm here', acceptance: 'a' } );
	} );

	it( 'asks again in a moment while another tab is paying', () => {
		const data = { state: 'charging', acceptance: 'a', next_url: PAGE };
		expect( next( { ok: true, data }, words, ORDER ) ).toEqual( { kind: 'wait', acceptance: 'a' } );
	} );

	it( 'lets the shopper decide again when the terms moved', () => {
		expect( refused( 409, 'price_changed', 'Changed.' ) ).toEqual( { kind: 'ask again', message: 'Now %s' } );
		expect( refused( 409, 'consent_changed', 'Changed.' ) ).toEqual( { kind: 'ask again', message: 'Changed.' } );
	} );

	it( 'keeps the buttons open when the same click may be made again', () => {
		expect( refused( 0, OFFLINE ) ).toEqual( { kind: 'retry', message: 'Connection lost' } );
		expect( refused( 500, 'internal_error', 'Please try again.' ) ).toEqual( {
			kind: 'retry',
			message: 'Please try again.',
		} );
		expect( refused( 429, 'too_many_requests', 'Please wait.' ) ).toEqual( {
			kind: 'retry',
			message: 'Please wait.',
		} );
	} );

	it( 'ends with a way to the order when nothing can be added any more', () => {
		expect( refused( 409, 'offer_expired', 'This offer has ended.' ) ).toEqual( {
			kind: 'end',
			message: 'This offer has ended.',
			url: ORDER,
		} );
	} );

	it( "keeps WordPress's own refusals from the shopper", () => {
		expect( refused( 403, 'rest_cookie_invalid_nonce', 'Cookie check failed' ) ).toMatchObject( {
			message: 'Went wrong',
		} );
	} );
} );
