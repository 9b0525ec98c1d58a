import { __ } from '@wordpress/i18n';

import { useCanvas } from './context';

/** Says of which days the numbers are, once there are any. */
export function Legend() {
	const { numbers } = useCanvas();
	return Object.values( numbers ?? {} ).some( ( { shown } ) => shown > 0 ) ? (
		<p className="encore-canvas__legend">{ __( 'Last 30 days: shown, accepted, revenue, declined', 'encore' ) }</p>
	) : null;
}
