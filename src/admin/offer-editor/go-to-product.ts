import { dispatch } from '@wordpress/data';

const FIELD = '.encore-offer-editor__product input';

interface EditPost {
	openGeneralSidebar: ( name: string ) => Promise< unknown > | undefined;
}

/** Opens the form where it is closed, and begins its first field. */
export async function goToProduct(): Promise< void > {
	const { openGeneralSidebar } = dispatch( 'core/edit-post' ) as unknown as EditPost;
	await openGeneralSidebar( 'edit-post/document' );
	window.requestAnimationFrame( () => document.querySelector< HTMLElement >( FIELD )?.focus() );
}
