import { useId } from '@wordpress/element';

/** As the server says it; the classic cart prints the same. */
export interface Goal {
	text: string;
	percent: number;
	reached?: boolean;
}

export function Progress( { text, percent, reached = false }: Goal ) {
	const id = useId();
	return (
		<div className={ `encore-cart-progress${ reached ? ' is-reached' : '' }` }>
			<p className="encore-cart-progress__text" id={ id } role="status">
				{ text }
			</p>
			<progress className="encore-cart-progress__bar" max={ 100 } value={ percent } aria-labelledby={ id } />
		</div>
	);
}
