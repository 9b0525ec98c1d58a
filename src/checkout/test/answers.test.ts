import type { Answer, Failure } from '../../api';
import { queueAnswers } from '../answers';

const REFUSED: Failure = { ok: false, status: 409, code: 'encore_out_of_stock', message: 'This is sold out.' };

/** A shop whose answers arrive when the test says so. */
function slowShop() {
	const requests: Array< { offerId: number; accepted: boolean; reply: ( answer: Answer< null > ) => void } > = [];
	const confirmed: Array< [ number, boolean ] > = [];
	const holds: string[] = [];
	const recover = jest.fn( ( _: number, __: boolean, failure: Failure ) => Promise.resolve( failure.message ) );
	const answers = queueAnswers( {
		hold( task ) {
			holds.push( 'held' );
			void task().then( () => holds.push( 'free' ) );
		},
		send: ( offerId, accepted ) => new Promise( ( reply ) => requests.push( { offerId, accepted, reply } ) ),
		confirm: ( ...answer ) => confirmed.push( answer ),
		recover,
	} );
	async function answerLast( answer: Answer< null > = { ok: true, data: null } ) {
		requests.at( -1 )?.reply( answer );
		await new Promise( ( resolve ) => setTimeout( resolve ) );
	}
	const sent = () => requests.map( ( { offerId, accepted } ) => [ offerId, accepted ] );
	return { answers, reply: answerLast, sent, confirmed, holds, recover };
}

it( 'is wanted at once and settled by the answer, the checkout held in between (R21)', async () => {
	const { answers, reply, sent, confirmed, holds } = slowShop();
	answers.answer( 7, true );
	expect( answers.stateOf( 7 ) ).toEqual( { wanted: true } );
	expect( holds ).toEqual( [ 'held' ] );
	await reply();
	expect( answers.stateOf( 7 ) ).toEqual( {} );
	expect( holds ).toEqual( [ 'held', 'free' ] );
	expect( sent() ).toEqual( [ [ 7, true ] ] );
	expect( confirmed ).toEqual( [ [ 7, true ] ] );
} );

it( 'sends one request at a time, and of several clicks the last (R14)', async () => {
	const { answers, reply, sent, confirmed, holds } = slowShop();
	for ( const accepted of [ true, false, true, false ] ) {
		answers.answer( 7, accepted );
	}
	expect( sent() ).toEqual( [ [ 7, true ] ] );
	await reply();
	expect( answers.stateOf( 7 ) ).toEqual( { wanted: false } );
	expect( sent() ).toEqual( [
		[ 7, true ],
		[ 7, false ],
	] );
	expect( holds ).toEqual( [ 'held' ] );
	await reply();
	expect( confirmed ).toEqual( [ [ 7, false ] ] );
	expect( holds ).toEqual( [ 'held', 'free' ] );
} );

it( 'sends nothing twice where the clicks end at what was sent', async () => {
	const { answers, reply, sent, confirmed } = slowShop();
	answers.answer( 7, true );
	answers.answer( 7, false );
	answers.answer( 7, true );
	await reply();
	expect( sent() ).toEqual( [ [ 7, true ] ] );
	expect( confirmed ).toEqual( [ [ 7, true ] ] );
} );

it( 'rolls back with the words of the server, and forgets them with the next click', async () => {
	const { answers, reply, confirmed } = slowShop();
	answers.answer( 7, true );
	await reply( REFUSED );
	expect( answers.stateOf( 7 ) ).toEqual( { problem: 'This is sold out.' } );
	expect( confirmed ).toEqual( [] );
	answers.answer( 7, true );
	expect( answers.stateOf( 7 ) ).toEqual( { wanted: true } );
} );

it( 'counts an answer that was lost on its way back', async () => {
	const { answers, reply, confirmed, recover } = slowShop();
	recover.mockResolvedValue( '' );
	answers.answer( 7, true );
	await reply( { ok: false, status: 0, code: 'offline', message: '' } );
	expect( answers.stateOf( 7 ) ).toEqual( {} );
	expect( confirmed ).toEqual( [ [ 7, true ] ] );
} );

it( 'says nothing of a failure that a later click has overtaken', async () => {
	const { answers, reply, sent, recover } = slowShop();
	answers.answer( 7, true );
	answers.answer( 7, false );
	await reply( REFUSED );
	expect( recover ).not.toHaveBeenCalled();
	expect( sent().at( -1 ) ).toEqual( [ 7, false ] );
} );

it( 'answers two offers one after the other', async () => {
	const { answers, reply, sent, confirmed } = slowShop();
	answers.answer( 7, true );
	answers.answer( 8, true );
	expect( sent() ).toHaveLength( 1 );
	await reply();
	await reply();
	expect( confirmed ).toEqual( [
		[ 7, true ],
		[ 8, true ],
	] );
} );

it( 'takes answers again after it has been idle', async () => {
	const { answers, reply, holds } = slowShop();
	answers.answer( 7, true );
	await reply();
	answers.answer( 7, false );
	await reply();
	expect( holds ).toEqual( [ 'held', 'free', 'held', 'free' ] );
} );
