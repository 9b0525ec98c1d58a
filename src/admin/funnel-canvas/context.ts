import { createContext, useContext } from '@wordpress/element';

import type { CanvasProps } from '../funnel-editor/canvas-props';
import type { Slot } from '../funnel-editor/tree';

/** Where the focus is to go once what was asked for is drawn: the id of a node, "panel", "problem", or only to its "sight". */
export interface Wish {
	to: string;
}

export interface Canvas extends CanvasProps {
	/** Id of what the panel is about. */
	selected: string;
	/** Id of what the Tab key leads to: one of all, the arrows lead to the others. */
	current: string;
	/** An end above which a step is held. */
	target: string;
	wish: Wish;
	open: ( id: string, byKeyboard: boolean ) => void;
	enter: ( id: string ) => void;
}

export const CanvasContext = createContext< Canvas | undefined >( undefined );

export function useCanvas(): Canvas {
	const canvas = useContext( CanvasContext );
	if ( ! canvas ) {
		throw new Error( 'Drawn outside of the picture.' );
	}
	return canvas;
}

/** Id of the edge itself, where something follows on it. */
export function edgeId( { step, answer }: Slot ): string {
	return `edge:${ step }:${ answer }`;
}

export function slotOf( id: string ): Slot | undefined {
	const [ , step, answer ] = /^(?:edge|end):(.*):(accepted|declined)$/.exec( id ) ?? [];
	return step === undefined ? undefined : { step, answer: answer as Slot[ 'answer' ] };
}
