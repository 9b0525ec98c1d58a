import { cpus, totalmem } from 'node:os';

import { markdown, type Row } from './budget';
import type { Shop } from './shop';

/** docs/performance.md, whole. */
export function report( shop: Shop, rows: Row[] ): string {
	const over = rows.filter( ( { holds } ) => holds === false );
	return `# What Encore costs

Measured by \`npm run bench\` on ${ new Date()
		.toISOString()
		.slice( 0, 10 ) }, written by \`npm run bench -- --write\`: WordPress ${ shop.wordpress }, WooCommerce ${
		shop.woocommerce
	} with HPOS,
PHP ${ shop.php } with OPcache, MariaDB ${ shop.database.split( '-' )[ 0 ] }, a machine of ${
		cpus().length
	} cores and ${ Math.round( totalmem() / 2 ** 30 ) } GB that did other work too,
${ shop.live } live offers.

Counts are gated: a row over its budget makes \`npm run bench\` fail, and \`npm test\` runs those of the queries. Times are printed only.
"Extra" is the same request of the same kind of shopper in the same shop with Encore and without it. The rows named "base" are WooCommerce
alone, so that everybody can put the rest beside them; the time stamps of its caches are not counted, because how often it writes them
depends on the clock. A page that lacks what is measured, or a request that fails, stops the bench.

${
	over.length === 0
		? 'Every gated row holds.'
		: `${ over.length } of the gated rows are over their budget: ${ over
				.map( ( { id, what } ) => `${ id } ${ what }` )
				.join( '; ' ) }.`
}

${ markdown( rows ) }

## What is missing

- P5: the budget is 8 statements. What is gated is where it stands today, so that it does not get worse.
- P10: what a phone shows first does not move. With the whole checkout in view WooCommerce replaces its placeholder by the checkout,
  which moves the pay button; a bump above it makes that way longer by its height.
- P13, P14 and P15 wait for reports and long lists.
`;
}
