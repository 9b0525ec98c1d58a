import { begin, redo, settle, typedField, undo, write } from '../history';

describe( 'undo and redo', () => {
	it( 'go back and forth over every edit', () => {
		const written = write( write( begin( 'a' ), 'b' ), 'c' );
		expect( undo( written ).now ).toBe( 'b' );
		expect( undo( undo( undo( written ) ) ).now ).toBe( 'a' );
		expect( redo( undo( undo( written ) ) ).now ).toBe( 'b' );
		expect( redo( redo( redo( undo( undo( written ) ) ) ) ).now ).toBe( 'c' );
	} );

	it( 'forget what was undone once something else is written', () => {
		const other = write( undo( write( begin( 'a' ), 'b' ) ), 'c' );
		expect( redo( other ) ).toBe( other );
		expect( undo( other ).now ).toBe( 'a' );
	} );

	it( 'take the letters of one field as one edit, and a change that changes nothing as none', () => {
		const typed = write( write( write( begin( '' ), 'A', 'title' ), 'Af', 'title' ), 'Aft', 'title' );
		expect( undo( typed ).now ).toBe( '' );
		expect( redo( undo( typed ) ).now ).toBe( 'Aft' );
		const again = write( redo( undo( typed ) ), 'After', 'title' );
		expect( undo( again ).now ).toBe( 'Aft' );
		expect( write( typed, 'Aft' ) ).toBe( typed );
	} );

	it( 'reach before a save, and keep a hundred edits', () => {
		const saved = settle( write( begin( 'a' ), 'b ' ), 'b' );
		expect( saved.now ).toBe( 'b' );
		expect( undo( saved ).now ).toBe( 'a' );
		let long = begin( 0 );
		for ( let number = 1; number <= 300; number++ ) {
			long = write( long, number );
		}
		expect( long.past ).toHaveLength( 100 );
	} );

	it( 'know which field is typed into', () => {
		const draft = { title: 'A', settings: { priority: 1, steps: { a: { offer_id: 1 } }, trigger: { ids: [ 1 ] } } };
		expect( typedField( draft, { ...draft, title: 'Af' } ) ).toBe( 'title' );
		expect( typedField( draft, { ...draft, settings: { ...draft.settings, priority: 12 } } ) ).toBe(
			'settings.priority'
		);
		const chosen = { ...draft, settings: { ...draft.settings, steps: { a: { offer_id: 2 } } } };
		expect( typedField( draft, chosen ) ).toBe( '' );
		expect( typedField( draft, { ...chosen, title: 'B' } ) ).toBe( '' );
	} );
} );
