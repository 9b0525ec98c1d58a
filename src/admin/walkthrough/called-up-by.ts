import apiFetch from '@wordpress/api-fetch';
import { decodeEntities } from '@wordpress/html-entities';
import { addQueryArgs } from '@wordpress/url';

import { api } from '../../api';
import { isRecord } from '../../api/answer';
import type { Found } from '../../woo/shop-search';

/** A product that a funnel names, with which to begin; none where it names none that can be bought without a choice. */
export async function calledUpBy( funnel: number ): Promise< Found[] > {
	const answer =
		funnel === 0 ? undefined : await api.request< { meta?: unknown } >( `/funnels/${ funnel }?_fields=meta` );
	const ids = answer?.ok ? idsOf( answer.data.meta ) : [];
	if ( ids.length === 0 ) {
		return [];
	}
	try {
		const rows = await apiFetch< Found[] >( {
			path: addQueryArgs( '/wc/v3/products', {
				include: ids.join( ',' ),
				type: 'simple',
				status: 'publish',
				stock_status: 'instock',
				per_page: 1,
				_fields: 'id,name',
			} ),
		} );
		return rows.map( ( { id, name } ) => ( { id, name: decodeEntities( name ) } ) );
	} catch {
		// The search stands there in any case.
		return [];
	}
}

/** Of the products in its trigger, as the funnel's meta holds them. */
export function idsOf( meta: unknown ): number[] {
	const settings = isRecord( meta ) ? meta.encore_funnel : undefined;
	const trigger = isRecord( settings ) ? settings.trigger : undefined;
	return isRecord( trigger ) && trigger.type === 'products' && Array.isArray( trigger.ids )
		? trigger.ids.filter( ( id ): id is number => typeof id === 'number' )
		: [];
}
