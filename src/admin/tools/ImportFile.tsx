import { Button, CheckboxControl, FormFileUpload, Notice, Spinner } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { Import } from '../../api/types.generated';
import { ShopSearch } from '../../woo/shop-search';
import { Section } from './Section';
import { useImport } from './use-import';
import { importVerdict, movedState, movedWords } from './words';

/** Drafts from another shop's file: first what would be made, then the making. */
export function ImportFile() {
	const { name, plan, products, isAgain, isMade, busy, problem, choose, match, askAgain, make, forget } = useImport();
	const all = plan ? [ ...plan.funnels, ...plan.offers ] : [];
	const made = ( posts: Import[ 'offers' ] ) => posts.filter( ( { state } ) => state === 'new' ).length;
	const isNew = all.some( ( { state } ) => state === 'new' );
	const isHere = all.some( ( { state } ) => state === 'here' );
	return (
		<Section id="import" heading={ __( 'Import', 'encore' ) } isBusy={ busy !== '' }>
			<p>
				{ __(
					'Makes drafts of a file that was exported here or in another shop. First you see what would be made.',
					'encore'
				) }
			</p>
			<div className="encore-tools__actions">
				<FormFileUpload
					accept="application/json,.json"
					onChange={ ( { currentTarget } ) => {
						const [ file ] = currentTarget.files ?? [];
						if ( file ) {
							void choose( file );
						}
						// The same file may be chosen twice.
						currentTarget.value = '';
					} }
					render={ ( { openFileDialog } ) => (
						<Button
							__next40pxDefaultSize
							variant="secondary"
							disabled={ busy !== '' }
							accessibleWhenDisabled
							onClick={ openFileDialog }
						>
							{ plan ? __( 'Choose another file', 'encore' ) : __( 'Choose a file', 'encore' ) }
						</Button>
					) }
				/>
				<span className="encore-tools__file">{ name }</span>
			</div>
			<div role="status">
				{ busy !== '' && (
					<p className="encore-tools__wait">
						<Spinner />
						{ busy === 'making'
							? __( 'Making drafts …', 'encore' )
							: __( 'Looking at the file …', 'encore' ) }
					</p>
				) }
				{ busy === '' && plan && problem === '' && (
					<p className="encore-tools__verdict">{ importVerdict( plan, isMade ) }</p>
				) }
			</div>
			{ problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ problem }
				</Notice>
			) }
			{ plan && plan.warning !== '' && (
				<Notice status="warning" isDismissible={ false }>
					{ plan.warning }
				</Notice>
			) }
			{ plan && <Posts label={ __( 'Funnels', 'encore' ) } posts={ plan.funnels } /> }
			{ plan && <Posts label={ __( 'Offers', 'encore' ) } posts={ plan.offers } /> }
			{ plan && ! isMade && <Products products={ plan.products } chosen={ products } match={ match } /> }
			{ plan && ! isMade && ( isHere || isAgain ) && (
				<CheckboxControl
					__nextHasNoMarginBottom
					label={ __( 'Make what is here already once more', 'encore' ) }
					checked={ isAgain }
					disabled={ busy !== '' }
					onChange={ askAgain }
				/>
			) }
			{ plan && (
				<div className="encore-tools__actions">
					{ ! isMade && isNew && (
						<Button
							__next40pxDefaultSize
							variant="primary"
							disabled={ busy !== '' }
							accessibleWhenDisabled
							onClick={ make }
						>
							{ sprintf(
								/* translators: %s: "2 funnels and 5 offers". */
								__( 'Import %s as drafts', 'encore' ),
								movedWords( made( plan.funnels ), made( plan.offers ) )
							) }
						</Button>
					) }
					<Button __next40pxDefaultSize variant="tertiary" disabled={ busy !== '' } onClick={ forget }>
						{ isMade ? __( 'Done', 'encore' ) : __( 'Cancel', 'encore' ) }
					</Button>
				</div>
			) }
		</Section>
	);
}

function Posts( { label, posts }: { label: string; posts: Import[ 'offers' ] } ) {
	return (
		posts.length > 0 && (
			<>
				<h3>{ label }</h3>
				<ul className="encore-tools__checks">
					{ posts.map( ( { key, title, state, edit_url: url, problems, left_out: leftOut } ) => (
						<li key={ key } className={ `is-${ TONES[ state ] }` }>
							<span className="encore-tools__state">{ movedState( state ) }</span>
							<div>
								<strong>
									{ url === '' ? (
										title || __( '(no name)', 'encore' )
									) : (
										<a href={ url }>{ title || __( '(no name)', 'encore' ) }</a>
									) }
								</strong>
								{ problems.map( ( text ) => (
									<p key={ text }>{ text }</p>
								) ) }
								{ leftOut.length > 0 && (
									<p>
										{ sprintf(
											/* translators: %s: what an offer names, 'product “Mug”, tag “Red”'. */
											__( 'Not in this shop, and left out: %s', 'encore' ),
											leftOut.join( ', ' )
										) }
									</p>
								) }
							</div>
						</li>
					) ) }
				</ul>
			</>
		)
	);
}

const TONES = { new: 'good', made: 'good', here: 'neutral', wrong: 'critical' };

interface ProductsProps {
	products: Import[ 'products' ];
	chosen: Record< string, number >;
	match: ( key: number, id: number ) => void;
}

/** Which product of this shop stands for one of the other. */
function Products( { products, chosen, match }: ProductsProps ) {
	const open = products.filter( ( { key, product_id: id } ) => id === 0 || chosen[ key ] !== undefined );
	const known = products.filter( ( one ) => ! open.includes( one ) );
	return (
		<>
			{ open.length > 0 && (
				<>
					<h3>{ __( 'Products that this shop does not know', 'encore' ) }</h3>
					<p>
						{ __(
							'Choose what stands for each, or leave it out and choose later in the draft.',
							'encore'
						) }
					</p>
					<ul className="encore-tools__products">
						{ open.map( ( { key, name, sku, product_id: id, product_name: here } ) => (
							<li key={ key }>
								<strong>{ sku === '' ? name : `${ name } (${ sku })` }</strong>
								<ShopSearch
									kind="sellable"
									chosen={ id === 0 ? [] : [ { id, name: here } ] }
									onChange={ ( found ) => match( key, found.at( -1 )?.id ?? 0 ) }
									label={ sprintf(
										/* translators: %s: name of a product. */
										__( 'Product for “%s”', 'encore' ),
										name
									) }
								/>
							</li>
						) ) }
					</ul>
				</>
			) }
			{ known.length > 0 && (
				<details className="encore-tools__more">
					<summary>{ __( 'Products that were found', 'encore' ) }</summary>
					<ul className="encore-tools__products">
						{ known.map( ( { key, name, sku, product_name: here } ) => (
							<li key={ key }>
								{ sku === '' ? name : `${ name } (${ sku })` } → { here }
							</li>
						) ) }
					</ul>
				</details>
			) }
		</>
	);
}
