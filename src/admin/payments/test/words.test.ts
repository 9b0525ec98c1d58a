import { gatewayFailureWords, resultWords, sortNotes, versionWords, wayLabel, type Note } from '../words';

const known = {
	way: 'one_click' as const,
	version: '10.8.3',
	checked_versions: [ '9.0.0', '10.8.3' ],
	is_checked: true,
};

describe( 'the words of the screen Payments', () => {
	it( 'say which version is here and which were tried', () => {
		const none = { ...known, checked_versions: [], is_checked: false };
		expect( versionWords( known ) ).toBe( 'Version 10.8.3. Tried with Encore: 9.0.0, 10.8.3.' );
		expect( versionWords( { ...known, version: '11.0.0', is_checked: false } ) ).toBe(
			'Version 11.0.0, which was not tried with Encore. Tried: 9.0.0, 10.8.3.'
		);
		expect( versionWords( none ) ).toBe( 'Version 10.8.3, which was not tried with Encore.' );
		expect( versionWords( { ...none, way: 'pay_link' } ) ).toContain( 'nothing of it but its payment page' );
		expect( versionWords( { ...known, version: '' } ) ).toContain( 'could not be read' );
		expect( versionWords( { ...none, version: '' } ) ).toBe( '' );
	} );

	it( 'put what stops offers first, and what is only worth knowing aside', () => {
		const notes = ( [ 'informs', 'warns', 'stops' ] as const ).map(
			( kind ): Note => ( { kind, text: kind, url: '', link: '' } )
		);
		const { urgent, other } = sortNotes( notes );
		expect( urgent.map( ( { kind } ) => kind ) ).toEqual( [ 'stops', 'warns' ] );
		expect( other.map( ( { kind } ) => kind ) ).toEqual( [ 'informs' ] );
	} );

	it( 'say what to do where no check came about', () => {
		expect( gatewayFailureWords( { status: 404, message: 'This was not found.' } ) ).toContain( 'reload' );
		expect( gatewayFailureWords( { status: 500, message: 'Something went wrong.' } ) ).toBe(
			'Something went wrong.'
		);
		expect( gatewayFailureWords( { status: 0, message: '' } ) ).toContain( 'try again' );
		expect( resultWords( false ) ).not.toBe( resultWords( true ) );
		expect( wayLabel( 'none' ) ).toBe( 'No offers' );
	} );
} );
