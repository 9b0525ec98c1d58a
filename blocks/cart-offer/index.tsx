import { registerBlockType, type BlockConfiguration } from '@wordpress/blocks';
import { tag as icon } from '@wordpress/icons';

import metadata from './block.json';
import { Edit, type Attributes } from './edit';

// All else comes from block.json, which the server has registered.
const settings: Partial< BlockConfiguration< Attributes > > = { icon, edit: Edit, save: () => null };
registerBlockType( metadata.name, settings as BlockConfiguration< Attributes > );
