import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { Kind, Row } from './rows';
import type { ChangeRows } from './use-change';

interface Props {
	kind: Kind;
	rows: Row[];
	change: ChangeRows;
	onClose: ( () => void ) | undefined;
}

export function DeleteDialog( { kind, rows, change, onClose }: Props ) {
	return (
		<div className="encore-list__dialog">
			<p>{ goneWords( kind, rows ) }</p>
			<p>{ __( 'Orders, charges and reports stay.', 'encore' ) }</p>
			<div className="encore-list__buttons">
				<Button __next40pxDefaultSize variant="tertiary" onClick={ onClose }>
					{ __( 'Cancel', 'encore' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="primary"
					isDestructive
					onClick={ () => {
						void change( 'delete', rows );
						onClose?.();
					} }
				>
					{ __( 'Delete for good', 'encore' ) }
				</Button>
			</div>
		</div>
	);
}

function goneWords( kind: Kind, rows: Row[] ): string {
	const [ row ] = rows;
	if ( rows.length === 1 && row ) {
		/* translators: %s: name of an offer or a funnel. */
		return sprintf( __( '“%s” cannot be brought back.', 'encore' ), row.title );
	}
	return kind === 'offers'
		? sprintf(
				/* translators: %d: number of offers. */
				_n( '%d offer cannot be brought back.', '%d offers cannot be brought back.', rows.length, 'encore' ),
				rows.length
		  )
		: sprintf(
				/* translators: %d: number of funnels. */
				_n( '%d funnel cannot be brought back.', '%d funnels cannot be brought back.', rows.length, 'encore' ),
				rows.length
		  );
}
