import { store as coreStore, useEntityProp } from '@wordpress/core-data';
import { useDispatch, useSelect } from '@wordpress/data';
import { store as editorStore } from '@wordpress/editor';
import { useEffect, useRef } from '@wordpress/element';

import { isRecord, toFailure } from '../../api/answer';
import { areFinished } from '../conditions/conditions';
import { goToProblem } from './go-to-product';
import { DEFAULTS, problemsOf, stillTrue, type OfferSettings, type Problems } from './settings';

export const POST_TYPE = 'encore_offer';
const LOCK = 'encore-offer';

export interface OfferEditing {
	settings: OfferSettings;
	problems: Problems;
	/** The price can be asked for: a product is chosen and its price rule can be read. */
	isPriced: boolean;
	change: ( changed: Partial< OfferSettings > ) => void;
}

/** The offer in the editor: its settings, and what is wrong with them, told by the form or by the last save. */
export function useOffer( id: number ): OfferEditing {
	const [ meta, setMeta ] = useEntityProp( 'postType', POST_TYPE, 'meta', String( id ) );
	const settings = toSettings( meta );
	const own = problemsOf( settings );
	const problems = { ...useSaid( id, settings ), ...own };
	useNoAutosave( Object.keys( own ).length > 0 || ! areFinished( settings.conditions ) );
	useStatusOnFailure( id );

	return {
		settings,
		problems,
		isPriced: settings.product_id > 0 && Object.keys( own ).every( ( path ) => ! isOfPrice( path ) ),
		change: ( changed ) =>
			setMeta( {
				...( isRecord( meta ) ? meta : {} ),
				[ POST_TYPE ]: { ...settings, ...changed },
			} ),
	};
}

const isOfPrice = ( path: string ) =>
	path === 'quantity' || path === 'most' || /^(bundle|price|shipping)\./.test( path );

/** What was saved by code may be anything; the server completes it. */
function toSettings( meta: unknown ): OfferSettings {
	const saved = isRecord( meta ) ? meta[ POST_TYPE ] : undefined;
	if ( ! isRecord( saved ) ) {
		return DEFAULTS;
	}
	const settings = saved as Partial< OfferSettings >;
	return { ...DEFAULTS, ...settings, price: { ...DEFAULTS.price, ...settings.price } };
}

function useSaveError( id: number ): unknown {
	return useSelect(
		( select ) => select( coreStore ).getLastEntitySaveError( 'postType', POST_TYPE, id ) as unknown,
		[ id ]
	);
}

/** What the last save was told, for fields that have not changed since. */
function useSaid( id: number, settings: OfferSettings ): Problems {
	const error = useSaveError( id );
	const refused = useRef( { error, settings } );
	if ( refused.current.error !== error ) {
		refused.current = { error, settings };
	}
	return stillTrue( ( error ? toFailure( error ).fields : undefined ) ?? {}, refused.current.settings, settings );
}

/** Whoever presses Save is told what is wrong or missing, at its field; nobody is told while typing. */
function useNoAutosave( isWrong: boolean ) {
	const { lockPostAutosaving, unlockPostAutosaving } = useDispatch( editorStore );
	useEffect( () => {
		if ( isWrong ) {
			lockPostAutosaving( LOCK );
		} else {
			unlockPostAutosaving( LOCK );
		}
	}, [ isWrong, lockPostAutosaving, unlockPostAutosaving ] );
}

/**
 * The form says what was refused. A refused "publish" is forgotten, so that the next save is not refused for what is merely
 * unfinished.
 */
function useStatusOnFailure( id: number ) {
	const error = useSaveError( id );
	const { editPost } = useDispatch( editorStore );
	const saved = useSelect( ( select ) => select( editorStore ).getCurrentPostAttribute( 'status' ) as unknown, [] );
	useEffect( () => {
		if ( ! error || ! toFailure( error ).fields ) {
			return;
		}
		void goToProblem();
		if ( saved === 'draft' || saved === 'auto-draft' ) {
			editPost( { status: undefined } );
		}
		// Once for each refusal, not when the status changes.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ error ] );
}
