import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Ref } from 'react';

import type { BumpChoice, Picked } from '../api/bump-choice';
import type { Chosen } from './bump-choice';

interface Props {
	id: string;
	choice: BumpChoice;
	chosen: Chosen;
	disabled: boolean;
	onPick: ( picked: Picked ) => void;
	selectRef: Ref< HTMLSelectElement >;
	/** Id of the words that say that nothing is chosen yet; nothing before that was said. */
	missing?: string | undefined;
}

/** The fields below a bump: a variation, a quantity. */
export function BumpChoiceFields( { id, choice, chosen, disabled, onPick, selectRef, missing }: Props ) {
	const { variation_id: variation, quantity, most } = chosen;
	const hasNote = choice.costs.some( ( { note } ) => note !== '' );
	// What is being typed may be no number yet.
	const [ typed, setTyped ] = useState< string >();
	const type = ( value: string ) => {
		const now = Number( value );
		setTyped( value );
		if ( Number.isInteger( now ) && now >= 1 && now <= most && now !== quantity ) {
			onPick( { variation_id: variation, quantity: now } );
		}
	};
	/** What was typed is never lost without a word: the nearest number that is possible takes its place. */
	const settle = () => {
		const wished = Math.round( Number( typed ) );
		if ( typed && Number.isFinite( wished ) ) {
			type( String( Math.min( Math.max( wished, 1 ), most ) ) );
		}
		setTyped( undefined );
	};
	const step = ( to: number, sign: string, name: string ) => (
		<button
			type="button"
			className="encore-pick__step"
			aria-label={ name }
			aria-disabled={ disabled || to < 1 || to > most }
			onClick={ () => ! disabled && to >= 1 && to <= most && onPick( { variation_id: variation, quantity: to } ) }
		>
			{ sign }
		</button>
	);
	return (
		<div className="encore-pick" role="group" aria-labelledby={ `${ id }-headline` }>
			{ choice.options.length > 0 && (
				<label className="encore-pick__field" htmlFor={ `${ id }-variation` }>
					<span className="encore-pick__label">{ choice.label }</span>
					<select
						ref={ selectRef }
						id={ `${ id }-variation` }
						className="encore-pick__select"
						value={ variation }
						disabled={ disabled }
						aria-invalid={ missing !== undefined }
						aria-describedby={ missing }
						onChange={ ( { target } ) =>
							onPick( {
								variation_id: Number( target.value ),
								quantity,
							} )
						}
					>
						{ variation === 0 && <option value={ 0 }>{ __( 'Please choose', 'encore' ) }</option> }
						{ choice.options.map( ( one ) => (
							<option
								key={ one.id }
								value={ one.id }
								disabled={ one.sold_out && one.id !== choice.variation_id }
							>
								{ [ one.name, one.price_text, one.sold_out && __( 'Sold out', 'encore' ) ]
									.filter( Boolean )
									.join( ' · ' ) }
							</option>
						) ) }
					</select>
				</label>
			) }
			{ choice.changes_quantity && (
				<div className="encore-pick__field is-quantity">
					<label className="encore-pick__label" htmlFor={ `${ id }-quantity` }>
						{ __( 'Quantity', 'encore' ) }
					</label>
					<span className="encore-pick__stepper">
						{ step( quantity - 1, '−', __( 'One less', 'encore' ) ) }
						<input
							type="number"
							inputMode="numeric"
							id={ `${ id }-quantity` }
							className="encore-pick__number"
							min={ 1 }
							max={ most }
							value={ typed ?? quantity }
							disabled={ disabled }
							onChange={ ( { target } ) => type( target.value ) }
							onBlur={ settle }
							onKeyDown={ ( event ) => {
								// It says its number, and sends no form.
								if ( event.key === 'Enter' ) {
									event.preventDefault();
									settle();
								}
							} }
						/>
						{ step( quantity + 1, '+', __( 'One more', 'encore' ) ) }
					</span>
				</div>
			) }
			{ hasNote && <p className="encore-pick__note">{ chosen.note || '\u00a0' }</p> }
		</div>
	);
}
