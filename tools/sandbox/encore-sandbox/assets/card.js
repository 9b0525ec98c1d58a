/**
 * What both checkouts know of a card: how it is written and when it is right. The server checks again.
 */
( () => {
	const digitsOf = ( text ) => text.replace( /\D/g, '' );

	const formatNumber = ( text ) =>
		digitsOf( text )
			.slice( 0, 19 )
			.replace( /(\d{4})(?=\d)/g, '$1 ' );

	const formatExpiry = ( text ) => {
		// Browsers fill in 12/2040 as well as 12/40.
		let digits = digitsOf( text.replace( /^(\d{1,2})\D+20(\d{2})$/, '$1/$2' ) );
		if ( /^[2-9]/.test( digits ) || /^\d\s*\//.test( text ) ) {
			digits = `0${ digits }`;
		}
		digits = digits.slice( 0, 4 );
		return digits.length > 2 ? `${ digits.slice( 0, 2 ) } / ${ digits.slice( 2 ) }` : digits;
	};

	const formatCvc = ( text ) => digitsOf( text ).slice( 0, 3 );

	const isNumber = ( text ) => {
		const digits = digitsOf( text );
		const sum = [ ...digits ].reverse().reduce( ( total, digit, index ) => {
			const value = Number( digit ) * ( index % 2 === 1 ? 2 : 1 );
			return total + ( value > 9 ? value - 9 : value );
		}, 0 );
		return /^\d{13,19}$/.test( digits ) && sum % 10 === 0;
	};

	const isExpiry = ( text ) => {
		const [ , month, year ] = /^(0[1-9]|1[0-2]) \/ (\d{2})$/.exec( text ) ?? [];
		const now = new Date();
		return (
			month !== undefined &&
			( 2000 + Number( year ) ) * 12 + Number( month ) >= now.getFullYear() * 12 + now.getMonth() + 1
		);
	};

	const isCvc = ( text ) => /^\d{3}$/.test( text );

	window.encoreSandboxCard = {
		number: { format: formatNumber, isRight: isNumber },
		expiry: { format: formatExpiry, isRight: isExpiry },
		cvc: { format: formatCvc, isRight: isCvc },
	};
} )();
