import { toFunnel } from '../../funnel-editor/funnel';
import { graphOf } from '../graph';
import { layout, neighbour, type Drawn, type Place } from '../layout';

const FUNNEL = toFunnel( {
	first: 'a',
	steps: {
		a: { offer_id: 1, accepted: 'b', declined: 'c' },
		b: { offer_id: 2, accepted: '', declined: 'd' },
		c: { offer_id: 3, accepted: 'd', declined: '' },
		d: { offer_id: 4, accepted: '', declined: '' },
		x: { offer_id: 5, accepted: 'y', declined: '' },
		y: { offer_id: 6, accepted: '', declined: '' },
	},
} );

const graph = graphOf( FUNNEL, ( key ) => key === 'b' );
const places = layout( graph.roots, graph.drawn, false );

function overlap( one: Drawn, at: Place, other: Drawn, there: Place ): boolean {
	return (
		at.x < there.x + other.width &&
		there.x < at.x + one.width &&
		at.y < there.y + other.height &&
		there.y < at.y + one.height
	);
}

describe( 'the picture of a funnel', () => {
	it( 'has the trigger, each step once, an end for each open answer, and beside it what nothing leads to', () => {
		expect( [ ...graph.nodes.keys() ].sort() ).toEqual( [
			'end:b:accepted',
			'end:c:declined',
			'end:d:accepted',
			'end:d:declined',
			'step:a',
			'step:b',
			'step:c',
			'step:d',
			'step:x',
			'step:y',
			'trigger',
		] );
		expect( graph.roots ).toEqual( [ 'trigger', 'step:x' ] );
		expect( graph.edges.find( ( { id } ) => id === 'x:accepted' ) ).toMatchObject( {
			to: 'step:y',
			isTaken: true,
		} );
		expect( graphOf( toFunnel( {} ), () => false ).edges ).toEqual( [
			{
				id: ':accepted',
				slot: { step: '', answer: 'accepted' },
				from: 'trigger',
				to: 'end::accepted',
				isTaken: false,
			},
		] );
	} );

	it( 'places everything, and nothing over anything else', () => {
		expect( places.size ).toBe( graph.drawn.length );
		for ( const [ number, one ] of graph.drawn.entries() ) {
			for ( const other of graph.drawn.slice( number + 1 ) ) {
				const isOver = overlap( one, places.get( one.id )!, other, places.get( other.id )! );
				expect( [ one.id, other.id, isOver ] ).toEqual( [ one.id, other.id, false ] );
			}
		}
		expect( places.get( 'step:a' )!.y ).toBeLessThan( places.get( 'step:b' )!.y );
		expect( places.get( 'step:b' )!.x ).toBeLessThan( places.get( 'step:c' )!.x );
	} );

	it( 'is mirrored from right to left', () => {
		const mirror = layout( graph.roots, graph.drawn, true );
		for ( const { id, width } of graph.drawn ) {
			expect( mirror.get( id ) ).toEqual( { x: 0 - places.get( id )!.x - width, y: places.get( id )!.y } );
		}
	} );

	it( 'places a loop that code has saved', () => {
		const loop = toFunnel( {
			first: 'a',
			steps: {
				a: { offer_id: 1, accepted: 'b', declined: 'a' },
				b: { offer_id: 2, accepted: 'a', declined: '' },
			},
		} );
		const looped = graphOf( loop, () => false );
		expect( layout( looped.roots, looped.drawn, false ).size ).toBe( 4 );
	} );

	it( 'is walked by arrows', () => {
		const go = ( id: string, key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' ) =>
			neighbour( id, key, graph.drawn, places );
		expect( go( 'trigger', 'ArrowDown' ) ).toBe( 'step:a' );
		expect( go( 'step:b', 'ArrowUp' ) ).toBe( 'step:a' );
		expect( go( 'step:b', 'ArrowRight' ) ).toBe( 'step:c' );
		expect( go( 'step:c', 'ArrowLeft' ) ).toBe( 'step:b' );
		expect( go( 'trigger', 'ArrowUp' ) ).toBeUndefined();
		expect( go( 'trigger', 'ArrowRight' ) ).toBeDefined();
	} );
} );
