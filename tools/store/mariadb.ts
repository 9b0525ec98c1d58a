import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import type { DatabaseServer } from './config';
import { run } from './processes';

function login( server: DatabaseServer ): string[] {
	return [ '--protocol=tcp', `--host=${ server.host }`, `--port=${ server.port }`, `--user=${ server.user }` ];
}

function environment( server: DatabaseServer ): NodeJS.ProcessEnv {
	return { ...process.env, MYSQL_PWD: server.password };
}

/** MariaDB renamed its programs; older installations only have the old names. */
function program( name: 'mariadb' | 'mariadb-dump' ): string {
	const old = name === 'mariadb' ? 'mysql' : 'mysqldump';
	return spawnSync( name, [ '--version' ] ).status === 0 ? name : old;
}

export function databaseName( store: string ): string {
	return `encore_${ store.replace( /\W+/g, '_' ) }`.slice( 0, 60 );
}

async function execute( server: DatabaseServer, sql: string ): Promise< void > {
	await run( program( 'mariadb' ), [ ...login( server ), '-e', sql ], { env: environment( server ) } );
}

/** An empty database of that name, whatever was in it before. */
export async function emptyDatabase( server: DatabaseServer, name: string ): Promise< void > {
	await dropDatabase( server, name );
	await execute( server, `CREATE DATABASE \`${ name }\` CHARACTER SET utf8mb4` );
}

export async function dropDatabase( server: DatabaseServer, name: string ): Promise< void > {
	await execute( server, `DROP DATABASE IF EXISTS \`${ name }\`` );
}

export async function dumpDatabase( server: DatabaseServer, name: string, file: string ): Promise< void > {
	const args = [ ...login( server ), '--single-transaction', '--skip-comments', name ];
	writeFileSync( file, await run( program( 'mariadb-dump' ), args, { env: environment( server ) } ) );
}

export async function loadDatabase( server: DatabaseServer, name: string, file: string ): Promise< void > {
	await run( program( 'mariadb' ), [ ...login( server ), name ], {
		env: environment( server ),
		input: readFileSync( file ),
	} );
}
