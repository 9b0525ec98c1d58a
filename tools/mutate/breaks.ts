import type { Break } from './break';

function unit( test: string ): Break[ 'command' ] {
	return [ 'php', 'vendor/bin/phpunit', '--testsuite', 'unit', '--filter', test ];
}

/** At least one in each layer. */
export const breaks: Break[] = [
	{
		name: 'a percentage is not rounded to the minor unit',
		layer: 'Domain',
		file: 'plugin/src/Domain/Offer/Price.php',
		search: '$hundredths) + 5000, 10000)',
		replace: '$hundredths), 10000)',
		command: unit( 'PriceTest' ),
	},
	{
		name: 'a price may be below zero',
		layer: 'Domain',
		file: 'plugin/src/Domain/Offer/Price.php',
		search: 'withAmount(max(0, $amount))',
		replace: 'withAmount($amount)',
		command: unit( 'PriceTest' ),
	},
	{
		name: 'an offer goes on after its end',
		layer: 'Domain',
		file: 'plugin/src/Domain/Offer/Schedule.php',
		search: '$now < $this->endsAt',
		replace: '$now <= $this->endsAt',
		command: unit( 'Offer|Schedule|Bumps' ),
	},
];
