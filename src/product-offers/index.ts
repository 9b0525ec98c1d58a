import './style.scss';

/** How the shop writes an amount. */
interface Currency {
	/** "%1$s%2$s": the symbol and the amount. */
	format: string;
	symbol: string;
	decimals: number;
	point: string;
	thousands: string;
}

function text( amount: number, { format, symbol, decimals, point, thousands }: Currency ): string {
	const [ whole = '', part ] = ( amount / 10 ** decimals ).toFixed( decimals ).split( '.' );
	const number = whole.replace( /\B(?=(\d{3})+$)/g, thousands ) + ( part ? point + part : '' );
	return format.replace( '%1$s', () => symbol ).replace( '%2$s', () => number );
}

/** The total and the button follow the ticks. With none the button takes all, as it says. */
function follow( group: HTMLElement ) {
	const { main = '0', currency = '{}', all = '', some = '' } = group.dataset;
	const written = JSON.parse( currency ) as Currency;
	const boxes = Array.from( group.querySelectorAll< HTMLInputElement >( 'input[type=checkbox]' ) );
	const total = group.querySelector( '.encore-together__total' );
	const button = group.querySelector( 'button' );
	const words = ( total?.textContent ?? '' ).replace( text( Number( main ), written ), () => '%s' );
	const offer = button?.value ?? '';

	function update() {
		const ticked = boxes.filter( ( { checked } ) => checked );
		const sum = ticked.reduce( ( before, { dataset } ) => before + Number( dataset.amount ), Number( main ) );
		const isSome = ticked.length > 0 && ticked.length < boxes.length;
		if ( total ) {
			total.textContent = words.replace( '%s', () => text( sum, written ) );
		}
		if ( button ) {
			button.textContent = isSome ? some.replace( '%s', () => text( sum, written ) ) : all;
			button.value = isSome ? '' : offer;
		}
	}

	group.classList.add( 'is-live' );
	group.addEventListener( 'change', update );
	update();
}

document.querySelectorAll< HTMLElement >( '.encore-together' ).forEach( follow );
