import { BlockPreview, store as blockEditorStore } from '@wordpress/block-editor';
import { parse } from '@wordpress/blocks';
import { Spinner } from '@wordpress/components';
import { store as coreStore } from '@wordpress/core-data';
import { useDispatch, useSelect } from '@wordpress/data';
import { store as editorStore } from '@wordpress/editor';
import { useMemo } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { store as noticesStore } from '@wordpress/notices';

interface Pattern {
	name: string;
	title: string;
	description?: string;
	content: string;
}

interface BlockEditor {
	getBlockOrder: () => string[];
}

interface BlockEditing {
	replaceBlocks: ( ids: string[], blocks: object[] ) => void;
	insertBlocks: ( blocks: object[] ) => void;
}

const VIEWPORT = 1100;

/** The pages that an offer can have, each as this offer would look on it. Choosing one replaces the page; Undo brings it back. */
export function LayoutFields() {
	const patterns = useSelect( ( select ) => select( coreStore ).getBlockPatterns() as Pattern[] | undefined, [] );
	const layouts = patterns?.filter( ( { name } ) => name.startsWith( 'encore/offer' ) ) ?? [];
	if ( layouts.length === 0 ) {
		return <Spinner />;
	}
	return (
		<>
			<p>
				{ __(
					'Choosing one replaces the page beside, with what you changed on it. Headline, text and picture stay.',
					'encore'
				) }
			</p>
			<ul className="encore-offer-editor__layouts">
				{ layouts.map( ( layout ) => (
					<li key={ layout.name }>
						<Layout { ...layout } />
					</li>
				) ) }
			</ul>
		</>
	);
}

function Layout( { title, description = '', content }: Pattern ) {
	const blocks = useMemo( () => parse( content ), [ content ] );
	const choose = useLayout( title, content );
	return (
		<button type="button" className="encore-offer-editor__layout" onClick={ choose }>
			<span className="encore-offer-editor__layout-picture" aria-hidden="true">
				<BlockPreview blocks={ blocks } viewportWidth={ VIEWPORT } />
			</span>
			<strong>{ title }</strong>
			<span>{ description }</span>
		</button>
	);
}

function useLayout( title: string, content: string ): () => void {
	const { replaceBlocks, insertBlocks } = useDispatch( blockEditorStore ) as unknown as BlockEditing;
	const { getBlockOrder } = useSelect( ( select ) => select( blockEditorStore ) as unknown as BlockEditor, [] );
	const { createSuccessNotice } = useDispatch( noticesStore );
	const { undo } = useDispatch( editorStore );
	return () => {
		const before = getBlockOrder();
		const page = parse( content );
		if ( before.length > 0 ) {
			replaceBlocks( before, page );
		} else {
			insertBlocks( page );
		}
		/* translators: %s: the name of a layout, "Side by side". */
		void createSuccessNotice( sprintf( __( 'Layout: %s', 'encore' ), title ), {
			type: 'snackbar',
			actions: [ { label: __( 'Undo', 'encore' ), onClick: () => void undo() } ],
		} );
	};
}
