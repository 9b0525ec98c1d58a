import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { filesUnder } from '../check/sizes';
import { run } from '../process';
import { fetchWordPress } from '../store/wordpress';

/** What WordPress translates of a block.json, and the context in which it looks it up. */
const OF_BLOCK = { title: 'block title', description: 'block description', keywords: 'block keyword' } as const;
const STYLE = 'block style label';

interface BlockJson {
	title?: string;
	description?: string;
	keywords?: string[];
	styles?: { label: string }[];
}

/** The texts of block.json files as a POT: WP-CLI would ask the internet which of them are translated. */
export function blockTexts( files: Record< string, BlockJson > ): string {
	const places = new Map< string, string[] >();
	const add = ( file: string, context: string, text: string ) => {
		const entry = `msgctxt ${ JSON.stringify( context ) }\nmsgid ${ JSON.stringify( text ) }\nmsgstr ""\n`;
		places.set( entry, [ ...( places.get( entry ) ?? [] ), file ] );
	};
	for ( const [ file, block ] of Object.entries( files ) ) {
		for ( const [ name, context ] of Object.entries( OF_BLOCK ) ) {
			[ block[ name as keyof typeof OF_BLOCK ] ?? [] ].flat().forEach( ( text ) => add( file, context, text ) );
		}
		block.styles?.forEach( ( { label } ) => add( file, STYLE, label ) );
	}
	const head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n';
	return [ head, ...[ ...places ].map( ( [ entry, where ] ) => `#: ${ where.join( ' ' ) }\n${ entry }` ) ].join(
		'\n'
	);
}

/** Every text of the built plugin, for translators: PHP, scripts, blocks. The same files give the same bytes. */
export async function makePot( plugin: string, pot: string ): Promise< void > {
	const { wpCli } = await fetchWordPress();
	const folder = mkdtempSync( path.join( tmpdir(), 'encore-pot-' ) );
	try {
		const blocks = filesUnder( plugin ).filter( ( file ) => path.basename( file ) === 'block.json' );
		const merged = path.join( folder, 'blocks.pot' );
		writeFileSync(
			merged,
			blockTexts(
				Object.fromEntries(
					blocks.map( ( file ) => [
						path.relative( plugin, file ).split( path.sep ).join( '/' ),
						JSON.parse( readFileSync( file, 'utf8' ) ) as BlockJson,
					] )
				)
			)
		);
		mkdirSync( path.dirname( pot ), { recursive: true } );
		const { code, output } = await run( 'php', [
			'-d',
			'memory_limit=1G',
			wpCli,
			'--allow-root',
			'i18n',
			'make-pot',
			plugin,
			pot,
			'--domain=encore',
			'--slug=encore',
			'--skip-block-json',
			'--skip-theme-json',
			`--merge=${ merged }`,
			'--headers={"POT-Creation-Date":""}',
		] );
		if ( code !== 0 ) {
			throw new Error( `The texts for translators could not be collected:\n${ output }` );
		}
	} finally {
		rmSync( folder, { recursive: true, force: true } );
	}
}
