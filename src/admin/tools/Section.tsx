import type { ReactNode } from 'react';

interface Props {
	/** For the address: #encore-tools-log. */
	id: string;
	heading: string;
	isBusy?: boolean;
	children: ReactNode;
}

/** One of the things that are done seldom: a card with a heading. */
export function Section( { id, heading, isBusy = false, children }: Props ) {
	return (
		<section
			id={ `encore-tools-${ id }` }
			className="encore-tools__section"
			aria-labelledby={ `encore-tools-${ id }-heading` }
			aria-busy={ isBusy }
		>
			<h2 id={ `encore-tools-${ id }-heading` }>{ heading }</h2>
			{ children }
		</section>
	);
}
