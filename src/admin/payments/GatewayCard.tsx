import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { SelfTestPanel } from './SelfTestPanel';
import { abilityLabel, sortNotes, stateLabel, versionWords, wayLabel, type Gateway, type Note } from './words';

export function GatewayCard( { gateway }: { gateway: Gateway } ) {
	const { urgent, other } = sortNotes( gateway.notes );
	const version = versionWords( gateway );
	return (
		<li className={ `encore-payments__gateway is-${ gateway.way }` }>
			<div className="encore-payments__head">
				<h2>{ gateway.title }</h2>
				<span className={ `encore-payments__way is-${ gateway.way }` }>{ wayLabel( gateway.way ) }</span>
				{ gateway.mode === 'test' && (
					<span className="encore-payments__way is-test">{ __( 'Test mode', 'encore' ) }</span>
				) }
			</div>
			<p className="encore-payments__how">{ gateway.way_text }</p>
			{ urgent.map( ( note ) => (
				<Notice
					key={ note.text }
					status={ note.kind === 'stops' ? 'error' : 'warning' }
					isDismissible={ false }
					// It is read where it stands; several at once would be a flood.
					spokenMessage=""
				>
					<NoteText note={ note } />
				</Notice>
			) ) }
			{ gateway.way === 'none' && <p>{ __( 'Once that is changed:', 'encore' ) }</p> }
			<dl className="encore-payments__abilities">
				{ gateway.abilities.map( ( { id, state, text } ) => (
					<div key={ id } className={ `is-${ state }` }>
						<dt>{ abilityLabel( id ) }</dt>
						<dd>
							<strong>{ stateLabel( state ) }</strong>
							<span>{ text }</span>
						</dd>
					</div>
				) ) }
			</dl>
			{ other.map( ( note ) => (
				<p key={ note.text } className="encore-payments__aside">
					<NoteText note={ note } />
				</p>
			) ) }
			{ version !== '' && <p className="encore-payments__aside">{ version }</p> }
			<SelfTestPanel id={ gateway.id } title={ gateway.title }>
				<a className="encore-payments__settings" href={ gateway.settings_url }>
					{
						/* translators: %s: name of a payment method. */
						sprintf( __( 'Settings of %s', 'encore' ), gateway.title )
					}
				</a>
			</SelfTestPanel>
		</li>
	);
}

function NoteText( { note: { text, url, link } }: { note: Note } ) {
	return (
		<>
			{ text } { url !== '' && <a href={ url }>{ link }</a> }
		</>
	);
}
