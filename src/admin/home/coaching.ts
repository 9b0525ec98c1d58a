import type { Advice } from '../../coach/advice';

/** What the coach says of one offer. */
export interface Coached {
	id: number;
	title: string;
	advice: Advice[];
}

export interface NextStep {
	id: number;
	title: string;
	advice: Advice;
}

/** How many stand on the home: more is a list that nobody reads. */
const MOST = 3;

/**
 * What is to be done next: problems before hints, of each the offer that most shoppers see first; an offer says a second thing
 * only where others have nothing more to say. The same is said once: an upsell and its downsell would both say it of the other.
 */
export function nextSteps( offers: Coached[] ): NextStep[] {
	const all = offers.flatMap( ( { id, title, advice }, place ) =>
		advice.map( ( one, number ) => ( { id, title, advice: one, place, number } ) )
	);
	return all
		.sort(
			( one, other ) =>
				weight( one.advice ) - weight( other.advice ) || one.number - other.number || one.place - other.place
		)
		.filter( ( { advice }, at, sorted ) => sorted.findIndex( ( one ) => one.advice.code === advice.code ) === at )
		.slice( 0, MOST )
		.map( ( { id, title, advice } ) => ( { id, title, advice } ) );
}

function weight( { level }: Advice ): number {
	return level === 'problem' ? 0 : 1;
}
