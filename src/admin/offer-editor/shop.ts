import { isRecord } from '../../api/answer';
import type { SiteZone } from './site-time';

interface Shop {
	/** "USD" */
	currency: string;
	zone: SiteZone;
	/** "Europe/Berlin" or "UTC+2" */
	zoneName: string;
}

/** What the page says of the shop, printed before this script. */
export function shop(): Shop {
	const said: unknown = Reflect.get( window, 'encoreOfferEditor' );
	const page = isRecord( said ) ? said : {};
	return {
		currency: typeof page.currency === 'string' ? page.currency : '',
		zone: {
			name: typeof page.zone === 'string' ? page.zone : '',
			offset: typeof page.offset === 'number' ? page.offset : 0,
		},
		zoneName: typeof page.zoneName === 'string' ? page.zoneName : 'UTC',
	};
}
