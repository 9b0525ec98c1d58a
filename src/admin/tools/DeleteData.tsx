import { Button, Notice, Spinner, TextControl } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { Section } from './Section';
import { asWritten, storedWords, underWayWords } from './stored';
import { useStoredData } from './use-stored-data';

/** Everything of Encore's goes, in two steps: the record of what was charged is saved, and the shop's address is written. */
export function DeleteData() {
	const { isLoading, isDeleting, isSaving, problem, data, read, save, remove } = useStoredData();
	const [ written, setWritten ] = useState( '' );
	const told = useRef< HTMLParagraphElement >( null );
	const isDeleted = data?.is_deleted ?? false;
	useEffect( () => {
		// The button that was pressed is gone.
		if ( isDeleted ) {
			told.current?.focus();
		}
	}, [ isDeleted ] );
	const isBusy = isLoading || isDeleting || isSaving;
	const open = data ? underWayWords( data.under_way ) : [];
	const canDelete = data !== undefined && data.is_saved && open.length === 0 && asWritten( written, data.phrase );
	return (
		<Section id="delete" heading={ __( 'Delete all data', 'encore' ) } isBusy={ isBusy }>
			{ isLoading && ! data && (
				<p className="encore-tools__wait" role="status">
					<Spinner />
					{ __( 'Looking at what is stored …', 'encore' ) }
				</p>
			) }
			{ data && isDeleted && (
				<p ref={ told } tabIndex={ -1 } className="encore-tools__verdict">
					{ __( 'All of it is deleted. Your orders are as they were.', 'encore' ) }
				</p>
			) }
			{ data && ! isDeleted && (
				<>
					<p>
						{ __(
							'Deletes every offer, funnel, record, report and setting of Encore’s from this shop, for good. Orders stay as they are, with their items, totals and notes.',
							'encore'
						) }
					</p>
					<p>
						{ __(
							'Afterwards WooCommerce no longer knows which charge paid for an added item: you refund it at your payment provider, by the number in the record.',
							'encore'
						) }
					</p>
					<p>
						<strong>{ storedWords( data ) }</strong>
					</p>
					{ open.length > 0 && (
						<Notice status="warning" isDismissible={ false } spokenMessage="">
							<p>{ __( 'It cannot be deleted now. This is still under way:', 'encore' ) }</p>
							<ul className="encore-tools__open">
								{ open.map( ( one ) => (
									<li key={ one }>{ one }</li>
								) ) }
							</ul>
							<p>
								{ __(
									'Switch your funnels and offers off, decide what waits for you in the orders, and come back in some hours.',
									'encore'
								) }
							</p>
						</Notice>
					) }
					{ open.length === 0 && (
						<ol className="encore-tools__steps">
							{ data.charges > 0 && (
								<li>
									<p>
										{ __(
											'Save the record of what was charged, and keep it with your books.',
											'encore'
										) }
									</p>
									<div className="encore-tools__actions">
										<Button
											__next40pxDefaultSize
											variant="secondary"
											isBusy={ isSaving }
											disabled={ isBusy }
											accessibleWhenDisabled
											onClick={ save }
										>
											{ __( 'Download the record', 'encore' ) }
										</Button>
										<span role="status">{ data.is_saved && __( 'Downloaded.', 'encore' ) }</span>
									</div>
								</li>
							) }
							<li>
								<TextControl
									__next40pxDefaultSize
									__nextHasNoMarginBottom
									label={
										/* translators: %s: the address of the shop: "shop.example". */
										sprintf( __( 'Write %s to say which shop you mean', 'encore' ), data.phrase )
									}
									value={ written }
									onChange={ setWritten }
									autoComplete="off"
									autoCapitalize="off"
									spellCheck={ false }
									dir="ltr"
								/>
								<div className="encore-tools__actions">
									<Button
										__next40pxDefaultSize
										variant={ canDelete ? 'primary' : 'secondary' }
										isDestructive
										isBusy={ isDeleting }
										disabled={ isBusy || ! canDelete }
										accessibleWhenDisabled
										onClick={ () => remove( written ) }
									>
										{ __( 'Delete all data', 'encore' ) }
									</Button>
									<span role="status">
										{ isDeleting && __( 'Deleting. Please leave this page open …', 'encore' ) }
									</span>
								</div>
							</li>
						</ol>
					) }
				</>
			) }
			{ problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ problem }
				</Notice>
			) }
			{ ( problem !== '' || open.length > 0 ) && ! isDeleted && (
				<div className="encore-tools__actions">
					<Button
						__next40pxDefaultSize
						variant="secondary"
						disabled={ isBusy }
						accessibleWhenDisabled
						onClick={ read }
					>
						{ __( 'Look again', 'encore' ) }
					</Button>
				</div>
			) }
		</Section>
	);
}
