/** What a block says of itself, as far as it is looked at here. */
export interface Block {
	name: string;
	attributes: Record< string, unknown >;
	innerBlocks: Block[];
}

export interface PageWords {
	texts: string[];
	/** Of the button that declines. */
	decline: string;
	hasCountdown: boolean;
}

export const NO_PAGE: PageWords = { texts: [], decline: '', hasCountdown: false };

/** The words that an owner has written on an offer's page; what is bound to the offer is the offer's own. */
export function pageWords( blocks: Block[] ): PageWords {
	return blocks.reduce( ( found, { name, attributes, innerBlocks } ) => {
		const inside = pageWords( innerBlocks );
		const isBound = attributes.metadata !== undefined && hasBindings( attributes.metadata );
		const label = name === 'encore/decline' ? said( attributes.label ) : '';
		return {
			texts: [ ...found.texts, ...( isBound ? [] : [ said( attributes.content ) ] ), ...inside.texts ].filter(
				Boolean
			),
			decline: found.decline || label || inside.decline,
			hasCountdown: found.hasCountdown || name === 'encore/countdown' || inside.hasCountdown,
		};
	}, NO_PAGE );
}

/** Rich text comes as an object that writes itself. */
function said( words: unknown ): string {
	return words === undefined || words === null ? '' : String( words );
}

function hasBindings( metadata: unknown ): boolean {
	return typeof metadata === 'object' && metadata !== null && 'bindings' in metadata;
}
