import { dispatch } from '@wordpress/data';

import { focusOnProblem } from './focus-on-problem';

const FIELD = '.encore-offer-editor__product input';

/** Milliseconds until the panel that asked "Are you ready to publish?" has closed and given the focus back. */
const FOCUS_IS_BACK = 200;

interface EditPost {
	openGeneralSidebar: ( name: string ) => Promise< unknown > | undefined;
}

/** Opens the sidebar where it is closed. */
export async function openForm(): Promise< void > {
	const { openGeneralSidebar } = dispatch( 'core/edit-post' ) as unknown as EditPost;
	await openGeneralSidebar( 'edit-post/document' );
}

/** Opens the form where it is closed, and begins its first field. */
export async function goToProduct(): Promise< void > {
	await openForm();
	window.requestAnimationFrame( () => document.querySelector< HTMLElement >( FIELD )?.focus() );
}

/** Opens the form where it is closed, at the first field that was refused. */
export async function goToProblem(): Promise< void > {
	await openForm();
	window.setTimeout( () => focusOnProblem( document ), FOCUS_IS_BACK );
}
