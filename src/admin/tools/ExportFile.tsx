import { Button, CheckboxControl, Notice, RadioControl, Spinner } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { api } from '../../api';
import { failureWords } from '../../api/failure-words';
import { saveFile } from '../../api/save-file';
import type { MovedFile } from '../../api/types.generated';
import { useFunnels } from '../walkthrough/use-funnels';
import { Section } from './Section';
import { movedWords } from './words';

/** Funnels and offers as a file for another shop, or to be kept. */
export function ExportFile() {
	const funnels = useFunnels( 'any' ) ?? [];
	const [ isAll, setAll ] = useState( true );
	const [ chosen, setChosen ] = useState< string[] >( [] );
	const [ isBusy, setBusy ] = useState( false );
	const [ said, setSaid ] = useState( '' );
	const [ problem, setProblem ] = useState( '' );

	const save = async () => {
		setBusy( true );
		setSaid( '' );
		setProblem( '' );
		const ids = isAll ? '' : `?${ chosen.map( ( id ) => `funnels[]=${ id }` ).join( '&' ) }`;
		const answer = await api.request< MovedFile >( `/export${ ids }` );
		setBusy( false );
		if ( ! answer.ok ) {
			setProblem( failureWords( answer ) );
			return;
		}
		const { data } = answer;
		if ( data.offers.length + data.funnels.length === 0 ) {
			setSaid( __( 'There is nothing to export yet: make an offer first.', 'encore' ) );
			return;
		}
		saveFile(
			new Blob( [ JSON.stringify( data, null, '\t' ) ], { type: 'application/json' } ),
			`encore-${ new Date().toISOString().slice( 0, 10 ) }.json`
		);
		/* translators: %s: "2 funnels and 5 offers". */
		setSaid( sprintf( __( 'Saved: %s.', 'encore' ), movedWords( data.funnels.length, data.offers.length ) ) );
	};

	return (
		<Section id="export" heading={ __( 'Export', 'encore' ) } isBusy={ isBusy }>
			<p>
				{ __(
					'Your funnels and offers as a file: settings, words and pages, without numbers, orders or anybody’s data.',
					'encore'
				) }
			</p>
			{ funnels.length > 0 && (
				<RadioControl
					label={ __( 'What to export', 'encore' ) }
					selected={ isAll ? 'all' : 'some' }
					options={ [
						{ value: 'all', label: __( 'All funnels and offers', 'encore' ) },
						{ value: 'some', label: __( 'Some funnels, with their offers', 'encore' ) },
					] }
					onChange={ ( value ) => setAll( value === 'all' ) }
				/>
			) }
			{ ! isAll && (
				<fieldset className="encore-tools__choice">
					<legend className="screen-reader-text">{ __( 'Funnels', 'encore' ) }</legend>
					{ funnels.map( ( { value, label } ) => (
						<CheckboxControl
							__nextHasNoMarginBottom
							key={ value }
							label={ label }
							checked={ chosen.includes( value ) }
							onChange={ ( isChosen ) =>
								setChosen( ( before ) => [
									...before.filter( ( id ) => id !== value ),
									...( isChosen ? [ value ] : [] ),
								] )
							}
						/>
					) ) }
				</fieldset>
			) }
			{ problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ problem }
				</Notice>
			) }
			<div className="encore-tools__actions">
				<Button
					__next40pxDefaultSize
					variant="secondary"
					disabled={ isBusy || ( ! isAll && chosen.length === 0 ) }
					accessibleWhenDisabled
					onClick={ () => void save() }
				>
					{ __( 'Save as a file', 'encore' ) }
				</Button>
				{ isBusy && <Spinner /> }
				<span role="status">{ said }</span>
			</div>
		</Section>
	);
}
