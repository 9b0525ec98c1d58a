interface Props {
	/** The id of the field it is about: see describe(). */
	of?: string;
	/** Nothing is printed without one. */
	message: string | undefined;
}

/** What is wrong with the field above it, announced when it appears. */
export function FieldMessage( { of, message }: Props ) {
	return (
		<div { ...( of && { id: messageId( of ) } ) } className="encore-offer-editor__message" role="alert">
			{ message }
		</div>
	);
}

interface Described {
	id: string;
	'aria-invalid'?: true;
	'aria-describedby'?: string;
}

/** What a field of WordPress's needs, so that a screen reader says its help and what is wrong with it. */
export function describe( id: string, message: string | undefined, hasHelp = false ): Described {
	return message === undefined
		? { id }
		: {
				id,
				'aria-invalid': true,
				'aria-describedby': [ ...( hasHelp ? [ `${ id }__help` ] : [] ), messageId( id ) ].join( ' ' ),
		  };
}

export function messageId( field: string ): string {
	return `${ field }__message`;
}
