import assert from 'node:assert/strict';
import { test } from 'node:test';

import { typesOf } from '../../tools/types/generate';

test( 'a schema becomes an interface, one inside another a reference', async () => {
	const Money = {
		title: 'Money',
		type: 'object',
		properties: { amount: { type: 'string' } },
		required: [ 'amount' ],
	} as const;
	const code = await typesOf( {
		Money: { ...Money, required: [ ...Money.required ] },
		Quote: {
			title: 'Quote',
			type: 'object',
			properties: { total: { ...Money, required: [ ...Money.required ] }, note: { type: 'string' } },
			required: [ 'total' ],
		},
	} );
	assert.match( code, /export interface Money \{\s+amount: string;/ );
	assert.match( code, /total: Money;\s+note\?: string;/ );
	assert.doesNotMatch( code, /Money1/ );
} );
