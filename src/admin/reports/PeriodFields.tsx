import { Button, SelectControl } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { PERIODS, periodName, questionOf } from '../numbers/period';
import { problemOf, type Place } from './place';

interface Props {
	place: Place;
	today: string;
	/** In which the shop has sold; one says nothing. */
	currencies: string[];
	onChange: ( place: Place ) => void;
}

/** Which days, and which currency. */
export function PeriodFields( { place, today, currencies, onChange }: Props ) {
	const { days, question } = place;
	const [ own, setOwn ] = useState( question );
	const [ isOwn, setIsOwn ] = useState( days === 0 );
	useEffect( () => {
		setOwn( question );
		setIsOwn( days === 0 );
	}, [ question.from, question.to, days ] ); // eslint-disable-line react-hooks/exhaustive-deps -- the days are what it is about
	const problem = problemOf( own.from, own.to, today );
	return (
		<div className="encore-reports__fields">
			<SelectControl
				__next40pxDefaultSize
				label={ __( 'Period', 'encore' ) }
				value={ isOwn ? 'own' : String( days ) }
				options={ [
					...PERIODS.map( ( one ) => ( {
						value: String( one ),
						label: periodName( one ),
					} ) ),
					{
						value: 'own',
						label: __( 'Days of your choice …', 'encore' ),
					},
				] }
				onChange={ ( value ) => {
					const chosen = PERIODS.find( ( one ) => String( one ) === value );
					setIsOwn( chosen === undefined );
					if ( chosen !== undefined ) {
						onChange( {
							...place,
							days: chosen,
							question: questionOf( today, chosen, question.currency ),
						} );
					}
				} }
			/>
			{ isOwn && (
				<form
					className="encore-reports__days"
					onSubmit={ ( event ) => {
						event.preventDefault();
						if ( problem === '' ) {
							onChange( {
								...place,
								days: 0,
								question: {
									...own,
									currency: question.currency,
								},
							} );
						}
					} }
				>
					{ ( [ 'from', 'to' ] as const ).map( ( name ) => (
						<label key={ name } htmlFor={ `encore-reports-${ name }` }>
							{ name === 'from' ? __( 'First day', 'encore' ) : __( 'Last day', 'encore' ) }
							<input
								type="date"
								id={ `encore-reports-${ name }` }
								max={ today }
								value={ own[ name ] }
								aria-describedby="encore-reports-problem"
								onChange={ ( { target } ) => setOwn( { ...own, [ name ]: target.value } ) }
							/>
						</label>
					) ) }
					<Button
						__next40pxDefaultSize
						variant="primary"
						type="submit"
						disabled={ problem !== '' }
						accessibleWhenDisabled
					>
						{ __( 'Show', 'encore' ) }
					</Button>
					<p id="encore-reports-problem" className="encore-reports__problem" role="status">
						{ problemText( problem ) }
					</p>
				</form>
			) }
			{ currencies.length > 1 && (
				<SelectControl
					__next40pxDefaultSize
					label={ __( 'Currency', 'encore' ) }
					value={ question.currency }
					options={ [
						{ value: '', label: __( 'The shop’s own', 'encore' ) },
						...currencies.map( ( value ) => ( {
							value,
							label: value,
						} ) ),
					] }
					onChange={ ( currency ) =>
						onChange( {
							...place,
							question: { ...question, currency },
						} )
					}
				/>
			) }
		</div>
	);
}

function problemText( problem: ReturnType< typeof problemOf > ): string {
	return {
		'': '',
		no_day: __( 'Choose both days.', 'encore' ),
		backwards: __( 'The last day is before the first one.', 'encore' ),
		future: __( 'Those days have not begun.', 'encore' ),
		too_long: __( 'Choose fewer days.', 'encore' ),
	}[ problem ];
}
