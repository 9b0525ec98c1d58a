import apiFetch from '@wordpress/api-fetch';
import { addQueryArgs } from '@wordpress/url';

interface Row {
	image?: Image | null;
	images?: Image[];
}

interface Image {
	src: string;
	alt: string;
}

interface Picture extends Image {
	width: number;
	height: number;
}

const SIZE = 72;

/** The picture of a product or variation, null where it has none. */
export async function imageOf( id: number ): Promise< Picture | null > {
	const paths = [ '/wc-analytics/products', '/wc-analytics/variations' ];
	const [ row ] = (
		await Promise.all(
			paths.map( ( path ) => apiFetch< Row[] >( { path: addQueryArgs( path, { include: String( id ) } ) } ) )
		)
	).flat();
	const image = row?.image ?? row?.images?.[ 0 ];
	return image ? { src: image.src, alt: image.alt, width: SIZE, height: SIZE } : null;
}
