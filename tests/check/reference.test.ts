import assert from 'node:assert/strict';
import { test } from 'node:test';

import { calledHooks, hooksOf, hooksReference } from '../../tools/types/hooks';
import { restReference, type RouteDoc } from '../../tools/types/rest';

const TOLD = `
	/**
	 * @hook filter encore_things
	 *
	 * What it is for,
	 * in a sentence.
	 *
	 * @param list<string> $things one for each
	 * @return list<string>
	 */
	public const FILTER = 'encore_things';
	private function ask(): array { return apply_filters(self::FILTER, []); }
`;

test( 'a docblock that names a hook is its documentation', () => {
	assert.deepEqual( hooksOf( TOLD, 'Things.php' ), [
		{
			name: 'encore_things',
			kind: 'filter',
			text: [ 'What it is for, in a sentence.' ],
			params: [ '`$things` (`list<string>`): one for each' ],
			returns: 'list<string>',
			file: 'Things.php',
		},
	] );
} );

test( 'a hook that nothing tells of stops the reference, whichever way it is named', () => {
	assert.match(
		hooksReference( new Map( [ [ 'a/Things.php', TOLD ] ] ) ),
		/## `encore_things`\n\nFilter, in `a\/Things.php`/
	);
	const elsewhere = `do_action( 'encore_done', $id ); apply_filters(Things::FILTER, []); apply_filters("encore_block_{$name}", '');`;
	const files = new Map( [
		[ 'a/Things.php', TOLD ],
		[ 'a/Other.php', elsewhere ],
	] );
	assert.deepEqual( calledHooks( files ), [ 'encore_done', 'encore_things' ] );
	assert.throws( () => hooksReference( files ), /tells of: encore_done/ );
	const family = new Map( [ ...files, [ 'a/Done.php', '/** @hook action encore_do… */' ] ] );
	assert.doesNotThrow( () => hooksReference( family ) );
} );

test( 'a route tells who may ask, what it takes and what it answers with', () => {
	const route: RouteDoc = {
		method: 'GET',
		path: '/things/{id}',
		purpose: 'Things.',
		who: 'owner',
		reason: '',
		guard: '',
		args: {
			id: { type: 'integer', minimum: 1, required: true } as object,
			order: { type: 'string', enum: [ 'asc', '' ], default: 'asc' },
		},
		answer: 'ThingsOfOne',
	};
	const text = restReference(
		[ route, { ...route, method: 'POST', who: 'anybody', reason: 'A guest asks.', guard: 'A key.' } ],
		{
			Thing: { type: 'object', properties: {} },
			Things: {
				type: 'object',
				properties: {
					all: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
				},
			},
		}
	);
	assert.match( text, /### `GET \/things\/\{id\}`\n\nThings\.\n\nWho manages the shop/ );
	assert.match( text, /Anybody\. A guest asks\. Guarded by: A key\./ );
	assert.match( text, /\| `id` \| integer \| Required\. At least 1\. \|/ );
	assert.match( text, /\| `order` \| `asc`, `""` \| Otherwise `"asc"`\. \|/ );
	assert.match( text, /Answers with \[Things\]\(#things\)\./ );
	assert.match( text, /\| `all\[\]\.name` \| string \|/ );
} );
