import { RadioControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { ShopSearch, type Searched } from '../../woo/shop-search';
import { FieldMessage } from './FieldMessage';
import type { OfferSettings } from './settings';
import { useFound } from './use-found';
import type { OfferEditing } from './use-offer';

type Trigger = OfferSettings[ 'trigger' ];

export function TriggerFields( { settings, problems, change }: OfferEditing ) {
	const { trigger } = settings;
	return (
		<>
			<RadioControl
				label={ __( 'The offer is called up by', 'encore' ) }
				selected={ trigger.type }
				options={ [
					{ value: 'any', label: __( 'any product', 'encore' ) },
					{
						value: 'products',
						label: __( 'these products', 'encore' ),
					},
					{
						value: 'categories',
						label: __( 'these categories and what is below them', 'encore' ),
					},
				] }
				onChange={ ( type ) =>
					change( {
						trigger: { type: type as Trigger[ 'type' ], ids: [] },
					} )
				}
			/>
			{ trigger.type !== 'any' && (
				<ListedFields
					key={ trigger.type }
					kind={ trigger.type }
					ids={ trigger.ids }
					onChange={ ( ids ) => change( { trigger: { type: trigger.type, ids } } ) }
				/>
			) }
			<FieldMessage message={ problems[ 'trigger.ids' ] } />
		</>
	);
}

interface ListedProps {
	kind: Searched;
	ids: number[];
	onChange: ( ids: number[] ) => void;
}

function ListedFields( { kind, ids, onChange }: ListedProps ) {
	const { chosen, remember } = useFound( kind, ids );
	return (
		<ShopSearch
			kind={ kind }
			multiple
			chosen={ chosen }
			onChange={ ( found ) => {
				remember( found );
				onChange( found.map( ( { id } ) => id ) );
			} }
			label={ kind === 'products' ? __( 'Search products', 'encore' ) : __( 'Search categories', 'encore' ) }
		/>
	);
}
