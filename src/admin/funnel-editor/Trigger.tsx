import { __, _n, sprintf } from '@wordpress/i18n';

import { FoldedConditions } from '../conditions/FoldedConditions';
import { TriggerFields } from '../offer-editor/TriggerFields';
import { useFound } from '../offer-editor/use-found';
import type { FunnelSettings, Problems } from './funnel';

interface Props {
	settings: FunnelSettings;
	problems: Problems;
	set: ( changed: Partial< FunnelSettings > ) => void;
}

/** What calls the funnel up, and under which conditions. */
export function Trigger( { settings, problems, set }: Props ) {
	return (
		<>
			<TriggerFields
				label={ __( 'After an order with', 'encore' ) }
				hasHeading
				trigger={ settings.trigger }
				problem={ problems[ 'trigger.ids' ] }
				onChange={ ( trigger ) => set( { trigger } ) }
			/>
			<FoldedConditions
				id="encore-funnel-conditions"
				path="conditions"
				problems={ problems }
				groups={ settings.conditions }
				onChange={ ( conditions ) => set( { conditions } ) }
			/>
		</>
	);
}

/** "Daily Skincare Set and 2 more, 1 condition" */
export function useTriggerWords( { trigger: { type, ids }, conditions }: FunnelSettings ): string {
	const { chosen } = useFound( type === 'any' ? 'products' : type, ids );
	const [ first ] = chosen;
	const count = conditions.flat().length;
	const what = first ? withMore( first.name, ids.length - 1 ) : nothingNamed( type );
	return count === 0
		? what
		: /* translators: 1: "Daily Skincare Set and 2 more", 2: a number of conditions. */
		  sprintf( _n( '%1$s, %2$d condition', '%1$s, %2$d conditions', count, 'encore' ), what, count );
}

function nothingNamed( type: FunnelSettings[ 'trigger' ][ 'type' ] ): string {
	const words = {
		any: __( 'any product', 'encore' ),
		products: __( 'these products', 'encore' ),
		categories: __( 'these categories', 'encore' ),
	};
	return words[ type ];
}

function withMore( name: string, more: number ): string {
	/* translators: 1: name of a product, 2: a number of others. */
	return more === 0 ? name : sprintf( _n( '%1$s and %2$d more', '%1$s and %2$d more', more, 'encore' ), name, more );
}
