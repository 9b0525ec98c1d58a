import { Button, Notice, Spinner, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import { Section } from './Section';
import { useAnswer } from './use-answer';
import { entriesWith, levelLabel, momentText, type Entry, type ShopLog } from './log';

/** As many are in sight at once; the field finds the others. */
const SHOWN = 20;

/** The last errors, found by the number that a customer was told. */
export function LogBook() {
	const { isLoading, problem, data, ask } = useAnswer< ShopLog >( '/log' );
	const [ words, setWords ] = useState( '' );
	const found = entriesWith( data?.entries ?? [], words );
	return (
		<Section id="log" heading={ __( 'Log', 'encore' ) } isBusy={ isLoading }>
			<p>
				{ __(
					'What went wrong in Encore, the newest first. Customers who are told that something went wrong are given a number: here you find what it was.',
					'encore'
				) }
			</p>
			{ isLoading && ! data && (
				<p className="encore-tools__wait" role="status">
					<Spinner />
					{ __( 'Reading the log …', 'encore' ) }
				</p>
			) }
			{ problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ problem }
				</Notice>
			) }
			{ data && ! data.is_readable && (
				<Notice status="warning" isDismissible={ false } spokenMessage="">
					{ __( 'WooCommerce keeps no log here: it is switched off, or goes elsewhere.', 'encore' ) }{ ' ' }
					<a href={ data.url }>{ __( 'Open WooCommerce’s logs', 'encore' ) }</a>
				</Notice>
			) }
			{ data && data.entries.length > 0 && (
				<>
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ __( 'Find a number or a word', 'encore' ) }
						value={ words }
						onChange={ setWords }
						autoComplete="off"
					/>
					<p role="status" className="encore-tools__count">
						{ words.trim() !== '' &&
							sprintf(
								/* translators: %d: number of entries. */
								_n( '%d entry found', '%d entries found', found.length, 'encore' ),
								found.length
							) }
					</p>
					<ol className="encore-tools__log">
						{ found.slice( 0, SHOWN ).map( ( entry, place ) => (
							<Line key={ `${ entry.at }${ entry.id }${ place }` } entry={ entry } />
						) ) }
					</ol>
				</>
			) }
			{ data && data.is_readable && data.entries.length === 0 && (
				<p className="encore-tools__verdict">{ __( 'Nothing was logged.', 'encore' ) }</p>
			) }
			<div className="encore-tools__actions">
				<Button
					__next40pxDefaultSize
					variant="secondary"
					disabled={ isLoading }
					accessibleWhenDisabled
					onClick={ ask }
				>
					{ __( 'Read it again', 'encore' ) }
				</Button>
				{ data && data.is_readable && (
					<a href={ data.url }>{ __( 'All of it in WooCommerce’s logs', 'encore' ) }</a>
				) }
			</div>
		</Section>
	);
}

function Line( { entry: { at, level, message, id } }: { entry: Entry } ) {
	return (
		<li>
			<span className="encore-tools__when">
				<time dateTime={ at }>{ momentText( at ) }</time>
				<span>{ levelLabel( level ) }</span>
				{ id !== '' && <code>{ id }</code> }
			</span>
			<span dir="ltr">{ message }</span>
		</li>
	);
}
