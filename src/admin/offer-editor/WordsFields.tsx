import { MediaUpload, MediaUploadCheck } from '@wordpress/block-editor';
import { Button, TextControl, TextareaControl } from '@wordpress/components';
import { store as coreStore } from '@wordpress/core-data';
import { useDispatch, useSelect } from '@wordpress/data';
import { store as editorStore } from '@wordpress/editor';
import { __, sprintf } from '@wordpress/i18n';

import { describe, FieldMessage } from './FieldMessage';
import { HEADLINE_LENGTH, TEXT_LENGTH } from './settings';
import type { OfferEditing } from './use-offer';

const HEADLINE = 'encore-headline';
const TEXT = 'encore-text';

export function WordsFields( { settings, problems, change }: OfferEditing ) {
	const name = useName();
	return (
		<>
			<TextControl
				__next40pxDefaultSize
				{ ...describe( HEADLINE, problems.headline ) }
				label={ __( 'Headline', 'encore' ) }
				help={ left( settings.headline, HEADLINE_LENGTH ) }
				placeholder={ __( 'The product’s name', 'encore' ) }
				value={ settings.headline }
				onChange={ ( headline ) => {
					change( { headline } );
					name( settings.headline, headline );
				} }
			/>
			<FieldMessage of={ HEADLINE } message={ problems.headline } />
			<TextareaControl
				{ ...describe( TEXT, problems.text ) }
				label={ __( 'Text', 'encore' ) }
				help={ left( settings.text, TEXT_LENGTH ) }
				placeholder={ __( 'Two short sentences: what it is, and why now.', 'encore' ) }
				rows={ 4 }
				value={ settings.text }
				onChange={ ( text ) => change( { text } ) }
			/>
			<FieldMessage of={ TEXT } message={ problems.text } />
			<PictureField imageId={ settings.image_id } onChange={ ( image ) => change( { image_id: image } ) } />
		</>
	);
}

/**
 * WordPress saves nothing without a title, and says nothing about it. As long as the owner gives the offer no name of its own,
 * it has the headline's.
 */
function useName(): ( before: string, headline: string ) => void {
	const title: unknown = useSelect( ( select ) => select( editorStore ).getEditedPostAttribute( 'title' ), [] );
	const { editPost } = useDispatch( editorStore );
	return ( before, headline ) => {
		if ( title === before || title === '' ) {
			editPost( { title: headline } );
		}
	};
}

/** Spoken of only when it gets short. */
function left( text: string, most: number ): string {
	const rest = most - Array.from( text ).length;
	if ( rest < 0 || rest > most / 4 ) {
		return '';
	}
	/* translators: %d: a number of characters. */
	return sprintf( __( '%d characters left', 'encore' ), rest );
}

interface PictureProps {
	imageId: number;
	onChange: ( id: number ) => void;
}

function PictureField( { imageId, onChange }: PictureProps ) {
	const image = useSelect(
		( select ) => ( imageId ? select( coreStore ).getEntityRecord( 'postType', 'attachment', imageId ) : null ),
		[ imageId ]
	) as { source_url?: string; alt_text?: string } | null | undefined;
	return (
		<MediaUploadCheck>
			<fieldset className="encore-offer-editor__field">
				<legend>{ __( 'Picture', 'encore' ) }</legend>
				{ image?.source_url && (
					<img
						className="encore-offer-editor__picture"
						src={ image.source_url }
						alt={ image.alt_text ?? '' }
					/>
				) }
				<MediaUpload
					allowedTypes={ [ 'image' ] }
					value={ imageId }
					onSelect={ ( { id }: { id: number } ) => onChange( id ) }
					render={ ( { open }: { open: () => void } ) => (
						<div className="encore-offer-editor__buttons">
							<Button
								variant="secondary"
								__next40pxDefaultSize
								className="encore-offer-editor__choose-picture"
								onClick={ open }
							>
								{ imageId
									? __( 'Change picture', 'encore' )
									: __( 'Choose another picture', 'encore' ) }
							</Button>
							{ imageId > 0 && (
								<Button variant="tertiary" __next40pxDefaultSize onClick={ () => onChange( 0 ) }>
									{ __( 'Use the product’s picture', 'encore' ) }
								</Button>
							) }
						</div>
					) }
				/>
			</fieldset>
		</MediaUploadCheck>
	);
}
