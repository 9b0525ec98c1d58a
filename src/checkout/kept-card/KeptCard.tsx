import { useIsPayment, usePaymentMethod } from '../../woo/payment';
import { noticeOfPage } from './notice';

/** Says beside the pay button that the card is kept, while a method is chosen whose cards are. */
export function KeptCard() {
	const method = usePaymentMethod();
	const isPayment = useIsPayment();
	const notice = noticeOfPage();
	if ( ! notice || ! isPayment || ! notice.gateways.includes( method ) ) {
		return null;
	}
	return (
		<p className="encore-kept-card" data-stamp={ notice.stamp }>
			{ notice.text }
		</p>
	);
}
