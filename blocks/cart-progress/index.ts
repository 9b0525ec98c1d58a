import { registerBlockType, type BlockConfiguration } from '@wordpress/blocks';
import { shipping as icon } from '@wordpress/icons';

import metadata from './block.json';
import { Edit } from './edit';
import './style.scss';

// All else comes from block.json, which the server has registered.
const settings: Partial< BlockConfiguration > = { icon, edit: Edit, save: () => null };
registerBlockType( metadata.name, settings as BlockConfiguration );
