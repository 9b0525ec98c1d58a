import { useCallback, useEffect, useState } from '@wordpress/element';

import { api } from '../../api';
import type { Gateways } from '../../api/types.generated';
import { gatewayFailureWords } from './words';

interface State {
	isLoading: boolean;
	/** Empty unless reading has failed. */
	problem: string;
	data: Gateways | undefined;
}

/** The gateways of the shop, as they are now. */
export function useGateways(): State & { read: () => void } {
	const [ state, setState ] = useState< State >( { isLoading: true, problem: '', data: undefined } );
	const read = useCallback( () => {
		setState( ( before ) => ( { ...before, isLoading: true, problem: '' } ) );
		void api
			.request< Gateways >( '/gateways' )
			.then( ( answer ) =>
				setState(
					answer.ok
						? { isLoading: false, problem: '', data: answer.data }
						: { isLoading: false, problem: gatewayFailureWords( answer ), data: undefined }
				)
			);
	}, [] );
	useEffect( read, [ read ] );
	return { ...state, read };
}
