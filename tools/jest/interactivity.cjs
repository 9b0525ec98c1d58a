/** Stand-in for @wordpress/interactivity: stores are plain objects, context and configuration what a test puts there. */
const stores = {};
const page = { context: {}, config: {}, element: { ref: null, attributes: {} } };

exports.page = page;
exports.store = ( namespace, parts = {} ) => {
	const known = ( stores[ namespace ] ??= { state: {}, actions: {}, callbacks: {} } );
	for ( const [ name, part ] of Object.entries( parts ) ) {
		known[ name ] = Object.defineProperties( known[ name ] ?? {}, Object.getOwnPropertyDescriptors( part ) );
	}
	return known;
};
exports.getContext = () => page.context;
exports.getConfig = () => page.config;
exports.getElement = () => page.element;
exports.getServerContext = () => page.context;
exports.getServerState = () => ( {} );
exports.withScope = ( work ) => work;
exports.withSyncEvent = ( work ) => work;
