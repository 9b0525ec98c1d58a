/** @wordpress/block-editor publishes no types: this is the part of it that the blocks use. */
declare module '@wordpress/block-editor' {
	import type { ComponentType, HTMLAttributes, ReactNode, Ref } from 'react';
	import type { StoreDescriptor } from '@wordpress/data';

	type Wrapper = HTMLAttributes< HTMLElement > & { ref?: Ref< never >; [ data: `data-${ string }` ]: unknown };
	type Template = [ name: string, attributes?: Record< string, unknown >, inner?: Template[] ][];

	interface InnerBlocksOptions {
		allowedBlocks?: string[] | boolean;
		template?: Template;
		templateLock?: 'all' | 'insert' | 'contentOnly' | false;
		orientation?: 'horizontal' | 'vertical';
		renderAppender?: ComponentType | false;
	}

	export const useBlockProps: {
		( props?: Wrapper ): Wrapper;
		save: ( props?: Wrapper ) => Wrapper;
	};
	export const useInnerBlocksProps: {
		( props?: Wrapper, options?: InnerBlocksOptions ): Wrapper;
		save: ( props?: Wrapper ) => Wrapper;
	};
	export const InnerBlocks: ComponentType< InnerBlocksOptions > & {
		Content: ComponentType;
		ButtonBlockAppender: ComponentType;
	};
	export const InspectorControls: ComponentType< {
		group?: 'default' | 'settings' | 'styles' | 'advanced';
		children: ReactNode;
	} >;
	export const BlockControls: ComponentType< { group?: 'block' | 'inline' | 'other'; children: ReactNode } >;
	export const RichText: ComponentType< {
		tagName?: string;
		value: string;
		onChange: ( value: string ) => void;
		placeholder?: string;
		allowedFormats?: string[];
		disableLineBreaks?: boolean;
		withoutInteractiveFormatting?: boolean;
		identifier?: string;
		className?: string;
		'aria-label'?: string;
	} > & { Content: ComponentType< { tagName?: string; value: string; className?: string } > };
	export const MediaUploadCheck: ComponentType< { fallback?: ReactNode; children: ReactNode } >;
	export const MediaUpload: ComponentType< {
		value?: number;
		allowedTypes?: string[];
		onSelect: ( media: { id: number; url: string; alt: string } ) => void;
		render: ( props: { open: () => void } ) => ReactNode;
	} >;
	export const BlockPreview: ComponentType< { blocks: object[]; viewportWidth?: number } >;
	export const Warning: ComponentType< { actions?: ReactNode[]; children: ReactNode } >;
	export const store: StoreDescriptor;
}
