import { useId } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { Ref } from 'react';

import type { BumpContent, BumpPicture } from './bump-content';

interface Props {
	bump: BumpContent;
	checked: boolean;
	/** The cart has not answered yet. */
	pending?: boolean;
	disabled?: boolean;
	/** Why the last answer did not count; stands where the text was, so that nothing moves. */
	problem?: string;
	onAnswer?: ( accepted: boolean ) => void;
	rootRef?: Ref< HTMLDivElement >;
}

/** The bump as shoppers see it; the editor shows the same. */
export function Bump( { bump, checked, pending = false, disabled = false, problem = '', onAnswer, rootRef }: Props ) {
	const id = useId();
	const state = [ checked && 'is-accepted', pending && 'is-pending', problem !== '' && 'has-problem' ];
	return (
		<div ref={ rootRef } className={ [ 'encore-bump', ...state.filter( Boolean ) ].join( ' ' ) }>
			<label className="encore-bump__label" htmlFor={ id }>
				<input
					className="encore-bump__checkbox"
					id={ id }
					type="checkbox"
					checked={ checked }
					disabled={ disabled }
					aria-labelledby={ `${ id }-headline ${ id }-price` }
					aria-describedby={ problem === '' ? `${ id }-text` : `${ id }-status` }
					onChange={ ( event ) => onAnswer?.( event.target.checked ) }
				/>
				{ bump.image && <Picture { ...bump.image } /> }
				<span className="encore-bump__headline" id={ `${ id }-headline` }>
					{ bump.headline }
				</span>
				<Price { ...bump } id={ `${ id }-price` } />
				<span className="encore-bump__text" id={ `${ id }-text` }>
					{ bump.text }
				</span>
				<span className="encore-bump__status" id={ `${ id }-status` }>
					{ problem }
				</span>
			</label>
		</div>
	);
}

/** The words beside it name the product, so the picture is decoration unless the shop described it. */
function Picture( { src, srcset, alt, width, height }: BumpPicture ) {
	return (
		<span className="encore-bump__media">
			<img
				src={ src }
				srcSet={ srcset }
				sizes={ srcset && '72px' }
				alt={ alt }
				width={ width }
				height={ height }
			/>
		</span>
	);
}

function Price( { id, quantity, price_text: now, regular_price_text: regular }: BumpContent & { id: string } ) {
	return (
		<span className="encore-bump__price" id={ id }>
			{ regular !== '' && (
				<>
					<del className="encore-bump__regular">
						<span className="screen-reader-text">{ __( 'Regular price:', 'encore' ) } </span>
						{ regular }
					</del>{ ' ' }
					<span className="screen-reader-text">{ __( 'Your price:', 'encore' ) } </span>
				</>
			) }
			<span className="encore-bump__now">{ now }</span>
			{ quantity > 1 && (
				<span className="encore-bump__quantity">
					{ ' ' }
					{
						/* translators: %d: number of pieces that the price is for, 2 or more. */
						sprintf( __( 'for %d', 'encore' ), quantity )
					}
				</span>
			) }
		</span>
	);
}
