import { DeleteData } from './DeleteData';
import { Diagnostics } from './Diagnostics';
import { ExportFile } from './ExportFile';
import { ImportFile } from './ImportFile';
import { LogBook } from './LogBook';

/** Encore → Tools: each section is a component of its own, which asks for what it shows. */
export function ToolsScreen() {
	return (
		<div className="encore-tools">
			<Diagnostics />
			<ExportFile />
			<ImportFile />
			<LogBook />
			<DeleteData />
		</div>
	);
}
