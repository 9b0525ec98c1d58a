import { registerBlockBindingsSource } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';

import { currentOffer, type EditedOffer, type Select } from './current-offer';

const SOURCE = 'encore/offer';

interface Binding {
	source: string;
	args?: { key?: string };
}

interface Values {
	select: Select;
	bindings: Record< string, Binding >;
}

/** The keys of Blocks\OfferBindings. */
export function valueOf( offer: EditedOffer, key: string | undefined ): string | number | undefined {
	switch ( key ) {
		case 'title':
			return offer.title;
		case 'text':
			return offer.text;
		case 'ordered':
			return offer.ordered;
		case 'image_id':
			return offer.imageId;
		case 'image_url':
			return offer.imageUrl;
		case 'image_alt':
			return offer.imageAlt;
		default:
			return undefined;
	}
}

export function registerBindings(): void {
	registerBlockBindingsSource( {
		name: SOURCE,
		label: __( 'Offer', 'encore' ),
		getValues( { select, bindings }: Values ) {
			const offer = currentOffer( select );
			return Object.fromEntries(
				Object.entries( bindings ).map( ( [ attribute, { args } ] ) => [
					attribute,
					valueOf( offer, args?.key ),
				] )
			);
		},
		getFieldsList() {
			return [
				{ label: __( 'Headline', 'encore' ), type: 'string', args: { key: 'title' } },
				{ label: __( 'Text', 'encore' ), type: 'string', args: { key: 'text' } },
				{ label: __( 'What was ordered', 'encore' ), type: 'string', args: { key: 'ordered' } },
				{ label: __( 'Picture', 'encore' ), type: 'string', args: { key: 'image_url' } },
				{ label: __( 'Picture description', 'encore' ), type: 'string', args: { key: 'image_alt' } },
			];
		},
	} );
}
