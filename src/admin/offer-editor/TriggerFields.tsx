import { RadioControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { ShopSearch, type Searched } from '../../woo/shop-search';
import { FieldMessage, messageId } from './FieldMessage';
import type { OfferSettings } from './settings';
import { useFound } from './use-found';

type Trigger = OfferSettings[ 'trigger' ];

const FIELD = 'encore-trigger';

interface Props {
	label: string;
	/** A heading above it says the same. */
	hasHeading?: boolean;
	trigger: Trigger;
	problem: string | undefined;
	onChange: ( trigger: Trigger ) => void;
}

/** What in a cart or an order calls an offer or a funnel up. */
export function TriggerFields( { label, hasHeading = false, trigger, problem, onChange }: Props ) {
	return (
		<>
			<RadioControl
				label={ label }
				hideLabelFromVision={ hasHeading }
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
				onChange={ ( type ) => onChange( { type: type as Trigger[ 'type' ], ids: [] } ) }
			/>
			{ trigger.type !== 'any' && (
				<ListedFields
					key={ trigger.type }
					kind={ trigger.type }
					ids={ trigger.ids }
					isWrong={ problem !== undefined }
					onChange={ ( ids ) => onChange( { type: trigger.type, ids } ) }
				/>
			) }
			<FieldMessage of={ FIELD } message={ problem } />
		</>
	);
}

interface ListedProps {
	kind: Searched;
	ids: number[];
	isWrong: boolean;
	onChange: ( ids: number[] ) => void;
}

function ListedFields( { kind, ids, isWrong, onChange }: ListedProps ) {
	const { chosen, remember } = useFound( kind, ids );
	return (
		<ShopSearch
			kind={ kind }
			multiple
			wrong={ isWrong ? messageId( FIELD ) : undefined }
			chosen={ chosen }
			onChange={ ( found ) => {
				remember( found );
				onChange( found.map( ( { id } ) => id ) );
			} }
			label={ kind === 'products' ? __( 'Search products', 'encore' ) : __( 'Search categories', 'encore' ) }
		/>
	);
}
