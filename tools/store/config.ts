import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

export interface DatabaseServer {
	host: string;
	port: number;
	user: string;
	password: string;
}

export interface Config {
	/** Without a slash at its end. */
	url: string;
	/** Where the sandbox gateway's provider listens. */
	provider: string;
	/** Where what stands in for Stripe's API listens, in a shop that has its gateway. */
	stripe?: string;
	/** The same for PayPal. */
	paypal?: string;
	/** Absent: SQLite. */
	mariadb?: DatabaseServer & { name: string };
	/** A shop to look at runs its scheduled tasks; a test decides itself when they run. */
	scheduledTasks: boolean;
	/** SQLite's write-ahead log needs shared memory, which WebAssembly has not. */
	sharedMemory: boolean;
}

function php( value: string | boolean ): string {
	return typeof value === 'boolean'
		? String( value )
		: `'${ value.replace( /\\/g, '\\\\' ).replace( /'/g, "\\'" ) }'`;
}

/** The same on every start, so that logins last; good enough for a shop that only this machine reaches. */
function secret( words: string ): string {
	return createHash( 'sha256' ).update( words ).digest( 'hex' );
}

/** What proves to a shop that its payment provider speaks, which listens there. */
export function webhookSecret( provider: string ): string {
	return secret( `webhook of ${ provider }` );
}

export function writeConfig( store: string, config: Config ): void {
	const { mariadb } = config;
	const constants: Record< string, string | boolean > = {
		DB_NAME: mariadb?.name ?? 'encore',
		DB_USER: mariadb?.user ?? '',
		DB_PASSWORD: mariadb?.password ?? '',
		DB_HOST: mariadb ? `${ mariadb.host }:${ mariadb.port }` : '',
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		WP_HOME: config.url,
		WP_SITEURL: config.url,
		WP_ENVIRONMENT_TYPE: 'local',
		WP_DEBUG: true,
		WP_DEBUG_LOG: true,
		WP_DEBUG_DISPLAY: false,
		SCRIPT_DEBUG: false,
		AUTOMATIC_UPDATER_DISABLED: true,
		DISALLOW_FILE_EDIT: true,
		WP_HTTP_BLOCK_EXTERNAL: true,
		WP_ACCESSIBLE_HOSTS: '127.0.0.1,localhost',
		DISABLE_WP_CRON: ! config.scheduledTasks,
		ENCORE_SANDBOX_PROVIDER: config.provider,
		ENCORE_SANDBOX_WEBHOOK_SECRET: webhookSecret( config.provider ),
	};
	if ( config.stripe !== undefined ) {
		constants.ENCORE_STRIPE = config.stripe;
	}
	if ( config.paypal !== undefined ) {
		constants.ENCORE_PAYPAL = config.paypal;
	}
	if ( ! mariadb ) {
		constants.DB_FILE = 'store.sqlite';
		if ( ! config.sharedMemory ) {
			constants.SQLITE_JOURNAL_MODE = 'TRUNCATE';
		}
	}
	for ( const kind of [ 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ] ) {
		constants[ `${ kind }_KEY` ] = secret( `${ kind } key of ${ store }` );
		constants[ `${ kind }_SALT` ] = secret( `${ kind } salt of ${ store }` );
	}
	const lines = Object.entries( constants ).map( ( [ name, value ] ) => `define( '${ name }', ${ php( value ) } );` );
	writeFileSync(
		path.join( store, 'wp-config.php' ),
		[
			'<?php',
			...( mariadb ? [] : [ "define( 'DB_DIR', __DIR__ . '/wp-content/database/' );" ] ),
			...lines,
			"$table_prefix = 'wp_';",
			"defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );",
			"require_once ABSPATH . 'wp-settings.php';",
			'',
		].join( '\n' )
	);
}
