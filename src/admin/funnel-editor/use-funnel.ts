import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';

import { api, type Answer } from '../../api';
import { problemsOf, toFunnel, type FunnelSettings, type Problems } from './funnel';

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
	told: Told | undefined;
	change: ( changed: Partial< Draft > ) => void;
	save: ( status: 'publish' | 'draft' ) => Promise< void >;
}

/** A funnel as it is written, and what its last save was told. */
export function useFunnel( id: number ): FunnelEditing {
	const [ draft, setDraft ] = useState< Draft >();
	const [ status, setStatus ] = useState( '' );
	const [ isSaving, setSaving ] = useState( false );
	const [ isChanged, setChanged ] = useState( false );
	const [ problems, setProblems ] = useState< Problems >( {} );
	const [ told, setTold ] = useState< Told >();
	const isAsked = useRef( false );
	useLeaveWarning( isChanged );

	useEffect( () => {
		void api.request< Saved >( `/funnels/${ id }?context=edit` ).then( ( answer ) => {
			if ( answer.ok ) {
				setDraft( toDraft( answer.data ) );
				setStatus( answer.data.status );
			} else {
				setTold( { isGood: false, words: wordsOf( answer ) } );
			}
		} );
	}, [ id ] );

	const save = async ( wanted: 'publish' | 'draft' ) => {
		if ( ! draft || isAsked.current ) {
			return;
		}
		const own = problemsOf( draft.settings, draft.title );
		if ( Object.keys( own ).length > 0 ) {
			setProblems( own );
			setTold( { isGood: false, words: __( 'Not saved yet. See the message at each field.', 'encore' ) } );
			return;
		}
		isAsked.current = true;
		setSaving( true );
		const answer = await api.request< Saved >( `/funnels/${ id }`, {
			method: 'POST',
			body: { title: draft.title, status: wanted, meta: { encore_funnel: draft.settings } },
		} );
		isAsked.current = false;
		setSaving( false );
		setProblems( answer.ok ? {} : answer.fields ?? {} );
		if ( answer.ok ) {
			setDraft( toDraft( answer.data ) );
			setStatus( answer.data.status );
			setChanged( false );
			window.history.replaceState( null, '', addQueryArgs( 'post.php', { post: id, action: 'edit' } ) );
		}
		setTold( { isGood: answer.ok, words: answer.ok ? savedWords( wanted, draft.settings ) : wordsOf( answer ) } );
	};

	return {
		draft,
		isPublished: status === 'publish',
		isSaving,
		problems,
		told,
		change: ( changed ) => {
			setDraft( ( before ) => before && { ...before, ...changed } );
			setChanged( true );
			setTold( undefined );
			setProblems( {} );
		},
		save,
	};
}

function toDraft( { title, status, meta }: Saved ): Draft {
	// WordPress names what was never saved "Auto Draft", in the language of the site.
	return { title: status === 'auto-draft' ? '' : title.raw, settings: toFunnel( meta.encore_funnel ) };
}

function savedWords( wanted: 'publish' | 'draft', { enabled }: FunnelSettings ): string {
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
