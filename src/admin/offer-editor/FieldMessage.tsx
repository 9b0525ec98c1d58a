interface Props {
	/** Nothing is printed without one. */
	message: string | undefined;
}

/** What is wrong with the field above it, announced when it appears. */
export function FieldMessage( { message }: Props ) {
	return (
		<div className="encore-offer-editor__message" role="alert">
			{ message }
		</div>
	);
}
