/** What was written, in the order in which it was: each step back and forth is one edit. */
export interface History< T > {
	past: T[];
	now: T;
	future: T[];
	/** The field that is being typed into: its letters are one edit. Empty where the next change begins a new one. */
	field: string;
}

const MOST = 100;

export function begin< T >( now: T ): History< T > {
	return { past: [], now, future: [], field: '' };
}

/** A change, of the field that is typed into, or with '' one that stands alone. */
export function write< T >( history: History< T >, now: T, field = '' ): History< T > {
	const { past, now: was } = history;
	if ( same( now, was ) ) {
		return history;
	}
	const goesOn = field !== '' && field === history.field;
	return { past: goesOn ? past : [ ...past, was ].slice( -MOST ), now, future: [], field };
}

/** What the server made of it stands in its place, and can be undone as far as before. */
export function settle< T >( history: History< T >, now: T ): History< T > {
	return { ...history, now, field: '' };
}

export function undo< T >( history: History< T > ): History< T > {
	const now = history.past.at( -1 );
	return now === undefined
		? history
		: { past: history.past.slice( 0, -1 ), now, future: [ history.now, ...history.future ], field: '' };
}

export function redo< T >( history: History< T > ): History< T > {
	const [ now, ...future ] = history.future;
	return now === undefined ? history : { past: [ ...history.past, history.now ], now, future, field: '' };
}

export function same( one: unknown, other: unknown ): boolean {
	return JSON.stringify( one ) === JSON.stringify( other );
}

/** Path of the one text or number that differs, where that is all; '' otherwise: "title", "settings.priority". */
export function typedField( was: unknown, now: unknown, path = '' ): string {
	if ( isObject( was ) && isObject( now ) ) {
		const names = [ ...new Set( [ ...Object.keys( was ), ...Object.keys( now ) ] ) ];
		const different = names.filter( ( name ) => ! same( was[ name ], now[ name ] ) );
		const [ name ] = different;
		return different.length === 1 && name !== undefined
			? typedField( was[ name ], now[ name ], path === '' ? name : `${ path }.${ name }` )
			: '';
	}
	return typeof was === typeof now && ( typeof now === 'string' || typeof now === 'number' ) && isTyped( path )
		? path
		: '';
}

/** What is chosen, not typed, is an edit each time. */
function isTyped( path: string ): boolean {
	return ! /(^|\.)(offer_id|accepted|declined|first|thank_you|type)$/.test( path );
}

function isObject( value: unknown ): value is Record< string, unknown > {
	return typeof value === 'object' && value !== null;
}
