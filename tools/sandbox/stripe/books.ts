import { newSecret } from '../provider/identifiers';
import { Journal } from '../provider/journal';

/** Anything that the API gives out: it has an id, a kind, and belongs to one mode. */
export interface Thing {
	id: string;
	object: string;
	created: number;
	livemode: boolean;
	[ name: string ]: unknown;
}

export interface Answer {
	status: number;
	body: unknown;
}

export interface KeyedAnswer extends Answer {
	key: string;
	fingerprint: string;
}

interface Entry {
	things: Thing[];
	answer?: KeyedAnswer;
}

/** All that the fake knows: a journal on the disk, and what follows from it in memory, in the order in which it was made. */
export class Books {
	private readonly things = new Map< string, Thing >();
	private readonly answers = new Map< string, KeyedAnswer >();
	private readonly journal: Journal< Entry >;
	private held: Thing[] = [];

	constructor( path: string ) {
		this.journal = Journal.open< Entry >( path, ( entry ) => this.apply( entry ) );
	}

	/** Kept with the answer that is written next, or by itself: what is not on the disk did not happen. */
	put( thing: Thing ): void {
		this.things.set( thing.id, thing );
		this.held.push( thing );
	}

	write( answer?: KeyedAnswer ): void {
		if ( this.held.length > 0 || answer !== undefined ) {
			const entry = { things: this.held, ...( answer && { answer } ) };
			this.held = [];
			this.journal.append( entry );
			this.apply( entry );
		}
	}

	answer( key: string ): KeyedAnswer | undefined {
		return this.answers.get( key );
	}

	get( id: string ): Thing | undefined {
		return this.things.get( id );
	}

	/** Newest first, as the API lists. */
	all( object: string, live: boolean ): Thing[] {
		return [ ...this.things.values() ]
			.filter( ( thing ) => thing.object === object && thing.livemode === live )
			.reverse();
	}

	close(): void {
		this.journal.close();
	}

	private apply( { things, answer }: Entry ): void {
		things.forEach( ( thing ) => this.things.set( thing.id, thing ) );
		if ( answer ) {
			this.answers.set( answer.key, answer );
		}
	}
}

export function newThing( prefix: string, object: string, live: boolean, members: object ): Thing {
	return {
		id: `${ prefix }_${ newSecret().slice( 0, 24 ) }`,
		object,
		created: Math.floor( Date.now() / 1000 ),
		livemode: live,
		...members,
	};
}
