import type { ComponentType, ReactNode } from 'react';

import type { OfferPreview } from '../../api/types.generated';
import type { FunnelSettings, Problems } from './funnel';
import type { Edit, NameOf } from './tree';
import type { Offers } from './use-offers';

/** What came of a step in the last 30 days. */
export interface StepNumbers {
	shown: number;
	accepted: number;
	declined: number;
	/** As the shop writes its prices. */
	revenue: string;
}

/** The picture of a funnel: a script of its own, which draws what the form knows and hands every edit back to it. */
export interface CanvasProps {
	settings: FunnelSettings;
	offers: Offers;
	/** Of every offer of the funnel that exists; undefined while it is on its way. */
	factsOf: ( offer: number ) => OfferPreview | undefined;
	nameOf: NameOf;
	problems: Problems;
	/** Counts the saves that were refused. */
	refusals: number;
	/** What to look at, by the keys of the steps. */
	warnings: Record< string, string[] >;
	/** By the keys of the steps; undefined where they could not be read. */
	numbers: Record< string, StepNumbers > | undefined;
	/** Writes an edit, or says why it may not be; whether it was written. */
	apply: ( edit: Edit ) => boolean;
	triggerWords: string;
	triggerForm: () => ReactNode;
	stepForm: ( key: string ) => ReactNode;
	thankYouForm: () => ReactNode;
}

declare global {
	interface Window {
		encoreFunnelCanvas?: ComponentType< CanvasProps >;
	}
}
