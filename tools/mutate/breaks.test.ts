import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';

import { root } from '../process';
import { breaks } from './breaks';

describe( 'the deliberate breaks', () => {
	for ( const { name, file, search, replace } of breaks ) {
		test( `can be made: ${ name }`, () => {
			const found = readFileSync( path.join( root, file ), 'utf8' ).split( search ).length - 1;
			assert.equal( found, 1, `${ file } holds it ${ found } times` );
			assert.notEqual( search, replace );
		} );
	}
} );
