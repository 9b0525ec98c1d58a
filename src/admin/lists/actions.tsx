import type { Action } from '@wordpress/dataviews';
import { __ } from '@wordpress/i18n';
import { backup, copy, pencil, scheduled, seen, trash } from '@wordpress/icons';

import type { SiteZone } from '../offer-editor/site-time';
import { DeleteDialog } from './DeleteDialog';
import { canBeSwitched, isOffer, type Kind, type Row } from './rows';
import { ScheduleDialog } from './ScheduleDialog';
import type { ChangeRows } from './use-change';

function go( address: string ) {
	window.location.assign( address );
}

/** What can be done with one row, and with those that are ticked. */
export function actionsOf( kind: Kind, zone: SiteZone & { text: string }, change: ChangeRows ): Action< Row >[] {
	const isHere = ( row: Row ) => row.state !== 'in_trash';
	return [
		{
			id: 'edit',
			label: __( 'Edit', 'encore' ),
			icon: pencil,
			isPrimary: true,
			isEligible: isHere,
			callback: ( [ row ] ) => row && go( row.edit_url ),
		},
		{
			id: 'play',
			label: __( 'Walk through', 'encore' ),
			icon: seen,
			isEligible: ( row ) => ! isOffer( row ) && isHere( row ),
			callback: ( [ row ] ) => row && ! isOffer( row ) && go( row.play_url ),
		},
		{
			id: 'switch_on',
			label: __( 'Switch on', 'encore' ),
			supportsBulk: true,
			isEligible: ( row ) => canBeSwitched( row ) && ! row.is_on,
			callback: ( rows: Row[] ) => void change( 'switch_on', rows ),
		},
		{
			id: 'switch_off',
			label: __( 'Switch off', 'encore' ),
			supportsBulk: true,
			isEligible: ( row ) => canBeSwitched( row ) && row.is_on,
			callback: ( rows: Row[] ) => void change( 'switch_off', rows ),
		},
		...( kind === 'offers'
			? [
					{
						id: 'schedule',
						label: __( 'Set times', 'encore' ),
						icon: scheduled,
						supportsBulk: true,
						isEligible: canBeSwitched,
						modalHeader: __( 'Set times', 'encore' ),
						RenderModal: ( { items, closeModal }: { items: Row[]; closeModal?: () => void } ) => (
							<ScheduleDialog rows={ items } zone={ zone } change={ change } onClose={ closeModal } />
						),
					},
			  ]
			: [] ),
		{
			id: 'duplicate',
			label: __( 'Duplicate', 'encore' ),
			icon: copy,
			supportsBulk: true,
			isEligible: canBeSwitched,
			callback: ( rows: Row[] ) => void change( 'duplicate', rows ),
		},
		{
			id: 'trash',
			label: __( 'Move to trash', 'encore' ),
			icon: trash,
			supportsBulk: true,
			isEligible: isHere,
			callback: ( rows: Row[] ) => void change( 'trash', rows ),
		},
		{
			id: 'restore',
			label: __( 'Restore', 'encore' ),
			icon: backup,
			isPrimary: true,
			supportsBulk: true,
			isEligible: ( row ) => ! isHere( row ),
			callback: ( rows: Row[] ) => void change( 'restore', rows ),
		},
		{
			id: 'delete',
			label: __( 'Delete for good', 'encore' ),
			supportsBulk: true,
			isEligible: ( row ) => ! isHere( row ),
			modalHeader: __( 'Delete for good', 'encore' ),
			RenderModal: ( { items, closeModal } ) => (
				<DeleteDialog kind={ kind } rows={ items } change={ change } onClose={ closeModal } />
			),
		},
	];
}
