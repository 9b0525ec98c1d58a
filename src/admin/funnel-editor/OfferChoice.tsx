import { Button, SelectControl, Spinner, VisuallyHidden } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';

import type { OfferPreview } from '../../api/types.generated';
import { describe, FieldMessage, messageId } from '../offer-editor/FieldMessage';
import { useNewOffer } from './use-new-offer';
import type { Offers } from './use-offers';

interface Props {
	id: string;
	label: string;
	/** What choosing nothing means. */
	none: string;
	offers: Offers;
	chosen: number;
	problem: string | undefined;
	onChoose: ( offer: number, title: string ) => void;
}

/** One offer of those that follow a payment. */
export function OfferChoice( { id: field, label, none, offers, chosen, problem, onChoose }: Props ) {
	const { isLoading, hasFailed, list } = offers;
	const expectNew = useNewOffer( list, chosen, onChoose );
	const offer = list.find( ( { id } ) => id === chosen );
	const select = useRef< HTMLSelectElement >( null );
	// WordPress's select names its help alone, whatever it is given.
	useEffect( () => {
		if ( problem === undefined ) {
			select.current?.removeAttribute( 'aria-describedby' );
		} else {
			select.current?.setAttribute( 'aria-describedby', messageId( field ) );
		}
	} );
	if ( isLoading ) {
		return <Spinner />;
	}
	if ( hasFailed ) {
		return <FieldMessage message={ __( 'The offers could not be read. Please reload the page.', 'encore' ) } />;
	}
	if ( list.length === 0 && chosen === 0 ) {
		return (
			<>
				<p>{ __( 'There is no offer for after payment yet.', 'encore' ) }</p>
				<NewOffer isFirst wrong={ problem && messageId( field ) } onOpen={ expectNew } />
				<FieldMessage of={ field } message={ problem } />
			</>
		);
	}
	const options = [
		{ value: '0', label: none },
		...list.map( ( one ) => ( { value: String( one.id ), label: nameOf( one ) } ) ),
	];
	if ( chosen > 0 && ! offer ) {
		/* translators: %d: number of an offer that is deleted or a draft. */
		const gone = __( 'Offer %d (not published)', 'encore' );
		options.push( { value: String( chosen ), label: sprintf( gone, chosen ) } );
	}
	return (
		<>
			<SelectControl
				__next40pxDefaultSize
				{ ...describe( field, problem ) }
				ref={ select }
				label={ label }
				value={ String( chosen ) }
				options={ options }
				onChange={ ( value ) =>
					onChoose( Number( value ), list.find( ( { id } ) => id === Number( value ) )?.title ?? '' )
				}
			/>
			<FieldMessage of={ field } message={ problem } />
			{ offer ? <Chosen { ...offer } /> : <NewOffer onOpen={ expectNew } /> }
		</>
	);
}

function nameOf( { title, price_text: price }: OfferPreview ): string {
	if ( price === '' ) {
		return title;
	}
	/* translators: 1: name of an offer, 2: its price. */
	return sprintf( __( '%1$s, %2$s', 'encore' ), title, price );
}

function Chosen( { id, image, product_name: product, price_text: price, problem, ...offer }: OfferPreview ) {
	return (
		<div className="encore-funnel__offer">
			{ image && <img src={ image.src } alt="" width={ 48 } height={ 48 } /> }
			<p>
				{ product } · <strong>{ price }</strong>{ ' ' }
				{ offer.regular_price_text && <del>{ offer.regular_price_text }</del> }
				{ problem && <span className="encore-funnel__problem">{ problem }</span> }
			</p>
			<Button
				__next40pxDefaultSize
				variant="link"
				href={ addQueryArgs( 'post.php', { post: id, action: 'edit' } ) }
				target="_blank"
			>
				{ __( 'Edit offer', 'encore' ) } <InNewTab />
			</Button>
		</div>
	);
}

interface NewOfferProps {
	isFirst?: boolean;
	/** The id of the message, where this stands in the place of the field. */
	wrong?: string | undefined;
	onOpen: () => void;
}

/** In a tab of its own, so that the funnel's form stays as it is. */
function NewOffer( { isFirst = false, wrong, onOpen }: NewOfferProps ) {
	return (
		<Button
			__next40pxDefaultSize
			variant={ isFirst ? 'secondary' : 'link' }
			href={ addQueryArgs( 'post-new.php', { post_type: 'encore_offer', placement: 'post_purchase' } ) }
			target="_blank"
			aria-describedby={ wrong }
			onClick={ onOpen }
		>
			{ __( 'Create an offer', 'encore' ) } <InNewTab />
		</Button>
	);
}

function InNewTab() {
	return (
		<>
			<span className="encore-funnel__new-tab" aria-hidden="true">
				↗
			</span>
			<VisuallyHidden>{ __( '(opens in a new tab)', 'encore' ) }</VisuallyHidden>
		</>
	);
}
