import { toFunnel, type FunnelSettings } from '../funnel';
import {
	BEGIN,
	connect,
	disconnect,
	insert,
	isBlank,
	longest,
	loose,
	move,
	openSlots,
	reached,
	remove,
	repeats,
	setOffer,
	targetOf,
	whyNotHere,
	type Edit,
	type Slot,
} from '../tree';

const name = ( offer: number ) => `Offer ${ offer }`;
const yes = ( step: string ): Slot => ( { step, answer: 'accepted' } );
const no = ( step: string ): Slot => ( { step, answer: 'declined' } );

function done( edit: Edit ): FunnelSettings {
	if ( 'refused' in edit ) {
		throw new Error( edit.refused );
	}
	return edit.funnel;
}

function refused( edit: Edit ): string {
	return 'refused' in edit ? edit.refused : '';
}

const saved = ( steps: Record< string, [ number, string, string ] >, first = 'a' ) =>
	toFunnel( {
		first,
		steps: Object.fromEntries(
			Object.entries( steps ).map( ( [ key, [ id, accepted, declined ] ] ) => [
				key,
				{ offer_id: id, accepted, declined },
			] )
		),
	} );

const TREE = saved( { a: [ 1, 'b', 'c' ], b: [ 2, '', '' ], c: [ 3, '', 'd' ], d: [ 4, '', '' ] } );

describe( 'the tree of a funnel', () => {
	it( 'begins as a question, and grows an upsell and a downsell', () => {
		const empty = toFunnel( {} );
		expect( isBlank( empty ) ).toBe( true );
		expect( openSlots( empty ) ).toEqual( [ BEGIN ] );
		const upsell = done( insert( empty, BEGIN, 7, name ) );
		expect( upsell.steps ).toEqual( { upsell: { offer_id: 7, accepted: '', declined: '', conditions: [] } } );
		const both = done( insert( upsell, no( 'upsell' ), 8, name ) );
		expect( both.steps.upsell?.declined ).toBe( 'downsell' );
		expect( reached( both ) ).toEqual( [ 'upsell', 'downsell' ] );
		expect( longest( both ) ).toBe( 2 );
		expect( openSlots( both ) ).toEqual( [ yes( 'upsell' ), yes( 'downsell' ), no( 'downsell' ) ] );
	} );

	it( 'takes a step in between: what was there follows the same answer', () => {
		const between = done( insert( TREE, no( 'a' ), 9, name ) );
		const key = targetOf( between, no( 'a' ) );
		expect( between.steps[ key ] ).toMatchObject( { offer_id: 9, accepted: '', declined: 'c' } );
		const ahead = done( insert( TREE, BEGIN, 9, name ) );
		expect( ahead.steps[ ahead.first ] ).toMatchObject( { offer_id: 9, declined: 'a' } );
	} );

	it( 'shows no offer twice on one way (L9), and says so', () => {
		expect( refused( insert( TREE, yes( 'd' ), 3, name ) ) ).toContain( 'Offer 3 is on this way already' );
		expect( whyNotHere( TREE, yes( 'd' ), 2, name ) ).toBe( '' );
		expect( whyNotHere( TREE, yes( 'd' ), 1, name ) ).toContain( 'Offer 1' );
		expect( refused( setOffer( TREE, 'd', 1, name ) ) ).toContain( 'Offer 1' );
		expect( repeats( done( setOffer( TREE, 'd', 2, name ) ) ) ).toEqual( [] );
	} );

	it( 'removes a step: one branch moves up, two go with it', () => {
		const up = remove( TREE, 'c', name );
		expect( targetOf( done( up ), no( 'a' ) ) ).toBe( 'd' );
		expect( up ).toMatchObject( { said: 'Offer 3 was removed.' } );
		const all = remove( TREE, 'a', name );
		expect( all ).toMatchObject( { said: 'Offer 1 was removed, and 3 steps after it.' } );
		expect( isBlank( done( all ) ) ).toBe( true );
		expect( Object.keys( done( all ).steps ) ).toHaveLength( 1 );
		const first = done( remove( saved( { a: [ 1, '', 'b' ], b: [ 2, '', '' ] } ), 'a', name ) );
		expect( first.first ).toBe( 'b' );
		expect( Object.keys( first.steps ) ).toEqual( [ 'b' ] );
	} );

	it( 'moves a branch to an open way, never behind itself', () => {
		const moved = done( move( TREE, 'c', yes( 'b' ), name ) );
		expect( moved.steps.a?.declined ).toBe( '' );
		expect( reached( moved ) ).toEqual( [ 'a', 'b', 'c', 'd' ] );
		expect( refused( move( TREE, 'c', no( 'd' ), name ) ) ).toContain( 'in a loop' );
		expect( refused( move( TREE, 'c', yes( 'c' ), name ) ) ).toContain( 'in a loop' );
		expect( refused( move( TREE, 'd', yes( 'a' ), name ) ) ).toContain( 'follows there already' );
	} );

	it( 'disconnects a branch, keeps it, and connects it again', () => {
		const cut = done( disconnect( TREE, no( 'a' ), name ) );
		expect( loose( cut ) ).toEqual( [ 'c' ] );
		expect( Object.keys( cut.steps ) ).toHaveLength( 4 );
		expect( loose( done( connect( cut, yes( 'b' ), 'c', name ) ) ) ).toEqual( [] );
		const beheaded = done( disconnect( TREE, BEGIN, name ) );
		expect( [ targetOf( beheaded, BEGIN ), loose( beheaded ) ] ).toEqual( [ '', [ 'a' ] ] );
		expect( done( connect( beheaded, BEGIN, 'a', name ) ).steps ).toEqual( TREE.steps );
		expect( done( move( beheaded, 'a', BEGIN, name ) ).steps ).toEqual( TREE.steps );
		expect( refused( disconnect( TREE, yes( 'b' ), name ) ) ).toBe( 'Nothing follows there.' );
	} );

	it( 'leads in no loop', () => {
		expect( refused( connect( TREE, no( 'd' ), 'a', name ) ) ).toContain( 'Offer 1 comes before that answer' );
		expect( refused( connect( TREE, no( 'd' ), 'b', name ) ) ).toBe( '' );
	} );

	it( 'has at most 20 steps', () => {
		let funnel = toFunnel( {} );
		for ( let offer = 1; offer <= 20; offer++ ) {
			funnel = done( insert( funnel, openSlots( funnel ).at( -1 )!, offer, name ) );
		}
		expect( Object.keys( funnel.steps ) ).toHaveLength( 20 );
		expect( refused( insert( funnel, openSlots( funnel ).at( -1 )!, 21, name ) ) ).toContain( 'at most 20' );
	} );

	it( 'survives a loop that code has saved', () => {
		const loop = saved( { a: [ 1, 'b', '' ], b: [ 2, 'a', '' ], c: [ 3, 'd', '' ], d: [ 4, 'c', '' ] } );
		expect( reached( loop ) ).toEqual( [ 'a', 'b' ] );
		expect( loose( loop ) ).toEqual( [ 'c' ] );
		expect( longest( loop ) ).toBe( 2 );
	} );
} );
