import { holdsCardNumber } from './cards';
import { invalid } from './refusal';

export type Metadata = Record< string, string >;

/** The named members of a request's body; every other name is refused. */
export class Fields {
	private readonly members: Readonly< Record< string, unknown > >;

	constructor( body: unknown, names: readonly string[] ) {
		if ( typeof body !== 'object' || body === null || Array.isArray( body ) ) {
			throw invalid( 'invalid_body', 'The body must be a JSON object.' );
		}
		const unknownName = Object.keys( body ).find( ( name ) => ! names.includes( name ) );
		if ( unknownName !== undefined ) {
			throw invalid( 'unknown_parameter', 'The body holds a name that this call does not know.' );
		}
		this.members = { ...body };
	}

	has( name: string ): boolean {
		return this.members[ name ] !== undefined;
	}

	/** A text that is kept, and so may not hold a card number. */
	text( name: string, longest = 200 ): string {
		const value = this.secret( name, longest );
		if ( holdsCardNumber( value ) ) {
			throw invalid( 'card_number_refused', `${ name } holds what looks like a card number.` );
		}
		return value;
	}

	/** A text that must not be kept. */
	secret( name: string, longest = 200 ): string {
		const value = this.members[ name ];
		if ( typeof value !== 'string' || value === '' || value.length > longest ) {
			throw invalid( 'invalid_parameter', `${ name } must be a text of 1 to ${ longest } characters.` );
		}
		return value;
	}

	integer( name: string, smallest: number, greatest: number ): number {
		const value = this.members[ name ];
		if ( typeof value !== 'number' || ! Number.isSafeInteger( value ) || value < smallest || value > greatest ) {
			throw invalid(
				'invalid_parameter',
				`${ name } must be a whole number from ${ smallest } to ${ greatest }.`
			);
		}
		return value;
	}

	/** True where it is left out. */
	unless( name: string ): boolean {
		const value = this.members[ name ] ?? true;
		if ( typeof value !== 'boolean' ) {
			throw invalid( 'invalid_parameter', `${ name } must be true or false.` );
		}
		return value;
	}

	/** A positive amount in the currency's minor unit. */
	amount( name: string ): number {
		return this.integer( name, 1, 99_999_999_999 );
	}

	metadata(): Metadata {
		if ( ! this.has( 'metadata' ) ) {
			return {};
		}
		const given = this.members.metadata;
		const names = typeof given === 'object' && given !== null ? Object.keys( given ) : [];
		if ( names.length > 20 || names.some( ( name ) => name.length > 40 ) ) {
			throw invalid( 'invalid_parameter', 'metadata holds at most 20 names of at most 40 characters.' );
		}
		const values = new Fields( given, names );
		return Object.fromEntries( names.map( ( name ) => [ name, values.text( name, 500 ) ] ) );
	}
}
