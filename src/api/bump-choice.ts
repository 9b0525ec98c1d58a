import type { PricePreview } from './types.generated';

/** What may be chosen in a bump's box, with the price of every choice; a preview and the shopper's cart say it alike. */
export type BumpChoice = NonNullable< PricePreview[ 'choice' ] >;

/** What is chosen of it; the variation is 0 while none is. */
export type Picked = Pick< BumpChoice, 'variation_id' | 'quantity' >;
