import { Button, Modal } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { Lock } from './use-lock';

interface Props {
	other: string;
	lock: Lock;
}

/** Two owners would overwrite each other: one writes, the other is told who, and may take over. */
export function Locked( { other, lock }: Props ) {
	const wasOurs = lock.lock !== '';
	const said = wasOurs
		? /* translators: %s: name of a person. */
		  __( '%s has taken over this funnel. What you changed since you saved it is not saved.', 'encore' )
		: /* translators: %s: name of a person. */
		  __( '%s is writing at this funnel. If you take over, what they have not saved is lost to them.', 'encore' );
	return (
		<Modal
			title={
				wasOurs ? __( 'Somebody else has taken over', 'encore' ) : __( 'Somebody else is writing', 'encore' )
			}
			isDismissible={ false }
			shouldCloseOnEsc={ false }
			shouldCloseOnClickOutside={ false }
			onRequestClose={ () => {} }
			size="medium"
		>
			<p>{ sprintf( said, other ) }</p>
			<div className="encore-offer-editor__buttons">
				<Button __next40pxDefaultSize variant="primary" href={ lock.list }>
					{ __( 'All funnels', 'encore' ) }
				</Button>
				<Button __next40pxDefaultSize variant="tertiary" href={ lock.take_over }>
					{ __( 'Take over', 'encore' ) }
				</Button>
			</div>
		</Modal>
	);
}
