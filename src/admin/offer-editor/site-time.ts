/** The site's time zone: a name ("Europe/Berlin"), or a fixed offset where the site has none. */
export interface SiteZone {
	name: string;
	/** Minutes east of UTC. */
	offset: number;
}

const MINUTE = 60_000;

/** "2026-11-27T09:00" in the site's zone, as an input shows it, is "2026-11-27T08:00:00Z" in UTC; empty stays empty. */
export function toUtc( local: string, zone: SiteZone ): string {
	const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec( local );
	if ( ! match ) {
		return '';
	}
	const [ year, month, day, hour, minute ] = match.slice( 1 ).map( Number );
	const asIfUtc = Date.UTC( year ?? 0, ( month ?? 1 ) - 1, day, hour, minute );
	// Asked twice: the offset may differ between the guess and the instant, around a change of the clock.
	const guess = asIfUtc - offsetAt( asIfUtc, zone ) * MINUTE;
	return `${ new Date( asIfUtc - offsetAt( guess, zone ) * MINUTE ).toISOString().slice( 0, 19 ) }Z`;
}

export function toLocal( utc: string, zone: SiteZone ): string {
	const instant = Date.parse( utc );
	return Number.isNaN( instant )
		? ''
		: new Date( instant + offsetAt( instant, zone ) * MINUTE ).toISOString().slice( 0, 16 );
}

function offsetAt( instant: number, zone: SiteZone ): number {
	if ( zone.name === '' ) {
		return zone.offset;
	}
	const parts = new Intl.DateTimeFormat( 'en-US', {
		timeZone: zone.name,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
	} ).formatToParts( instant );
	const part = ( type: string ) => Number( parts.find( ( one ) => one.type === type )?.value ?? 0 );
	const shown = Date.UTC( part( 'year' ), part( 'month' ) - 1, part( 'day' ), part( 'hour' ), part( 'minute' ) );
	return Math.round( ( shown - Math.floor( instant / MINUTE ) * MINUTE ) / MINUTE );
}
