<?php

declare(strict_types=1);

namespace Encore\Application\Proposal;

/** Why a product may go with another. */
enum Relation: string
{
	/** The owner searched for it. */
	case Chosen = 'chosen';
	/** Linked products, as the owner has them in the shop. */
	case CrossSell = 'cross_sell';
	case UpSell = 'up_sell';
	case BoughtTogether = 'bought_together';
	case SameCategory = 'same_category';
	case SameProduct = 'same_product';
	/** Nothing but its price. */
	case Price = 'price';
}
