import { Button } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';

import type { Proposal } from '../../api/types.generated';
import { partsOf, type Made, type Status } from './create';
import { KINDS } from './proposal';

/** As a shopper meets them. */
const ORDER = [ ...KINDS, 'funnel' ] as const;

interface Props {
	proposal: Proposal;
	status: Status;
	made: Made;
	onAnother: () => void;
}

/** What there is now, and what to do next. */
export function Done( { proposal, status, made, onAnother }: Props ) {
	const isOn = status === 'publish';
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => heading.current?.focus(), [] );
	const names = {
		bump: __( 'Order bump', 'encore' ),
		upsell: __( 'Upsell', 'encore' ),
		downsell: __( 'Downsell', 'encore' ),
		funnel: __( 'Funnel', 'encore' ),
	};
	return (
		<div className="encore-quick-funnel encore-quick-funnel__done">
			<h2 ref={ heading } tabIndex={ -1 }>
				{ isOn ? __( 'Your funnel is on', 'encore' ) : __( 'Saved as drafts', 'encore' ) }
			</h2>
			<p>{ wordsOf( isOn, made.funnel !== undefined ) }</p>
			<ul>
				{ ORDER.filter( ( part ) => partsOf( proposal ).includes( part ) ).map( ( part ) => (
					<li key={ part }>
						<a href={ addQueryArgs( 'post.php', { post: made[ part ], action: 'edit' } ) }>
							{ part === 'funnel'
								? `${ names.funnel }: ${ proposal.name }`
								: `${ names[ part ] }: ${ proposal[ part ].offer?.name ?? '' }` }
						</a>
					</li>
				) ) }
			</ul>
			<div className="encore-quick-funnel__next">
				{ isOn && made.funnel && (
					<Button
						__next40pxDefaultSize
						variant="primary"
						href={ addQueryArgs( 'edit.php', {
							post_type: 'encore_offer',
							page: 'encore-walkthrough',
							funnel: made.funnel,
						} ) }
					>
						{ __( 'Walk through', 'encore' ) }
					</Button>
				) }
				{ isOn && (
					<Button
						__next40pxDefaultSize
						variant={ made.funnel ? 'secondary' : 'primary' }
						href={ proposal.link }
					>
						{ __( 'See it in the shop', 'encore' ) }
					</Button>
				) }
				<Button __next40pxDefaultSize variant="tertiary" onClick={ onAnother }>
					{ __( 'Another product', 'encore' ) }
				</Button>
			</div>
		</div>
	);
}

function wordsOf( isOn: boolean, hasFunnel: boolean ): string {
	if ( ! isOn ) {
		return __( 'No shopper sees them yet. Publish each of them when you are ready.', 'encore' );
	}
	return hasFunnel
		? __(
				'Whoever buys this product meets the offers from now on. Walk through them as a shopper: no order is made, and nothing is charged.',
				'encore'
		  )
		: __( 'Whoever buys this product sees the bump at the checkout from now on.', 'encore' );
}
