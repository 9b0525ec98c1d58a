import { store as blockEditorStore } from '@wordpress/block-editor';
import { parse } from '@wordpress/blocks';
import { Button } from '@wordpress/components';
import { store as coreStore } from '@wordpress/core-data';
import { useDispatch, useSelect } from '@wordpress/data';
import { store as editorStore } from '@wordpress/editor';
import { createPortal, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { Bump } from '../../components/Bump';
import { BumpPlaceholder } from '../../components/BumpPlaceholder';
import type { BumpContent } from '../../components/bump-content';
import { useTried } from '../../components/use-tried';
import { hideBlocks } from './canvas';
import { goToProduct } from './go-to-product';
import { OfferDialog } from './OfferDialog';
import { isBeforePayment, wordsOf, type Placement } from './placements';
import { TogetherCanvas } from './TogetherCanvas';
import { useBump } from './use-bump';
import type { OfferEditing } from './use-offer';

const WITHOUT_BLOCKS = 'encore-edits-bump';

/**
 * A bump has no page of its own: the canvas shows the box as shoppers see it, and the blocks, which nobody would see,
 * are out of sight. They are kept, and come back with the placement.
 */
export function BumpCanvas( offer: OfferEditing ) {
	const isBump = isBeforePayment( offer.settings.placement );
	const place = useBumpPlace( isBump );
	useNoInserter( isBump );
	useDefaultPage( ! isBump );
	return place && createPortal( <Box { ...offer } />, place );
}

function Box( offer: OfferEditing ) {
	const { bump, missing } = useBump( offer );
	if ( missing !== '' ) {
		return <Missing words={ missing } placement={ offer.settings.placement } />;
	}
	return (
		<>
			<p style={ { margin: 0, fontSize: '0.875rem' } }>
				{ wordsOf( offer.settings.placement ).above }
				<br />
				<span style={ { opacity: 0.75 } }>
					{ __( 'Try it as a shopper would: what you choose here is not saved.', 'encore' ) }
				</span>
			</p>
			{ /* The editor's own keys are for its blocks: Tab would leave the box. */ }
			<div role="presentation" onKeyDown={ ( event ) => event.stopPropagation() }>
				<Look { ...offer } bump={ bump } />
			</div>
		</>
	);
}

/** What shoppers see in this place. */
function Look( { bump, ...offer }: OfferEditing & { bump: BumpContent } ) {
	const { placement, bundle, whole } = offer.settings;
	if ( placement === 'added_to_cart' ) {
		return <OfferDialog { ...bump } />;
	}
	return placement === 'product' && bundle.length > 0 && ! whole ? (
		<TogetherCanvas { ...offer } />
	) : (
		<TriedBump { ...bump } />
	);
}

/** Rule L1: without a tick until somebody sets one. */
function TriedBump( bump: BumpContent ) {
	const { picked, checked, problem, pick, tick, complain } = useTried( bump.choice );
	return (
		<Bump
			bump={ bump }
			checked={ checked }
			problem={ problem }
			picked={ picked }
			onAnswer={ tick }
			onPick={ pick }
			onMissing={ complain }
		/>
	);
}

/** Stands where the box will be; on a phone the form is not in sight, so a button leads there. */
function Missing( { words, placement }: { words: string; placement: Placement } ) {
	return (
		<BumpPlaceholder words={ words } title={ wordsOf( placement ).label }>
			<Button
				variant="primary"
				style={ { alignSelf: 'flex-start', blockSize: 44 } }
				onClick={ () => void goToProduct() }
			>
				{ __( 'Go to “Product and price”', 'encore' ) }
			</Button>
		</BumpPlaceholder>
	);
}

/** Where the box stands in the canvas, which may be a frame and may be drawn anew at any time. */
function useBumpPlace( isBump: boolean ): HTMLElement | null {
	const [ place, setPlace ] = useState< HTMLElement | null >( null );
	useEffect( () => ( isBump ? hideBlocks( setPlace ) : undefined ), [ isBump ] );
	return isBump ? place : null;
}

function useNoInserter( isBump: boolean ) {
	const { updateEditorSettings, setIsInserterOpened, setIsListViewOpened } = useDispatch( editorStore );
	const { getEditorSettings } = useSelect( ( select ) => select( editorStore ), [] );
	useEffect( () => {
		if ( ! isBump ) {
			return undefined;
		}
		const { allowedBlockTypes: allowed } = getEditorSettings() as { allowedBlockTypes?: unknown };
		updateEditorSettings( { allowedBlockTypes: false } );
		setIsInserterOpened( false );
		setIsListViewOpened( false );
		// The editor has no setting that takes its "+" and its list of blocks away: the style of this screen does.
		document.body.classList.add( WITHOUT_BLOCKS );
		return () => {
			updateEditorSettings( { allowedBlockTypes: allowed } );
			document.body.classList.remove( WITHOUT_BLOCKS );
		};
	}, [ isBump, getEditorSettings, updateEditorSettings, setIsInserterOpened, setIsListViewOpened ] );
}

/** An offer after payment without blocks begins with the page that its shoppers would see. */
function useDefaultPage( hasPage: boolean ) {
	const page = useSelect(
		( select ) => {
			const patterns = hasPage ? ( select( coreStore ).getBlockPatterns() as Pattern[] | undefined ) : undefined;
			return patterns?.find( ( { name } ) => name === 'encore/offer' )?.content;
		},
		[ hasPage ]
	);
	const isEmpty = useSelect( ( select ) => {
		const { getBlocks } = select( blockEditorStore ) as unknown as { getBlocks: () => Block[] };
		return getBlocks().every(
			( { name, attributes } ) => name === 'core/paragraph' && ! String( attributes.content ?? '' )
		);
	}, [] );
	const { resetBlocks } = useDispatch( blockEditorStore ) as unknown as { resetBlocks: ( blocks: object[] ) => void };
	useEffect( () => {
		if ( page && isEmpty ) {
			resetBlocks( parse( page ) );
		}
		// When the offer gets its page, not whenever its last block is deleted.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ page ] );
}

interface Pattern {
	name: string;
	content: string;
}

interface Block {
	name: string;
	attributes: Record< string, unknown >;
}
