<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

/** What an owner decides of an acceptance that nobody else can prove. */
enum Decision: string
{
	/** The money came, and stays: the item is in the order. */
	case MoneyCame = 'money_came';
	/** No money ever came. */
	case NoMoney = 'no_money';
	/** It came, and all of it went back. */
	case PaidBack = 'paid_back';

	public function leadsTo(): AcceptanceState
	{
		return match ($this) {
			self::MoneyCame => AcceptanceState::Settled,
			self::NoMoney => AcceptanceState::DeclinedFinal,
			self::PaidBack => AcceptanceState::Undone,
		};
	}
}
