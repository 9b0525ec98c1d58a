import { render, screen } from '@testing-library/react';

import { useIsPayment, usePaymentMethod } from '../../../woo/payment';
import { KeptCard } from '../KeptCard';
import { noticeOfPage } from '../notice';

const NOTICE = { text: 'Your card is kept.', stamp: '0123456789abcdef en_US', gateways: [ 'stripe', 'square' ] };

jest.mock( '../../../woo/payment', () => ( {
	settingOf: ( name: string ) => ( name === 'encore-kept-card_data' ? NOTICE : undefined ),
	usePaymentMethod: jest.fn(),
	useIsPayment: jest.fn(),
} ) );

function shown( method: string, isPayment = true ) {
	jest.mocked( usePaymentMethod ).mockReturnValue( method );
	jest.mocked( useIsPayment ).mockReturnValue( isPayment );
	const { unmount } = render( <KeptCard /> );
	const words = screen.queryByText( NOTICE.text );
	unmount();
	return words;
}

it( 'stands beside a method whose cards are kept, with the stamp of its words', () => {
	expect( shown( 'stripe' )?.dataset.stamp ).toBe( NOTICE.stamp );
	expect( shown( 'square' ) ).not.toBeNull();
} );

it( 'stands right above the button, below all that a phone shows there', () => {
	document.body.innerHTML = '<div><p>Order summary</p><div class="wc-block-checkout__actions_row"></div></div>';
	jest.mocked( usePaymentMethod ).mockReturnValue( 'stripe' );
	jest.mocked( useIsPayment ).mockReturnValue( true );
	const { unmount } = render( <KeptCard /> );
	const room = document.querySelector( '.wc-block-checkout__actions_row' )?.previousElementSibling;
	expect( room?.textContent ).toBe( NOTICE.text );
	unmount();
	expect( document.body.textContent ).toBe( 'Order summary' );
} );

it( 'does not stand beside another method, an express button, or where there is nothing to pay', () => {
	expect( shown( 'cod' ) ).toBeNull();
	expect( shown( '' ) ).toBeNull();
	expect( shown( 'stripe', false ) ).toBeNull();
} );

it.each( [ undefined, [], {}, { text: 'Words.' }, { text: 1, stamp: '', gateways: [] } ] )(
	'is none where no offer can follow: %o',
	( found ) => {
		expect( noticeOfPage( found ?? null ) ).toBeNull();
	}
);
