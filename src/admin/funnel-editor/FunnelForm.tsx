import { Button, Notice, Spinner, TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { describe, FieldMessage } from '../offer-editor/FieldMessage';
import { Locked } from './Locked';
import { Picture } from './Picture';
import { Step, StepList } from './StepList';
import { Tools } from './Tools';
import { Trigger } from './Trigger';
import { useFields } from './use-fields';
import { useFocusOnProblem } from './use-focus-on-problem';
import { useFunnel, type FunnelEditing } from './use-funnel';
import { useLock, type Lock } from './use-lock';
import { useUndoKeys } from './use-undo-keys';
import { useView } from './use-view';

const NAME = 'encore-funnel-name';
const PRIORITY = 'encore-funnel-priority';

export function FunnelForm( { id, lock }: { id: number; lock: Lock } ) {
	const other = useLock( id, lock );
	const editing = useFunnel( id );
	const { draft, told } = editing;
	return (
		<>
			{ other !== '' && <Locked other={ other } lock={ lock } /> }
			{ draft ? <Fields id={ id } { ...editing } draft={ draft } /> : ! told && <Spinner /> }
			{ ! draft && <Told told={ told } /> }
		</>
	);
}

/** What became of saving, beside the buttons that save. */
function Told( { told }: Pick< FunnelEditing, 'told' > ) {
	return (
		<div className="encore-funnel__told">
			{ told && (
				<Notice status={ told.isGood ? 'success' : 'error' } isDismissible={ false }>
					{ told.words }
				</Notice>
			) }
		</div>
	);
}

function Fields( {
	id,
	draft,
	problems,
	change,
	...editing
}: FunnelEditing & { id: number; draft: NonNullable< FunnelEditing[ 'draft' ] > } ) {
	const { title, settings } = draft;
	const form = useFocusOnProblem( editing.refusals );
	const [ view, setView ] = useView();
	const fields = useFields( { draft, problems, change } );
	const { set } = fields;
	const steps = useSteps( editing, fields.say );
	// What a picture has no place for.
	const elsewhere = view === 'picture' ? undefined : problems.first;
	const inTheEnd = problems.priority ?? problems.steps ?? elsewhere;
	return (
		<form
			ref={ form }
			className="encore-funnel encore-offer-editor"
			// The browser would say one problem at a time, in words of its own.
			noValidate
			onSubmit={ ( event ) => {
				event.preventDefault();
				void editing.save( 'publish' );
			} }
		>
			<TextControl
				__next40pxDefaultSize
				{ ...describe( NAME, problems.title, true ) }
				label={ __( 'Name', 'encore' ) }
				help={ __( 'For you alone.', 'encore' ) }
				value={ title }
				onChange={ ( typed ) => change( { title: typed } ) }
			/>
			<FieldMessage of={ NAME } message={ problems.title } />
			<ToggleControl
				label={ __( 'Switched on', 'encore' ) }
				help={ settings.enabled ? '' : __( 'No shopper sees this funnel.', 'encore' ) }
				checked={ settings.enabled }
				onChange={ ( enabled ) => set( { enabled } ) }
			/>
			<Tools view={ view } onView={ setView } { ...steps } said={ editing.told ? '' : fields.said } />
			<div
				id="encore-funnel-view"
				className={ `encore-funnel__view is-${ view ?? 'list' }` }
				{ ...( view && { role: 'tabpanel', 'aria-labelledby': `encore-funnel-tab-${ view }` } ) }
			>
				{ view === 'picture' ? (
					<Picture id={ id } { ...fields } refusals={ editing.refusals } />
				) : (
					<ol className="encore-funnel__steps">
						<Step title={ __( 'After an order with', 'encore' ) }>
							<Trigger settings={ settings } problems={ problems } set={ set } />
						</Step>
						<StepList { ...fields } />
					</ol>
				) }
			</div>
			<TextControl
				__next40pxDefaultSize
				{ ...describe( PRIORITY, inTheEnd, true ) }
				type="number"
				label={ __( 'Priority', 'encore' ) }
				help={ __( 'Where several funnels match an order, the lowest number is followed.', 'encore' ) }
				min={ 0 }
				max={ 100 }
				value={ settings.priority }
				onChange={ ( typed ) => set( { priority: Number( typed ) } ) }
			/>
			<FieldMessage of={ PRIORITY } message={ inTheEnd } />
			<div className="encore-funnel__bar">
				<Told told={ editing.told } />
				<Buttons { ...editing } />
			</div>
		</form>
	);
}

/** Back and forth, by button and by keys, and what that did in words. */
function useSteps( { undo, redo }: Pick< FunnelEditing, 'undo' | 'redo' >, say: ( words: string ) => void ) {
	const telling = ( step: ( () => void ) | undefined, words: string ) =>
		step &&
		( () => {
			step();
			say( words );
		} );
	const steps = {
		undo: telling( undo, __( 'Undone.', 'encore' ) ),
		redo: telling( redo, __( 'Done again.', 'encore' ) ),
	};
	useUndoKeys( steps );
	return steps;
}

function Buttons( { isPublished, isSaving, save }: Pick< FunnelEditing, 'isPublished' | 'isSaving' | 'save' > ) {
	return (
		<div className="encore-offer-editor__buttons">
			<Button __next40pxDefaultSize variant="primary" type="submit" isBusy={ isSaving } disabled={ isSaving }>
				{ isPublished ? __( 'Save', 'encore' ) : __( 'Publish', 'encore' ) }
			</Button>
			<Button
				__next40pxDefaultSize
				variant={ isPublished ? 'tertiary' : 'secondary' }
				disabled={ isSaving }
				onClick={ () => void save( 'draft' ) }
			>
				{ isPublished ? __( 'Make it a draft', 'encore' ) : __( 'Save draft', 'encore' ) }
			</Button>
		</div>
	);
}
