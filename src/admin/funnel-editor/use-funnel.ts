import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';

import { api, type Answer } from '../../api';
import { stillTrue } from '../offer-editor/settings';
import { toFunnel, toSaved, type FunnelSettings, type Problems } from './funnel';
import { begin, redo, same, settle, typedField, undo, write, type History } from './history';
import { problemsOf, type Status } from './problems';

interface Saved {
	title: { raw: string };
	status: string;
	meta: { encore_funnel: unknown };
}

export interface Draft {
	title: string;
	settings: FunnelSettings;
}

export interface Told {
	isGood: boolean;
	words: string;
}

export interface FunnelEditing {
	/** Undefined while it is on its way. */
	draft: Draft | undefined;
	isPublished: boolean;
	isSaving: boolean;
	problems: Problems;
	/** Counts the saves that were refused. */
	refusals: number;
	told: Told | undefined;
	/** Something is not saved yet. */
	isChanged: boolean;
	change: ( changed: Partial< Draft > ) => void;
	/** Undefined where there is nothing to take back, or to bring again. */
	undo: ( () => void ) | undefined;
	redo: ( () => void ) | undefined;
	save: ( status: Status ) => Promise< void >;
}

/** A save that was not made. */
interface Refused {
	settings: FunnelSettings;
	status: Status;
	/** By the server. */
	said: Problems;
}

/** A funnel as it is written, and what its last save was told. */
export function useFunnel( id: number ): FunnelEditing {
	const [ history, setHistory ] = useState< History< Draft > >();
	const [ saved, setSaved ] = useState< Draft >();
	const [ status, setStatus ] = useState( '' );
	const [ isSaving, setSaving ] = useState( false );
	const [ refused, setRefused ] = useState< Refused >();
	const [ refusals, setRefusals ] = useState( 0 );
	const [ told, setTold ] = useState< Told >();
	const isAsked = useRef( false );
	const draft = history?.now;
	const isChanged = ! same( draft, saved );
	useLeaveWarning( isChanged );

	useEffect( () => {
		void api.request< Saved >( `/funnels/${ id }?context=edit` ).then( ( answer ) => {
			if ( answer.ok ) {
				const read = toDraft( answer.data );
				setHistory( begin( read ) );
				setSaved( read );
				setStatus( answer.data.status );
			} else {
				setTold( { isGood: false, words: wordsOf( answer ) } );
			}
		} );
	}, [ id ] );

	const refuse = ( { settings }: Draft, wanted: Status, said: Problems = {} ) => {
		setRefused( { settings, status: wanted, said } );
		setRefusals( ( count ) => count + 1 );
	};

	const save = async ( wanted: Status ) => {
		if ( ! draft || isAsked.current ) {
			return;
		}
		if ( Object.keys( problemsOf( draft.settings, draft.title, wanted ) ).length > 0 ) {
			refuse( draft, wanted );
			setTold( { isGood: false, words: __( 'Not saved yet. See the message at each field.', 'encore' ) } );
			return;
		}
		isAsked.current = true;
		setSaving( true );
		const answer = await api.request< Saved >( `/funnels/${ id }`, {
			method: 'POST',
			body: { title: draft.title, status: wanted, meta: { encore_funnel: toSaved( draft.settings ) } },
		} );
		isAsked.current = false;
		setSaving( false );
		if ( ! answer.ok ) {
			refuse( draft, wanted, answer.fields );
		} else {
			setRefused( undefined );
			const kept = toDraft( answer.data );
			// What was written while it was on its way stays.
			setHistory( ( now ) => ( now && same( now.now, draft ) ? settle( now, kept ) : now ) );
			setSaved( kept );
			setStatus( answer.data.status );
			window.history.replaceState( null, '', addQueryArgs( 'post.php', { post: id, action: 'edit' } ) );
		}
		setTold( { isGood: answer.ok, words: answer.ok ? savedWords( wanted, draft.settings ) : wordsOf( answer ) } );
	};

	const edit = ( by: ( now: History< Draft > ) => History< Draft > ) => {
		setHistory( ( now ) => now && by( now ) );
		setTold( undefined );
	};

	return {
		draft,
		isPublished: status === 'publish',
		isSaving,
		problems: refused && draft ? problemsAfter( refused, draft ) : {},
		refusals,
		told,
		isChanged,
		change: ( changed ) => edit( ( now ) => written( now, changed ) ),
		undo: history && history.past.length > 0 ? () => edit( undo ) : undefined,
		redo: history && history.future.length > 0 ? () => edit( redo ) : undefined,
		save,
	};
}

function written( history: History< Draft >, changed: Partial< Draft > ): History< Draft > {
	const next = { ...history.now, ...changed };
	return write( history, next, typedField( history.now, next ) );
}

/** All that is wrong, and of that what has been corrected no more. */
function problemsAfter( { settings, status, said }: Refused, now: Draft ): Problems {
	return { ...stillTrue( said, settings, now.settings ), ...problemsOf( now.settings, now.title, status ) };
}

function toDraft( { title, status, meta }: Saved ): Draft {
	// WordPress names what was never saved "Auto Draft", in the language of the site.
	return { title: status === 'auto-draft' ? '' : title.raw, settings: toFunnel( meta.encore_funnel ) };
}

function savedWords( wanted: Status, { enabled }: FunnelSettings ): string {
	if ( wanted === 'draft' ) {
		return __( 'Draft saved. No shopper sees it yet.', 'encore' );
	}
	return enabled
		? __( 'Saved. Shoppers see it after their next order.', 'encore' )
		: __( 'Saved. It is switched off: no shopper sees it.', 'encore' );
}

function wordsOf( answer: Extract< Answer< unknown >, { ok: false } > ): string {
	if ( answer.fields ) {
		return __( 'Not saved yet. See the message at each field.', 'encore' );
	}
	return answer.message || __( 'The shop did not answer. Please try again.', 'encore' );
}

function useLeaveWarning( isChanged: boolean ) {
	useEffect( () => {
		if ( ! isChanged ) {
			return undefined;
		}
		const ask = ( event: BeforeUnloadEvent ) => event.preventDefault();
		window.addEventListener( 'beforeunload', ask );
		return () => window.removeEventListener( 'beforeunload', ask );
	}, [ isChanged ] );
}
