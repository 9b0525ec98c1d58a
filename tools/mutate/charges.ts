import type { Break } from './break';

/** What a provider's books mean for the money. */
export const charges: Break[] = [
	{
		name: 'a charge in another currency is taken for this one',
		layer: 'Application',
		file: 'plugin/src/Application/Charging/BookedCharges.php',
		search: ' && $charge->currency === $request->amount->currency;',
		replace: ';',
		suite: { kind: 'unit', filter: 'BookedChargesTest' },
	},
	{
		name: 'money back for another charge is taken for the one of this charge',
		layer: 'Application',
		file: 'plugin/src/Application/Charging/BookedCharges.php',
		search: '$refund->charge === $request->transactionId && ',
		replace: '',
		suite: { kind: 'unit', filter: 'BookedChargesTest' },
	},
	{
		name: 'what is unclear hides the money that was taken',
		layer: 'Application',
		file: 'plugin/src/Application/Charging/BookedCharges.php',
		search: '[ChargeStatus::Paid, ChargeStatus::Unknown, ',
		replace: '[ChargeStatus::Unknown, ChargeStatus::Paid, ',
		suite: { kind: 'unit', filter: 'BookedChargesTest' },
	},
];
