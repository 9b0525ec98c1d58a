export interface Size {
	width: number;
	height: number;
}

export interface Place {
	x: number;
	y: number;
}

/** What is drawn: each node once, below what leads to it first. */
export interface Drawn extends Size {
	id: string;
	children: string[];
}

const GAP = { across: 40, down: 96 };

/**
 * Places a tree, and others beside it: a parent above the middle of its children, each row as high as its highest, nothing over
 * anything else. From right to left it is mirrored. What a loop leads back to, or two edges lead to, is placed once.
 */
export function layout( roots: string[], drawn: Drawn[], isRtl: boolean ): Map< string, Place > {
	const byId = new Map( drawn.map( ( one ) => [ one.id, one ] ) );
	const placed = new Map< string, Place >();
	const depths = new Map< string, number >();
	const rows: number[] = [];
	const own = new Map< string, string[] >();

	const visit = ( id: string, depth: number ) => {
		depths.set( id, depth );
		rows[ depth ] = Math.max( rows[ depth ] ?? 0, byId.get( id )!.height );
		const children = byId.get( id )!.children.filter( ( child ) => {
			const isNew = byId.has( child ) && ! depths.has( child );
			if ( isNew ) {
				depths.set( child, depth + 1 );
			}
			return isNew;
		} );
		own.set( id, children );
		children.forEach( ( child ) => visit( child, depth + 1 ) );
	};
	const widths = new Map< string, number >();
	const widthOf = ( id: string ): number => {
		const known = widths.get( id );
		if ( known !== undefined ) {
			return known;
		}
		const width = Math.max( byId.get( id )!.width, across( own.get( id )! ) );
		widths.set( id, width );
		return width;
	};
	const across = ( ids: string[] ) =>
		ids.reduce( ( sum, id ) => sum + widthOf( id ), 0 ) + GAP.across * Math.max( 0, ids.length - 1 );
	const place = ( id: string, left: number ) => {
		const { width } = byId.get( id )!;
		const children = own.get( id )!;
		const top = rows.slice( 0, depths.get( id ) ).reduce( ( sum, height ) => sum + height + GAP.down, 0 );
		placed.set( id, { x: left + ( widthOf( id ) - width ) / 2, y: top } );
		let from = left + ( widthOf( id ) - across( children ) ) / 2;
		for ( const child of children ) {
			place( child, from );
			from += widthOf( child ) + GAP.across;
		}
	};

	let left = 0;
	const starts = roots.filter( ( id ) => byId.has( id ) );
	starts.forEach( ( id, number ) => visit( id, number === 0 ? 0 : 1 ) );
	for ( const id of starts ) {
		place( id, left );
		left += widthOf( id ) + GAP.across;
	}
	return isRtl ? mirrored( placed, byId ) : placed;
}

function mirrored( placed: Map< string, Place >, byId: Map< string, Drawn > ): Map< string, Place > {
	return new Map( [ ...placed ].map( ( [ id, { x, y } ] ) => [ id, { x: 0 - x - byId.get( id )!.width, y } ] ) );
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** Where an arrow key leads: up to what leads here, down to what follows, sideways to the next in the row, else the nearest there. */
export function neighbour( id: string, key: Arrow, drawn: Drawn[], places: Map< string, Place > ): string | undefined {
	const from = drawn.find( ( one ) => one.id === id );
	const at = from && places.get( id );
	if ( ! from || ! at ) {
		return undefined;
	}
	if ( key === 'ArrowDown' && from.children.length > 0 ) {
		return from.children[ 0 ];
	}
	const parent = drawn.find( ( { children } ) => children.includes( id ) );
	if ( key === 'ArrowUp' && parent ) {
		return parent.id;
	}
	const middle = ( one: Drawn, { x, y }: Place ): Place => ( { x: x + one.width / 2, y: y + one.height / 2 } );
	const here = middle( from, at );
	const isAcross = key === 'ArrowLeft' || key === 'ArrowRight';
	const sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
	const others = drawn.flatMap( ( one ) => {
		const place = places.get( one.id );
		if ( ! place || one.id === id ) {
			return [];
		}
		const there = middle( one, place );
		const along = sign * ( isAcross ? there.x - here.x : there.y - here.y );
		const aside = Math.abs( isAcross ? at.y - place.y : there.x - here.x );
		return along > 0 ? [ { id: one.id, far: along + ( isAcross ? 4 : 1 ) * aside } ] : [];
	} );
	return others.sort( ( one, other ) => one.far - other.far )[ 0 ]?.id;
}
