import { useRef, useState } from '@wordpress/element';

import { api } from '../../api';
import type { GatewayTest } from '../../api/types.generated';
import { gatewayFailureWords } from './words';

export interface SelfTest {
	isRunning: boolean;
	result: GatewayTest | undefined;
	/** Why there is no result; empty unless the check did not come about. */
	problem: string;
	run: () => void;
}

/** Has the server check one gateway; one check at a time. */
export function useSelfTest( gateway: string ): SelfTest {
	const [ state, setState ] = useState< Omit< SelfTest, 'run' > >( {
		isRunning: false,
		result: undefined,
		problem: '',
	} );
	const isAsked = useRef( false );
	const run = async () => {
		if ( isAsked.current ) {
			return;
		}
		isAsked.current = true;
		setState( { isRunning: true, result: undefined, problem: '' } );
		const answer = await api.request< GatewayTest >( `/gateways/${ gateway }/test`, { method: 'POST' } );
		isAsked.current = false;
		setState( {
			isRunning: false,
			result: answer.ok ? answer.data : undefined,
			problem: answer.ok ? '' : gatewayFailureWords( answer ),
		} );
	};
	return { ...state, run: () => void run() };
}
