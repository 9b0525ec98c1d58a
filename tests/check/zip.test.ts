import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';

import { root } from '../../tools/process';
import { pack } from '../../tools/zip/archive';
import { blockTexts } from '../../tools/zip/pot';

const zip = unzipSync( pack( path.join( root, 'plugin' ), path.join( root, 'LICENSE' ) ) );

test( 'whatever class the zip names is in it', () => {
	const files = Object.keys( zip ).filter( ( name ) => name.startsWith( 'encore/src/' ) && name.endsWith( '.php' ) );
	assert.ok( files.length > 400 );
	const missing = files.flatMap( ( name ) =>
		[ ...strFromU8( zip[ name ] ?? new Uint8Array() ).matchAll( /^use Encore\\([\w\\]+)(?: as \w+)?;/gm ) ]
			.map( ( [ , named = '' ] ) => `encore/src/${ named.replaceAll( '\\', '/' ) }.php` )
			.filter( ( wanted ) => ! ( wanted in zip ) )
			.map( ( wanted ) => `${ name } needs ${ wanted }` )
	);
	assert.deepEqual( missing, [] );
} );

test( 'nothing is in it that no shop needs', () => {
	assert.deepEqual(
		Object.keys( zip ).filter( ( name ) => /README|node_modules|\.(map|log|tsx?|scss)$|\/\./.test( name ) ),
		[]
	);
	const named = Object.entries( zip ).filter( ( [ , file ] ) =>
		/encore[-_]look\b|Tools\\Look/.test( strFromU8( file, true ) )
	);
	assert.deepEqual( named, [], 'the look without WooCommerce is switched on by nothing that ships' );
} );

test( 'what WordPress translates of a block is in the POT, in the context in which it looks for it', () => {
	const pot = blockTexts( {
		'build/blocks/a/block.json': {
			title: 'One "more"',
			description: 'What.',
			keywords: [ 'upsell' ],
			styles: [ { label: 'Card' } ],
		},
		'build/blocks/b/block.json': { keywords: [ 'upsell' ] },
	} );
	assert.match( pot, /#: build\/blocks\/a\/block\.json\nmsgctxt "block title"\nmsgid "One \\"more\\""\nmsgstr ""/ );
	assert.match(
		pot,
		/#: build\/blocks\/a\/block\.json build\/blocks\/b\/block\.json\nmsgctxt "block keyword"\nmsgid "upsell"/
	);
	assert.match( pot, /msgctxt "block style label"\nmsgid "Card"/ );
} );
