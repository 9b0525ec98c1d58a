import { toLocal, toUtc, type SiteZone } from '../site-time';

const BERLIN: SiteZone = { name: 'Europe/Berlin', offset: 60 };
const FIXED: SiteZone = { name: '', offset: 330 };

describe( 'times of the site', () => {
	it.each( [
		[ '2026-11-27T09:00', '2026-11-27T08:00:00Z', BERLIN ],
		[ '2026-07-01T09:00', '2026-07-01T07:00:00Z', BERLIN ],
		[ '2026-03-29T03:30', '2026-03-29T01:30:00Z', BERLIN ],
		[ '2026-10-25T03:30', '2026-10-25T02:30:00Z', BERLIN ],
		[ '2026-01-01T00:15', '2025-12-31T18:45:00Z', FIXED ],
	] )( '%s is %s', ( local, utc, zone ) => {
		expect( toUtc( local, zone ) ).toBe( utc );
		expect( toLocal( utc, zone ) ).toBe( local );
	} );

	it( 'empty stays empty', () => {
		expect( toUtc( '', BERLIN ) ).toBe( '' );
		expect( toLocal( '', BERLIN ) ).toBe( '' );
		expect( toLocal( 'nonsense', BERLIN ) ).toBe( '' );
	} );
} );
