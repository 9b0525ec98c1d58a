import { useEffect } from '@wordpress/element';

interface Keys {
	undo: ( () => void ) | undefined;
	redo: ( () => void ) | undefined;
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y; in a field that is typed into they are the browser's own. */
export function useUndoKeys( { undo, redo }: Keys ): void {
	useEffect( () => {
		const press = ( event: KeyboardEvent ) => {
			const key = event.key.toLowerCase();
			const isUndo = key === 'z' && ! event.shiftKey;
			const isRedo = key === 'y' || ( key === 'z' && event.shiftKey );
			const does = isUndo ? undo : redo;
			if ( ! ( event.ctrlKey || event.metaKey ) || event.altKey || ! ( isUndo || isRedo ) || isTyping( event ) ) {
				return;
			}
			event.preventDefault();
			does?.();
		};
		document.addEventListener( 'keydown', press );
		return () => document.removeEventListener( 'keydown', press );
	}, [ undo, redo ] );
}

function isTyping( { target }: KeyboardEvent ): boolean {
	return (
		target instanceof HTMLElement &&
		( target.isContentEditable ||
			target.matches(
				'textarea, input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"])'
			) )
	);
}
