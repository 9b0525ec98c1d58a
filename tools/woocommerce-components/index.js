/** Stand-ins for the tests. In the browser the build takes the real components from WooCommerce's handle. */
const { createElement } = require( 'react' );

/** Typing `12:Course` chooses the item with the key 12; the chosen ones are listed. */
exports.Search = function Search( { selected, onChange, placeholder, multiple, disabled } ) {
	const choose = ( event ) => {
		const [ key, label ] = event.target.value.split( ':' );
		const item = { key: Number( key ), label };
		onChange( multiple ? [ ...selected, item ] : [ item ] );
	};
	return createElement(
		'div',
		null,
		createElement( 'input', { type: 'search', 'aria-label': placeholder, disabled, onChange: choose } ),
		createElement(
			'ul',
			null,
			selected.map( ( { key, label } ) => createElement( 'li', { key }, label ) )
		)
	);
};
