import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { PanelBody } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

/** There is nothing to set: the time is the shopper's own. Here stands an example of it. */
export function Edit() {
	return (
		<p { ...useBlockProps( { className: 'encore-countdown is-counting' } ) }>
			<InspectorControls>
				<PanelBody title={ __( 'Time', 'encore' ) }>
					<p>
						{ __(
							'Every shopper has the time that the shop has set (15 minutes, unless it says otherwise) from the moment an offer is first shown. The shop keeps the time: it goes on through refresh, Back and other tabs, and never starts again. When it is over, the offer is.',
							'encore'
						) }
					</p>
				</PanelBody>
			</InspectorControls>
			<span className="encore-countdown__until">
				{ sprintf(
					/* translators: %s: a time of day with its time zone, "14:05 UTC". */
					__( 'This offer is open until %s', 'encore' ),
					'14:05 UTC'
				) }
			</span>{ ' ' }
			<span className="encore-countdown__left">
				{ sprintf(
					/* translators: %s: minutes and seconds, "14:59". */
					__( '%s left', 'encore' ),
					'14:59'
				) }
			</span>
		</p>
	);
}
