import { isRecord } from '../../api/answer';
import { settingOf } from '../../woo/payment';

export interface Notice {
	text: string;
	/** Says to the server which words stood here. */
	stamp: string;
	/** Payment methods beside which it stands. */
	gateways: string[];
}

/** The notice that the page came with; none where no offer can follow this cart. */
export function noticeOfPage( found = settingOf( 'encore-kept-card_data' ) ): Notice | null {
	if ( ! isRecord( found ) || typeof found.text !== 'string' || typeof found.stamp !== 'string' ) {
		return null;
	}
	const gateways = Array.isArray( found.gateways ) ? found.gateways.map( String ) : [];
	return { text: found.text, stamp: found.stamp, gateways };
}
