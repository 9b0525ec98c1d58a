import { phpTools } from '../composer';
import { run } from '../process';
import { makeScratch, removeScratch } from './scratch';

const missing = await phpTools();
if ( missing !== '' ) {
	throw new Error( missing );
}
const scratch = await makeScratch();
// The run inside gets Ctrl-C too, and stops its shop; what is left here is to tidy up after it.
process.on( 'SIGINT', () => {} );
try {
	const { code } = await run(
		process.execPath,
		[ '--import', 'tsx', 'tools/mutate/inside.ts', ...process.argv.slice( 2 ) ],
		{ cwd: scratch, show: true }
	);
	process.exitCode = code;
} finally {
	removeScratch( scratch );
}
