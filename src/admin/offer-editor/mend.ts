import { dispatch, select } from '@wordpress/data';
import { store as editorStore } from '@wordpress/editor';

import type { Field, Fix } from '../../coach/advice';
import { openForm } from './go-to-product';
import type { OfferSettings } from './settings';

type Price = OfferSettings[ 'price' ];

/** In which panel a field stands, and how it is found. */
const FIELDS: Record< Field, [ panel: string, selector: string ] > = {
	product: [ 'product', '.encore-offer-editor__product input' ],
	headline: [ 'words', '#encore-headline' ],
	text: [ 'words', '#encore-text' ],
	picture: [ 'words', '.encore-offer-editor__choose-picture' ],
	trigger: [ 'place', '.encore-offer-editor__trigger input:checked' ],
};

/** What a click makes of the price; null where it leads somewhere else. */
export function mendedPrice( fix: Fix, price: Price ): Price | null {
	const plain: Price = { ...price, ending: 'exact', least: '0', breaks: [], difference: false };
	switch ( fix.kind ) {
		case 'price':
			return { ...plain, type: 'fixed', value: fix.value, base: 'regular' };
		case 'discount':
			return { ...plain, type: 'percent', value: String( fix.percent ), base: 'current' };
		default:
			return null;
	}
}

/** Opens the form and its panel where they are closed, and begins the field. */
export async function goToField( plugin: string, field: Field ): Promise< void > {
	const [ panel, selector ] = FIELDS[ field ];
	await openPanel( `${ plugin }/${ panel }` );
	focusOn( selector );
}

export async function goToCoach( plugin: string ): Promise< void > {
	await openPanel( `${ plugin }/coach` );
	focusOn( '.encore-coach', 'start' );
}

async function openPanel( name: string ): Promise< void > {
	await openForm();
	if ( ! select( editorStore ).isEditorPanelOpened( name ) ) {
		dispatch( editorStore ).toggleEditorPanelOpened( name );
	}
}

/** Once the panel is drawn. */
function focusOn( selector: string, block: ScrollLogicalPosition = 'center' ): void {
	window.requestAnimationFrame( () =>
		window.requestAnimationFrame( () => {
			const found = document.querySelector< HTMLElement >( selector );
			found?.focus( { preventScroll: true } );
			found?.scrollIntoView( { block } );
		} )
	);
}
