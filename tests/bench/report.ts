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

## The ten statements of an acceptance

The budget of P5 is 8. What is gated is where it stands, so that it does not get worse. By card, settled at once:

| | statement | what it is for, and why it stays |
| --- | --- | --- |
| 1 | \`INSERT IGNORE\` into the requests | S11: counted before anything else is done; a second request in the same minute costs one more |
| 2 | \`SELECT\` the presentation with its funnel | what was shown, at which price, and whether it is live; read once and handed on |
| 3 | \`UPDATE\` the presentation | R4: accepted in one tab, declined in the other; one of them finds it answered |
| 4 | \`INSERT IGNORE\` into the acceptances | the claim, with the consent in the same row |
| 5 | \`INSERT IGNORE\` into the attempts | written down and committed before the gateway is called, with the key that makes it one charge |
| 6 | \`UPDATE\` the acceptance: paid | money that came is on record before anything that can fail is tried with the order |
| 7 | \`UPDATE\` the attempt: its outcome | the history of a declined card stays when a second one is tried; a statement over both tables would be one, but only where the database has it |
| 8 | \`UPDATE\` the order, changing nothing | its lock: who pays, cancels or refunds it in the same moment is waited for, and seen |
| 9 | \`UPDATE\` the acceptance: settled | over exactly the version that was paid: a line is added once |
| 10 | \`INSERT IGNORE\` into the mails | both mails that are owed, in the transaction that adds the line |

3 to 5, 6 and 7, and 8 to 10 are a transaction each. Two less would take the attempt into the acceptance's own row: then what is known of an
earlier attempt would be written over. A product whose stock is counted costs one more, to take the piece; a funnel that goes on after
"yes", what showing the next offer costs; a second click, what finding the first one's answer costs.

## What is missing

- P10: what a phone shows first does not move. With the whole checkout in view WooCommerce replaces its placeholder by the checkout,
  which moves the pay button; a bump above it makes that way longer by its height.
`;
}
