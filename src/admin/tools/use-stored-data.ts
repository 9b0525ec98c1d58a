import { useCallback, useEffect, useRef, useState } from '@wordpress/element';

import { api, download, type Answer } from '../../api';
import { failureWords } from '../../api/failure-words';
import type { StoredData } from '../../api/types.generated';

type Doing = '' | 'reading' | 'saving' | 'deleting';

/** A shop with thousands of offers is deleted in several requests; as many are no end. */
const MOST = 500;

/** What is stored, its record as a file, and its end; one thing at a time. */
export function useStoredData() {
	const [ doing, setDoing ] = useState< Doing >( 'reading' );
	const [ problem, setProblem ] = useState( '' );
	const [ data, setData ] = useState< StoredData >();
	const isBusy = useRef( false );

	const during = useCallback( async ( what: Doing, work: () => Promise< Answer< unknown > > ) => {
		if ( isBusy.current ) {
			return;
		}
		isBusy.current = true;
		setDoing( what );
		setProblem( '' );
		const answer = await work();
		isBusy.current = false;
		setDoing( '' );
		setProblem( answer.ok ? '' : failureWords( answer ) );
	}, [] );

	const look = useCallback( async () => {
		const answer = await api.request< StoredData >( '/stored-data' );
		if ( answer.ok ) {
			setData( answer.data );
		}
		return answer;
	}, [] );

	const read = useCallback( () => void during( 'reading', look ), [ during, look ] );
	useEffect( read, [ read ] );

	const save = () =>
		void during( 'saving', async () => {
			const file = await download( '/charges/csv' );
			if ( file.ok ) {
				const link = document.createElement( 'a' );
				link.href = URL.createObjectURL( file.data );
				link.download = `encore-charges-${ new Date().toISOString().slice( 0, 10 ) }.csv`;
				link.click();
				URL.revokeObjectURL( link.href );
			}
			return file.ok ? look() : file;
		} );

	const remove = ( confirmation: string ) =>
		void during( 'deleting', async () => {
			for ( let round = 0; ; round++ ) {
				const answer = await api.request< StoredData >( '/deletions', {
					method: 'POST',
					body: { confirmation },
				} );
				if ( ! answer.ok ) {
					await look();
					return answer;
				}
				setData( answer.data );
				if ( answer.data.is_deleted || round >= MOST ) {
					return answer;
				}
			}
		} );

	return {
		isLoading: doing === 'reading',
		isSaving: doing === 'saving',
		isDeleting: doing === 'deleting',
		problem,
		data,
		read,
		save,
		remove,
	};
}
