import { createHash } from 'node:crypto';
import type { Payment } from './books';

/** What goes over HTTP. */
export interface Page {
	status: number;
	headers: Record< string, string >;
	body: string;
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { display: grid; place-items: center; min-block-size: 100vh; min-block-size: 100svh; margin: 0; background: Canvas; color: CanvasText; }
main { box-sizing: border-box; inline-size: min(100%, 25rem); padding: 1.5rem; }
h1 { margin: 0; font-size: 1.25rem; }
p { margin-block: 0.5rem 0; }
strong { display: block; margin-block: 1.5rem 0; font-size: 2.25rem; line-height: 1.2; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
form { display: grid; gap: 0.75rem; margin-block: 2rem 1.5rem; }
button { min-block-size: 3rem; padding: 0.5rem 1rem; border: 1px solid CanvasText; border-radius: 0.5rem; background: Canvas; color: CanvasText; font: inherit; cursor: pointer; }
button[value="confirm"] { border-color: #1f5fbf; background: #1f5fbf; color: #fff; font-weight: 600; }
button:focus-visible { outline: 3px solid; outline-offset: 3px; }
small { font-size: 0.875rem; }
`;

const STYLE_HASH = createHash( 'sha256' ).update( STYLE ).digest( 'base64' );

/** What the shopper is asked for. */
type Asked = Pick< Payment, 'amount' | 'currency' | 'return_url' >;

/** Asks the shopper; works without a script, and holds nothing of the card but its last four digits. */
export function confirmPage( payment: Asked, last4: string ): Page {
	const shop = payment.return_url === null ? undefined : new URL( payment.return_url );
	return page(
		200,
		'Confirm your payment',
		`<p>${ shop === undefined ? '' : `<bdi>${ escaped( shop.host ) }</bdi> asks you to pay:` }</p>
<strong><bdi>${ escaped( money( payment ) ) }</bdi></strong>
<p>Card <bdi>•••• ${ escaped( last4 ) }</bdi></p>
<form method="post">
<button name="answer" value="confirm">Confirm payment</button>
<button name="answer" value="refuse">Refuse</button>
</form>
<small>Test page: no real money moves.</small>`,
		shop?.origin
	);
}

export function endPage( status: 200 | 404, title: string, words: string ): Page {
	return page( status, title, `<p>${ escaped( words ) }</p>` );
}

// `leadsTo` is the origin of the page that comes after the form: browsers count a redirect as the form's own aim.
function page( status: 200 | 404, title: string, content: string, leadsTo = '' ): Page {
	return {
		status,
		headers: {
			'Content-Type': 'text/html; charset=utf-8',
			'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${ STYLE_HASH }'; form-action 'self' ${ leadsTo }; base-uri 'none'; frame-ancestors 'none'`,
			'Referrer-Policy': 'no-referrer',
			'X-Content-Type-Options': 'nosniff',
		},
		body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${ escaped( title ) }</title>
<style>${ STYLE }</style>
</head>
<body>
<main>
<h1>${ escaped( title ) }</h1>
${ content }
</main>
</body>
</html>
`,
	};
}

function money( { amount, currency }: Asked ): string {
	const format = new Intl.NumberFormat( 'en', { style: 'currency', currency } );
	return format.format( amount / 10 ** ( format.resolvedOptions().maximumFractionDigits ?? 2 ) );
}

function escaped( text: string ): string {
	const named: Record< string, string > = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
	return text.replace( /[&<>"']/g, ( sign ) => named[ sign ] ?? sign );
}
