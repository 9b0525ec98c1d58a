import { Button, SelectControl, TextareaControl, TextControl } from '@wordpress/components';
import { useId, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { ShopSearch } from '../../woo/shop-search';
import { HEADLINE_LENGTH, TEXT_LENGTH } from '../offer-editor/settings';
import { discountOf, wordsOf, type Kind, type Proposed, type ProposedOffer, type Wish, type Words } from './proposal';

interface Props {
	kind: Kind;
	proposed: Proposed;
	wish: Wish;
	words: Words | undefined;
	onWish: ( wish: Wish ) => void;
	onWords: ( words: Words ) => void;
}

interface Turning {
	onTurn: ( wish: Wish ) => void;
}

function titles() {
	return {
		bump: { name: __( 'Order bump', 'encore' ), when: __( 'At the checkout, one tick', 'encore' ) },
		upsell: { name: __( 'Upsell', 'encore' ), when: __( 'After payment, one click', 'encore' ) },
		downsell: { name: __( 'Downsell', 'encore' ), when: __( 'Only after “No thanks” to the upsell', 'encore' ) },
	};
}

/** One offer of the funnel: what is proposed, why, and what the owner makes of it. */
export function ProposedCard( { kind, proposed, wish, words, onWish, onWords }: Props ) {
	const { offer, advice } = proposed;
	const { name, when } = titles()[ kind ];
	const id = useId();
	const heading = useRef< HTMLHeadingElement >( null );
	// The button goes with what it leaves out, or brings back.
	const onTurn = ( turned: Wish ) => {
		onWish( turned );
		heading.current?.focus();
	};
	return (
		<section className="encore-quick-funnel__card" aria-labelledby={ id }>
			<header>
				<h2 id={ id } ref={ heading } tabIndex={ -1 }>
					{ name }
				</h2>
				<p>{ when }</p>
			</header>
			{ offer ? (
				<>
					<Shown offer={ offer } />
					<Changes { ...{ kind, offer, proposed, wish, words, onWish, onWords, onTurn } } />
				</>
			) : (
				<Empty { ...{ kind, proposed, wish, onWish, onTurn } } />
			) }
			{ advice !== '' && <p className="encore-quick-funnel__advice">{ advice }</p> }
		</section>
	);
}

function Shown( { offer }: { offer: ProposedOffer } ) {
	return (
		<div className="encore-quick-funnel__offer">
			<Picture src={ offer.src } />
			<div>
				<strong>{ offer.name }</strong>
				<p className="encore-quick-funnel__price">
					<ins>{ offer.price_text }</ins>{ ' ' }
					{ offer.regular_price_text !== '' && <del>{ offer.regular_price_text }</del> }
				</p>
				<p className="encore-quick-funnel__why">
					{ offer.share }. { offer.why }
				</p>
			</div>
		</div>
	);
}

export function Picture( { src }: { src: string } ) {
	return src === '' ? (
		<span className="encore-quick-funnel__picture is-empty" />
	) : (
		<img className="encore-quick-funnel__picture" src={ src } alt="" width={ 72 } height={ 72 } />
	);
}

function Changes( {
	kind,
	offer,
	proposed,
	wish,
	words,
	onWish,
	onWords,
	onTurn,
}: Props & Turning & { offer: ProposedOffer } ) {
	const said = wordsOf( offer, words );
	const off = wish.off ?? String( offer.percent_off );
	return (
		<>
			<Instead { ...{ kind, proposed, onWish } } />
			<TextControl
				__next40pxDefaultSize
				className="encore-quick-funnel__off"
				label={ __( 'Per cent off', 'encore' ) }
				inputMode="numeric"
				value={ off }
				{ ...( discountOf( off ) === undefined && {
					help: __( 'Enter a whole number from 0 to 100.', 'encore' ),
					'aria-invalid': true,
				} ) }
				onChange={ ( typed ) => onWish( { product: offer.product_id, off: typed } ) }
			/>
			<TextControl
				__next40pxDefaultSize
				label={ __( 'Headline', 'encore' ) }
				maxLength={ HEADLINE_LENGTH }
				value={ said.headline }
				onChange={ ( headline ) => onWords( { ...said, headline } ) }
			/>
			<TextareaControl
				label={ __( 'Text, two or three sentences', 'encore' ) }
				rows={ 3 }
				maxLength={ TEXT_LENGTH }
				value={ said.text }
				onChange={ ( text ) => onWords( { ...said, text } ) }
			/>
			{ offer.note !== '' && <p className="encore-quick-funnel__why">{ offer.note }</p> }
			<Button __next40pxDefaultSize variant="tertiary" isDestructive onClick={ () => onTurn( { product: 0 } ) }>
				{ leaveOut( kind ) }
			</Button>
		</>
	);
}

function leaveOut( kind: Kind ): string {
	return {
		bump: __( 'Leave out the order bump', 'encore' ),
		upsell: __( 'Leave out the upsell', 'encore' ),
		downsell: __( 'Leave out the downsell', 'encore' ),
	}[ kind ];
}

function Empty( {
	kind,
	proposed,
	wish,
	onWish,
	onTurn,
}: Pick< Props, 'kind' | 'proposed' | 'wish' | 'onWish' > & Turning ) {
	const isLeftOut = wish.product === 0;
	return (
		<>
			<p>
				{ isLeftOut
					? __( 'Left out.', 'encore' )
					: __( 'No product of your shop fits here. Search for one, or leave it out.', 'encore' ) }
			</p>
			<Instead { ...{ kind, proposed, onWish } } />
			{ isLeftOut && (
				<Button __next40pxDefaultSize variant="secondary" onClick={ () => onTurn( {} ) }>
					{ __( 'Propose one again', 'encore' ) }
				</Button>
			) }
		</>
	);
}

const SEARCH = 'search';

/** Another product: one that was found too, or any of the shop. */
function Instead( { kind, proposed, onWish }: Pick< Props, 'kind' | 'proposed' | 'onWish' > ) {
	const { offer, others } = proposed;
	const [ isSearching, setSearching ] = useState( others.length === 0 && ! offer );
	const choose = ( product: number ) => {
		setSearching( false );
		onWish( { product } );
	};
	const name = titles()[ kind ].name;
	return (
		<>
			<SelectControl
				__next40pxDefaultSize
				label={ __( 'Product', 'encore' ) }
				value={ isSearching ? SEARCH : String( offer?.product_id ?? '' ) }
				options={ [
					offer
						? { value: String( offer.product_id ), label: offer.name }
						: { value: '', label: __( 'None', 'encore' ) },
					...others.map( ( other ) => ( {
						value: String( other.product_id ),
						label: `${ other.name } – ${ other.price_text }`,
					} ) ),
					{ value: SEARCH, label: __( 'Search all products …', 'encore' ) },
				] }
				onChange={ ( chosen ) => ( chosen === SEARCH ? setSearching( true ) : choose( Number( chosen ) ) ) }
			/>
			{ isSearching && (
				<ShopSearch
					kind="sellable"
					chosen={ [] }
					onChange={ ( [ found ] ) => found && choose( found.id ) }
					/* translators: %s: "Order bump", "Upsell" or "Downsell". */
					label={ sprintf( __( 'Search a product: %s', 'encore' ), name ) }
				/>
			) }
		</>
	);
}
