import { Button, Notice, Spinner } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { TryAgain } from '../../components/TryAgain';
import { api } from '../../api';
import { failureWords } from '../../api/failure-words';
import type { Proposal } from '../../api/types.generated';
import { ShopSearch, type Found } from '../../woo/shop-search';
import { create, partsOf, type Made, type Status } from './create';
import { Done } from './Done';
import { KINDS, discountOf, type AllWords, type Wishes } from './proposal';
import { Beginning } from './Beginning';
import { Picture, ProposedCard } from './ProposedCard';
import { useProposal } from './use-proposal';

/** A product is chosen, offers are proposed, and all of it is saved at once. */
export function QuickFunnelScreen() {
	const [ product, setProduct ] = useState< Found >();
	const [ wishes, setWishes ] = useState< Wishes >( {} );
	const [ words, setWords ] = useState< AllWords >( {} );
	const [ done, setDone ] = useState< { proposal: Proposal; status: Status; made: Made } >();
	const { isLoading, proposal, problem, again } = useProposal( product?.id ?? 0, wishes );

	const top = useRef< HTMLFieldSetElement >( null );
	const isPressed = useRef( false );
	useEffect( () => {
		// What was pressed is gone with it: whoever goes by keyboard goes on from the product.
		const page = top.current?.ownerDocument;
		if ( isPressed.current && page?.activeElement === page?.body ) {
			top.current?.focus();
		}
	}, [ product, done ] );

	const begin = ( found?: Found ) => {
		isPressed.current = true;
		setProduct( found );
		setWishes( {} );
		setWords( {} );
		setDone( undefined );
	};
	if ( done ) {
		return <Done { ...done } onAnother={ () => begin() } />;
	}
	return (
		<div className="encore-quick-funnel">
			<fieldset className="encore-quick-funnel__product" ref={ top } tabIndex={ -1 }>
				<legend>{ __( 'For shoppers who buy', 'encore' ) }</legend>
				<ShopSearch
					kind="choosable"
					chosen={ product ? [ product ] : [] }
					onChange={ ( found ) => begin( found.at( -1 ) ) }
					label={ __( 'Search a product', 'encore' ) }
				/>
			</fieldset>
			<TryAgain problem={ problem } onAgain={ again } />
			<p className="encore-quick-funnel__wait" role="status">
				{ isLoading && (
					<>
						<Spinner />
						{ proposal
							? __( 'Working out the prices …', 'encore' )
							: __( 'Looking through your products …', 'encore' ) }
					</>
				) }
			</p>
			{ ! product && <Beginning onChoose={ begin } /> }
			{ proposal && (
				<>
					<div className="encore-quick-funnel__trigger">
						<Picture src={ proposal.src } />
						<p>
							<strong>{ proposal.name }</strong> { proposal.price_text }
						</p>
					</div>
					<div className="encore-quick-funnel__cards">
						{ KINDS.filter( ( kind ) => kind !== 'downsell' || proposal.upsell.offer ).map( ( kind ) => (
							<ProposedCard
								key={ `${ proposal.product_id } ${ kind }` }
								kind={ kind }
								proposed={ proposal[ kind ] }
								wish={ wishes[ kind ] ?? {} }
								words={ words[ kind ] }
								onWish={ ( wish ) => setWishes( ( before ) => ( { ...before, [ kind ]: wish } ) ) }
								onWords={ ( said ) => setWords( ( before ) => ( { ...before, [ kind ]: said } ) ) }
							/>
						) ) }
					</div>
					<Save
						proposal={ proposal }
						words={ words }
						isReady={ ! isLoading && KINDS.every( ( kind ) => isWhole( wishes[ kind ]?.off ) ) }
						onDone={ ( status, made ) => setDone( { proposal, status, made } ) }
					/>
				</>
			) }
		</div>
	);
}

function isWhole( typed: string | undefined ): boolean {
	return typed === undefined || discountOf( typed ) !== undefined;
}

interface SaveProps {
	proposal: Proposal;
	words: AllWords;
	/** What is shown is what would be saved. */
	isReady: boolean;
	onDone: ( status: Status, made: Made ) => void;
}

function Save( { proposal, words, isReady, onDone }: SaveProps ) {
	const [ made, setMade ] = useState< Made >( {} );
	const [ isSaving, setSaving ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const parts = partsOf( proposal );

	const save = async ( status: Status ) => {
		if ( ! isReady || isSaving ) {
			return;
		}
		setSaving( true );
		setProblem( '' );
		let saved = made;
		const failure = await create( {
			api,
			proposal,
			words,
			status,
			made,
			onMade: ( now ) => {
				saved = now;
				setMade( now );
			},
		} );
		setSaving( false );
		if ( failure ) {
			const first = Object.values( failure.fields ?? {} )[ 0 ];
			setProblem( first || failureWords( failure ) );
		} else {
			onDone( status, saved );
		}
	};

	if ( parts.length === 0 ) {
		return <p>{ __( 'Put in an order bump or an upsell to go on.', 'encore' ) }</p>;
	}
	return (
		<div className="encore-quick-funnel__save">
			{ problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					<p>{ problem }</p>
					<p>{ __( 'Nothing is lost: try again, and it goes on where it stopped.', 'encore' ) }</p>
				</Notice>
			) }
			<Button
				__next40pxDefaultSize
				variant="primary"
				accessibleWhenDisabled
				disabled={ ! isReady || isSaving }
				isBusy={ isSaving }
				onClick={ () => save( 'publish' ) }
			>
				{ __( 'Switch it on', 'encore' ) }
			</Button>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				accessibleWhenDisabled
				disabled={ ! isReady || isSaving }
				onClick={ () => save( 'draft' ) }
			>
				{ __( 'Save as drafts', 'encore' ) }
			</Button>
			<span role="status">
				{ isSaving &&
					sprintf(
						/* translators: 1: number of what is saved, 2: how many there are. */
						__( 'Saving %1$d of %2$d …', 'encore' ),
						Math.min( Object.keys( made ).length + 1, parts.length ),
						parts.length
					) }
			</span>
		</div>
	);
}
