import apiFetch from '@wordpress/api-fetch';
import { useEffect, useState } from '@wordpress/element';
import { decodeEntities } from '@wordpress/html-entities';
import { addQueryArgs } from '@wordpress/url';

interface Option {
	value: string;
	label: string;
}

interface Row {
	id: number;
	number: string;
	total: string;
	currency_symbol: string;
	line_items: Array< { name: string; quantity: number } >;
}

const MOST = 20;

/** The newest orders; undefined while they are on their way, none where the shop does not answer. */
export function useOrders(): Option[] | undefined {
	const [ orders, setOrders ] = useState< Option[] >();
	useEffect( () => {
		let isCurrent = true;
		apiFetch< Row[] >( {
			path: addQueryArgs( '/wc/v3/orders', {
				per_page: MOST,
				status: 'processing,completed,on-hold',
				_fields: 'id,number,total,currency_symbol,line_items',
			} ),
		} )
			.then( ( rows ) => isCurrent && setOrders( rows.map( optionOf ) ) )
			// Its number can be typed in any case.
			.catch( () => isCurrent && setOrders( [] ) );
		return () => {
			isCurrent = false;
		};
	}, [] );
	return orders;
}

function optionOf( { id, number, total, currency_symbol: symbol, line_items: lines }: Row ): Option {
	const bought = lines.map( ( { name, quantity } ) => ( quantity > 1 ? `${ name } × ${ quantity }` : name ) );
	return {
		value: String( id ),
		label: decodeEntities( `#${ number } · ${ symbol }${ total } · ${ bought.join( ', ' ) }` ),
	};
}
