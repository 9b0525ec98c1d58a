const PLACE = 'encore-bump-canvas';

/**
 * Puts a place beside the editor's blocks and hides them, until it is ended. The editor says nowhere when its frame is
 * ready or drawn anew (a preview of another size), so this looks whenever the page around it changes, and the frame too.
 */
export function hideBlocks( onPlace: ( place: HTMLElement | null ) => void ): () => void {
	let blocks: HTMLElement | null = null;
	let place: HTMLElement | null = null;
	const seen = new WeakSet< Document >();
	const observer = new MutationObserver( look );

	function look(): void {
		const frame = document.querySelector< HTMLIFrameElement >( 'iframe[name="editor-canvas"]' );
		const page = frame ? frame.contentDocument : document;
		if ( ! page ) {
			return;
		}
		// At first the frame has no body: WordPress draws its own.
		if ( page !== document && ! seen.has( page ) ) {
			seen.add( page );
			observer.observe( page, { childList: true, subtree: true } );
		}
		const found = page.querySelector< HTMLElement >( '.is-root-container' );
		if ( ! found || ( found === blocks && place?.isConnected ) ) {
			return;
		}
		restore();
		blocks = found;
		blocks.style.display = 'none';
		place = page.createElement( 'div' );
		place.className = PLACE;
		Object.assign( place.style, { maxInlineSize: '36rem', marginInline: 'auto', paddingInline: '1rem' } );
		blocks.after( place );
		onPlace( place );
	}

	function restore(): void {
		place?.remove();
		if ( blocks ) {
			blocks.style.display = '';
		}
	}

	observer.observe( document.body, { childList: true, subtree: true } );
	document.addEventListener( 'load', look, true );
	look();
	return () => {
		observer.disconnect();
		document.removeEventListener( 'load', look, true );
		restore();
		onPlace( null );
	};
}
