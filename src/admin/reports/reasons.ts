import { __ } from '@wordpress/i18n';

interface Reason {
	what: string;
	/** Empty where there is nothing that the owner can do. */
	todo: string;
}

/** Why an accepted offer came to nothing, or one was not shown, and what to do about it. */
export function reasonWords( reason: string ): Reason {
	const known: Record< string, Reason > = {
		card_declined: {
			what: __( 'The card was declined', 'encore' ),
			todo: __(
				'Nothing was charged. A few are to be expected; many mean that your provider’s risk rules are strict.',
				'encore'
			),
		},
		not_confirmed: {
			what: __( 'The shopper did not confirm it at the bank in time', 'encore' ),
			todo: __( 'Nothing was charged.', 'encore' ),
		},
		link_not_paid: {
			what: __( 'The payment page was left without paying', 'encore' ),
			todo: __( 'A payment method that charges with one click sells more: see Encore → Payments.', 'encore' ),
		},
		needs_review: {
			what: __( 'Nobody could prove what became of it', 'encore' ),
			todo: __( 'It is yours to decide, in the order’s panel.', 'encore' ),
		},
		paid_late: {
			what: __( 'The money came too late', 'encore' ),
			todo: __( 'It goes back by itself.', 'encore' ),
		},
		out_of_stock: {
			what: __( 'It was sold out before it could be charged', 'encore' ),
			todo: __( 'Raise the stock, or offer something else.', 'encore' ),
		},
		gateway_cannot: {
			what: __( 'Not shown: the payment method cannot charge it', 'encore' ),
			todo: __( 'Encore → Payments says what to change.', 'encore' ),
		},
		payment_not_there: {
			what: __( 'Not shown: the payment was not there yet', 'encore' ),
			todo: __( 'Encore → Payments says what to change.', 'encore' ),
		},
		sold_out_before: {
			what: __( 'Not shown: it was sold out', 'encore' ),
			todo: __( 'Raise the stock, or offer something else.', 'encore' ),
		},
		not_priced: {
			what: __( 'Not shown: its price or tax could not be worked out', 'encore' ),
			todo: __( 'The log says why: WooCommerce → Status → Logs.', 'encore' ),
		},
	};
	return (
		known[ reason ] ?? {
			what: reason.replaceAll( '_', ' ' ),
			todo: __( 'The order’s panel tells more.', 'encore' ),
		}
	);
}
