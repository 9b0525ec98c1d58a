import { Button, Notice } from '@wordpress/components';
import { useViewportMatch } from '@wordpress/compose';
import { DataViews } from '@wordpress/dataviews';
import { useCallback, useEffect, useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';

import { TryAgain } from '../../components/TryAgain';
import type { SiteZone } from '../offer-editor/site-time';
import { actionsOf } from './actions';
import { fieldsOf, SHOWN, SHOWN_NARROW } from './fields';
import type { Kind, Page, Row, State } from './rows';
import { useChange, type Told } from './use-change';
import { useList } from './use-list';
import { addressOf, lookedAt, lookedOf, viewOf, type Looked } from './view';
import { stateName } from './words';

interface Props {
	kind: Kind;
	/** The shop's; text: what it is called. */
	zone: SiteZone & { text: string };
}

/** Every offer or funnel of the shop: found, put in order, switched, copied, thrown away. */
export function OwnedList( { kind, zone }: Props ) {
	const [ looked, setLooked ] = useState( () => lookedOf( window.location.href ) );
	const [ ticked, setTicked ] = useState< string[] >( [] );
	const isNarrow = useViewportMatch( 'medium', '<' );
	const [ shown, setShown ] = useState< string[] >();
	const { isLoading, page, problem, again } = useList( kind, looked );
	const { told, busy, change, forget } = useChange( kind, again );
	const go = useCallback( ( next: Looked ) => {
		window.history.replaceState( null, '', addressOf( next, window.location.href ) );
		setLooked( next );
	}, [] );
	useEffect( () => setTicked( [] ), [ looked ] );
	const fields = useMemo( () => fieldsOf( { kind, zone, busy, change } ), [ kind, zone, busy, change ] );
	const actions = useMemo( () => actionsOf( kind, zone, change ), [ kind, zone, change ] );
	const view = viewOf( looked, kind, isNarrow, shown ?? ( isNarrow ? SHOWN_NARROW : SHOWN )[ kind ] );
	const isNew = page !== undefined && page.counts.all + page.counts.trash === 0 && ! isAsking( looked );
	return (
		<div className="encore-list" aria-busy={ isLoading }>
			{ told && <WhatWasDone told={ told } onClose={ forget } /> }
			<TryAgain problem={ problem } onAgain={ again } />
			{ isNew ? (
				<Beginning kind={ kind } />
			) : (
				<>
					<States
						page={ page }
						state={ looked.state }
						onChange={ ( state ) => go( { ...looked, state, page: 1 } ) }
					/>
					<div className="encore-list__table">
						<DataViews
							data={ page?.rows ?? [] }
							fields={ fields }
							actions={ actions }
							view={ view }
							onChangeView={ ( next ) => {
								setShown( next.fields );
								go( lookedAt( next, looked ) );
							} }
							defaultLayouts={ isNarrow ? { grid: {} } : { table: {} } }
							getItemId={ ( { id }: Row ) => String( id ) }
							isItemClickable={ () => false }
							selection={ ticked }
							onChangeSelection={ setTicked }
							isLoading={ isLoading && page === undefined }
							paginationInfo={ {
								totalItems: page?.total ?? 0,
								totalPages: Math.max( 1, Math.ceil( ( page?.total ?? 0 ) / looked.perPage ) ),
							} }
							config={ { perPageSizes: [ 25, 50, 100 ] } }
							searchLabel={
								kind === 'offers' ? __( 'Search offers', 'encore' ) : __( 'Search funnels', 'encore' )
							}
							empty={ <Nothing kind={ kind } looked={ looked } /> }
						/>
					</div>
				</>
			) }
		</div>
	);
}

function isAsking( { search, placement, state }: Looked ): boolean {
	return search !== '' || placement !== '' || state !== 'all';
}

/** What was done with rows, and what was refused. */
function WhatWasDone( { told, onClose }: { told: Told; onClose: () => void } ) {
	return (
		<>
			{ told.done !== '' && (
				<Notice
					status="success"
					onRemove={ onClose }
					actions={ told.undo ? [ { label: __( 'Undo', 'encore' ), onClick: told.undo } ] : [] }
				>
					{ told.done }
				</Notice>
			) }
			{ told.refused.length > 0 && (
				<Notice status="error" onRemove={ onClose }>
					{ told.refused.map( ( line ) => (
						<p key={ line }>{ line }</p>
					) ) }
				</Notice>
			) }
		</>
	);
}

/** As above WordPress's own lists: how many there are of which. */
function States( {
	page,
	state,
	onChange,
}: {
	page: Page | undefined;
	state: State;
	onChange: ( state: State ) => void;
} ) {
	const all: State[] = [ 'all', 'on', 'off', 'draft', 'trash' ];
	return (
		<nav className="encore-list__states" aria-label={ __( 'States', 'encore' ) }>
			{ all
				.filter( ( one ) => one === 'all' || one === state || ( page?.counts[ one ] ?? 0 ) > 0 )
				.map( ( one ) => (
					<button
						key={ one }
						type="button"
						aria-current={ one === state ? 'page' : undefined }
						onClick={ () => onChange( one ) }
					>
						{ stateName( one ) } <span>{ page?.counts[ one ] ?? '' }</span>
					</button>
				) ) }
			<span className="encore-list__period">
				{ __( 'Last 30 days; revenue less refunds, without tax', 'encore' ) }
			</span>
		</nav>
	);
}

function Nothing( { kind, looked }: { kind: Kind; looked: Looked } ) {
	if ( looked.state === 'trash' && looked.search === '' ) {
		return <p>{ __( 'The trash is empty.', 'encore' ) }</p>;
	}
	return <p>{ kind === 'offers' ? __( 'No offers found.', 'encore' ) : __( 'No funnels found.', 'encore' ) }</p>;
}

/** A list without any is no search that found none. */
function Beginning( { kind }: { kind: Kind } ) {
	const isOffers = kind === 'offers';
	return (
		<section className="encore-list__beginning">
			<h2>{ isOffers ? __( 'No offers yet', 'encore' ) : __( 'No funnels yet', 'encore' ) }</h2>
			<p>
				{ isOffers
					? __( 'One is a product, a price and two sentences.', 'encore' )
					: __( 'A funnel shows an offer after payment, and another one if that is declined.', 'encore' ) }
			</p>
			<div className="encore-list__buttons">
				<Button
					__next40pxDefaultSize
					variant="primary"
					href={ addQueryArgs( 'post-new.php', { post_type: isOffers ? 'encore_offer' : 'encore_funnel' } ) }
				>
					{ isOffers ? __( 'Add your first offer', 'encore' ) : __( 'Add your first funnel', 'encore' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					href={ addQueryArgs( 'edit.php', { post_type: 'encore_offer', page: 'encore-quick-funnel' } ) }
				>
					{ __( 'Let Encore propose one', 'encore' ) }
				</Button>
			</div>
		</section>
	);
}
