import { __, sprintf } from '@wordpress/i18n';

import type { Money, ReportTotals } from '../../api/types.generated';
import { moneyText } from './money';
import { amountOf, changeOf, changeText, rateText } from './numbers';

/** The numbers that say at a glance whether it works, each beside the period before. */
export function Tiles( { totals: { current, previous } }: { totals: ReportTotals } ) {
	const change = ( now: number, before: number | undefined ) =>
		before === undefined ? '' : changeText( changeOf( now, before ) );
	const money = ( name: 'kept' | 'refunded_net' ) => ( {
		value: moneyText( current[ name ] ),
		change: change( amountOf( current[ name ] ), previous ? amountOf( previous[ name ] ) : undefined ),
	} );
	return (
		<dl className="encore-numbers__tiles">
			<Tile
				name={ __( 'Revenue added', 'encore' ) }
				{ ...money( 'kept' ) }
				more={ __( 'by offers, less refunds, without tax and shipping', 'encore' ) }
			/>
			<Tile
				name={ __( 'Take rate', 'encore' ) }
				value={ rateText( current.take_rate ) }
				change={ change( current.take_rate ?? 0, previous?.take_rate ?? undefined ) }
				more={
					current.shown === 0
						? __( 'no offer was shown in this period', 'encore' )
						: sprintf(
								/* translators: 1: number of accepted offers, 2: number of shown offers. */
								__( '%1$d of %2$d offers accepted', 'encore' ),
								current.accepted,
								current.shown
						  )
				}
			/>
			<Tile
				name={ __( 'Average order', 'encore' ) }
				value={ orDash( current.aov ) }
				change={ change( amountOf( current.aov ), previous?.aov ? amountOf( previous.aov ) : undefined ) }
				more={
					current.aov
						? sprintf(
								/* translators: 1: an amount, 2: a smaller amount. */
								__( '%1$s with an offer, %2$s without', 'encore' ),
								orDash( current.aov_with ),
								orDash( current.aov_without )
						  )
						: __( 'no order in this period', 'encore' )
				}
			/>
			<Tile
				name={ __( 'Shoppers who saw an offer', 'encore' ) }
				value={ String( current.shoppers ) }
				change={ change( current.shoppers, previous?.shoppers ) }
				more={
					current.orders === 0
						? __( 'no order in this period', 'encore' )
						: sprintf(
								/* translators: 1: number of orders, 2: number of all orders. */
								__( '%1$d of %2$d orders took one', 'encore' ),
								current.orders_with,
								current.orders
						  )
				}
			/>
			<Tile
				name={ __( 'Refunded', 'encore' ) }
				{ ...money( 'refunded_net' ) }
				more={ __( 'of what offers added, on the day of the refund', 'encore' ) }
			/>
		</dl>
	);
}

function orDash( money: Money | null ): string {
	return money === null ? '–' : moneyText( money );
}

interface TileProps {
	name: string;
	value: string;
	/** Against the period before; empty where there was none. */
	change: string;
	more: string;
}

function Tile( { name, value, change, more }: TileProps ) {
	return (
		<div className="encore-numbers__tile">
			<dt>{ name }</dt>
			<dd>
				<strong>{ value }</strong>
				{ change !== '' && <span>{ change }</span> }
				<small>{ more }</small>
			</dd>
		</div>
	);
}
