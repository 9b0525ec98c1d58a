import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { redo as redoIcon, undo as undoIcon } from '@wordpress/icons';
import type { KeyboardEvent } from 'react';

export type View = 'picture' | 'list';

interface Props {
	/** Undefined where there is no picture to choose. */
	view: View | undefined;
	onView: ( view: View ) => void;
	undo: ( () => void ) | undefined;
	redo: ( () => void ) | undefined;
	/** What the last edit did, or why it may not be. */
	said: string;
}

/** Above both twins: which of them, back, and forth. */
export function Tools( { view, onView, undo, redo, said }: Props ) {
	return (
		<div className="encore-funnel__tools">
			{ view && <Tabs view={ view } onView={ onView } /> }
			<div className="encore-funnel__history" role="group" aria-label={ __( 'What was changed', 'encore' ) }>
				<Button
					icon={ undoIcon }
					label={ __( 'Undo', 'encore' ) }
					shortcut={ 'Ctrl+Z' }
					disabled={ ! undo }
					accessibleWhenDisabled
					onClick={ () => undo?.() }
				/>
				<Button
					icon={ redoIcon }
					label={ __( 'Redo', 'encore' ) }
					shortcut={ 'Ctrl+Shift+Z' }
					disabled={ ! redo }
					accessibleWhenDisabled
					onClick={ () => redo?.() }
				/>
			</div>
			<p className="encore-funnel__said" role="status">
				{ said }
			</p>
		</div>
	);
}

function Tabs( { view, onView }: { view: View; onView: Props[ 'onView' ] } ) {
	const tabs: [ View, string ][] = [
		[ 'picture', __( 'Picture', 'encore' ) ],
		[ 'list', __( 'List', 'encore' ) ],
	];
	const press = ( event: KeyboardEvent ) => {
		if ( event.key === 'ArrowLeft' || event.key === 'ArrowRight' ) {
			event.preventDefault();
			const next = view === 'picture' ? 'list' : 'picture';
			onView( next );
			document.getElementById( `encore-funnel-tab-${ next }` )?.focus();
		}
	};
	return (
		<div className="encore-funnel__tabs" role="tablist" aria-label={ __( 'The funnel as', 'encore' ) }>
			{ tabs.map( ( [ name, words ] ) => (
				<button
					key={ name }
					type="button"
					role="tab"
					id={ `encore-funnel-tab-${ name }` }
					className="encore-funnel__tab"
					aria-selected={ view === name }
					aria-controls="encore-funnel-view"
					tabIndex={ view === name ? 0 : -1 }
					onClick={ () => onView( name ) }
					onKeyDown={ press }
				>
					{ words }
				</button>
			) ) }
		</div>
	);
}
