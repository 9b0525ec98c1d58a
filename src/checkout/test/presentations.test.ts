import { reportPresentations, whenSeen } from '../presentations';

it( 'reports an offer once, however often it comes into view', () => {
	const request = jest.fn().mockResolvedValue( { ok: true, data: null } );
	const report = reportPresentations( request );
	void report( 7 );
	void report( 7 );
	void report( 8 );
	expect( request.mock.calls ).toEqual( [
		[ '/presentations', { method: 'POST', body: { offers: [ 7 ] } } ],
		[ '/presentations', { method: 'POST', body: { offers: [ 8 ] } } ],
	] );
} );

it( 'waits until the bump is seen', () => {
	let look: ( seen: boolean ) => void = () => {};
	const disconnect = jest.fn();
	global.IntersectionObserver = jest.fn( ( callback ) => {
		look = ( isIntersecting ) => callback( [ { isIntersecting } ] );
		return { observe: jest.fn(), disconnect };
	} ) as unknown as typeof IntersectionObserver;
	const seen = jest.fn();
	whenSeen( document.body, seen );
	look( false );
	expect( seen ).not.toHaveBeenCalled();
	look( true );
	expect( seen ).toHaveBeenCalledTimes( 1 );
	expect( disconnect ).toHaveBeenCalled();
} );
