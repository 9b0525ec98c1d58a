import { useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { ConditionGroups, type ConditionGroupsProps } from './ConditionGroups';

/** Conditions that do not take the eye while there are none; open where there are, and stay as their reader left them. */
export function FoldedConditions( props: ConditionGroupsProps ) {
	const startsOpen = useRef( props.groups.length > 0 );
	const count = props.groups.flat().length;
	return (
		<details className="encore-conditions__fold" open={ startsOpen.current }>
			<summary>
				{ count === 0
					? __( 'Conditions: none', 'encore' )
					: /* translators: %d: a number of conditions. */
					  sprintf( __( 'Conditions: %d', 'encore' ), count ) }
			</summary>
			<ConditionGroups { ...props } />
		</details>
	);
}
