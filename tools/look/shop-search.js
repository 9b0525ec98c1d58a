/** Stands in for WooCommerce's search: what is typed is asked for, what is chosen stands below and can be removed. */
( ( { components, element } ) => {
	const { createElement, useRef, useState } = element;

	function Search( { autocompleter, selected, onChange, placeholder, multiple } ) {
		const [ found, setFound ] = useState( [] );
		const asked = useRef( 0 );
		const ask = async ( text ) => {
			const question = ++asked.current;
			const items = await autocompleter.options( text ).catch( () => [] );
			// An answer that was overtaken is none.
			if ( question === asked.current ) {
				setFound( items );
			}
		};
		const choose = ( key ) => {
			const item = found.find( ( one ) => String( one.key ) === key );
			if ( item ) {
				onChange( multiple ? [ ...selected.filter( ( one ) => one.key !== item.key ), item ] : [ item ] );
				setFound( [] );
			}
		};
		return createElement(
			'div',
			null,
			createElement(
				'div',
				{ style: { background: '#fff' } },
				createElement( components.ComboboxControl, {
					__next40pxDefaultSize: true,
					label: placeholder,
					hideLabelFromVision: true,
					value: null,
					allowReset: false,
					options: found.map( ( { key, label } ) => ( { value: String( key ), label } ) ),
					onFilterValueChange: ask,
					onChange: choose,
				} )
			),
			selected.map( ( { key, label } ) =>
				createElement(
					components.Button,
					{
						key,
						__next40pxDefaultSize: true,
						variant: 'tertiary',
						'aria-label': `Remove ${ label }`,
						onClick: () => onChange( selected.filter( ( one ) => one.key !== key ) ),
					},
					`${ label } ×`
				)
			)
		);
	}

	window.wc = { ...window.wc, components: { Search } };
} )( window.wp );
