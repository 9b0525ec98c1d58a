import { Button, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { MouseEvent } from 'react';

interface Props {
	/** What went wrong; empty where nothing did. */
	problem: string;
	onAgain: () => void;
}

/** What went wrong on a screen of the owner's, and the same once more. The button goes with the notice, so the focus goes to the screen's heading. */
export function TryAgain( { problem, onAgain }: Props ) {
	if ( problem === '' ) {
		return null;
	}
	return (
		<Notice status="error" isDismissible={ false }>
			<p>{ problem }</p>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				onClick={ ( { currentTarget }: MouseEvent< HTMLElement > ) => {
					toHeading( currentTarget );
					onAgain();
				} }
			>
				{ __( 'Try again', 'encore' ) }
			</Button>
		</Notice>
	);
}

function toHeading( button: HTMLElement ) {
	const heading = button.closest( '.wrap' )?.querySelector( 'h1' );
	if ( heading ) {
		heading.tabIndex = -1;
		heading.focus();
	}
}
