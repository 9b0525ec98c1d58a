/** "14:59"; never less than nothing. */
export function minutesAndSeconds( seconds: number ): string {
	const left = Math.max( 0, seconds );
	return `${ Math.floor( left / 60 ) }:${ String( left % 60 ).padStart( 2, '0' ) }`;
}

/** When so many seconds are over that the server counted when it made the page; by this device's clock, in milliseconds. */
export function endAfter( seconds: number ): number {
	const [ page ] = performance.getEntriesByType( 'navigation' ) as PerformanceNavigationTiming[];
	return performance.timeOrigin + ( page?.responseStart ?? 0 ) + seconds * 1000;
}

/** Whole seconds until then, both in milliseconds; the last one is counted to its end. */
export function secondsUntil( end: number, now: number ): number {
	return Math.max( 0, Math.ceil( ( end - now ) / 1000 ) );
}
