import { invalid } from './refusal';

export type Value = string | Value[] | Form;
export interface Form {
	[ name: string ]: Value;
}

/** What PHP and Stripe make of `a[b][]=c`. */
export function parseForm( text: string ): Form {
	const form: Form = {};
	for ( const [ name, value ] of new URLSearchParams( text ) ) {
		const path = [
			name.replace( /\[.*$/, '' ),
			...[ ...name.matchAll( /\[([^\]]*)\]/g ) ].map( ( found ) => found[ 1 ] ?? '' ),
		];
		put( form, path, value );
	}
	return form;
}

function put( into: Form, [ name = '', ...rest ]: string[], value: string ): void {
	const key = name === '' ? String( Object.keys( into ).length ) : name;
	if ( rest.length === 0 ) {
		into[ key ] = value;
		return;
	}
	const there = into[ key ];
	const next: Form = typeof there === 'object' && ! Array.isArray( there ) ? there : {};
	into[ key ] = next;
	put( next, rest, value );
}

/** The named parameters of a call; every other name is refused, as the API does. */
export class Parameters {
	constructor(
		private readonly form: Form,
		names: readonly string[]
	) {
		const unknown = Object.keys( form ).find( ( name ) => ! names.includes( name ) );
		if ( unknown !== undefined ) {
			throw invalid( `Received unknown parameter: ${ unknown }`, 'parameter_unknown', unknown );
		}
	}

	has( name: string ): boolean {
		return this.form[ name ] !== undefined && this.form[ name ] !== '';
	}

	text( name: string ): string | null {
		const value = this.form[ name ];
		if ( value === undefined || value === '' ) {
			return null;
		}
		if ( typeof value !== 'string' ) {
			throw invalid( `Invalid string: ${ name }`, undefined, name );
		}
		return value;
	}

	needed( name: string ): string {
		const value = this.text( name );
		if ( value === null ) {
			throw invalid( `Missing required param: ${ name }.`, 'parameter_missing', name );
		}
		return value;
	}

	integer( name: string ): number | null {
		const value = this.text( name );
		if ( value !== null && ! /^-?\d+$/.test( value ) ) {
			throw invalid( `Invalid integer: ${ value }`, 'parameter_invalid_integer', name );
		}
		return value === null ? null : Number( value );
	}

	truth( name: string ): boolean {
		const value = this.text( name );
		if ( value !== null && value !== 'true' && value !== 'false' ) {
			throw invalid( `Invalid boolean: ${ value }`, undefined, name );
		}
		return value === 'true';
	}

	list( name: string ): string[] {
		const value = this.form[ name ];
		return typeof value === 'object' ? Object.values( value ).filter( ( each ) => typeof each === 'string' ) : [];
	}

	/** `name[within][of]` */
	inner( name: string, within: string, of: string ): string | null {
		const outer = this.form[ name ];
		const inner = typeof outer === 'object' && ! Array.isArray( outer ) ? outer[ within ] : undefined;
		const value = typeof inner === 'object' && ! Array.isArray( inner ) ? inner[ of ] : undefined;
		return typeof value === 'string' && value !== '' ? value : null;
	}

	map( name: string ): Record< string, string > {
		const value = this.form[ name ];
		if ( value === undefined || value === '' ) {
			return {};
		}
		const entries = typeof value === 'object' ? Object.entries( value ) : [];
		const isPlain = entries.every(
			( [ key, each ] ) => typeof each === 'string' && key.length <= 40 && each.length <= 500
		);
		if ( entries.length === 0 || entries.length > 50 || ! isPlain ) {
			throw invalid( `Invalid ${ name }.`, undefined, name );
		}
		return Object.fromEntries( entries ) as Record< string, string >;
	}
}
