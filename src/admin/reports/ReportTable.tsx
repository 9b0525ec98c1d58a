import { Button, Notice, Spinner } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';

import type { Money } from '../../api/types.generated';
import { TryAgain } from '../../components/TryAgain';
import { moneyText } from '../numbers/money';
import { rateText } from '../numbers/numbers';
import type { Question } from '../numbers/period';
import { sumOf, tableOf, type Column, type Methods, type Row, type Table, type TableName } from './tables';
import { PER_PAGE, useCsv, useTable, type Order } from './use-table';

interface Props {
	name: TableName;
	heading: string;
	methods: Methods;
	question: Question;
	onCurrencies: ( currencies: string[] ) => void;
}

/** A table of the reports: ordered by a click on its heads, page by page, and all of it as a file. */
export function ReportTable( { name, heading, methods, question, onCurrencies }: Props ) {
	const table = tableOf( name, methods );
	const [ order, setOrder ] = useState< Order >( {
		by: table.columns.find( ( { kind } ) => kind === 'money' )?.name ?? table.columns[ 0 ]?.name ?? '',
		isDescending: true,
	} );
	const [ number, setNumber ] = useState( 1 );
	const { isLoading, page, problem, again } = useTable( name, question, order, number );
	const csv = useCsv( name, question, order );
	useEffect( () => setNumber( 1 ), [ question.from, question.to, question.currency ] );
	useEffect( () => {
		if ( page ) {
			onCurrencies( page.currencies );
		}
	}, [ page, onCurrencies ] );
	const orderBy = ( by: string ) => {
		setOrder( {
			by,
			isDescending: order.by === by ? ! order.isDescending : true,
		} );
		setNumber( 1 );
	};
	const pages = Math.ceil( ( page?.total ?? 0 ) / PER_PAGE );
	return (
		<section className="encore-numbers__card" aria-busy={ isLoading }>
			<div className="encore-reports__bar">
				<h2 id={ `encore-reports-${ name }` }>{ heading }</h2>
				<span role="status">{ isLoading && <Spinner /> }</span>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					isBusy={ csv.isSaving }
					disabled={ csv.isSaving || ! page || page.total === 0 }
					accessibleWhenDisabled
					onClick={ () => void csv.save() }
				>
					{ __( 'Download CSV', 'encore' ) }
				</Button>
			</div>
			{ csv.problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ csv.problem }
				</Notice>
			) }
			<TryAgain problem={ problem } onAgain={ again } />
			{ page && page.total === 0 && <p>{ table.empty }</p> }
			{ page && page.total > 0 && (
				<>
					{ /* Wide on a phone: it scrolls by itself, by keyboard too. */ }
					<div
						className="encore-reports__scroll"
						tabIndex={ 0 }
						role="region"
						aria-labelledby={ `encore-reports-${ name }` }
					>
						<table className="encore-reports__table">
							<thead>
								<tr>
									<th scope="col">
										{ name === 'failures' ? __( 'Reason', 'encore' ) : __( 'Name', 'encore' ) }
									</th>
									{ table.columns.map( ( column ) => (
										<Head
											key={ column.name }
											column={ column }
											order={ order }
											onClick={ () => orderBy( column.name ) }
										/>
									) ) }
								</tr>
							</thead>
							<tbody>
								{ page.rows.map( ( row, place ) => (
									<tr key={ place }>
										<th scope="row">
											<Name row={ row } table={ table } />
										</th>
										{ table.columns.map( ( column ) => (
											<td key={ column.name }>
												{ valueText( column, row[ column.name ] ?? null ) }
											</td>
										) ) }
									</tr>
								) ) }
							</tbody>
							{ page.total === page.rows.length && page.rows.length > 1 && (
								<tfoot>
									<tr>
										<th scope="row">{ __( 'Together', 'encore' ) }</th>
										{ table.columns.map( ( column ) => (
											<td key={ column.name }>
												{ /* An order with two of them counts in both rows. */ }
												{ column.name === 'orders'
													? '–'
													: valueText( column, sumOf( column, page.rows ) ) }
											</td>
										) ) }
									</tr>
								</tfoot>
							) }
						</table>
					</div>
					<Counted columns={ table.columns } />
					{ pages > 1 && (
						<nav className="encore-reports__pages" aria-label={ __( 'Pages of the table', 'encore' ) }>
							<Button
								__next40pxDefaultSize
								variant="secondary"
								disabled={ number <= 1 }
								accessibleWhenDisabled
								onClick={ () => setNumber( number - 1 ) }
							>
								{ __( 'Back', 'encore' ) }
							</Button>
							<span aria-live="polite">
								{ sprintf(
									/* translators: 1: number of the page, 2: number of pages. */
									__( 'Page %1$d of %2$d', 'encore' ),
									number,
									pages
								) }{ ' ' }
								{ sprintf(
									/* translators: %d: number of rows. */
									_n( '(%d row)', '(%d rows)', page.total, 'encore' ),
									page.total
								) }
							</span>
							<Button
								__next40pxDefaultSize
								variant="secondary"
								disabled={ number >= pages }
								accessibleWhenDisabled
								onClick={ () => setNumber( number + 1 ) }
							>
								{ __( 'Next', 'encore' ) }
							</Button>
						</nav>
					) }
				</>
			) }
		</section>
	);
}

function Head( { column, order, onClick }: { column: Column; order: Order; onClick: () => void } ) {
	const isOrdered = order.by === column.name;
	const way = order.isDescending ? 'descending' : 'ascending';
	return (
		<th scope="col" aria-sort={ isOrdered ? way : 'none' }>
			<button type="button" onClick={ onClick } title={ column.hint }>
				{ column.label }
				<span aria-hidden="true">{ isOrdered && ( order.isDescending ? ' ↓' : ' ↑' ) }</span>
			</button>
		</th>
	);
}

/** What each column counts, for whoever has no pointer that can rest on its head. */
function Counted( { columns }: { columns: Column[] } ) {
	return (
		<details className="encore-numbers__folded">
			<summary>{ __( 'What is counted', 'encore' ) }</summary>
			<dl className="encore-reports__counted">
				{ columns.map(
					( { name, label, hint } ) =>
						hint && (
							<div key={ name }>
								<dt>{ label }</dt>
								<dd>{ hint }</dd>
							</div>
						)
				) }
			</dl>
		</details>
	);
}

function Name( { row, table }: { row: Row; table: Table } ) {
	const post = table.post( row );
	const title = table.title( row );
	const about = table.about( row );
	return (
		<>
			{ post > 0 && ! title.startsWith( '#' ) ? (
				<a
					href={ addQueryArgs( 'post.php', {
						post,
						action: 'edit',
					} ) }
				>
					{ title }
				</a>
			) : (
				<span>{ title }</span>
			) }
			{ about !== '' && <small>{ about }</small> }
		</>
	);
}

function valueText( { kind }: Column, value: Row[ string ] ): string {
	if ( kind === 'rate' ) {
		return rateText( value as number | null );
	}
	return kind === 'money' && value !== null ? moneyText( value as Money ) : String( value ?? '' );
}
