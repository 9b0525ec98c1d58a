import { twoAtATime } from '../process';
import { parts, type Part } from './parts';

const asked = process.argv.slice( 2 );
const unknown = asked.find( ( name ) => ! parts.some( ( part ) => part.name === name ) );
if ( unknown !== undefined ) {
	console.error(
		`There is no check "${ unknown }". There are: ${ parts.map( ( part ) => part.name ).join( ', ' ) }.`
	);
	process.exit( 1 );
}
const chosen = parts.filter( ( part ) => asked.length === 0 || asked.includes( part.name ) );

let failed = 0;
await twoAtATime( chosen, tell );
process.exitCode = failed > 0 ? 1 : 0;

async function tell( part: Part ): Promise< void > {
	const began = Date.now();
	const result = await part.check();
	const seconds = ( ( Date.now() - began ) / 1000 ).toFixed( 1 ).padStart( 6 );
	const label = `${ part.name.padEnd( 13 ) } ${ seconds } s  ${ part.what }`;
	if ( 'skipped' in result ) {
		console.log( `skipped ${ label }: ${ result.skipped }` );
		return;
	}
	console.log( `${ result.code === 0 ? 'passed ' : 'FAILED ' } ${ label }` );
	if ( result.code !== 0 ) {
		failed++;
	}
	if ( result.code !== 0 || asked.length > 0 || part.name === 'sizes' ) {
		console.log( result.output.trimEnd() );
	}
}
