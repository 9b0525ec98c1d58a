import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { run } from '../process';
import type { DatabaseServer } from '../store/config';
import { freePort } from '../store/processes';

export interface MariaDb {
	server: DatabaseServer;
	stop: () => Promise< void >;
}

/** Debian keeps servers out of a user's PATH. */
const env = { PATH: `${ process.env.PATH ?? '' }:/usr/sbin:/usr/local/sbin` };

function program( ...names: string[] ): string | undefined {
	const environment = { ...process.env, ...env };
	return names.find(
		( name ) => spawnSync( name, [ '--help' ], { env: environment, stdio: 'ignore' } ).error === undefined
	);
}

/** Why MariaDB cannot be run here, or ''. */
export function mariaDbMissing(): string {
	return program( 'mariadbd', 'mysqld' ) &&
		program( 'mariadb-install-db', 'mysql_install_db' ) &&
		program( 'mariadb', 'mysql' )
		? ''
		: 'MariaDB is not installed (on Debian: apt-get install mariadb-server)';
}

/** A server of the tests' own: private data, 127.0.0.1 only, gone with stop(). */
export async function startMariaDb(): Promise< MariaDb > {
	const folder = mkdtempSync( path.join( tmpdir(), 'encore-mariadb-' ) );
	const data = path.join( folder, 'data' );
	mkdirSync( data );
	const user = `--user=${ userInfo().username }`;
	const installer = program( 'mariadb-install-db', 'mysql_install_db' ) ?? '';
	const options = [ '--no-defaults', `--datadir=${ data }`, user ];
	const installed = await run(
		installer,
		[ ...options, '--auth-root-authentication-method=normal', '--skip-test-db' ],
		{ env }
	);
	if ( installed.code !== 0 ) {
		rmSync( folder, { recursive: true, force: true } );
		throw new Error( `${ installer } failed:\n${ installed.output }` );
	}
	const server: DatabaseServer = {
		host: '127.0.0.1',
		port: await freePort( 13360 ),
		user: 'encore',
		password: 'encore',
	};
	const first = path.join( folder, 'first.sql' );
	writeFileSync(
		first,
		`CREATE OR REPLACE USER 'encore'@'%' IDENTIFIED BY 'encore'; GRANT ALL PRIVILEGES ON *.* TO 'encore'@'%';\n`.replace(
			'; ',
			';\n'
		)
	);
	const child = spawn(
		program( 'mariadbd', 'mysqld' ) ?? '',
		[
			...options,
			`--socket=${ folder }/socket`,
			`--pid-file=${ folder }/pid`,
			`--init-file=${ first }`,
			`--port=${ server.port }`,
			'--bind-address=127.0.0.1',
			'--skip-name-resolve',
			// The data lives as long as the tests: nothing needs to outlive a power cut.
			'--innodb-flush-log-at-trx-commit=0',
			'--sync-binlog=0',
		],
		{ env: { ...process.env, ...env }, stdio: [ 'ignore', 'ignore', 'pipe' ] }
	);
	const kill = () => child.kill( 'SIGKILL' );
	process.once( 'exit', kill );
	let said = '';
	child.stderr.on( 'data', ( text: Buffer ) => ( said += text.toString() ) );
	try {
		await answering( server, child );
	} catch ( error ) {
		kill();
		throw new Error( `${ String( error ) }\n${ said.slice( -2000 ) }` );
	}
	return {
		server,
		stop: async () => {
			const ended = new Promise( ( resolve ) => child.once( 'exit', resolve ) );
			child.kill( 'SIGTERM' );
			await Promise.race( [ ended, wait( 10_000 ) ] );
			kill();
			process.off( 'exit', kill );
			rmSync( folder, { recursive: true, force: true } );
		},
	};
}

async function answering( server: DatabaseServer, child: ChildProcess ): Promise< void > {
	const client = program( 'mariadb', 'mysql' ) ?? '';
	const login = [
		'--no-defaults',
		'--protocol=tcp',
		`--host=${ server.host }`,
		`--port=${ server.port }`,
		`--user=${ server.user }`,
	];
	for ( let attempt = 0; attempt < 150 && child.exitCode === null; attempt++ ) {
		const { code } = await run( client, [ ...login, '-e', 'SELECT 1' ], { env: { MYSQL_PWD: server.password } } );
		if ( code === 0 ) {
			return;
		}
		await wait( 200 );
	}
	throw new Error( 'MariaDB did not answer within 30 seconds.' );
}
