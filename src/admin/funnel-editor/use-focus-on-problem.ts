import { useEffect, useRef, type RefObject } from '@wordpress/element';

import { focusOnProblem } from '../offer-editor/focus-on-problem';

/** Whoever pressed the button stands below the form; the first field that was refused is where they go on. */
export function useFocusOnProblem( refusals: number ): RefObject< HTMLFormElement > {
	const form = useRef< HTMLFormElement >( null );
	useEffect( () => {
		if ( refusals > 0 && form.current ) {
			focusOnProblem( form.current );
		}
	}, [ refusals ] );
	return form;
}
