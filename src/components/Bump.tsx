import { useId, useRef } from '@wordpress/element';
import type { Ref } from 'react';

import type { Picked } from '../api/bump-choice';
import { read } from './bump-choice';
import { BumpChoiceFields } from './BumpChoiceFields';
import { shownPrice, type BumpContent, type BumpPicture } from './bump-content';
import { PriceWords } from './PriceWords';

interface Props {
	bump: BumpContent;
	checked: boolean;
	/** The cart has not answered yet. */
	pending?: boolean;
	disabled?: boolean;
	/** Why the last answer did not count; stands where the text was, so that nothing moves. */
	problem?: string;
	/** What is chosen; nothing: what the shop says is. */
	picked?: Picked | undefined;
	onAnswer?: ( accepted: boolean, picked?: Picked ) => void;
	onPick?: ( picked: Picked ) => void;
	/** It was ticked before it was chosen. */
	onMissing?: ( prompt: string ) => void;
	rootRef?: Ref< HTMLDivElement >;
}

/** The bump as shoppers see it; the editor shows the same. */
export function Bump( {
	bump,
	checked,
	pending = false,
	disabled = false,
	problem = '',
	picked,
	onAnswer,
	onPick,
	onMissing,
	rootRef,
}: Props ) {
	const id = useId();
	const select = useRef< HTMLSelectElement >( null );
	const { choice } = bump;
	const chosen = choice ? read( choice, picked ) : undefined;
	const image = chosen?.option?.image ?? bump.image;

	function answer( accepted: boolean ): void {
		if ( accepted && choice && chosen?.isOpen ) {
			onMissing?.( choice.prompt );
			select.current?.focus();
			return;
		}
		onAnswer?.(
			accepted,
			chosen && {
				variation_id: chosen.variation_id,
				quantity: chosen.quantity,
			}
		);
	}

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
					aria-describedby={ describedBy( id, bump, problem ) }
					onChange={ ( event ) => answer( event.target.checked ) }
				/>
				{ image && <Picture { ...image } /> }
				<span className="encore-bump__headline" id={ `${ id }-headline` }>
					{ bump.headline }
				</span>
				<span className="encore-bump__price" id={ `${ id }-price` }>
					<PriceWords { ...shownPrice( bump, picked ) } />
				</span>
				{ bump.contents !== '' && (
					<span className="encore-bump__contents" id={ `${ id }-contents` }>
						{ bump.contents }
					</span>
				) }
				<span className="encore-bump__text" id={ `${ id }-text` }>
					{ bump.text }
				</span>
				<span className="encore-bump__status" id={ `${ id }-status` }>
					{ problem }
				</span>
			</label>
			{ choice && chosen && (
				<BumpChoiceFields
					id={ id }
					choice={ choice }
					chosen={ chosen }
					disabled={ disabled }
					onPick={ ( now ) => onPick?.( now ) }
					selectRef={ select }
					missing={ chosen.isOpen && problem !== '' ? `${ id }-status` : undefined }
				/>
			) }
		</div>
	);
}

function describedBy( id: string, { contents }: BumpContent, problem: string ): string {
	if ( problem !== '' ) {
		return `${ id }-status`;
	}
	return contents === '' ? `${ id }-text` : `${ id }-contents ${ id }-text`;
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
